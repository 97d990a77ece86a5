# Writes the bytes of INPUT into the C++ source OUTPUT. Bytes, since a string literal may not be as long as a file.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
file(WRITE "${OUTPUT}" "#include \"assets/builtin_framework.hpp\"

namespace milepost {

static constexpr char bytes[] = {
${bytes}
};
const std::string_view builtin_framework_text(bytes, sizeof bytes);

}  // namespace milepost
")
