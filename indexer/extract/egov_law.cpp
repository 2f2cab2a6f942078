// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/egov_law.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

#include "indexer/extract/inline_text.hpp"
#include "indexer/extract/markup_blocks.hpp"
#include "indexer/extract/markup_table.hpp"

namespace hakusho::indexer {
namespace {

// The divisions of a law, outermost first, with the element that holds their title.
struct Division {
  std::string_view element, title;
  int level;
};
constexpr std::array<Division, 5> divisions{{{"Part", "PartTitle", 1},
                                             {"Chapter", "ChapterTitle", 2},
                                             {"Section", "SectionTitle", 3},
                                             {"Subsection", "SubsectionTitle", 4},
                                             {"Division", "DivisionTitle", 5}}};
constexpr int article_level = 6;
constexpr int caption_level = 7;
// Deeper than all others, so that whatever follows stands beside the law's name and not below it.
constexpr int title_level = 9;

bool starts_with_any(std::string_view name, std::initializer_list<std::string_view> heads) {
  return std::any_of(heads.begin(), heads.end(),
                     [&](std::string_view head) { return name.starts_with(head); });
}

// Item, Subitem1 … Subitem10, List, Sublist1 …
bool is_item(std::string_view name) {
  if (name == "Item" || name == "List") return true;
  return starts_with_any(name, {"Subitem", "Sublist"}) && name.back() >= '0' && name.back() <= '9';
}

bool is_annex(std::string_view name) {
  return starts_with_any(name, {"Appdx", "SupplProvisionAppdx"});
}

class LawReader {
 public:
  LawReader(const XmlDocument& document, XmlNode law) : document_(document), law_(law) {}

  std::vector<Block> run() {
    read_parts(law_);
    flush_ruby();
    return blocks_.take();
  }

 private:
  // What stands around articles: divisions, supplementary provisions, annexes.
  void read_parts(XmlNode parent) {
    for (const XmlNode node : parent) read_part(node);
  }

  void read_part(XmlNode node) {
    const std::string_view name = node.name();
    if (node.is_text()) return blocks_.add(BlockKind::paragraph, line_of_text(node));
    if (name == "TOC") return;
    if (name == "LawTitle") return blocks_.heading(title_level, line_of_text(node));
    for (const Division& division : divisions)
      if (name == division.element) return read_division(node, division);
    if (name == "Article") return read_article(node);
    if (name == "SupplProvision") return read_supplement(node);
    if (is_annex(name)) return read_annex(node);
    if (name == "Paragraph") return read_paragraph(node, {});
    if (name == "TableStruct" || name == "Table") return read_table_struct(node);
    if (is_item(name)) return read_item(node);
    if (name == "LawBody" || name == "MainProvision" || name == "Preamble" || !holds_text(node))
      return read_parts(node);
    blocks_.add(name.ends_with("Remarks") || name == "Note" ? BlockKind::note : BlockKind::paragraph,
                line_of_text(node));
  }

  // Whether text stands in the element itself or in the sentences that it is made of.
  static bool holds_text(XmlNode node) {
    for (const XmlNode child : node)
      if (child.is_text() || child.name() == "Ruby" || child.name() == "Sentence") return true;
    return false;
  }

  void read_division(XmlNode node, const Division& division) {
    if (const XmlNode title = node.child(division.title))
      blocks_.heading(division.level, line_of_text(title));
    for (const XmlNode child : node)
      if (child.name() != division.title) read_part(child);
  }

  void read_article(XmlNode article) {
    InlineLine caption = line_of_text(article.child("ArticleCaption"));
    const std::string number = line_of_text(article.child("ArticleTitle")).text;
    if (!caption.text.empty()) {
      caption.text.insert(0, number);
      blocks_.heading(article_level, caption);
    } else if (!number.empty()) {
      blocks_.section(article_level, number);
    }
    std::string lead = number;
    for (const XmlNode child : article) {
      if (child.name() == "ArticleCaption" || child.name() == "ArticleTitle") continue;
      if (child.name() == "Paragraph")
        read_paragraph(child, std::exchange(lead, {}));
      else
        read_part(child);
    }
  }

