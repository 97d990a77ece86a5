#include "app/history.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

// A document of another kind than an assessment, and all that its history asks of a change.
namespace shelf {

using milepost::Timestamp;
using milepost::Way;

struct Shelf {
  std::string label;
};

struct Labelled {
  std::string before;
  std::string after;
};

bool apply(Labelled& change, const Timestamp&, Shelf& shelf, Way) {
  if (shelf.label != change.before) return false;
  shelf.label = change.after;
  return true;
}
void turn_round(Labelled& change) { std::swap(change.before, change.after); }
bool join_typing(Labelled& earlier, const Labelled& later) {
  if (later.after != earlier.after + 's') return false;
  earlier.after = later.after;
  return true;
}
std::size_t bytes_of(const Labelled& change) { return change.before.size() + change.after.size(); }

}  // namespace shelf

namespace {

constexpr const char* now = "2026-11-21T10:00:00Z";

struct Past {
  shelf::Shelf shelf{"jam"};
  milepost::HistoryOf<shelf::Shelf, shelf::Labelled> history;

  void label(const std::string& text) {
    shelf::Labelled change{shelf.label, text};
    REQUIRE(apply(change, now, shelf, milepost::Way::made));
    history.record({text, {std::move(change)}});
  }
};

}  // namespace

TEST_CASE("What was done to a document of any kind is taken back and done again") {
  Past past;
  past.label("tea");
  past.label("oil");
  CHECK(past.history.undo(now, past.shelf) == "oil");
  CHECK(past.history.undo(now, past.shelf) == "tea");
  CHECK(past.shelf.label == "jam");
  CHECK_FALSE(past.history.undo(now, past.shelf));
  CHECK(past.history.redo(now, past.shelf) == "tea");
  CHECK(past.shelf.label == "tea");
  past.label("oat");
  CHECK_FALSE(past.history.can_redo());
}

TEST_CASE("What follows by letters is one step, and what somebody else changed since is passed over") {
  Past past;
  past.label("oat");
  past.label("oats");
  CHECK(past.history.undo(now, past.shelf) == "oat");
  CHECK(past.shelf.label == "jam");
  past.label("tea");
  past.label("oil");
  past.shelf.label = "rye";
  CHECK_FALSE(past.history.undo(now, past.shelf));
  CHECK(past.shelf.label == "rye");
}

TEST_CASE("A history keeps only so much of what was done, and the newest whatever its size") {
  Past past;
  past.label("tea");
  past.label(std::string(2 * past.history.most_bytes, 'x'));
  CHECK(past.history.undo(now, past.shelf).has_value());
  CHECK(past.shelf.label == "tea");
  CHECK_FALSE(past.history.can_undo());
}
