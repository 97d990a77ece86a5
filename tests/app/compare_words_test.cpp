#include "app/compare_words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/digest.hpp"
#include "core/sample_comparison.hpp"

using namespace milepost;
using sample::by;
using sample::claim;
using sample::compared;

namespace {

using Sentences = std::vector<std::string>;

const Framework framework = sample::framework();
const FrameworkIndex index_of_sample(framework);
const Date today = *Date::parse("2026-11-21");

std::vector<Claim> all(int milestone) {
  return {claim("craft", milestone), claim("team", milestone), claim("words", milestone)};
}

}  // namespace

TEST_CASE("Each voice is told by name and relation, and those without a name by a number") {
  CHECK(voices(compared({by(Relation::self, all(1), "Robin"), by(Relation::manager, all(1), "Alex"),
                         by(Relation::peer, all(1)), by(Relation::mentor, all(1)), by(Relation::peer, all(1))})) ==
        Sentences{"You", "Alex, manager", "Peer 1", "Mentor", "Peer 2"});
}

TEST_CASE("What somebody said before is told with its day") {
  Assessment then = by(Relation::self, all(1));
  then.updated = "2026-09-30T09:00:00Z";
  CHECK(voices(compared({by(Relation::self, all(1)), then})) == Sentences{"You", "You on 2026-09-30"});
  then.updated = "";
  CHECK(voices(compared({by(Relation::self, all(1)), then})) == Sentences{"You", "You, then"});
}

TEST_CASE("How far an assessment has come is told with the day of its last change") {
  Assessment other = by(Relation::peer, {claim("craft", 1)});
  other.updated = "2026-10-02T09:00:00Z";
  const auto words = [&] { return progress_words(compared({Assessment(), other}).assessments[1], today); };
  CHECK(words() == "1 of 3 abilities assessed, last changed 2026-10-02 (about 2 months ago)");
  other.updated = "";
  CHECK(words() == "1 of 3 abilities assessed");
}

TEST_CASE("What is hidden is told with the reason and until when") {
  const auto words = [](const Comparison& comparison) { return blind_words(comparison, comparison.assessments[1]); };
  const Assessment self = by(Relation::self, all(1));
  CHECK(words(compared({by(Relation::manager, {claim("craft", 1)}), self})) ==
        "Hidden until you have assessed every ability yourself (1 of 3 so far), so that you make up your own mind "
        "first.");
  CHECK(words(compared({self, by(Relation::manager, {claim("craft", 1)})})) ==
        "Hidden until every ability is assessed in it (1 of 3 so far): ask for the finished file, and open that.");
  CHECK(words(compared({self, by(Relation::manager, all(1))})).empty());
}

TEST_CASE("Each mismatch is a sentence that says what can be compared all the same") {
  Framework versioned = framework;
  versioned.version = "2026.2";
  const FrameworkIndex index(versioned);
  Assessment own;
  own.subject.name = "Robin";
  Assessment other = by(Relation::peer, {claim("craft", 1), claim("zither", 2)});
  const auto words = [&] {
    return mismatch_words(versioned, own, other, compare(versioned, index, {&own, &other}, FixedZone()).assessments[1]);
  };
  other.subject.name = "Alex";
  other.framework.id = "another";
  CHECK(words() ==
        Sentences{"It is about \"Alex\", yours about \"Robin\": compare them only if that is the same person.",
                  "It was made with another framework, \"another\": 1 ability has the same id here and can "
                  "be compared.",
                  "1 claim is on what this framework lacks, and can be compared only with each other."});
  other.claims.pop_back();
  other.subject.name = "Robin";
  other.framework = {"sample", "2026.1", "", {}};
  CHECK(words() == Sentences{"It was made with version \"2026.1\" of the framework, this page has \"2026.2\": what a "
                             "milestone means may have changed."});
  other.framework = {"sample", "2026.2", "0123456789abcdef", {}};
  CHECK(words() == Sentences{"The framework’s wording has changed since it was made: read a milestone again where you "
                             "differ."});
  other.framework.digest = framework_digest(versioned);
  CHECK(words().empty());
}

TEST_CASE("A row tells how far apart it is, and of two times which way it went") {
  const auto words = [](const Comparison& comparison) { return row_words(comparison, comparison.rows.front()); };
  const Assessment own = by(Relation::self, all(3));
  CHECK(words(compared({own, by(Relation::peer, all(1))})) == "2 apart");
  CHECK(words(compared({own, by(Relation::peer, all(3))})) == "agreed");
  CHECK(words(compared({own, by(Relation::self, all(1))})) == "up 2");
  CHECK(words(compared({own, by(Relation::self, all(4))})) == "down 1");
  CHECK(words(compared({own, by(Relation::self, all(3))})) == "as then");
  CHECK(words(compared({own, by(Relation::peer, {})})) == "1 of 2 assessed");
}

TEST_CASE("Who is kept back is not counted among those who have not assessed") {
  const Comparison comparison =
      compared({by(Relation::manager, {claim("craft", 2)}), by(Relation::self, all(1)), by(Relation::peer, {})});
  CHECK(row_words(comparison, comparison.rows.front()) == "1 of 2 assessed");
}

TEST_CASE("Not yet and not assessed are two things in a comparison too") {
  const Claim none = claim("craft", 0);
  const Claim some = claim("craft", 3);
  CHECK(claim_words(nullptr) == "not assessed");
  CHECK(claim_words(&none) == "not yet");
  CHECK(claim_words(&some) == "3");
}