  // 附則（平成十五年五月三十日法律第五十七号）抄
  void read_supplement(XmlNode supplement) {
    InlineLine label = line_of_text(supplement.child("SupplProvisionLabel"));
    if (label.text.empty() || label.text == "附　則") label.text = "附則";
    const std::string_view amended_by = supplement.attribute("AmendLawNum");
    if (!amended_by.empty()) label.text += "（" + std::string(amended_by) + "）";
    if (supplement.attribute("Extract") == "true") label.text += "抄";
    blocks_.heading(1, label);
    for (const XmlNode child : supplement)
      if (child.name() != "SupplProvisionLabel") read_part(child);
  }

  // 別表第一（第二条関係）
  void read_annex(XmlNode annex) {
    InlineLine heading;
    const auto is_title = [](XmlNode node) {
      return is_annex(node.name()) && node.name().ends_with("Title");
    };
    for (const XmlNode child : annex) {
      if (!is_title(child) && child.name() != "RelatedArticleNum") continue;
      const InlineLine part = line_of_text(child);
      if (heading.first_line == 0) heading.first_line = part.first_line;
      heading.last_line = part.last_line;
      heading.text += part.text;
    }
    blocks_.heading(1, heading);
    for (const XmlNode child : annex)
      if (!is_title(child) && child.name() != "RelatedArticleNum") read_part(child);
  }

  // 項. The first one of an article is printed behind the article's number.
  void read_paragraph(XmlNode paragraph, const std::string& article_number) {
    const InlineLine caption = line_of_text(paragraph.child("ParagraphCaption"));
    if (!caption.text.empty()) blocks_.heading(caption_level, caption);
    std::string lead = line_of_text(paragraph.child("ParagraphNum")).text;
    if (!article_number.empty()) lead = article_number;
    for (const XmlNode child : paragraph) {
      const std::string_view name = child.name();
      if (name == "ParagraphCaption" || name == "ParagraphNum") continue;
      if (name == "ParagraphSentence")
        add_numbered(BlockKind::paragraph, std::exchange(lead, {}), child);
      else if (name == "AmendProvision")
        read_quoted(child);
      else
        read_part(child);
    }
  }

  void read_item(XmlNode item) {
    std::string lead;
    for (const XmlNode child : item) {
      const std::string_view name = child.name();
      if (name.ends_with("Title"))
        lead = line_of_text(child).text;
      else if (name.ends_with("Sentence"))
        add_numbered(BlockKind::item, std::exchange(lead, {}), child);
      else
        read_part(child);
    }
    if (!lead.empty()) blocks_.add(BlockKind::item, line_of_text(item));
  }

  // Provisions quoted by an amending law are text here, not sections of this one.
  void read_quoted(XmlNode root) {
    for (XmlNode node = root.first_child(); node;) {
      const bool leaf = node.is_text() || holds_text(node) || node.name().ends_with("Sentence");
      if (leaf) blocks_.add(BlockKind::paragraph, line_of_text(node));
      node = leaf ? node.next_behind(root) : node.next_inside(root);
    }
  }

  void add_numbered(BlockKind kind, const std::string& number, XmlNode node) {
    InlineLine line = line_of_text(node);
    if (!number.empty()) line.text.insert(0, line.text.empty() ? number : number + "\u3000");
    blocks_.add(kind, line);
    flush_ruby();
  }

  void read_table_struct(XmlNode node) {
    if (node.name() == "Table") return read_table(node);
    for (const XmlNode child : node) {
      if (child.name() == "Table")
        read_table(child);
      else if (child.name().ends_with("Title"))
        blocks_.add(BlockKind::caption, line_of_text(child));
      else if (child.name() == "Remarks")
        read_remarks(child);
      else
        read_part(child);
    }
  }

  void read_remarks(XmlNode remarks) {
    for (const XmlNode child : remarks) {
      if (is_item(child.name()))
        read_item(child);
      else
        blocks_.add(BlockKind::note, line_of_text(child));
    }
  }

