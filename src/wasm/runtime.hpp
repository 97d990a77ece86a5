#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/web/browser_fonts.hpp"
#include "platform/web/browser_ports.hpp"
#include "shell/application.hpp"
#include "ui/tree_difference.hpp"

namespace milepost::web {

/// What the exported functions share: the program on the browser's ports, and the texts that cross.
/// There is one in every instance of the module.
struct Runtime {
  BrowserClock clock;
  BrowserRandom random;
  BrowserFonts fonts;
  Application application{clock, random, fonts};
  ui::TreeMemory mirror;
  ui::FrameResult last_frame;
  ui::HostLook look;
  std::vector<std::uint32_t> draw_words;
  double last_time = 0;
};

/// Takes over the parts of the configuration that are there. Gives what is wrong with it, in a sentence.
std::optional<std::string> configure(Runtime& runtime, std::string_view json);

/// The effects as a JSON list for web/src/core/core.ts.
std::string effects_text(const std::vector<Effect>& effects);

}  // namespace milepost::web
