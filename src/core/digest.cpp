#include "core/digest.hpp"

#include <cstdint>
#include <string_view>

namespace milepost {
namespace {

class Fnv1a {
 public:
  void add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    add_byte(0x1F);
  }

  std::string hexadecimal() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = digits[(state_ >> (60 - 4 * i)) & 0xF];
    return text;
  }

 private:
  void add_byte(unsigned char byte) { state_ = (state_ ^ byte) * 1'099'511'628'211U; }

  std::uint64_t state_ = 14'695'981'039'346'656'037U;
};

}  // namespace

std::string ability_digest(const Framework& framework, const Ability& ability) {
  Fnv1a hash;
  hash.add(ability.name);
  hash.add(ability.description);
  for (const Milestone& milestone : framework.milestones) {
    hash.add(milestone.name);
    hash.add(milestone.reach ? word(*milestone.reach) : std::string_view());
    hash.add(definition_at(framework, ability, milestone.level));
    for (const std::string& example : examples_at(ability, milestone.level)) hash.add(example);
  }
  return hash.hexadecimal();
}

std::string framework_digest(const Framework& framework) {
  std::vector<std::string> digests;
  for (const Ability& ability : framework.abilities) digests.push_back(ability_digest(framework, ability));
  return digest_of_all(digests);
}

std::string digest_of_all(const std::vector<std::string>& ability_digests) {
  Fnv1a hash;
  for (const std::string& digest : ability_digests) hash.add(digest);
  return hash.hexadecimal();
}

}  // namespace milepost
