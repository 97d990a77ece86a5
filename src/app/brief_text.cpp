#include "app/brief_text.hpp"

#include "core/link.hpp"
#include "core/quote.hpp"

namespace milepost {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_part_of_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

char at(std::string_view text, std::size_t place) { return place < text.size() ? text[place] : ' '; }

// What starts a heading, a list or a quotation at the beginning of a line: the place of its punctuation.
std::size_t block_mark(std::string_view line) {
  constexpr std::string_view marks = "#+-=>";
  if (!line.empty() && marks.find(line.front()) != std::string_view::npos) return 0;
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  const bool is_number =
      digits > 0 && (at(line, digits) == '.' || at(line, digits) == ')') && at(line, digits + 1) == ' ';
  return is_number ? digits : std::string_view::npos;
}

bool starts_entity(std::string_view text, std::size_t place) {
  const std::size_t end = text.find_first_of("; &", place + 1);
  return end != std::string_view::npos && text[end] == ';' && end > place + 1;
}

bool needs_backslash(std::string_view line, std::size_t place) {
  constexpr std::string_view always = "\\`*[]<~";
  const char c = line[place];
  if (always.find(c) != std::string_view::npos) return true;
  if (c == '_') return place == 0 || !is_part_of_word(line[place - 1]) || !is_part_of_word(at(line, place + 1));
  return c == '&' && starts_entity(line, place);
}

// An address in which nothing can end the link or be read as anything else.
std::string encoded(std::string_view url) {
  constexpr std::string_view kept_out = " \"<>\\^`{|}()";
  std::string text;
  for (const char c : url) {
    if (kept_out.find(c) == std::string_view::npos) {
      text += c;
    } else {
      text += '%' + hexadecimal(static_cast<unsigned char>(c), 2);
    }
  }
  return text;
}

std::string markdown_link(const std::string& url) {
  const std::string target = encoded(url);
  std::string escaped;
  for (std::size_t i = 0; i < target.size(); ++i) {
    if (target[i] == '&' && starts_entity(target, i)) escaped += '\\';
    escaped += target[i];
  }
  return "[" + escaped_for_markdown(link_label(url)) + "](<" + escaped + ">)";
}

std::string html_link(const std::string& url) {
  return "<a href=\"" + escaped_for_html(encoded(url)) + "\">" + escaped_for_html(link_label(url)) + "</a>";
}

struct Markup {
  std::string (*escape)(std::string_view);
  std::string (*link)(const std::string&);
  const char* strong;
  const char* strong_end;
};

constexpr Markup markdown{escaped_for_markdown, markdown_link, "**", "**"};
constexpr Markup html{escaped_for_html, html_link, "<strong>", "</strong>"};

// "**Label**: text (link)", each part where there is one.
std::string item_line(const BriefItem& item, const Markup& markup) {
  std::string line;
  if (!item.label.empty()) line = markup.strong + markup.escape(item.label) + markup.strong_end;
  if (!item.label.empty() && !item.text.empty()) line += ": ";
  line += markup.escape(item.text);
  if (item.url.empty()) return line;
  const bool stands_alone = line.empty();
  return line + (stands_alone ? "" : " (") + markup.link(item.url) + (stands_alone ? "" : ")");
}

std::string facts_line(const Brief& brief, const Markup& markup) {
  std::string line;
  for (const std::string& fact : brief.facts) line += (line.empty() ? "" : " · ") + markup.escape(fact);
  return line;
}

}  // namespace

std::string escaped_for_markdown(std::string_view line) {
  std::string text;
  const std::size_t mark = block_mark(line);
  for (std::size_t place = 0; place < line.size(); ++place) {
    if (place == mark || needs_backslash(line, place)) text += '\\';
    text += line[place];
  }
  return text;
}

std::string escaped_for_html(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string brief_markdown(const Brief& brief) {
  std::string text = "# " + escaped_for_markdown(brief.title) + "\n\n" + facts_line(brief, markdown) + "\n";
  for (const BriefSection& section : brief.sections) {
    text += "\n## " + escaped_for_markdown(section.heading) + "\n\n";
    for (const BriefItem& item : section.items) {
      text += "- " + item_line(item, markdown) + "\n";
      for (const std::string& detail : item.details) text += "  - " + escaped_for_markdown(detail) + "\n";
    }
    if (section.remark.empty()) continue;
    text += (section.items.empty() ? "" : "\n") + escaped_for_markdown(section.remark) + "\n";
  }
  return text;
}

std::string brief_html(const Brief& brief) {
  std::string text = "<h1>" + escaped_for_html(brief.title) + "</h1>\n<p>" + facts_line(brief, html) + "</p>\n";
  for (const BriefSection& section : brief.sections) {
    text += "<h2>" + escaped_for_html(section.heading) + "</h2>\n";
    if (!section.items.empty()) text += "<ul>\n";
    for (const BriefItem& item : section.items) {
      text += "<li>" + item_line(item, html);
      if (!item.details.empty()) text += "<ul>";
      for (const std::string& detail : item.details) text += "<li>" + escaped_for_html(detail) + "</li>";
      text += item.details.empty() ? "</li>\n" : "</ul></li>\n";
    }
    if (!section.items.empty()) text += "</ul>\n";
    if (!section.remark.empty()) text += "<p>" + escaped_for_html(section.remark) + "</p>\n";
  }
  return text;
}

}  // namespace milepost
