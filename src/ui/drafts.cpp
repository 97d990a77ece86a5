#include "ui/drafts.hpp"

#include <map>
#include <utility>
#include <vector>

#include "codec/fields.hpp"
#include "codec/json_writer.hpp"

namespace milepost::ui {
namespace {

// Each draft names its fields once, for writing and for reading.
template <class Draft, class Visit>
void visit_evidence(Draft& draft, Visit visit) {
  visit("id", draft.id.text);
  visit("kind", draft.kind);
  visit("text", draft.text);
  visit("date", draft.date);
  visit("observer", draft.observer);
  visit("author", draft.author);
  visit("reach", draft.reach);
  visit("url", draft.url);
  visit("recognized", draft.recognized);
  visit("private", draft.is_private);
}

template <class Draft, class Visit>
void visit_conversation(Draft& draft, Visit visit) {
  visit("id", draft.id.text);
  visit("note", draft.note);
  visit("date", draft.date);
  visit("private", draft.is_private);
}

template <class Draft, class Visit>
void visit_observation(Draft& draft, Visit visit) {
  visit("text", draft.text);
  visit("observer", draft.observer);
  visit("date", draft.date);
}

struct Write {
  JsonWriter& out;
  void operator()(const char* name, const std::string& text) const { out.text(name, text); }
  void operator()(const char* name, bool flag) const { out.flag(name, flag); }
};

struct Read {
  Fields& in;
  void operator()(const char* name, std::string& text) const { text = in.text(name); }
  void operator()(const char* name, bool& flag) const { flag = in.flag(name); }
};

// A list of the entries of a map, each an object with its key under `key_name` and what `write(out, value)` writes.
template <class Value, class WriteValue>
void write_entries(JsonWriter& out, const char* name, const char* key_name, const std::map<std::string, Value>& entries,
                   WriteValue write) {
  out.open_list(name);
  for (const auto& [key, value] : entries) {
    out.open_object();
    out.text(key_name, key);
    write(value);
    out.close_object();
  }
  out.close_list();
}

template <class Value, class ReadValue>
void read_entries(Fields& in, const char* name, const char* key_name, std::map<std::string, Value>& entries,
                  ReadValue read) {
  in.objects(name, Range(), Presence::optional, [&](Fields& item) { entries[item.text(key_name)] = read(item); });
}

void write_supports(JsonWriter& out, const std::vector<SupportDraft>& supports) {
  out.records_if_any("supports", supports, [&](const SupportDraft& support) {
    out.text("ability", support.ability);
    out.text("milestone", support.milestone);
  });
}

std::vector<SupportDraft> read_supports(Fields& in) {
  std::vector<SupportDraft> supports;
  in.objects("supports", Range(), Presence::optional, [&](Fields& item) {
    supports.push_back({item.text("ability"), item.text("milestone"), {}});
    supports.back().extras = item.rest();
  });
  return supports;
}

bool is_empty(const FormsAside& forms) {
  return forms.evidence.empty() && forms.conversations.empty() && forms.summaries.empty() && !forms.observation;
}

void write_forms(JsonWriter& out, const FormsAside& forms) {
  const Write write{out};
  write_entries(out, "evidence", "ability", forms.evidence, [&](const EvidenceDraft& draft) {
    visit_evidence(draft, write);
    write_supports(out, draft.supports);
  });
  write_entries(out, "conversations", "ability", forms.conversations,
                [&](const ConversationDraft& draft) { visit_conversation(draft, write); });
  write_entries(out, "summaries", "id", forms.summaries, [&](const std::string& text) { write("text", text); });
  if (!forms.observation) return;
  out.open_object("observation");
  visit_observation(*forms.observation, write);
  out.close_object();
}

FormsAside read_forms(Fields& in) {
  FormsAside found;
  read_entries(in, "evidence", "ability", found.evidence, [](Fields& item) {
    EvidenceDraft draft;
    visit_evidence(draft, Read{item});
    draft.supports = read_supports(item);
    return draft;
  });
  read_entries(in, "conversations", "ability", found.conversations, [](Fields& item) {
    ConversationDraft draft;
    visit_conversation(draft, Read{item});
    return draft;
  });
  read_entries(in, "summaries", "id", found.summaries, [](Fields& item) { return item.text("text"); });
  in.object("observation", [&](Fields& item) { visit_observation(found.observation.emplace(), Read{item}); });
  return found;
}

}  // namespace

std::string write_drafts(const ViewState& view) {
  const auto& conversations = view.conversations.drafts;
  const auto& summaries = view.quarter.summaries;
  const FormsAside open{view.drafts, conversations, summaries, view.observation};
  if (is_empty(open) && is_empty(view.aside)) return "";
  JsonWriter out(Layout::one_line);
  out.open_object();
  write_forms(out, open);
  if (!is_empty(view.aside)) {
    out.open_object("aside");
    write_forms(out, view.aside);
    out.close_object();
  }
  out.close_object();
  return out.document();
}

void resume_drafts(std::string_view json, ViewState& view) {
  const Result<Json> read = parse_json(json);
  if (!read) return;
  Refusal refusal;
  const Path root;
  Fields in(read.value(), root, refusal);
  FormsAside found = read_forms(in);
  FormsAside aside;
  in.object("aside", [&](Fields& item) { aside = read_forms(item); });
  if (refusal) return;
  if (view.ability.empty() && !found.evidence.empty()) view.ability = found.evidence.begin()->first;
  view.drafts = std::move(found.evidence);
  view.conversations.drafts = std::move(found.conversations);
  view.quarter.summaries = std::move(found.summaries);
  view.observation = std::move(found.observation);
  view.aside = std::move(aside);
}

}  // namespace milepost::ui
