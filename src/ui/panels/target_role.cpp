#include "ui/panels/target_role.hpp"

#include <string>
#include <vector>

#include "ui/widgets/field.hpp"

namespace milepost::ui {

void target_role_choice(const Panel& panel, Column& column) {
  const Framework& framework = panel.session.framework();
  if (framework.roles.empty()) return;
  std::vector<Option> options{{"", "None chosen"}};
  for (const Role& role : framework.roles) options.push_back({role.id.text, role.name});
  std::string chosen = panel.session.assessment().target_role.text;
  if (select(panel.ui, column, "target-role", {.label = "Target role"}, std::move(options), chosen)) {
    panel.request(Action(ChooseTargetRole{RoleId(chosen)}));
  }
}

}  // namespace milepost::ui
