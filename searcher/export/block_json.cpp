// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>

#include "dict/printable_path.hpp"
#include "searcher/export/json_writer.hpp"
#include "searcher/export/passage_json.hpp"

namespace hakusho {

std::string to_json_line(const Block& block, const std::string& file) {
  searcher::JsonWriter json;
  json.begin_object();
  json.member("file", dict::printable_path(file));
  json.member("page", block.page);
  json.member("page_end", block.page_end);
  json.member("page_label", block.page_label);
  json.key("lines");
  searcher::write_lines(json, block.lines);
  json.member("kind", name_of(block.kind));
  json.member("section", block.section);
  json.member("table", block.table);
  json.member("row", block.row);
  json.member("col", block.col);
  json.key("cell");
  if (block.cell)
    json.value(name_of(*block.cell));
  else
    json.null();
  json.member("item_no", block.item_no);
  json.member("ministries", block.ministries);
  json.member("fiscal_years", block.fiscal_years);
  json.member("text", block.text);
  json.key("boxes");
  if (block.boxes.empty())
    json.null();
  else
    searcher::write_boxes(json, block.boxes);
  json.member("recovery", name_of(block.recovery));
  json.end_object();
  return json.finish();
}

}  // namespace hakusho
