#include "core/conversations.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace milepost;

namespace {

Conversation conversation(const char* id, const char* ability, const char* date) {
  Conversation conversation;
  conversation.id = RecordId(id);
  conversation.ability = AbilityId(ability);
  conversation.date = date;
  return conversation;
}

}  // namespace

TEST_CASE("Conversations about an ability come newest first, undated last, then by id") {
  Assessment assessment;
  assessment.conversations = {conversation("c4", "craft", ""), conversation("c3", "craft", "2026-10-02"),
                              conversation("c2", "team", "2026-12-01"), conversation("c1", "craft", "2026-10-02"),
                              conversation("c0", "craft", "2026-11-02")};
  std::string ids;
  for (const Conversation* found : conversations_about(assessment, AbilityId("craft"))) ids += found->id.text;
  CHECK(ids == "c0c1c3c4");
  CHECK(conversations_about(assessment, AbilityId("words")).empty());
}
