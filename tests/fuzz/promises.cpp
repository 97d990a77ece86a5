#include "fuzz/promises.hpp"

#include <algorithm>

#include "app/sample_session.hpp"
#include "codec/assessment_codec.hpp"
#include "codec/error_text.hpp"
#include "core/utf8.hpp"
#include "fuzz/targets.hpp"

namespace milepost::fuzz {
namespace {

Framework made_small_framework() {
  Framework framework =
      sample::framework({sample::role("baker", {sample::must("craft", 2), sample::must("team", 3)}),
                         sample::role("miller", {sample::recommended("words", 5)}), sample::role("guest", {})});
  framework.version = "1";
  framework.abilities[1].always_in_focus = true;
  framework.abilities[0].milestones.push_back({2, "Bakes alone.", {"A loaf", "A tart"}, {}});
  framework.programs.push_back(
      {ProgramId("trial"), "Trial week", {{StepId("oven"), "Light the oven", "", {}}}, {}, {}});
  return framework;
}

}  // namespace

const Framework& small_framework() {
  static const Framework framework = made_small_framework();
  return framework;
}

std::vector<std::string_view> texts_of(std::string_view input, std::size_t most) {
  std::vector<std::string_view> texts;
  while (texts.size() + 1 < most) {
    const std::size_t end = input.find(next_text);
    if (end == std::string_view::npos) break;
    texts.push_back(input.substr(0, end));
    input.remove_prefix(end + next_text.size());
  }
  texts.push_back(input);
  return texts;
}

std::string refusal_fault(const Error& error) {
  const std::string text = to_text(error, "");
  return first_of({fault_unless(!error.message.empty(), "A refusal says why."),
                   fault_unless(is_utf8(text), "A refusal is UTF-8.", text),
                   fault_unless(text.find('\n') == std::string::npos, "A refusal is one line.", text)});
}

std::string fault_unless(bool kept, std::string_view promise, std::string_view shown) {
  if (kept) return {};
  std::string fault(promise);
  if (!shown.empty()) fault += "\n";
  return fault.append(shown);
}

std::string first_of(std::vector<std::string> faults) {
  for (std::string& fault : faults) {
    if (!fault.empty()) return std::move(fault);
  }
  return {};
}

Held::Held(const Session& session) : text(session.stored_text()), revision(session.revision()) {}

std::string unchanged_fault(const Held& before, const Session& session, const Error& error) {
  return first_of(
      {refusal_fault(error),
       fault_unless(session.stored_text() == before.text, "What is refused changes no answer.", before.text),
       fault_unless(session.revision() == before.revision, "What is refused changes nothing.")});
}

// Opening forgets removals that nobody was told of and that are long past, and nothing else. Texts are compared, since
// records stand in the order of the framework there.
bool only_forgets(const Session& stored, const Session& opened) {
  const std::vector<Removal>& removed = stored.assessment().removed;
  Assessment expected = stored.assessment();
  expected.removed = opened.assessment().removed;
  for (const Removal& removal : expected.removed) {
    if (std::find(removed.begin(), removed.end(), removal) == removed.end()) return false;
  }
  return write_assessment(expected, opened.framework(), FrameworkIndex(opened.framework())) == opened.stored_text();
}

std::string reopening_fault(const Session& session) {
  const std::string stored = session.stored_text();
  sample::StillClock clock;
  sample::CountingSource random;
  Session other(session.framework(), clock, random);
  if (const auto error = other.import_text(stored, ImportMode::adopt)) {
    return fault_unless(false, "What is stored can be opened again: " + to_text(*error, ""), stored);
  }
  if (other.stored_text() != stored && !only_forgets(session, other)) {
    return "What is stored is opened as it is:\n" + stored + other.stored_text();
  }
  const std::string exported = session.export_text(Privacy::with_private);
  if (const auto error = other.import_text(exported, ImportMode::adopt)) {
    return fault_unless(false, "What is exported can be opened again: " + to_text(*error, ""), exported);
  }
  return fault_unless(other.export_text(Privacy::with_private) == exported,
                      "The export of what was exported is the same text.", exported);
}

}  // namespace milepost::fuzz
