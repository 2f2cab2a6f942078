// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/symbol_font.hpp"

#include <algorithm>
#include <span>

namespace hakusho::indexer {
namespace {

struct Sign {
  unsigned char number;
  char32_t character;
};

// What stands in reports as a bullet, an arrow or a mark; sorted.
constexpr Sign wingdings[] = {
    {0x46, U'☞'},  {0x6C, U'●'}, {0x6D, U'❍'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x70, U'□'}, {0x71, U'❑'},
    {0x72, U'❒'},  {0x73, U'◆'}, {0x74, U'◆'}, {0x75, U'◆'}, {0x76, U'❖'}, {0x77, U'◆'}, {0x78, U'☒'},
    {0x80, U'⓪'},  {0x81, U'①'}, {0x82, U'②'}, {0x83, U'③'}, {0x84, U'④'}, {0x85, U'⑤'}, {0x86, U'⑥'},
    {0x87, U'⑦'},  {0x88, U'⑧'}, {0x89, U'⑨'}, {0x8A, U'⑩'}, {0x8C, U'❶'}, {0x8D, U'❷'}, {0x8E, U'❸'},
    {0x8F, U'❹'},  {0x90, U'❺'}, {0x91, U'❻'}, {0x92, U'❼'}, {0x93, U'❽'}, {0x94, U'❾'}, {0x95, U'❿'},
    {0x9E, U'・'}, {0x9F, U'•'}, {0xA1, U'○'}, {0xA2, U'○'}, {0xA4, U'◉'}, {0xA5, U'◎'}, {0xA7, U'▪'},
    {0xA8, U'□'},  {0xAB, U'★'}, {0xD8, U'➢'}, {0xDC, U'➲'}, {0xDF, U'←'}, {0xE0, U'→'}, {0xE1, U'↑'},
    {0xE2, U'↓'},  {0xE8, U'➔'}, {0xEF, U'⇦'}, {0xF0, U'⇨'}, {0xF1, U'⇧'}, {0xF2, U'⇩'}, {0xFB, U'✗'},
    {0xFC, U'✓'},  {0xFD, U'☒'}, {0xFE, U'☑'}};
constexpr Sign wingdings3[] = {{0x70, U'▲'}, {0x71, U'▼'}, {0x74, U'◀'},
                               {0x75, U'▶'}, {0x7D, U'▶'}, {0x84, U'◀'}};
constexpr Sign symbol[] = {{0x2D, U'−'}, {0xA3, U'≤'}, {0xA5, U'∞'},  {0xAB, U'↔'}, {0xAC, U'←'},
                           {0xAD, U'↑'}, {0xAE, U'→'}, {0xAF, U'↓'},  {0xB0, U'°'}, {0xB1, U'±'},
                           {0xB3, U'≥'}, {0xB4, U'×'}, {0xB7, U'•'},  {0xB8, U'÷'}, {0xB9, U'≠'},
                           {0xBB, U'≈'}, {0xBC, U'…'}, {0xD7, U'・'}, {0xDC, U'⇐'}, {0xDE, U'⇒'}};

char32_t in(std::span<const Sign> signs, char32_t number) {
  const auto at = std::lower_bound(signs.begin(), signs.end(), number,
                                   [](const Sign& sign, char32_t value) { return sign.number < value; });
  return at != signs.end() && at->number == number ? at->character : 0;
}

}  // namespace

SymbolFont::SymbolFont(std::string_view name) : kind_(Kind::other) {
  if (name.starts_with("Wingdings") && name.find_first_of("23") == name.npos) kind_ = Kind::wingdings;
  if (name.starts_with("Wingdings") && name.find('3') != name.npos) kind_ = Kind::wingdings3;
  if (name.starts_with("Symbol")) kind_ = Kind::symbol;
}

char32_t SymbolFont::character(char32_t code) const {
  const bool is_private = code >= 0xF020 && code <= 0xF0FF;
  char32_t found = 0;
  switch (kind_) {
    case Kind::wingdings:
      if (is_private || (code > 0x20 && code <= 0xFF)) found = in(wingdings, code & 0xFF);
      break;
    case Kind::wingdings3:
      if (is_private || (code > 0x20 && code <= 0xFF)) found = in(wingdings3, code & 0xFF);
      break;
    case Kind::symbol:
      if (is_private) found = in(symbol, code & 0xFF);
      break;
    case Kind::other:
      // Office programs keep the number when they put another font in its place.
      if (is_private) found = code == 0xF0B7 ? U'•' : in(wingdings, code & 0xFF);
      break;
  }
  return found != 0 ? found : code;
}

}  // namespace hakusho::indexer
