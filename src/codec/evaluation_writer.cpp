#include "codec/evaluation_writer.hpp"

#include <vector>

#include "codec/evaluation_codec.hpp"
#include "core/evaluation.hpp"
#include "core/questions.hpp"

namespace milepost {
namespace {

void write_summary(JsonWriter& out, const Summary& summary) {
  out.open_object("summary");
  out.whole("abilities", summary.abilities);
  out.whole("assessed", summary.assessed);
  out.whole("roles", summary.roles);
  out.whole("ready", summary.ready);
  out.whole("qualified", summary.qualified);
  out.whole("not_yet", summary.not_yet);
  out.whole("unassessed", summary.unassessed);
  out.close_object();
}

void write_count(JsonWriter& out, const char* name, const StrengthCount& count) {
  out.open_object(name);
  out.whole("total", count.total);
  out.whole("met", count.met);
  out.whole("missing", count.missing);
  out.close_object();
}

void write_requirement(JsonWriter& out, const Framework& framework, const EvidenceIndex& evidence,
                       const RequirementResult& result) {
  out.open_object();
  out.text("ability", framework.abilities[result.ability].id.text);
  out.whole("milestone", result.milestone);
  out.text("strength", word(result.strength));
  if (result.claimed) {
    out.whole("claimed", *result.claimed);
  } else {
    out.null("claimed");
  }
  out.text("outcome", word(result.outcome));
  out.whole("missing", result.missing);
  out.open_list("evidence");
  for (const Evidence* item : evidence.backing(result.ability, result.milestone)) out.text(nullptr, item->id.text);
  out.close_list();
  out.close_object();
}

void write_role(JsonWriter& out, const Framework& framework, const EvidenceIndex& evidence, const RoleResult& role) {
  out.open_object();
  out.text("role", framework.roles[role.role].id.text);
  out.text("verdict", word(role.verdict));
  out.whole("required", role.required);
  out.whole("reached", role.reached);
  write_count(out, "must", role.must);
  write_count(out, "recommended", role.recommended);
  out.open_list("requirements");
  for (const RequirementResult& result : role.requirements) write_requirement(out, framework, evidence, result);
  out.close_list();
  out.close_object();
}

void write_role_ids(JsonWriter& out, const char* name, const Framework& framework,
                    const std::vector<std::size_t>& roles) {
  out.open_list(name);
  for (const std::size_t role : roles) out.text(nullptr, framework.roles[role].id.text);
  out.close_list();
}

void write_step(JsonWriter& out, const Framework& framework, const Step& step) {
  out.open_object();
  out.text("ability", framework.abilities[step.ability].id.text);
  out.whole("to", step.to);
  write_role_ids(out, "qualifies", framework, step.qualifies);
  write_role_ids(out, "readies", framework, step.readies);
  out.close_object();
}

void write_question(JsonWriter& out, const Framework& framework, const Question& question) {
  out.open_object();
  out.text("ability", framework.abilities[question.ability].id.text);
  out.whole("milestone", question.milestone);
  out.text("code", word(question.code));
  out.close_object();
}

}  // namespace

void write_evaluation(JsonWriter& out, const char* name, const Framework& framework, const FrameworkIndex& index,
                      const Assessment& assessment, Date as_of) {
  const EvidenceIndex evidence(assessment, index, framework.abilities.size());
  const Evaluation evaluation = evaluate(framework, index, standings_of(assessment, framework, index));
  out.open_object(name);
  out.text("rules", "milepost.rules/1");
  out.text("as_of", as_of.text());
  write_summary(out, evaluation.summary);
  out.open_list("roles");
  for (const RoleResult& role : evaluation.roles) write_role(out, framework, evidence, role);
  out.close_list();
  out.open_list("steps");
  for (const Step& step : evaluation.steps) write_step(out, framework, step);
  out.close_list();
  out.open_list("questions");
  for (const Question& question : questions_about(framework, index, assessment, evidence, as_of)) {
    write_question(out, framework, question);
  }
  out.close_list();
  out.close_object();
}

std::string write_evaluation(const Framework& framework, const FrameworkIndex& index, const Assessment& assessment,
                             Date as_of, Layout layout) {
  JsonWriter out(layout);
  write_evaluation(out, nullptr, framework, index, assessment, as_of);
  return out.document();
}

}  // namespace milepost
