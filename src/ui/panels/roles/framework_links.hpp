#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// The links that the framework's keeper put beside the roles; nothing where there are none.
void framework_links(const Panel& panel, Column& column);

}  // namespace milepost::ui
