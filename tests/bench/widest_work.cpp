#include "bench/widest_work.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/brief_text.hpp"
#include "bench/measure.hpp"
#include "codec/error_text.hpp"
#include "codec/evaluation_codec.hpp"
#include "platform/headless/page.hpp"

namespace milepost::bench {
namespace {

using ui::Tab;
using ui::View;

constexpr float width = 1200;
constexpr float height = 900;
constexpr float frame_seconds = 1.0F / 60;

class Day {
 public:
  explicit Day(const WidestFile& file) : file_(file), page_(width) {}

  std::vector<Work> live() {
    once("taking the framework", [&] { note(page_.application().set_framework(file_.framework)); });
    once("opening the answers", [&] { note(import(file_.assessment, ImportMode::adopt)); });
    if (is_refused_) return std::move(done_);
    kind_ = Kind::frame;
    look("at first");
    kind_ = Kind::opening;
    open_everything();
    kind_ = Kind::frame;
    look("with all open");
    kind_ = Kind::change;
    write();
    kind_ = Kind::leaving;
    hand_out();
    kind_ = Kind::merging;
    take_in();
    return std::move(done_);
  }

 private:
  template <class Code>
  void once(std::string what, Code code) {
    if (is_refused_) return;
    const Meter meter;
    code();
    done_.push_back({kind_, std::move(what), meter.stop().milliseconds});
  }

  void note(const std::optional<Error>& error) {
    if (!error) return;
    done_.push_back({kind_, "refused: " + to_text(*error, file_.what), 0});
    is_refused_ = true;
  }

  std::optional<Error> import(const std::string& text, ImportMode mode) {
    return page_.application().import_text(text, mode);
  }

  void frame(float top) { page_.application().frame({width, top, height, 1}, frame_seconds); }

  // The page at its top, in its middle and at its end; the first frame may be the one that lays everything out.
  void look_at(const std::string& what) {
    once(what + ", first frame", [&] { frame(0); });
    page_.settle();
    const float end = page_.last_frame().content_height;
    for (const float top : {0.0F, std::max(0.0F, end / 2), std::max(0.0F, end - height)}) {
      frame(top);
      done_.push_back({kind_, what, cheapest(2, [&] { frame(top); }).milliseconds});
    }
  }

  void look(const std::string& when) {
    constexpr std::array<std::pair<Tab, const char*>, 6> tabs{{{Tab::assess, "Assess"},
                                                               {Tab::roles, "Roles"},
                                                               {Tab::quarter, "Quarter"},
                                                               {Tab::brief, "Brief"},
                                                               {Tab::compare, "Compare"},
                                                               {Tab::programs, "Programs"}}};
    for (const auto& [tab, name] : tabs) {
      if (tab == Tab::programs && page_.session().framework().programs.empty()) continue;
      page_.view().tab = tab;
      look_at(std::string(name) + " " + when);
    }
    page_.view().view = View::health;
    look_at("Health " + when);
    page_.view().view = View::all;
    page_.view().tab = Tab::assess;
  }

  void open_everything() {
    ui::ViewState& view = page_.view();
    const Session& session = page_.session();
    for (const char* key : {"evidence-map", "changes"}) view.opened[key] = true;
    for (const Checkpoint& checkpoint : session.assessment().checkpoints) {
      view.opened["past/" + checkpoint.id.text] = true;
      view.quarter.summaries[checkpoint.id.text] = "";
      if (view.opened.size() > 200) break;
    }
    for (const Role& role : session.framework().roles) {
      view.opened["role/" + role.id.text] = true;
      if (view.opened.size() > 300) break;
    }
    for (int level = 1; level <= 5; ++level) view.opened["milestone/a0/" + std::to_string(level)] = true;
    for (const char* key : {"agreed", "single", "differences"}) view.opened[std::string("compare-") + key] = true;
    once("comparing",
         [&] { note(page_.application().open_file("other.json", file_.assessment, FilePurpose::compare)); });
    for (const Evidence& item : session.assessment().evidence) {
      page_.settle();
      if (page_.activate(ui::NodeRole::button, "Edit the evidence: " + item.text)) break;
      break;
    }
  }

  void apply(const Action& action) { page_.application().apply(action); }

  void write() {
    const AbilityId ability = page_.session().framework().abilities.front().id;
    once("a claim", [&] { apply(ClaimMilestone{ability, 5}); });
    once("evidence", [&] {
      Evidence item;
      item.text = "Seen";
      item.supports.push_back({ability, 2, {}});
      apply(SaveEvidence{item});
    });
    once("undo", [&] { apply(UndoChange{}); });
    once("redo", [&] { apply(RedoChange{}); });
    once("starting a quarter", [&] { apply(StartQuarter{"2026-Q4", {}}); });
    once("the text to store", [&] { static_cast<void>(page_.session().stored_text().size()); });
  }

  void hand_out() {
    const Session& session = page_.session();
    once("the export", [&] { exported_ = session.export_text(Privacy::with_private); });
    once("the brief", [&] { static_cast<void>(brief_markdown(session.brief(Privacy::with_private)).size()); });
    once("the evaluation", [&] {
      static_cast<void>(write_evaluation(session.framework(), session.index(), session.assessment(), session.today(),
                                         Layout::one_line));
    });
    once("the package", [&] { static_cast<void>(session.package_text(*Date::parse("2000-01-01")).size()); });
  }

  void take_in() {
    once("merging", [&] { static_cast<void>(import(exported_, ImportMode::merge)); });
    once("undoing that", [&] { apply(UndoChange{}); });
    once("merging the first file", [&] { static_cast<void>(import(file_.assessment, ImportMode::merge)); });
    once("another tab's", [&] { static_cast<void>(import(file_.assessment, ImportMode::synchronize)); });
    once("forgetting everything", [&] { page_.application().reset(); });
    once("taking that back", [&] { apply(UndoChange{}); });
    page_.application().reset();
    once("receiving the evidence", [&] {
      note(page_.application().open_file("other.json", file_.assessment, FilePurpose::observation));
      page_.view().observation->observer = "Kim";
      page_.settle();
      page_.activate(ui::NodeRole::button, "Add the observation");
    });
    once("taking the evidence back", [&] { apply(UndoChange{}); });
  }

  const WidestFile& file_;
  headless::Page page_;
  std::vector<Work> done_;
  std::string exported_;
  Kind kind_ = Kind::opening;
  bool is_refused_ = false;
};

}  // namespace

std::vector<Work> work_on(const WidestFile& file) { return Day(file).live(); }

}  // namespace milepost::bench
