#include <array>
#include <sstream>

#include "fuzz/promises.hpp"
#include "fuzz/targets.hpp"
#include "platform/headless/page.hpp"
#include "ui/layout.hpp"

namespace milepost::fuzz {
namespace {

constexpr float phone = 320;
constexpr std::array<ui::Tab, 6> tabs{ui::Tab::assess, ui::Tab::roles,   ui::Tab::quarter,
                                      ui::Tab::brief,  ui::Tab::compare, ui::Tab::programs};

std::string tab_fault(headless::Page& page, ui::Tab tab) {
  page.view().tab = tab;
  page.settle();
  const std::string faults = sample::layout_faults(page);
  return fault_unless(faults.empty(), "Everything has its place.", faults);
}

}  // namespace

std::string try_page(std::string_view input) {
  const std::vector<std::string_view> texts = texts_of(input, 2);
  headless::Page page(phone);
  if (const auto error = page.application().set_framework(texts[0])) {
    if (std::string fault = refusal_fault(*error); !fault.empty()) return fault;
  }
  if (texts.size() > 1) {
    if (const auto error = page.application().open_file("file", texts[1], FilePurpose::replace)) {
      if (std::string fault = refusal_fault(*error); !fault.empty()) return fault;
    }
  }
  for (const ui::Tab tab : tabs) {
    if (std::string fault = tab_fault(page, tab); !fault.empty()) return fault;
  }
  return {};
}

}  // namespace milepost::fuzz
