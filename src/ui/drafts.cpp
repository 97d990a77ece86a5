#include "ui/drafts.hpp"

#include <algorithm>
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

// What waits outside of any form: dates that were not taken, and what is chosen for a quarter that has not begun.
struct Waiting {
  std::map<std::string, std::string> refused;
  std::map<std::string, bool> chosen;
  std::vector<std::string> added;
};

bool is_empty(const Waiting& waiting) {
  return waiting.refused.empty() && waiting.chosen.empty() && waiting.added.empty();
}

void write_waiting(JsonWriter& out, const Waiting& waiting) {
  const Write write{out};
  write_entries(out, "refused", "field", waiting.refused, [&](const std::string& text) { write("text", text); });
  write_entries(out, "chosen", "ability", waiting.chosen, [&](bool is_chosen) { write("is_chosen", is_chosen); });
  out.open_list("added");
  for (const std::string& ability : waiting.added) {
    out.open_object();
    write("ability", ability);
    out.close_object();
  }
  out.close_list();
}

Waiting read_waiting(Fields& in) {
  Waiting found;
  read_entries(in, "refused", "field", found.refused, [](Fields& item) { return item.text("text"); });
  read_entries(in, "chosen", "ability", found.chosen, [](Fields& item) { return item.flag("is_chosen"); });
  in.objects("added", Range(), Presence::optional, [&](Fields& item) { found.added.push_back(item.text("ability")); });
  return found;
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

void close_all(ViewState& view) {
  view.drafts.clear();
  view.conversations.drafts.clear();
  view.observation.reset();
  view.aside = {};
  view.refused.clear();
  view.quarter = {};
}

// Drafts of abilities, by what they wait under where their form is closed.
template <class Draft>
std::map<std::string, Draft> closed(std::map<std::string, Draft> open) {
  std::map<std::string, Draft> all;
  for (auto& [ability, draft] : open) all.emplace(form_key(AbilityId(ability), draft.id), std::move(draft));
  return all;
}

// Where such a form is open already, `found` keeps what was to stand in it, as a closed one.
void open_forms(FormsAside& found, ViewState& view) {
  view.drafts.merge(found.evidence);
  view.conversations.drafts.merge(found.conversations);
  found.evidence = closed(std::move(found.evidence));
  found.conversations = closed(std::move(found.conversations));
  view.quarter.summaries.merge(found.summaries);
  if (view.observation || !found.observation) return;
  view.observation = std::move(found.observation);
  found.observation.reset();
}

// What waits there already is the later.
void put_aside(FormsAside& found, FormsAside& aside) {
  for (auto& [key, draft] : found.evidence) aside.evidence.emplace(key, std::move(draft));
  for (auto& [key, draft] : found.conversations) aside.conversations.emplace(key, std::move(draft));
  aside.summaries.merge(found.summaries);
  if (!aside.observation) aside.observation = std::move(found.observation);
}

}  // namespace

std::string write_drafts(const ViewState& view) {
  const auto& conversations = view.conversations.drafts;
  const auto& summaries = view.quarter.summaries;
  const FormsAside open{view.drafts, conversations, summaries, view.observation};
  const Waiting waiting{view.refused, view.quarter.chosen, view.quarter.added};
  if (is_empty(open) && is_empty(view.aside) && is_empty(waiting)) return "";
  JsonWriter out(Layout::one_line);
  out.open_object();
  write_forms(out, open);
  write_waiting(out, waiting);
  if (!is_empty(view.aside)) {
    out.open_object("aside");
    write_forms(out, view.aside);
    out.close_object();
  }
  out.close_object();
  return out.document();
}

void resume_drafts(std::string_view json, ViewState& view, OpenForms open) {
  const Result<Json> read = parse_json(json);
  if (!read) return;
  Refusal refusal;
  const Path root;
  Fields in(read.value(), root, refusal);
  FormsAside found = read_forms(in);
  FormsAside aside;
  in.object("aside", [&](Fields& item) { aside = read_forms(item); });
  Waiting waiting = read_waiting(in);
  if (refusal) return;
  if (open == OpenForms::close) close_all(view);
  if (view.ability.empty() && !found.evidence.empty()) view.ability = found.evidence.begin()->first;
  open_forms(found, view);
  put_aside(found, view.aside);
  put_aside(aside, view.aside);
  view.refused.merge(waiting.refused);
  view.quarter.chosen.merge(waiting.chosen);
  for (std::string& ability : waiting.added) {
    std::vector<std::string>& added = view.quarter.added;
    if (std::find(added.begin(), added.end(), ability) == added.end()) added.push_back(std::move(ability));
  }
}

}  // namespace milepost::ui
