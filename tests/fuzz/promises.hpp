#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "core/framework.hpp"
#include "core/result.hpp"

// What the targets have in common. A sentence says which promise was broken; an empty one that it was kept.
namespace milepost::fuzz {

/// The framework that inputs without one are held against: small, with every kind of field.
const Framework& small_framework();

/// The texts of an input, at most `most`; what is beyond them belongs to the last.
std::vector<std::string_view> texts_of(std::string_view input, std::size_t most);

/// A refusal is one line of UTF-8 with a sentence.
std::string refusal_fault(const Error& error);

/// Where `kept` is false, `promise` with the text that shows it.
std::string fault_unless(bool kept, std::string_view promise, std::string_view shown = "");

/// The first fault there is.
std::string first_of(std::vector<std::string> faults);

/// What a session holds, to see whether it has changed.
struct Held {
  explicit Held(const Session& session);
  std::string text;
  std::uint64_t revision;
};

/// A session that refused something is as it was.
std::string unchanged_fault(const Held& before, const Session& session, const Error& error);

/// What a session stores can be stored and opened again as the same bytes, elsewhere too, with its framework.
std::string reopening_fault(const Session& session);

}  // namespace milepost::fuzz
