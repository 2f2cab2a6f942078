// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf_helper/public_drawing.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::pdf_helper {
namespace {

using indexer::Rect;
using Operands = std::vector<QPDFObjectHandle>;

// Forms in forms; more is a file that draws itself.
constexpr int deepest = 16;
constexpr std::size_t most_saved = 512;
constexpr std::size_t most_points = 200'000;
// Forms cost more than their instructions.
constexpr long instructions_for_form = 50;
// Bytes of text; a character has one or two.
constexpr unsigned long most_text = 2 * pdf_protocol::most_page_glyphs;

double number(Operands& operands, std::size_t i) {
  return i < operands.size() && operands[i].isNumber() ? operands[i].getNumericValue() : 0;
}

Matrix matrix_of(Operands& operands) {
  Matrix matrix{};
  for (std::size_t i = 0; i < matrix.size(); ++i) matrix[i] = number(operands, i);
  return matrix;
}

// First `a`, then `b`.
Matrix times(const Matrix& a, const Matrix& b) {
  return {a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],        a[2] * b[0] + a[3] * b[2],
          a[2] * b[1] + a[3] * b[3], a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5]};
}

Rect bounds(const std::vector<SubPath>& path) {
  Rect box{1e9f, 1e9f, -1e9f, -1e9f};
  for (const SubPath& part : path)
    for (const Point& p : part.points) {
      box.x0 = std::min(box.x0, static_cast<float>(p.x));
      box.y0 = std::min(box.y0, static_cast<float>(p.y));
      box.x1 = std::max(box.x1, static_cast<float>(p.x));
      box.y1 = std::max(box.y1, static_cast<float>(p.y));
    }
  return box;
}

Operands items(QPDFObjectHandle array) {
  return array.isArray() ? array.getArrayAsVector() : Operands{};
}

}  // namespace

// What qpdf reads of a content stream, an instruction at a time.
class DrawingReader::Instructions : public QPDFObjectHandle::ParserCallbacks {
 public:
  Instructions(DrawingReader& reader, QPDFObjectHandle resources) : reader_(reader), resources_(resources) {}
  void handleObject(QPDFObjectHandle object) override {
    if (object.isInlineImage()) {
      reader_.draw_picture();
    } else if (!object.isOperator()) {
      if (operands_.size() < 64) operands_.push_back(object);
    } else {
      if (--reader_.budget_ < 0) terminateParsing();
      reader_.interpret(resources_, object.getOperatorValue(), operands_);
      operands_.clear();
    }
  }
  void handleEOF() override {}

 private:
  DrawingReader& reader_;
  QPDFObjectHandle resources_;
  Operands operands_;
};

bool DrawingReader::read(QPDFPageObjectHelper sheet) {
  Instructions instructions(*this, sheet.getAttribute("/Resources", false));
  sheet.parseContents(&instructions);
  marks_.finish();
  return budget_ >= 0;
}

void DrawingReader::interpret(QPDFObjectHandle resources, const std::string& operation, Operands& operands) {
  if (build_path(operation, operands) || paint(operation) || change_state(operation, operands) ||
      set_colour(resources, operation, operands))
    return;
  if (operation == "Tj" || operation == "TJ" || operation == "'" || operation == "\"") return show(operands);
  if (operation == "sh") return marks_.shade(state_.clip);
  if (operation != "Do" || operands.empty() || !operands[0].isName() || !resources.isDictionary()) return;
  QPDFObjectHandle objects = resources.getKey("/XObject");
  if (objects.isDictionary()) draw_object(objects.getKey(operands[0].getName()), resources);
}

void DrawingReader::show(Operands operands) {
  for (QPDFObjectHandle& operand : operands)
    if (operand.isString())
      text_ += operand.getStringValue().size();
    else if (operand.isArray())
      show(items(operand));
  if (text_ > most_text) budget_ = -1;
}

bool DrawingReader::change_state(const std::string& operation, Operands& operands) {
  if (operation == "q") {
    if (saved_.size() < most_saved) saved_.push_back(state_);
  } else if (operation == "Q") {
    if (saved_.empty()) return true;
    state_ = saved_.back();
    saved_.pop_back();
  } else if (operation == "cm") {
    state_.matrix = times(matrix_of(operands), state_.matrix);
  } else if (operation == "w") {
    state_.width = number(operands, 0);
  } else if (operation == "d") {
    state_.dashed = !operands.empty() && !items(operands[0]).empty();
  } else {
    return false;
  }
  return true;
}

Point DrawingReader::on_page(double x, double y) const {
  const Matrix& m = state_.matrix;
  return {m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]};
}

