#include "app/prerender.hpp"

#include "app/milestone_words.hpp"

namespace milepost {
namespace {

std::string element(const char* name, const std::string& content) {
  return content.empty() ? "" : "<" + std::string(name) + ">" + content + "</" + name + ">";
}

std::string text_in(const char* name, std::string_view text) { return element(name, escaped_everywhere(text)); }

std::string html_of(const Framework& framework, const Ability& ability, const Milestone& milestone) {
  std::string html = text_in("h4", numbered_milestone(milestone, " · "));
  html += text_in("p", definition_at(framework, ability, milestone.level));
  if (milestone.reach) html += text_in("p", reach_line(*milestone.reach));
  std::string examples;
  for (const std::string& example : examples_at(ability, milestone.level)) examples += text_in("li", example);
  return html + element("ul", examples);
}

std::string html_of(const Framework& framework, const Ability& ability) {
  std::string html = text_in("h3", ability.name) + text_in("p", ability.description);
  for (const Milestone& milestone : framework.milestones) html += html_of(framework, ability, milestone);
  return html;
}

std::string line_of(const Framework& framework, const FrameworkIndex& index, std::size_t role) {
  std::string line = framework.roles[role].name;
  const auto& requirements = framework.roles[role].requirements;
  for (std::size_t i = 0; i < requirements.size(); ++i) {
    const auto& place = index.required_abilities(role)[i];
    const std::string& name = place ? framework.abilities[*place].name : requirements[i].ability.text;
    line += (i == 0 ? ": " : ", ") + name + " " + std::to_string(requirements[i].milestone);
    if (requirements[i].strength == Strength::recommended) line += " (recommended)";
  }
  return line;
}

std::string roles_of(const Framework& framework) {
  const FrameworkIndex index(framework);
  std::string lines;
  for (std::size_t role = 0; role < framework.roles.size(); ++role) {
    lines += text_in("li", line_of(framework, index, role));
  }
  return lines.empty() ? "" : text_in("h3", "Roles") + element("ul", lines);
}

}  // namespace

std::string prerendered(const Framework& framework, std::string_view ability) {
  std::string html;
  for (const Ability& one : framework.abilities) {
    if (ability.empty() || one.id.text == ability) html += html_of(framework, one);
  }
  if (ability.empty()) html += roles_of(framework);
  if (html.empty()) return html;
  const std::string language = escaped_everywhere(framework.language);
  return (language.empty() ? "<div>" : "<div lang=\"" + language + "\">") + html + "</div>";
}

std::string escaped_everywhere(std::string_view text) {
  constexpr std::string_view active = "&<>\"'`*_[]{}\\~|$#%@:^=";
  std::string escaped;
  for (const char c : text) {
    if (c == '\n') {
      escaped += "<br/>";
    } else if (static_cast<unsigned char>(c) < ' ') {
      escaped += ' ';
    } else if (active.find(c) != std::string_view::npos) {
      escaped += "&#" + std::to_string(static_cast<int>(c)) + ";";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

}  // namespace milepost
