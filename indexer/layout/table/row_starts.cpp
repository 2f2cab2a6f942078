// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/row_starts.hpp"

#include <algorithm>

namespace hakusho::indexer {
namespace {

constexpr float smallest_leap = 0.14F;  // em between two kinds of space; less is rounding
constexpr std::size_t most_header_lines = 4;

std::size_t column_of(const TextRun& run, const std::vector<float>& borders) {
  return static_cast<std::size_t>(std::upper_bound(borders.begin(), borders.end(), run.box.center_x()) -
                                  borders.begin());
}

std::size_t count(const std::vector<bool>& filled) {
  return static_cast<std::size_t>(std::count(filled.begin(), filled.end(), true));
}

// Per row, the space above it that is free in all columns.
std::vector<float> joint_gaps(const std::vector<TextRow>& rows) {
  std::vector<float> gaps(rows.size(), 0);
  float bottom = rows.front().bottom;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    gaps[i] = rows[i].top - bottom;
    bottom = std::max(bottom, rows[i].bottom);
  }
  return gaps;
}

// The least gap of the wider kind: above the usual gap between lines. Nothing when there is one kind only.
float wide_gap(const std::vector<float>& gaps, float em) {
  std::vector<float> sorted(gaps.begin() + 1, gaps.end());
  if (sorted.empty()) return 0;
  std::sort(sorted.begin(), sorted.end());
  // The first leap from the lower third on: lines of one cell lie below it.
  const float usual = sorted[sorted.size() / 3];
  for (std::size_t i = 1; i < sorted.size(); ++i)
    if (sorted[i] - sorted[i - 1] > smallest_leap * em &&
        sorted[i - 1] >= std::min(usual, sorted.front() + smallest_leap * em))
      return (sorted[i] + sorted[i - 1]) / 2;
  return 0;
}

class RowStartFinder {
 public:
  RowStartFinder(const std::vector<TextRow>& rows, const std::vector<float>& borders, float em)
      : rows_(rows), em_(em), gaps_(joint_gaps(rows)), figures_(figure_columns(rows, borders)) {
    for (const TextRow& row : rows) filled_.push_back(filled_columns(row, borders));
    columns_ = borders.size() + 1;
  }

  std::vector<std::size_t> run(RowHint hint) {
    const std::vector<std::size_t> numbered =
        hint == RowHint::ruled ? std::vector<std::size_t>{} : numbered_rows();
    std::vector<std::size_t> starts = {0};
    const float wide = wide_gap(gaps_, em_);
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      bool start = false;
      if (!numbered.empty() && i >= numbered.front())
        start = std::binary_search(numbered.begin(), numbered.end(), i);
      else if (hint == RowHint::ruled)
        start = wide > 0 && gaps_[i] > wide + 0.3F * em_ && begins_named(i, starts.back());
      else if (wide > 0)
        start = gaps_[i] > wide && (begins(i) || (hint == RowHint::header && starts.size() == 1));
      else
        start = begins_without_space(i);
      if (start) starts.push_back(i);
    }
    return with_figure_rows(std::move(starts));
  }