bool DrawingReader::build_path(const std::string& operation, Operands& operands) {
  const auto at = [&](std::size_t i) { return on_page(number(operands, i), number(operands, i + 1)); };
  const auto add = [&](Point point, bool curved) {
    if (path_.empty() || path_.back().points.size() > most_points) return;
    path_.back().points.push_back(point);
    path_.back().curved.push_back(curved);
  };
  if (operation == "m") {
    if (path_.size() < most_points) path_.push_back({{at(0)}, {false}, false});
  } else if (operation == "l") {
    add(at(0), false);
  } else if (operation == "c" || operation == "v" || operation == "y") {
    for (std::size_t i = 0; i + 1 < operands.size(); i += 2) add(at(i), true);
  } else if (operation == "h") {
    if (!path_.empty()) path_.back().closed = true;
  } else if (operation == "re" && path_.size() < most_points) {
    const double x = number(operands, 0), y = number(operands, 1);
    const double right = x + number(operands, 2), top = y + number(operands, 3);
    path_.push_back({{on_page(x, y), on_page(right, y), on_page(right, top), on_page(x, top)}, {}, true});
  } else {
    return operation == "re";
  }
  return true;
}

bool DrawingReader::paint(const std::string& operation) {
  if (operation == "W" || operation == "W*") return clip_next_ = true;
  const bool closes = operation == "s" || operation == "b" || operation == "b*";
  const bool both = operation == "B" || operation == "B*" || operation == "b" || operation == "b*";
  const bool strokes = both || operation == "S" || operation == "s";
  const bool fills = both || operation == "f" || operation == "F" || operation == "f*";
  if (!strokes && !fills && operation != "n") return false;
  if (closes && !path_.empty()) path_.back().closed = true;
  const Matrix& m = state_.matrix;
  const double scale = std::sqrt(std::abs(m[0] * m[3] - m[1] * m[2]));
  if (fills && state_.fill.pattern && !path_.empty()) {
    const Rect box = bounds(path_), clip = state_.clip;
    marks_.shade({std::max(box.x0, clip.x0), std::max(box.y0, clip.y0), std::min(box.x1, clip.x1),
                  std::min(box.y1, clip.y1)});
  } else if (fills) {
    marks_.fill(path_, {.white = state_.fill.white, .clip = state_.clip});
  }
  if (strokes)
    marks_.stroke(path_, {.white = state_.stroke.white,
                          .dashed = state_.dashed,
                          .width = state_.width * scale,
                          .clip = state_.clip});
  if (clip_next_) clip_to(bounds(path_));
  clip_next_ = false;
  path_.clear();
  return true;
}

void DrawingReader::clip_to(const Rect& area) {
  Rect& clip = state_.clip;
  clip = {std::max(clip.x0, area.x0), std::max(clip.y0, area.y0), std::min(clip.x1, area.x1),
          std::min(clip.y1, area.y1)};
}

Rect DrawingReader::unit_square() const {
  return bounds({{{on_page(0, 0), on_page(1, 0), on_page(1, 1), on_page(0, 1)}, {}, true}});
}

void DrawingReader::draw_picture() {
  marks_.image(unit_square(), state_.clip);
}

void DrawingReader::draw_object(QPDFObjectHandle object, QPDFObjectHandle resources) {
  if (!object.isStream() || depth_ >= deepest) return;
  QPDFObjectHandle dictionary = object.getDict(), kind = dictionary.getKey("/Subtype");
  if (kind.isNameAndEquals("/Image")) return draw_picture();
  if (!kind.isNameAndEquals("/Form")) return;
  const State before = state_;
  const std::size_t saved = saved_.size();
  if (Operands matrix = items(dictionary.getKey("/Matrix")); matrix.size() == 6)
    state_.matrix = times(matrix_of(matrix), state_.matrix);
  if (Operands box = items(dictionary.getKey("/BBox")); box.size() == 4) {
    const auto at = [&](std::size_t x, std::size_t y) { return on_page(number(box, x), number(box, y)); };
    clip_to(bounds({{{at(0, 1), at(2, 1), at(2, 3), at(0, 3)}, {}, true}}));
  }
  QPDFObjectHandle own = dictionary.getKey("/Resources");
  budget_ -= instructions_for_form;
  ++depth_;
  Instructions instructions(*this, own.isDictionary() ? own : resources);
  object.parseAsContents(&instructions);
  --depth_;
  saved_.resize(std::min(saved, saved_.size()));
  state_ = before;
}

}  // namespace hakusho::pdf_helper
