// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace hakusho::test {

/// A PDF whose pages are given as the instructions that draw them. /F is a font of two-byte codes that are
/// the numbers of the characters, /V the same for vertical lines, /B the same and bold.
struct DrawnPdf {
  std::vector<std::string> pages;    ///< the content of each
  std::string page_entries;          ///< more of the page's dictionary: "/Rotate 90"
  std::string resources;             ///< more of its resources: "/XObject<</X 20 0 R>>"
  std::string catalog;               ///< more of the catalog: "/Outlines 20 0 R"
  std::vector<std::string> more;     ///< objects from number 20 on
  std::string information = "<<>>";  ///< the properties of the document

  std::string bytes() const;

  static std::string stream(const std::string& content, const std::string& entries = "") {
    return fmt::format("<<{}/Length {}>>stream\n{}\nendstream", entries, content.size(), content);
  }
  /// The characters as the fonts want them: "<6F22>".
  static std::string hex(std::u32string_view text) {
    std::string out = "<";
    for (const char32_t c : text) out += fmt::format("{:04X}", static_cast<unsigned>(c));
    return out + ">";
  }
  /// Text at a place, of 10 points.
  static std::string text(std::u32string_view text, int x, int y, const std::string& font = "F") {
    return fmt::format("BT /{} 10 Tf {} {} Td {} Tj ET\n", font, x, y, hex(text));
  }
};

inline std::string DrawnPdf::bytes() const {
  constexpr std::string_view to_unicode =
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
      "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
      "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";
  const auto font = [](std::string_view name, std::string_view encoding, int descendant) {
    return fmt::format(
        "<</Type/Font/Subtype/Type0/BaseFont/{}/Encoding/{}/DescendantFonts[{} 0 R]/ToUnicode 5 0 R>>", name,
        encoding, descendant);
  };
  const auto descendant = [](std::string_view name) {
    return fmt::format(
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/{0}/CIDSystemInfo<</Registry(Adobe)/Ordering"
        "(Identity)/Supplement 0>>/DW 1000/W[32 126 500]/FontDescriptor<</Type/FontDescriptor"
        "/FontName/{0}/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120"
        "/CapHeight 800/StemV 80>>>>",
        name);
  };
  std::vector<std::string> objects(19, "null");
  objects[0] = fmt::format("<</Type/Catalog/Pages 2 0 R{}>>", catalog);
  objects[2] = font("ABCDEF+Mincho", "Identity-H", 8);
  objects[3] = font("ABCDEF+Mincho", "Identity-V", 8);
  objects[4] = stream(std::string(to_unicode));
  objects[5] = font("ABCDEF+Gothic-Bold", "Identity-H", 9);
  objects[7] = descendant("ABCDEF+Mincho");
  objects[8] = descendant("ABCDEF+Gothic-Bold");
  objects[9] = information;
  objects.insert(objects.end(), more.begin(), more.end());
  std::string kids;
  for (const std::string& content : pages) {
    kids += fmt::format("{} 0 R ", objects.size() + 1);
    objects.push_back(
        fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{}/Resources<</Font<</F 3 0 R/V "
                    "4 0 R/B 6 0 R>>{}>>/Contents {} 0 R>>",
                    page_entries, resources, objects.size() + 2));
    objects.push_back(stream(content));
  }
  objects[1] = fmt::format("<</Type/Pages/Kids[{}]/Count {}>>", kids, pages.size());
  std::string out = "%PDF-1.7\n", places = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    places += fmt::format("{:010} 00000 n \n", out.size());
    out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return out +
         fmt::format("xref\n0 {0}\n{1}trailer<</Size {0}/Root 1 0 R/Info 10 0 R>>\nstartxref\n{2}\n%%EOF\n",
                     objects.size() + 1, places, out.size());
}

}  // namespace hakusho::test
