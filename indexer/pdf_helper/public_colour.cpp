// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "indexer/pdf_helper/public_drawing.hpp"

namespace hakusho::pdf_helper {
namespace {

using Operands = std::vector<QPDFObjectHandle>;

// Paler than this is white on paper.
constexpr double white_from = 0.98;

// The kind of a colour space: its own name, or the first one of its description.
std::string kind_of(QPDFObjectHandle resources, const std::string& name) {
  if (!resources.isDictionary()) return name;
  QPDFObjectHandle spaces = resources.getKey("/ColorSpace");
  QPDFObjectHandle space = spaces.isDictionary() ? spaces.getKey(name) : QPDFObjectHandle::newNull();
  if (space.isArray() && space.getArrayNItems() > 0) space = space.getArrayItem(0);
  return space.isName() ? space.getName() : name;
}

bool is_white(const std::string& space, Operands& operands) {
  std::vector<double> values;
  for (QPDFObjectHandle& operand : operands)
    if (operand.isNumber()) values.push_back(operand.getNumericValue());
  const auto all = [&](auto fits) {
    return !values.empty() && std::all_of(values.begin(), values.end(), fits);
  };
  // Inks: nothing of each is the paper.
  if (values.size() == 4 || space == "/Separation" || space == "/DeviceN")
    return all([](double value) { return value < 1 - white_from; });
  if (space == "/Indexed" || space == "/Lab") return false;
  return all([](double value) { return value >= white_from; });
}

}  // namespace

bool DrawingReader::set_colour(QPDFObjectHandle resources, const std::string& operation, Operands& operands) {
  const bool strokes = !operation.empty() && operation[0] >= 'A' && operation[0] <= 'Z';
  Colour& colour = strokes ? state_.stroke : state_.fill;
  if (operation == "g" || operation == "G" || operation == "rg" || operation == "RG" || operation == "k" ||
      operation == "K") {
    colour = {is_white("", operands), false, ""};
  } else if (operation == "cs" || operation == "CS") {
    const std::string name = operands.empty() || !operands[0].isName() ? "" : operands[0].getName();
    const std::string kind = kind_of(resources, name);
    colour = {false, kind == "/Pattern", kind};
  } else if (operation == "sc" || operation == "scn" || operation == "SC" || operation == "SCN") {
    colour.white = !colour.pattern && is_white(colour.space, operands);
  } else {
    return false;
  }
  return true;
}

}  // namespace hakusho::pdf_helper
