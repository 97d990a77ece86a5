#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "app/brief_text.hpp"
#include "app/sample_session.hpp"

using namespace milepost;
using sample::SessionUnderTest;

namespace {

// An assessment as text: who it is by, about whom, and its claim on "craft".
std::string file(const std::string& relation, const std::string& subject, int craft) {
  return R"({"format": "milepost.assessment/1", "subject": {"name": ")" + subject +
         R"("}, "assessor": {"relation": ")" + relation + R"("}, "updated": "2026-09-30T09:00:00Z", "claims": [)" +
         R"({"ability": "craft", "milestone": )" + std::to_string(craft) + "}]}";
}

std::string brief(const SessionUnderTest& test) { return brief_markdown(test.session.brief(Privacy::without_private)); }

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("A file opened beside the assessment changes nothing of it, and leaves with nothing") {
  const FilePurpose purpose = GENERATE(FilePurpose::since, FilePurpose::compare);
  SessionUnderTest test;
  test.claim("craft", 3);
  const std::string stored = test.session.stored_text();
  const std::uint64_t revision = test.session.revision();
  REQUIRE_FALSE(test.session.open_beside("then.json", file("self", "", 1), purpose));
  CHECK(test.session.stored_text() == stored);
  CHECK(test.session.revision() == revision);
  CHECK_FALSE(contains(test.session.export_text(Privacy::with_private), "2026-09-30"));
}

TEST_CASE("The brief tells changes since the file that is opened for it, until it is taken away") {
  SessionUnderTest test;
  test.claim("craft", 3);
  const std::string before = brief(test);
  REQUIRE_FALSE(test.session.open_beside("then.json", file("self", "", 1), FilePurpose::since));
  CHECK(contains(brief(test), "## Changes since 2026-09-30\n\n- **craft**: 1 → 3"));
  test.session.close_beside(FilePurpose::since, 0);
  CHECK(brief(test) == before);
}

TEST_CASE("An earlier file of another person or assessor is refused, and the one before stays") {
  SessionUnderTest test;
  test.session.apply(NameSubject{"Robin"});
  REQUIRE_FALSE(test.session.open_beside("then.json", file("self", "Robin", 1), FilePurpose::since));
  const auto person = test.session.open_beside("other.json", file("self", "Alex", 2), FilePurpose::since);
  REQUIRE(person);
  CHECK(person->path == "subject.name");
  CHECK(person->message == "expected \"Robin\", got \"Alex\": choose an earlier file of this assessment");
  const auto assessor = test.session.open_beside("other.json", file("manager", "Robin", 2), FilePurpose::since);
  REQUIRE(assessor);
  CHECK(assessor->path == "assessor.relation");
  CHECK(test.session.opened().since->name == "then.json");
}

TEST_CASE("An earlier file is left out while the assessment is about another person") {
  SessionUnderTest test;
  REQUIRE_FALSE(test.session.open_beside("then.json", file("self", "Robin", 1), FilePurpose::since));
  CHECK(test.session.since() != nullptr);
  test.session.apply(NameSubject{"Alex"});
  CHECK(test.session.since() == nullptr);
  CHECK_FALSE(contains(brief(test), "2026-09-30"));
  test.session.apply(NameSubject{"Robin"});
  CHECK(test.session.since() != nullptr);
}

TEST_CASE("Several files are compared, whoever they are by, and each can be taken away") {
  SessionUnderTest test;
  REQUIRE_FALSE(test.session.open_beside("manager.json", file("manager", "Robin", 1), FilePurpose::compare));
  REQUIRE_FALSE(test.session.open_beside("peer.json", file("peer", "Alex", 2), FilePurpose::compare));
  REQUIRE(test.session.opened().compared.size() == 2);
  test.session.close_beside(FilePurpose::compare, 0);
  REQUIRE(test.session.opened().compared.size() == 1);
  CHECK(test.session.opened().compared[0].name == "peer.json");
  test.session.close_beside(FilePurpose::compare, 5);
  CHECK(test.session.opened().compared.size() == 1);
}

TEST_CASE("The same file is not compared twice, whatever its name") {
  SessionUnderTest test;
  REQUIRE_FALSE(test.session.open_beside("peer.json", file("peer", "Robin", 1), FilePurpose::compare));
  const auto refused = test.session.open_beside("peer (1).json", file("peer", "Robin", 1), FilePurpose::compare);
  REQUIRE(refused);
  CHECK(refused->message == "it is open already, as \"peer.json\"");
  CHECK(test.session.opened().compared.size() == 1);
}

TEST_CASE("A file that cannot be read is opened for nothing") {
  const FilePurpose purpose = GENERATE(FilePurpose::since, FilePurpose::compare);
  SessionUnderTest test;
  const auto refused = test.session.open_beside("broken.json", file("self", "", 9), purpose);
  REQUIRE(refused);
  CHECK(refused->path == "claims[0].milestone");
  CHECK_FALSE(test.session.opened().since);
  CHECK(test.session.opened().compared.empty());
}

TEST_CASE("A file's name is shown without what would disguise it") {
  SessionUnderTest test;
  REQUIRE_FALSE(test.session.open_beside("a\u202Enosj.exe", file("self", "", 1), FilePurpose::since));
  CHECK(test.session.opened().since->name == "a\\u202enosj.exe");
}
