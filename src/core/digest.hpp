#pragma once

#include <string>
#include <vector>

#include "core/framework.hpp"

namespace milepost {

/// The wording of an ability as 16 lower-case hexadecimal digits: FNV-1a with 64 bits over the UTF-8
/// of its name, its description and, for each milestone from 1 up, the milestone's name, its reach
/// (empty where it has none), the definition shown and every example, a byte 0x1F after each text.
/// A claim keeps it, so that a later change of the wording can be asked about.
std::string ability_digest(const Framework& framework, const Ability& ability);

/// The same over the digests of all abilities in order: the wording of the whole framework.
std::string framework_digest(const Framework& framework);

/// The same from the digests of all abilities.
std::string digest_of_all(const std::vector<std::string>& ability_digests);

}  // namespace milepost
