#include "codec/merged_text.hpp"

#include <utility>

#include "codec/assessment_codec.hpp"
#include "codec/limits.hpp"
#include "core/merge.hpp"
#include "core/reference.hpp"

namespace milepost {
namespace {

bool says_the_same(const Assessment& merged, const Assessment& copy) {
  Assessment other = copy;
  other.framework = merged.framework;
  return other == merged;
}

}  // namespace

Result<MergedText> merge_texts(std::string_view mine, std::string_view theirs, std::optional<std::string_view> base,
                               const Framework& framework, const FrameworkIndex& index) {
  const auto read = [&](std::string_view text) { return read_assessment(text, framework, index, Origin::own_store); };
  const Result<Assessment> one = read(mine);
  if (!one) return one.error();
  // What a page has found is held against itself, to see whether it can be read.
  std::optional<Result<Assessment>> unlike;
  if (theirs != mine) unlike = read(theirs);
  const Result<Assessment>& other = unlike ? *unlike : one;
  if (!other) return other.error();
  MergedText result;
  if (one.value().created != other.value().created && difference_of_people(one.value(), other.value())) {
    result.is_another = true;
    return result;
  }
  std::optional<Result<Assessment>> both;
  // A base that cannot be read is only missed.
  if (base) both = read(*base);
  Assessment merged =
      both && *both ? merge_since(both->value(), one.value(), other.value()) : merge(one.value(), other.value());
  merged.framework = joined_reference(merged, one.value(), other.value());
  sort_records(merged, index);
  result.adds_to_mine = !says_the_same(merged, one.value());
  result.adds_to_theirs = unlike ? !says_the_same(merged, other.value()) : result.adds_to_mine;
  result.text = write_assessment(merged, framework, index);
  if (result.text.size() > most_text_bytes) return Error{"", "both copies together would be too long to be read again"};
  return result;
}

}  // namespace milepost