  // Nothing but numbers below the header in the first column: where their rows begin.
  std::vector<std::size_t> numbered_rows() const {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!filled_[i].front()) continue;
      if (rows_[i].runs.front().item)
        numbers.push_back(i);
      else if (!numbers.empty() || i > most_header_lines)
        return {};
    }
    return are_at_top(numbers) ? numbers : rows_around(numbers);
  }

 private:
  // With a wider space above, and beside the first lines of other cells.
  bool are_at_top(const std::vector<std::size_t>& numbers) const {
    std::size_t set_off = 0, looked_at = 0;
    const float usual = usual_gap();
    for (const std::size_t i : numbers) {
      if (2 * count(filled_[i]) < columns_) return false;
      looked_at += i > 0 ? 1 : 0;
      set_off += i > 0 && gaps_[i] > usual + smallest_leap * em_ ? 1 : 0;
    }
    return set_off * 10 >= looked_at * 8;
  }

  // Numbers in the middle of their rows: between two of them the widest space parts the rows.
  std::vector<std::size_t> rows_around(const std::vector<std::size_t>& numbers) const {
    std::vector<std::size_t> starts;
    for (std::size_t n = 1; n < numbers.size(); ++n) {
      const auto first = gaps_.begin() + static_cast<std::ptrdiff_t>(numbers[n - 1]) + 1;
      const auto end = gaps_.begin() + static_cast<std::ptrdiff_t>(numbers[n]) + 1;
      starts.push_back(static_cast<std::size_t>(std::max_element(first, end) - gaps_.begin()));
    }
    return starts;
  }

  float usual_gap() const {
    std::vector<float> sorted(gaps_.begin() + 1, gaps_.end());
    if (sorted.empty()) return 0;
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 3);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
  }

  bool begins(std::size_t row) const {
    return filled_[row].front() || 2 * count(filled_[row]) >= std::max<std::size_t>(columns_, 4);
  }

  bool begins_named(std::size_t row, std::size_t start) const {
    return filled_[row].front() && filled_[start].front() && 2 * count(filled_[row]) >= columns_;
  }

  // All lines equally far apart: a row begins with its name, and most of its columns begin with it.
  bool begins_without_space(std::size_t row) const {
    return filled_[row].front() && 2 * count(filled_[row]) > columns_;
  }

  bool has_figures(std::size_t row) const {
    for (std::size_t column = 0; column < columns_; ++column)
      if (figures_[column] && filled_[row][column]) return true;
    return false;
  }

  std::vector<std::size_t> with_figure_rows(std::vector<std::size_t> starts) const {
    std::vector<std::size_t> out;
    starts.push_back(rows_.size());
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
      out.push_back(starts[i]);
      bool seen = false;
      for (std::size_t row = starts[i]; row < starts[i + 1]; ++row) {
        if (!has_figures(row)) continue;
        // Bracketed shares below a figure have no name of their own.
        if (seen && row > starts[i] && filled_[row].front()) out.push_back(row);
        seen = true;
      }
    }
    return out;
  }

  const std::vector<TextRow>& rows_;
  float em_;
  std::vector<float> gaps_;
  std::vector<bool> figures_;
  std::vector<std::vector<bool>> filled_;
  std::size_t columns_ = 0;
};

}  // namespace

std::vector<std::size_t> numbered_rows(const std::vector<TextRow>& rows, const std::vector<float>& borders,
                                       float em) {
  if (rows.empty()) return {};
  return RowStartFinder(rows, borders, em).numbered_rows();
}

std::vector<bool> filled_columns(const TextRow& row, const std::vector<float>& borders) {
  std::vector<bool> filled(borders.size() + 1, false);
  for (const TextRun& run : row.runs) filled[column_of(run, borders)] = true;
  return filled;
}

std::vector<bool> figure_columns(const std::vector<TextRow>& rows, const std::vector<float>& borders) {
  struct Count {
    int rows = 0, figures = 0;
  };
  std::vector<Count> counts(borders.size() + 1);
  for (const TextRow& row : rows)
    for (const TextRun& run : row.runs) {
      Count& column = counts[column_of(run, borders)];
      ++column.rows;
      column.figures += run.figures == run.glyphs ? 1 : 0;
    }
  std::vector<bool> figures;
  for (const Count& column : counts)
    figures.push_back(column.figures >= 2 && column.figures * 10 >= column.rows * 7);
  // The first column names the rows, with numbers too.
  figures.front() = false;
  return figures;
}

std::vector<std::size_t> row_starts(const std::vector<TextRow>& rows, const std::vector<float>& borders,
                                    float em, RowHint hint) {
  if (rows.empty()) return {};
  return RowStartFinder(rows, borders, em).run(hint);
}

}  // namespace hakusho::indexer