  void read_table(XmlNode table) {
    TableGrid grid;
    for (const XmlNode row : table) {
      if (row.name() != "TableRow" && row.name() != "TableHeaderRow") continue;
      grid.next_row();
      for (const XmlNode column : row)
        if (column.name() == "TableColumn" || column.name() == "TableHeaderColumn")
          grid.add(cell_of(column, row.name() == "TableHeaderRow"));
    }
    const std::vector<TableCell> cells = grid.take();
    add_table(blocks_, cells, header_row_count(cells));
    flush_ruby();
  }

  TableCell cell_of(XmlNode column, bool head) {
    TableCell cell;
    cell.head = head;
    cell.rows = span(column.attribute("rowspan"));
    cell.cols = span(column.attribute("colspan"));
    InlineLine lines;
    for (const XmlNode part : column) {
      const InlineLine line = line_of_text(part);
      if (line.text.empty()) continue;
      if (!cell.text.empty()) cell.text += '\n';
      cell.text += line.text;
      if (lines.first_line == 0) lines.first_line = line.first_line;
      lines.last_line = line.last_line;
    }
    cell.lines = line_range(lines);
    return cell;
  }

  static int span(std::string_view value) {
    const long number = std::strtol(std::string(value).c_str(), nullptr, 10);
    return static_cast<int>(std::clamp(number, 1L, 1000L));
  }

  // All text of an element on one line: sentences follow each other, columns stand apart, readings go to
  // ruby.
  InlineLine line_of_text(XmlNode root) {
    InlineText text;
    for (XmlNode node = root; node;) {
      if (node.name() == "Rt") {
        InlineText reading;
        reading.add(node.text(), document_.line_of(node));
        ruby_.push_back(join_all_lines(reading.take()));
        node = node.next_behind(root);
        continue;
      }
      const bool number_ends = node.name().ends_with("Sentence") && node.name() != "Sentence";
      if ((node.name() == "Column" || number_ends) && !text.empty()) text.add("\u3000");
      if (node.is_text()) text.add(node.value(), document_.line_of(node));
      node = node.next_inside(root);
    }
    return join_all_lines(text.take());
  }

  void flush_ruby() {
    for (const InlineLine& reading : ruby_) blocks_.add(BlockKind::ruby, reading);
    ruby_.clear();
  }

  const XmlDocument& document_;
  XmlNode law_;
  MarkupBlocks blocks_;
  std::vector<InlineLine> ruby_;
};

int number_of(std::string_view digits) {
  return static_cast<int>(std::clamp(std::strtol(std::string(digits).c_str(), nullptr, 10), 0L, 9999L));
}

std::optional<int> western_year(std::string_view era, int year) {
  constexpr std::array<std::pair<std::string_view, int>, 5> before_first{
      {{"Meiji", 1867}, {"Taisho", 1911}, {"Showa", 1925}, {"Heisei", 1988}, {"Reiwa", 2018}}};
  for (const auto& [name, base] : before_first)
    if (name == era && year >= 1 && year <= 99) return base + year;
  return std::nullopt;
}

}  // namespace

std::vector<Block> egov_law_blocks(const XmlDocument& document, XmlNode law) {
  return LawReader(document, law).run();
}

Metadata egov_law_metadata(XmlNode law) {
  Metadata metadata;
  XmlNode title = law.child("LawBody").child("LawTitle");
  if (!title) title = law.child("LawTitle");
  const std::string text = collapsed(title ? title.text() : std::string());
  if (!text.empty()) metadata.title = text;
  metadata.year = western_year(law.attribute("Era"), number_of(law.attribute("Year")));
  if (!metadata.year) return metadata;
  const int month = number_of(law.attribute("PromulgateMonth")),
            day = number_of(law.attribute("PromulgateDay"));
  if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
    metadata.published = fmt::format("{:04}-{:02}-{:02}", *metadata.year, month, day);
  return metadata;
}

}  // namespace hakusho::indexer
