// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/page_record_values.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "dict/utf8.hpp"
#include "indexer/extract/charset_converter.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::indexer {
namespace {

namespace protocol = pdf_protocol;

// Beyond the largest page of the format nothing is on paper.
constexpr float farthest = 20'000;
constexpr float largest_glyph = 2'000;
// A character is not longer than this many times its size (leaders of a table of contents as one sign are).
constexpr float longest_glyph = 8;

template <typename Packed>
std::vector<Packed> elements(std::string_view bytes) {
  std::vector<Packed> result(bytes.size() / sizeof(Packed));
  if (!result.empty()) std::memcpy(result.data(), bytes.data(), result.size() * sizeof(Packed));
  return result;
}

// Also false for what is not a number.
bool on_paper(const protocol::RectRecord& r) {
  return r.x0 >= -farthest && r.y0 >= -farthest && r.x0 <= r.x1 && r.y0 <= r.y1 && r.x1 <= farthest &&
         r.y1 <= farthest;
}

Rect rect_of(const protocol::RectRecord& r) {
  return {r.x0, r.y0, r.x1, r.y1};
}

char32_t sound_code(std::uint32_t code) {
  const bool none = code < 0x20 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000);
  return none ? dict::replacement_character : code;
}

bool possible(const protocol::GlyphRecord& glyph, const Page& page) {
  if (!on_paper(glyph.box) || !(glyph.size > 0 && glyph.size <= largest_glyph)) return false;
  const Rect box = rect_of(glyph.box);
  if (std::max(box.width(), box.height()) > longest_glyph * glyph.size + 1) return false;
  const bool sized = page.width > 0 && page.height > 0;
  return !sized || (box.x1 >= 0 && box.y1 >= 0 && box.x0 <= page.width && box.y0 <= page.height);
}

bool has_word(std::string_view name, std::string_view word) {
  const auto same = [](char a, char b) { return (a | 0x20) == (b | 0x20); };
  return std::search(name.begin(), name.end(), word.begin(), word.end(), same) != name.end();
}

// Weights of Japanese fonts are numbered: W3 to W5 are for running text, W6 and more are bold.
bool has_heavy_weight(std::string_view name) {
  for (auto at = name.find('W'); at != name.npos; at = name.find('W', at + 1))
    if (at > 0 && at + 1 < name.size() && name[at + 1] >= '6' && name[at + 1] <= '9' &&
        (at + 2 == name.size() || !std::isalnum(static_cast<unsigned char>(name[at + 2]))))
      return true;
  return false;
}

}  // namespace

std::vector<Glyph> unpack_glyphs(std::string_view bytes, const Page& page, std::size_t fonts) {
  std::vector<Glyph> glyphs;
  for (const protocol::GlyphRecord& packed : elements<protocol::GlyphRecord>(bytes)) {
    if (!possible(packed, page) || packed.font >= fonts) continue;
    Glyph& glyph = glyphs.emplace_back();
    glyph.code = sound_code(packed.code);
    glyph.box = rect_of(packed.box);
    glyph.size = packed.size;
    glyph.font = packed.font;
    glyph.vertical = (packed.flags & protocol::glyph_vertical) != 0;
    glyph.rotation = packed.rotation & 3;
    glyph.artifact = (packed.flags & protocol::glyph_artifact) != 0;
    glyph.invisible = (packed.flags & protocol::glyph_invisible) != 0;
    glyph.marked_content = std::max(packed.marked_content, -1);
  }
  glyphs.shrink_to_fit();
  return glyphs;
}

std::vector<Rule> unpack_rules(std::string_view bytes) {
  std::vector<Rule> rules;
  for (const protocol::RuleRecord& packed : elements<protocol::RuleRecord>(bytes)) {
    const Rect line = rect_of(packed.line);
    if (!on_paper(packed.line) || (line.x0 != line.x1 && line.y0 != line.y1)) continue;
    const bool thin = (packed.flags & protocol::rule_thin_fill) != 0;
    rules.push_back({line, thin ? Rule::Kind::thin_fill : Rule::Kind::stroke,
                     (packed.flags & protocol::rule_dashed) != 0});
  }
  return rules;
}

std::vector<Rect> unpack_rects(std::string_view bytes) {
  std::vector<Rect> rects;
  for (const protocol::RectRecord& packed : elements<protocol::RectRecord>(bytes))
    if (on_paper(packed)) rects.push_back(rect_of(packed));
  return rects;
}

std::string readable_name(std::string_view bytes) {
  bytes = bytes.substr(0, protocol::most_name_bytes);
  std::string name;
  if (!dict::is_valid_utf8(bytes))
    if (auto converted = convert_to_utf8(bytes, "CP932"); converted && converted->wrong == 0)
      name = std::move(converted->text);
  if (name.empty()) name = dict::repaired_utf8(bytes);
  for (char& c : name)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  return name;
}

bool sounds_bold(std::string_view name) {
  for (const char* word : {"bold", "heavy", "black", "demi", "ultra", "太", "MB31", "MB101", "Midashi"})
    if (has_word(name, word)) return true;
  for (const char* end : {"-DB", "-EB", "-B", "-H", "-U", "GothicE", "ｺﾞｼｯｸE", "GothicEB"})
    if (name.ends_with(end)) return true;
  return has_heavy_weight(name);
}

}  // namespace hakusho::indexer
