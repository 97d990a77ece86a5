#pragma once

#include <string>
#include <vector>

#include "core/assessment.hpp"
#include "ui/semantics.hpp"

namespace milepost::ui {

/// One ability that evidence as it is being written supports.
struct SupportDraft {
  std::string ability;    ///< id
  std::string milestone;  ///< in digits
  Extras extras;
};

/// Evidence as it is being written, before it is saved.
struct EvidenceDraft {
  RecordId id;       ///< empty for a new one
  std::string kind;  ///< the word
  std::string text;
  std::string date;
  std::string observer;
  std::string author;  ///< where somebody else wrote it: their words stay as they are
  std::string reach;   ///< the word, or empty
  std::string url;
  std::vector<SupportDraft> supports;
  bool recognized = false;
  bool is_private = false;
  std::string problem;      ///< why the text was not accepted
  std::string url_problem;  ///< why the link was not accepted
  std::string date_problem;
  NodeId opener = 0;  ///< what opened the form, and has the focus again when it closes
};

/// What somebody else observed, before it is taken.
struct ObservationDraft {
  std::string text;  ///< JSON or plain text
  std::string observer;
  std::string date;
  std::string problem;  ///< why the text was not accepted
  std::string observer_problem;
  std::string date_problem;
  NodeId opener = 0;  ///< as of the form for evidence
};

}  // namespace milepost::ui
