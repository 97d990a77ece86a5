#include "core/canonical.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace milepost {
namespace {

// Every text goes with its length and every list with its count, so that none runs into the next. What fields are
// called is left out, their order is that of their description: one that is moved there lets two versions of this
// program choose differently.
class Canonical final : public FieldVisitor {
 public:
  enum class Wanted { text, size };
  explicit Canonical(Wanted wanted = Wanted::text) : wanted_(wanted) {}

  void text(const char*, std::string& value, const Form&, Presence) override { add(value); }
  void text_or_null(const char*, std::string& value, const Form&) override { add(value); }
  void flag(const char*, bool& value) override { add(value ? 1 : 0); }

  void texts(const char*, std::vector<std::string>& values) override {
    add_count(values.size());
    for (const std::string& value : values) add(value);
  }

  int word(const char*, int value, const WordTable&, Presence) override { return add(value); }
  int whole(const char*, int value, Range, Presence) override { return add(value); }
  int milestone(const char*, int value, int, const AbilityId&, Presence) override { return add(value); }

  void record(const char*, RecordView record) override {
    if (wanted_ == Wanted::text) return add(canonical_text(record));
    const std::size_t size = canonical_size(record);
    add_size(std::to_string(size).size() + 1 + size);
  }

  void record_if_any(const char* name, const RecordList& record) override { records(name, record); }

  void records(const char*, const RecordList& list) override {
    const std::size_t count = list.size();
    add_count(count);
    for (std::size_t i = 0; i < count; ++i) list.at(i).show_to(*this);
  }

  void rest(Extras& extras) override { add(extras); }

  void times_and_rest(Timestamp& updated, std::optional<Timestamp>& written, Extras& extras) override {
    add(updated);
    add(extras);
    add(written ? 1 : 0);
    if (written) add(*written);
  }

  void add(const Extras& extras) {
    add_count(extras.size());
    for (const Extra& extra : extras) {
      add(extra.name);
      add(extra.json);
    }
  }

  std::string take() { return std::move(text_); }
  std::size_t size() const { return size_; }

 private:
  void add(std::string_view text) {
    put(std::to_string(text.size()));
    put(":");
    put(text);
  }

  int add(int number) {
    put(std::to_string(number));
    put(";");
    return number;
  }

  void put(std::string_view text) {
    if (wanted_ == Wanted::text) text_ += text;
    add_size(text.size());
  }

  void add_size(std::size_t size) { size_ += size; }

  void add_count(std::size_t count) { add(static_cast<int>(count)); }

  Wanted wanted_;
  std::string text_;
  std::size_t size_ = 0;
};

}  // namespace

std::string canonical_text(RecordView record) {
  Canonical text;
  record.show_to(text);
  return text.take();
}

std::size_t canonical_size(RecordView record) {
  Canonical text(Canonical::Wanted::size);
  record.show_to(text);
  return text.size();
}

std::string canonical_header(const Assessment& assessment) {
  Canonical text;
  view_of<Assessment, describe_header>(assessment).show_to(text);
  text.add(assessment.extras);
  return text.take();
}

}  // namespace milepost
