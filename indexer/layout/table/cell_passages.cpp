// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/cell_passages.hpp"

#include <algorithm>

namespace hakusho::indexer {
namespace {

std::vector<int> first_year(const ColumnHead& head) {
  return head.years.empty() ? std::vector<int>{} : std::vector<int>{head.years.front()};
}

CellPassage opening_passage(const ColumnHead& head, const CellPassage* open) {
  CellPassage passage;
  if (open != nullptr) {
    passage.role = open->role;
    passage.years = open->years;
    passage.label = open->label;
    return passage;
  }
  passage.role = role_of(head);
  if (passage.role && *passage.role != CellRole::other) passage.years = first_year(head);
  return passage;
}

// A plan behind progress is the next one, as is one of a later year than its column.
CellPassage labelled(const PartLabel& label, const ColumnHead& head, bool behind_progress) {
  CellPassage passage;
  passage.label = label.words;
  if (label.year) passage.years = {*label.year};
  if (label.part == ColumnPart::progress) {
    passage.role = CellRole::progress;
    if (!label.year) passage.years = first_year(head);
    return passage;
  }
  const bool later = label.year && !head.years.empty() && *label.year > head.years.front();
  const bool next = label.part == ColumnPart::next_plan || head.part == ColumnPart::progress ||
                    head.part == ColumnPart::next_plan || behind_progress || later;
  passage.role = next ? CellRole::next_plan : CellRole::plan;
  if (label.year) return passage;
  if (!next) passage.years = first_year(head);
  if (next && head.with_next_plan && head.years.size() > 1) passage.years = {head.years.back()};
  if (next && head.part == ColumnPart::next_plan) passage.years = first_year(head);
  return passage;
}

}  // namespace

std::optional<CellRole> role_of(const ColumnHead& head) {
  switch (head.part) {
    case ColumnPart::plan:
      return CellRole::plan;
    case ColumnPart::progress:
      return CellRole::progress;
    case ColumnPart::next_plan:
      return CellRole::next_plan;
    default:
      return CellRole::other;
  }
}

std::vector<CellPassage> cut_at_labels(const std::vector<CellParagraph>& paragraphs, const ColumnHead& head,
                                       const CellPassage* open) {
  std::vector<CellPassage> passages = {opening_passage(head, open)};
  bool behind_progress = passages.front().role == CellRole::progress && open != nullptr;
  for (const CellParagraph& paragraph : paragraphs) {
    const bool names = head.part == ColumnPart::item || head.part == ColumnPart::ministries;
    const auto label = names ? std::nullopt : read_part_label(paragraph.text);
    if (label) {
      CellPassage next = labelled(*label, head, behind_progress);
      behind_progress = behind_progress || next.role == CellRole::progress;
      if (passages.back().paragraphs.empty() && open == nullptr && passages.size() == 1)
        passages.back() = std::move(next);
      else
        passages.push_back(std::move(next));
    }
    passages.back().paragraphs.push_back(paragraph);
  }
  return passages;
}

}  // namespace hakusho::indexer
