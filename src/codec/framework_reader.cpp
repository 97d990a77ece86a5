#include <string_view>
#include <unordered_set>

#include "codec/format_name.hpp"
#include "codec/framework_codec.hpp"
#include "codec/locate.hpp"
#include "codec/record_reader.hpp"
#include "core/records/describe_framework.hpp"

namespace milepost {
namespace {

// What has been read of the framework itself: milestones stand before abilities there, and abilities before roles.
class ReadSoFar final : public HeldAgainst {
 public:
  explicit ReadSoFar(const Framework& framework) : framework_(framework) {}

  int highest_milestone(const AbilityId&) override { return framework_.milestone_count(); }

  bool has_ability(const AbilityId& id) override {
    if (ids_.empty()) {
      for (const Ability& ability : framework_.abilities) ids_.insert(ability.id.text);
    }
    return ids_.contains(id.text);
  }

 private:
  const Framework& framework_;
  std::unordered_set<std::string_view> ids_;
};

}  // namespace

Result<Framework> read_framework(std::string_view text) {
  const Result<Json> json = parse_json(text);
  if (!json) return json.error();
  Refusal refusal;
  const Path root;
  Fields document(json.value(), root, refusal);
  check_format(document, framework_format);
  Framework framework;
  ReadSoFar so_far(framework);
  Seen none;
  RecordReader reader(document, so_far, none);
  describe(framework, reader);
  if (refusal) return with_position(refusal.error(), text);
  return framework;
}

}  // namespace milepost
