#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/assessment.hpp"

namespace milepost {

/// Whether a change is made, or one that was made before is taken back or made again: then the records are as they
/// were, and so is the time that people are told of them.
enum class Way { made, brought_back };

/// What was done to a document of one kind, newest last, and what was taken back. Of that kind's changes it asks, by
/// functions of these names beside the change's type: `apply(change, now, document, way)`, which writes it into the
/// document and gives false where that is no longer as the change found it; `turn_round(change)`, which makes it the
/// one that takes it back; `join_typing(earlier, later)`, which gives true where the later one went into the earlier;
/// and `bytes_of(change)`, about what it holds.
template <class Document, class Change>
class HistoryOf {
 public:
  struct Entry {
    std::string label;            ///< what was done, for the words "Undo: …"
    std::vector<Change> changes;  ///< done together, and taken back together
    std::size_t bytes = 0;        ///< set by `record`
  };

  /// How much is kept of what was done, in bytes of what its changes hold; of the newest entry all.
  static constexpr std::size_t most_bytes = 4 * 1024 * 1024;

  /// Adds what was just done; what had been taken back can no longer be redone. Changes that `join_typing` joins become
  /// one entry.
  void record(Entry entry) {
    undone_.clear();
    if (done_.empty() || !joins(done_.back(), entry)) done_.push_back(std::move(entry));
    Entry& newest = done_.back();
    newest.bytes = sizeof(newest) + newest.label.size();
    for (const Change& change : newest.changes) newest.bytes += sizeof(change) + bytes_of(change);
    drop_oldest();
  }

  /// Takes the newest entry back, or does the last one taken back again. Entries that no longer fit are
  /// dropped on the way. Gives the label of what it did, or nothing where nothing is left.
  std::optional<std::string> undo(const Timestamp& now, Document& document) {
    return walk(done_, undone_, [&](Entry& entry) {
      bool is_undone = false;
      for (auto change = entry.changes.rbegin(); change != entry.changes.rend(); ++change) {
        // Turned round and back where it is: one of the whole is large.
        turn_round(*change);
        is_undone = apply(*change, now, document, Way::brought_back) || is_undone;
        turn_round(*change);
      }
      return is_undone;
    });
  }
  std::optional<std::string> redo(const Timestamp& now, Document& document) {
    return walk(undone_, done_, [&](Entry& entry) {
      bool is_redone = false;
      for (Change& change : entry.changes) is_redone = apply(change, now, document, Way::brought_back) || is_redone;
      return is_redone;
    });
  }

  /// About how much it holds, of what can be taken back and of what can be done again; 0 where there is neither.
  std::size_t bytes() const {
    std::size_t sum = 0;
    for (const std::vector<Entry>* entries : {&done_, &undone_}) {
      for (const Entry& entry : *entries) sum += entry.bytes;
    }
    return sum;
  }

  bool can_undo() const { return !done_.empty(); }
  bool can_redo() const { return !undone_.empty(); }
  const std::string& undo_label() const { return done_.back().label; }
  const std::string& redo_label() const { return undone_.back().label; }

 private:
  static bool joins(Entry& last, const Entry& next) {
    return last.changes.size() == 1 && next.changes.size() == 1 &&
           join_typing(last.changes.front(), next.changes.front());
  }

  void drop_oldest() {
    std::size_t bytes = 0;
    auto kept = done_.end();
    while (kept != done_.begin() && (kept == done_.end() || bytes + (kept - 1)->bytes <= most_bytes)) {
      --kept;
      bytes += kept->bytes;
    }
    done_.erase(done_.begin(), kept);
  }

  template <class Act>
  static std::optional<std::string> walk(std::vector<Entry>& from, std::vector<Entry>& to, Act act) {
    while (!from.empty()) {
      Entry entry = std::move(from.back());
      from.pop_back();
      if (!act(entry)) continue;
      to.push_back(std::move(entry));
      return to.back().label;
    }
    return std::nullopt;
  }

  std::vector<Entry> done_;
  std::vector<Entry> undone_;
};

}  // namespace milepost
