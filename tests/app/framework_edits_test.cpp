#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/random_keeper.hpp"
#include "app/sample_session.hpp"
#include "codec/assessment_codec.hpp"
#include "codec/error_text.hpp"
#include "codec/framework_codec.hpp"
#include "codec/observation_codec.hpp"
#include "core/merge.hpp"

// A framework is edited again and again while people work with it on several devices, some of them with an old
// version: whatever leaves a page can be read wherever it comes.

using namespace milepost;

namespace {

struct Device {
  sample::StillClock clock;
  sample::CountingSource random;
  Session session;

  explicit Device(const Framework& framework) : session(framework, clock, random) {}
};

// Some devices of one person, and every version of the framework that there has been.
class World {
 public:
  explicit World(unsigned seed) : lots_(seed), keeper_(lots_) {
    versions_.push_back(keeper_.current());
    for (int i = 0; i < 3; ++i) devices_.push_back(std::make_unique<Device>(versions_.front()));
  }

  // Does one thing, and gives what is wrong afterwards, or nothing.
  std::string step() {
    now_ += 1000;
    std::unique_ptr<Device>& device = lots_.one_of(devices_);
    device->clock.milliseconds = now_;
    std::string fault;
    switch (lots_.below(8)) {
      case 0:
        versions_.push_back(keeper_.edit());
        device->session.set_framework(versions_.back());
        break;
      case 1:
        device = reopened(*device, fault);
        break;
      case 2:
      case 3:
        fault = take_from(lots_.one_of(devices_)->session, device->session);
        break;
      default:
        act(device->session);
    }
    return fault.empty() ? reading_fault(device->session) : fault;
  }

 private:
  std::unique_ptr<Device> reopened(Device& old, std::string& fault) {
    auto device = std::make_unique<Device>(lots_.one_of(versions_));
    device->clock.milliseconds = now_;
    const std::string stored = old.session.stored_text();
    if (const auto error = device->session.import_text(stored, ImportMode::adopt)) {
      fault = "What is stored is opened: " + to_text(*error, "");
    } else if (!same_answers(device->session.assessment(), old.session.assessment())) {
      fault = "What is stored is opened as it is.";
    }
    return device;
  }

  std::string take_from(const Session& from, Session& to) {
    std::optional<Error> error;
    switch (lots_.below(4)) {
      case 0:
        error = to.import_text(from.export_text(Privacy::with_private), ImportMode::replace);
        break;
      case 1:
        error = to.import_text(from.export_text(Privacy::without_private), ImportMode::merge);
        break;
      case 2:
        if (!from.assessment().evidence.empty()) {
          const ObservationDefaults defaults{"Kim", "", {to.framework().abilities.front().id, 1, {}}};
          error = to.receive_observation(from.observation_text(from.assessment().evidence.front()), defaults).refusal;
        }
        break;
      default:
        error = to.import_text(from.stored_text(), ImportMode::synchronize);
        if (lots_.one_in(2)) to.note_stored();
    }
    return error ? "What comes from another device is taken: " + to_text(*error, "") : std::string();
  }

  void act(Session& session) {
    std::vector<Ability> abilities = session.framework().abilities;
    const AbilityId ability = lots_.one_of(abilities).id;
    const int milestone = lots_.between(1, session.framework().milestone_count());
    Evidence evidence = sample::evidence("", ability.text, milestone);
    evidence.is_private = lots_.one_in(4);
    FocusArea area;
    area.ability = ability;
    area.target_milestone = milestone;
    switch (lots_.below(8)) {
      case 0:
      case 1:
      case 2:
        session.apply(ClaimMilestone{ability, milestone});
        break;
      case 3:
        session.apply(SaveEvidence{evidence});
        break;
      case 4:
        session.apply(StartQuarter{lots_.one_in(2) ? "2026-Q4" : "2027-Q1", {area}});
        break;
      case 5:
        if (!session.assessment().checkpoints.empty()) {
          session.apply(CloseQuarter{session.assessment().checkpoints.back().id, "Done"});
        }
        break;
      case 6:
        session.apply(UndoChange{});
        break;
      default:
        session.apply(RedoChange{});
    }
  }

  std::string reading_fault(const Session& session) const {
    const std::string whole = session.export_text(Privacy::with_private);
    for (const Framework& framework : versions_) {
      const FrameworkIndex index(framework);
      const auto read = read_assessment(whole, framework, index);
      if (!read) return "An export can be read with any version: " + to_text(read.error(), "") + '\n' + whole;
      if (!same_answers(read.value(), session.assessment())) return "An export loses nothing.\n" + whole;
      if (!read_assessment(session.export_text(Privacy::without_private), framework, index)) {
        return "An export without what is private can be read.\n" + whole;
      }
      for (const Evidence& item : session.assessment().evidence) {
        const std::string text = session.observation_text(item);
        const auto observed = read_observations(text, framework, index);
        if (!observed) return "What is handed over can be read: " + to_text(observed.error(), "") + '\n' + text;
      }
    }
    return {};
  }

  sample::Lots lots_;
  sample::RandomKeeper keeper_;
  std::vector<Framework> versions_;
  std::vector<std::unique_ptr<Device>> devices_;
  std::int64_t now_ = 1'795'255'200'000;
};

}  // namespace

TEST_CASE(
    "Whatever a page exports can be read again there, elsewhere and by the command, however the framework changes") {
  for (unsigned seed = 1; seed <= 120; ++seed) {
    World world(seed);
    for (int step = 1; step <= 30; ++step) {
      const std::string fault = world.step();
      if (!fault.empty()) FAIL("seed " << seed << ", step " << step << ": " << fault);
    }
  }
  SUCCEED();
}

TEST_CASE("A framework that a random keeper edits stays one that can be read") {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    sample::Lots lots(seed);
    sample::RandomKeeper keeper(lots);
    for (int edit = 0; edit < 10; ++edit) {
      const auto read = read_framework(write_framework(keeper.edit()));
      if (!read) FAIL("seed " << seed << ": " << to_text(read.error(), ""));
    }
  }
  SUCCEED();
}
