// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string>
#include <vector>

#include "indexer/extract/page.hpp"
#include "indexer/pdf_helper/mark_collector.hpp"

namespace hakusho::pdf_helper {

/// x' = a x + c y + e, y' = b x + d y + f.
using Matrix = std::array<double, 6>;

/// Follows the drawing instructions of a page and takes down lines, areas and pictures. Text is only
/// measured.
class DrawingReader {
 public:
  DrawingReader(indexer::Page& page, const Matrix& to_page) : page_(page), marks_(page) {
    state_.matrix = to_page;
    state_.clip = {0, 0, page.width, page.height};
  }
  /// False: there is more on the page than can be read, and the rest was passed over.
  bool read(QPDFPageObjectHelper sheet);

 private:
  struct Colour {
    bool white = false, pattern = false;
    std::string space = "/DeviceGray";
  };
  struct State {
    Matrix matrix{1, 0, 0, 1, 0, 0};
    indexer::Rect clip;
    Colour fill, stroke;
    double width = 1;
    bool dashed = false;
  };
  class Instructions;

  void interpret(QPDFObjectHandle resources, const std::string& operation,
                 std::vector<QPDFObjectHandle>& operands);
  bool change_state(const std::string& operation, std::vector<QPDFObjectHandle>& operands);
  bool build_path(const std::string& operation, std::vector<QPDFObjectHandle>& operands);
  bool paint(const std::string& operation);
  bool set_colour(QPDFObjectHandle resources, const std::string& operation,
                  std::vector<QPDFObjectHandle>& operands);
  void show(std::vector<QPDFObjectHandle> operands);
  void draw_object(QPDFObjectHandle object, QPDFObjectHandle resources);
  void draw_picture();
  void clip_to(const indexer::Rect& area);
  Point on_page(double x, double y) const;
  indexer::Rect unit_square() const;

  indexer::Page& page_;
  MarkCollector marks_;
  State state_;
  std::vector<State> saved_;
  std::vector<SubPath> path_;
  bool clip_next_ = false;
  int depth_ = 0;
  long budget_ = 3'000'000;  // of instructions; the fullest maps have some hundred thousand
  unsigned long text_ = 0;   // bytes shown
};

}  // namespace hakusho::pdf_helper
