#pragma once

#include "ui/panel.hpp"

namespace milepost::ui {

/// One piece of evidence as the page of an ability shows it: whose words it is, what it supports, and buttons to
/// change it, take it out and hand it over.
void evidence_card(const Panel& panel, Column& outer, const Evidence& item, const AbilityId& ability);

}  // namespace milepost::ui
