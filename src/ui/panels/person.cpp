#include "ui/panels/person.hpp"

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
  if (!chosen.empty() && !panel.session.target_role()) options.push_back({chosen, chosen + " (not in this framework)"});
  if (select(panel.ui, column, "target-role", {.label = "Target role"}, std::move(options), chosen)) {
    panel.request(Action(ChooseTargetRole{RoleId(chosen)}));
  }
}

void names(const Panel& panel, Column& column) {
  const Assessment& assessment = panel.session.assessment();
  const bool about_oneself = assessment.assessor.relation == Relation::self;
  FieldLook look{.label = about_oneself ? "Your name" : "Their name", .help = "Stands in the file you export."};
  std::string name = assessment.subject.name;
  if (text_field(panel.ui, column, "subject", look, name)) panel.request(Action(NameSubject{name}));
  if (about_oneself) return;
  column.space(gap);
  look.label = "Your name";
  name = assessment.assessor.name;
  if (text_field(panel.ui, column, "assessor", look, name)) panel.request(Action(NameAssessor{name}));
}

}  // namespace milepost::ui
