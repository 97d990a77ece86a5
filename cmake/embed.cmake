# Writes the bytes of the JSON file INPUT, without its line ends and indents, into the C++ source OUTPUT. Bytes, since
# a string literal may not be as long as a file.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
string(REGEX REPLACE "'.x0a',('.x20',)*" "" bytes "${bytes}")
file(WRITE "${OUTPUT}" "#include \"assets/builtin_framework.hpp\"

namespace milepost {

static constexpr char bytes[] = {
${bytes}
};
const std::string_view builtin_framework_text(bytes, sizeof bytes);

}  // namespace milepost
")
