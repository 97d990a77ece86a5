#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "ui/context.hpp"

namespace milepost::ui {

// The styles the interface is written in.
TextStyle body(const Theme& theme);
TextStyle strong(const Theme& theme);
TextStyle soft(const Theme& theme);
TextStyle small_soft(const Theme& theme);
TextStyle in_color(TextStyle style, Color color);
TextStyle semibold(TextStyle style);

/// How a line stands in its column.
enum class Align { left, center };

/// Draws text without a node of its own, because the widget around it has the words as its name.
/// Gives the height taken. A height of the rectangle is that of the text, worked out before; 0 where it is not known.
float draw_text(Context& ui, const Rect& rect, std::string_view text, const TextStyle& style,
                Align align = Align::left);

/// Draws one of the lines of a text, with its top left at (x, y).
void draw_line(Context& ui, float x, float y, std::string_view text, const TextLine& line, const TextStyle& style);

/// The height `text` would take in a column of this width.
float text_height(Context& ui, std::string_view text, const TextStyle& style, float width);

/// A paragraph; the key makes its node's id.
void paragraph(Context& ui, Column& column, std::string_view key, std::string_view text, const TextStyle& style);

/// A heading of level 2 or deeper.
void heading(Context& ui, Column& column, std::string_view key, std::string_view text, int level);

/// Items of a list, each behind a dot; the first `most` of them.
void bullet_list(Context& ui, Column& column, std::string_view key, const std::vector<std::string>& items,
                 const TextStyle& style, std::size_t most = std::numeric_limits<std::size_t>::max());

/// One line that ends in "…" where it is wider than `width`; (x, y) is its top left.
void draw_shortened(Context& ui, float x, float y, float width, std::string_view text, const TextStyle& style);

/// A line box of one text, vertically centred in `rect`.
void draw_centered_line(Context& ui, const Rect& rect, std::string_view text, const TextStyle& style);

/// Records a node for text that was drawn by other means. With its style the words can be found and
/// selected where they are drawn, if they fill `rect` from its top left.
void text_node(Context& ui, std::string_view key, std::string_view text, const Rect& rect, const TextStyle& style = {});

}  // namespace milepost::ui
