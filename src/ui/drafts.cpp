#include "ui/drafts.hpp"

#include <map>
#include <tuple>
#include <utility>

#include "codec/fields.hpp"
#include "codec/json_writer.hpp"

namespace milepost::ui {
namespace {

void write_evidence_draft(JsonWriter& out, const std::string& ability, const EvidenceDraft& draft) {
  out.text("ability", ability);
  out.text("id", draft.id.text);
  out.text("kind", draft.kind);
  out.text("text", draft.text);
  out.text("date", draft.date);
  out.text("observer", draft.observer);
  out.text("author", draft.author);
  out.text("reach", draft.reach);
  out.text("url", draft.url);
  out.flag("recognized", draft.recognized);
  out.flag("private", draft.is_private);
  out.records_if_any("supports", draft.supports, [&](const SupportDraft& support) {
    out.text("ability", support.ability);
    out.text("milestone", support.milestone);
  });
}

EvidenceDraft read_evidence_draft(Fields& in) {
  EvidenceDraft draft;
  draft.id = RecordId(in.text("id"));
  draft.kind = in.text("kind");
  draft.text = in.text("text");
  draft.date = in.text("date");
  draft.observer = in.text("observer");
  draft.author = in.text("author");
  draft.reach = in.text("reach");
  draft.url = in.text("url");
  draft.recognized = in.flag("recognized");
  draft.is_private = in.flag("private");
  draft.supports = in.records("supports", Range(), [](Fields& item) {
    SupportDraft support{item.text("ability"), item.text("milestone"), {}};
    support.extras = item.rest();
    return support;
  });
  return draft;
}

void write_conversation_draft(JsonWriter& out, const std::string& ability, const ConversationDraft& draft) {
  out.text("ability", ability);
  out.text("id", draft.id.text);
  out.text("note", draft.note);
  out.text("date", draft.date);
  out.flag("private", draft.is_private);
}

ConversationDraft read_conversation_draft(Fields& in) {
  ConversationDraft draft;
  draft.id = RecordId(in.text("id"));
  draft.note = in.text("note");
  draft.date = in.text("date");
  draft.is_private = in.flag("private");
  return draft;
}

void write_summary(JsonWriter& out, const std::string& checkpoint, const std::string& text) {
  out.text("id", checkpoint);
  out.text("text", text);
}

// A list of the entries of a map, each an object.
template <class Value>
void write_entries(JsonWriter& out, const char* name, const std::map<std::string, Value>& entries,
                   void (*write)(JsonWriter&, const std::string&, const Value&)) {
  out.open_list(name);
  for (const auto& [key, value] : entries) {
    out.open_object();
    write(out, key, value);
    out.close_object();
  }
  out.close_list();
}

// What somebody else wrote is one for the whole element.
void write_observation_draft(JsonWriter& out, const ObservationDraft& draft) {
  out.open_object("observation");
  out.text("text", draft.text);
  out.text("observer", draft.observer);
  out.text("date", draft.date);
  out.close_object();
}

template <class Value, class Read>
void read_entries(Fields& in, const char* name, const char* key, std::map<std::string, Value>& entries, Read read) {
  in.records(name, Range(), [&](Fields& item) { return entries[item.text(key)] = read(item); });
}

}  // namespace

std::string write_drafts(const ViewState& view) {
  const auto& [conversations, summaries] = std::tie(view.conversations.drafts, view.quarter.summaries);
  if (view.drafts.empty() && conversations.empty() && summaries.empty() && !view.observation) return "";
  JsonWriter out;
  out.open_object();
  write_entries(out, "evidence", view.drafts, write_evidence_draft);
  write_entries(out, "conversations", conversations, write_conversation_draft);
  write_entries(out, "summaries", summaries, write_summary);
  if (view.observation) write_observation_draft(out, *view.observation);
  out.close_object();
  return out.document(Layout::one_line);
}

void resume_drafts(std::string_view json, ViewState& view) {
  const Result<Json> read = parse_json(json);
  if (!read) return;
  Refusal refusal;
  const Path root;
  Fields in(read.value(), root, refusal);
  ViewState found;
  read_entries(in, "evidence", "ability", found.drafts, read_evidence_draft);
  read_entries(in, "conversations", "ability", found.conversations.drafts, read_conversation_draft);
  read_entries(in, "summaries", "id", found.quarter.summaries, [](Fields& item) { return item.text("text"); });
  found.observation = in.record("observation", [](Fields& item) {
    return ObservationDraft{item.text("text"), item.text("observer"), item.text("date"), {}, {}, {}};
  });
  if (refusal) return;
  if (view.ability.empty() && !found.drafts.empty()) view.ability = found.drafts.begin()->first;
  view.drafts = std::move(found.drafts);
  view.conversations.drafts = std::move(found.conversations.drafts);
  view.quarter.summaries = std::move(found.quarter.summaries);
  view.observation = std::move(found.observation);
}

}  // namespace milepost::ui
