#include <utility>

#include "app/session.hpp"

// What panels look at in every frame, worked out once.

namespace milepost {

WorkedOut& Session::worked_out() const {
  const Date today = clock_.today();
  if (is_stale_ || worked_out_->day != today) {
    worked_out_ = std::make_unique<WorkedOut>();
    worked_out_->day = today;
    is_stale_ = false;
  }
  return *worked_out_;
}

// What is kept in a place, made when it is first asked for.
template <class Value, class Make>
const Value& Session::once(std::optional<Value>& place, Make make) const {
  if (!place) {
    place = make();
    ++times_worked_out_;
  }
  return *place;
}

const std::vector<AbilityHealth>& Session::health() const {
  return once(worked_out().health,
              [&] { return milepost::health(framework_, index_, health_assessments(), clock_.today()); });
}

std::size_t Session::findings_count() const {
  return once(findings_, [&] { return Findings(framework_); }).size();
}

const std::vector<Finding>& Session::findings(std::size_t most) const {
  findings_count();
  if (findings_->read(most)) ++times_worked_out_;
  return findings_->worst();
}

const Comparison& Session::comparison() const {
  return once(worked_out().comparison, [&] { return compare(framework_, index_, compared_assessments(), clock_); });
}

const ClaimHistory& Session::claim_history() const {
  return once(worked_out().history, [&] { return milepost::claim_history(assessment_, index_, clock_.today()); });
}

const std::vector<const Checkpoint*>& Session::closed_checkpoints() const {
  return once(worked_out().closed, [&] { return milepost::closed_checkpoints(assessment_); });
}

const BriefBase& Session::changes() const {
  return once(worked_out().changes, [&] {
    return changes_for({framework_, index_, assessment_, nullptr, clock_.today(), clock_, Privacy::with_private});
  });
}

const Brief& Session::brief(Privacy privacy) const {
  return once(worked_out().briefs[privacy == Privacy::with_private ? 1 : 0], [&] {
    return make_brief({framework_, index_, assessment_, since(), clock_.today(), clock_, privacy});
  });
}

const ProgramStanding& Session::program_standing(std::size_t program) const {
  const auto [found, is_new] = worked_out().programs.try_emplace(program);
  if (is_new) {
    found->second = standing_in(framework_.programs[program], assessment_);
    ++times_worked_out_;
  }
  return found->second;
}

}  // namespace milepost
