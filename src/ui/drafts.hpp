#pragma once

#include <string>
#include <string_view>

#include "ui/view_state.hpp"

namespace milepost::ui {

/// What is being written in forms and not saved yet, as JSON for `resume_drafts` of the same version, or nothing
/// where no form is open. No part of any assessment or of a contract.
std::string write_drafts(const ViewState& view);

/// What becomes of the forms that are open when others are opened again.
enum class OpenForms {
  close,  ///< they belong to another assessment
  stay,   ///< what is resumed for a form that is open waits where Escape would have put it
};

/// Opens the forms again in which something was being written; a text that cannot be read changes nothing. The first
/// ability with such a form is shown, unless the page shows another.
void resume_drafts(std::string_view json, ViewState& view, OpenForms open = OpenForms::close);

}  // namespace milepost::ui
