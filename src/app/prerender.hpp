#pragma once

#include <string>
#include <string_view>

#include "core/framework.hpp"

namespace milepost {

/// What a site's build can put inside the element, so that a framework can be read, searched and printed where no
/// script has run: each ability, or only `ability` where it is one, with its milestones, and the roles with what they
/// ask for. One `<div>` on one line that Markdown engines, MDX and template languages pass on as it is; headings of the
/// third and fourth level, as the element has them. Gives nothing where there is no such ability.
std::string prerendered(const Framework& framework, std::string_view ability = {});

/// Text as it must stand in HTML wherever something else may read it before: beside what HTML needs, whatever means
/// something to Markdown, MDX, Liquid or Vue's templates is written as a number.
std::string escaped_everywhere(std::string_view text);

}  // namespace milepost
