#pragma once

#include <string>
#include <string_view>

#include "app/brief.hpp"

namespace milepost {

/// The brief as Markdown (CommonMark), with a final newline. Whatever a person wrote stays text: what
/// Markdown or HTML would read otherwise is escaped.
std::string brief_markdown(const Brief& brief);

/// The brief as a fragment of HTML for the clipboard: headings, paragraphs, lists, and links to what can be
/// followed; no attribute but `href`.
std::string brief_html(const Brief& brief);

/// One line of text as it must stand in Markdown, or in the text or a quoted attribute of HTML.
std::string escaped_for_markdown(std::string_view line);
std::string escaped_for_html(std::string_view text);

}  // namespace milepost
