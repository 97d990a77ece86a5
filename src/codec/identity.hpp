#pragma once

#include <string>
#include <string_view>

#include "core/assessment.hpp"
#include "core/result.hpp"

namespace milepost {

/// What a text of `milepost.assessment/1` says it is, beside its records: which of several kept assessments it belongs
/// to. What the text leaves out is empty.
struct Identity {
  std::string framework;
  Relation relation = Relation::self;
  Timestamp created;
  Timestamp updated;
  std::string subject;
  std::string assessor;
  friend bool operator==(const Identity&, const Identity&) = default;
};

/// Reads that much of an assessment. Refuses what is not JSON, and each of these fields as `read_assessment` does; the
/// records are not looked at.
Result<Identity> read_identity(std::string_view text);

/// As one JSON object, `relation` as its word.
std::string write_identity(const Identity& identity);

/// True where a text that was refused says that a newer version wrote it, also where it is cut off.
bool is_from_newer_version(std::string_view text);

}  // namespace milepost
