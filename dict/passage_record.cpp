// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/passage_record.hpp"

#include <cmath>

#include "dict/byte_stream.hpp"

namespace hakusho::dict {
namespace {

// Most passages have few members: a set of bits says which follow the text.
enum Member : unsigned {
  has_lines = 1,
  has_page = 2,
  has_label = 4,
  has_source_id = 8,
  has_row = 16,
  has_years = 32,
  has_boxes = 64
};

unsigned members_of(const PassageRecord& r) {
  const bool row =
      r.item_no || !r.ministries.empty() || r.cell || r.cell_heading || r.table || r.row || r.col;
  return (r.lines ? has_lines : 0u) | (r.page || r.page_end ? has_page : 0u) |
         (r.page_label ? has_label : 0u) | (r.source_id ? has_source_id : 0u) | (row ? has_row : 0u) |
         (!r.fiscal_years.empty() ? has_years : 0u) | (!r.boxes.empty() ? has_boxes : 0u);
}

std::uint64_t hundredths(double points) {
  return static_cast<std::uint64_t>(std::llround(std::max(0.0, points) * 100));
}

void write_row(const PassageRecord& r, ByteWriter& out) {
  out.optional_text(r.item_no);
  out.number(r.ministries.size());
  for (const std::string& name : r.ministries) out.text(name);
  out.optional_number(r.cell ? std::optional<int>(static_cast<int>(*r.cell)) : std::nullopt);
  out.optional_text(r.cell_heading);
  out.optional_number(r.table);
  out.optional_number(r.row);
  out.optional_number(r.col);
}

void read_row(PassageRecord& r, ByteReader& in) {
  r.item_no = in.optional_text();
  for (std::uint64_t count = in.number(); count > 0; --count) r.ministries.emplace_back(in.text());
  if (const auto cell = in.optional_number()) {
    // Names are looked up by this number.
    if (*cell < 0 || *cell > static_cast<int>(CellRole::other)) in.fail();
    r.cell = static_cast<CellRole>(*cell);
  }
  r.cell_heading = in.optional_text();
  r.table = in.optional_number();
  r.row = in.optional_number();
  r.col = in.optional_number();
}

void write_boxes(const std::vector<Box>& boxes, ByteWriter& out) {
  out.number(boxes.size());
  for (const Box& box : boxes) {
    out.number(static_cast<std::uint64_t>(box.page));
    for (const double edge : {box.x0, box.y0, box.x1, box.y1}) out.number(hundredths(edge));
  }
}

void read_boxes(std::vector<Box>& boxes, ByteReader& in) {
  for (std::uint64_t count = in.number(); count > 0; --count) {
    Box box;
    box.page = static_cast<int>(in.number());
    for (double* edge : {&box.x0, &box.y0, &box.x1, &box.y1}) *edge = static_cast<double>(in.number()) / 100;
    boxes.push_back(box);
  }
}

}  // namespace

std::string encode(const PassageRecord& r) {
  ByteWriter out;
  out.text(r.text);
  const unsigned members = members_of(r);
  out.number(members);
  if (members & has_lines) {
    out.number(static_cast<std::uint64_t>(r.lines->first));
    out.number(static_cast<std::uint64_t>(r.lines->last - r.lines->first));
  }
  if (members & has_page) {
    out.optional_number(r.page);
    out.optional_number(r.page_end);
  }
  if (members & has_label) out.text(*r.page_label);
  if (members & has_source_id) out.text(*r.source_id);
  if (members & has_row) write_row(r, out);
  if (members & has_years) {
    out.number(r.fiscal_years.size());
    for (const int year : r.fiscal_years) out.optional_number(year);
  }
  if (members & has_boxes) write_boxes(r.boxes, out);
  return out.take();
}

PassageRecord decode_passage_record(std::string_view bytes) {
  ByteReader in(bytes);
  PassageRecord r;
  r.text = in.text();
  const auto members = static_cast<unsigned>(in.number());
  if (members & has_lines) {
    const std::uint64_t first = in.number();
    r.lines = LineRange{static_cast<int>(first), static_cast<int>(first + in.number())};
  }
  if (members & has_page) {
    r.page = in.optional_number();
    r.page_end = in.optional_number();
  }
  if (members & has_label) r.page_label = std::string(in.text());
  if (members & has_source_id) r.source_id = std::string(in.text());
  if (members & has_row) read_row(r, in);
  if (members & has_years)
    for (std::uint64_t count = in.number(); count > 0; --count)
      r.fiscal_years.push_back(in.optional_number().value_or(0));
  if (members & has_boxes) read_boxes(r.boxes, in);
  return r;
}

std::string_view text_of_passage_record(std::string_view bytes) {
  return ByteReader(bytes).text();
}

}  // namespace hakusho::dict
