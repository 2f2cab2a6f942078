// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "dict/utf8.hpp"

namespace hakusho::test {

/// A PDF with a line of text an entry, from the top of the page down; an empty page has no text at all.
struct SmallPdf {
  std::vector<std::vector<std::string>> pages;
  std::string label_prefix;  ///< of the page labels the document itself gives; empty: it gives none
  bool locked = false;       ///< asks for a password that nobody knows

  std::string bytes() const;

 private:
  std::string catalog() const {
    const std::string labels =
        label_prefix.empty() ? "" : "/PageLabels<</Nums[0<</S/D/P(" + label_prefix + ")/St 5>>]>>";
    return "<</Type/Catalog/Pages 2 0 R" + labels + ">>";
  }
  static std::string stream(const std::string& content) {
    return fmt::format("<</Length {}>>stream\n{}\nendstream", content.size(), content);
  }
  // Two bytes a character: its number in Unicode.
  static std::string hex(const std::string& line) {
    std::string out;
    for (std::size_t at = 0; at < line.size();)
      out += fmt::format("{:04X}", static_cast<unsigned>(dict::next_code_point(line, at)));
    return out;
  }
  static std::string content(const std::vector<std::string>& lines) {
    std::string out;
    int y = 780;
    for (const std::string& line : lines) {
      out += fmt::format("BT /F 10 Tf 50 {} Td <{}> Tj ET\n", y, hex(line));
      y -= 16;
    }
    return out;
  }
};

inline std::string SmallPdf::bytes() const {
  const std::string to_unicode =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
      "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
      "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";
  std::vector<std::string> objects = {
      catalog(),
      "",
      "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[4 0 "
      "R]/ToUnicode 5 0 R>>",
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/X/CIDSystemInfo<</Registry(Adobe)"
      "/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 6 0 R>>",
      stream(to_unicode),
      "<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle "
      "0/Ascent 800/Descent -200/CapHeight 800/StemV 80>>"};
  std::string kids;
  for (const auto& lines : pages) {
    const std::size_t number = objects.size() + 1;
    kids += fmt::format("{} 0 R ", number);
    objects.push_back(
        fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 "
                    "R>>>>/Contents {} 0 R>>",
                    number + 1));
    objects.push_back(stream(content(lines)));
  }
  objects[1] = fmt::format("<</Type/Pages/Kids[{}]/Count {}>>", kids, pages.size());
  std::string out = "%PDF-1.7\n", places = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    places += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  const std::string lock =
      locked ? fmt::format("/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{0}>/U<{0}>>>/ID[<{0}><{0}>]",
                           std::string(64, 'A'))
             : "";
  return out + fmt::format("xref\n0 {0}\n{1}trailer<</Size {0}/Root 1 0 R{2}>>\nstartxref\n{3}\n%%EOF\n",
                           objects.size() + 1, places, lock, out.size());
}

}  // namespace hakusho::test
