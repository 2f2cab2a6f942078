// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/csv_records.hpp"

#include <algorithm>

namespace hakusho::indexer {

// Up to the closing quote and on to the separator; what stands between them is kept, as spreadsheets do.
bool CsvRecords::read_quoted(std::string& field) {
  ++at_;
  for (;;) {
    const std::size_t quote = text_.find('"', at_);
    const std::string_view part = text_.substr(at_, quote == text_.npos ? text_.npos : quote - at_);
    line_ += static_cast<int>(std::count(part.begin(), part.end(), '\n'));
    field += part;
    if (quote == text_.npos) return false;
    at_ = quote + 1;
    if (at_ >= text_.size() || text_[at_] != '"') break;
    field += '"';
    ++at_;
  }
  read_plain(field);
  return true;
}

void CsvRecords::read_plain(std::string& field) {
  const char stops[] = {separator_, '\n', '\0'};
  const std::size_t end = std::min(text_.find_first_of(std::string_view(stops, 2), at_), text_.size());
  field += text_.substr(at_, end - at_);
  at_ = end;
}

CsvRecords::Outcome CsvRecords::next(std::vector<CsvField>& fields) {
  fields.clear();
  for (; at_ < text_.size() && text_[at_] == '\n'; ++at_) ++line_;
  if (at_ >= text_.size()) return Outcome::end;
  first_line_ = line_;
  for (bool more = true; more;) {
    if (fields.size() >= most_fields) return Outcome::too_many_fields;
    CsvField& field = fields.emplace_back();
    field.line = line_;
    if (at_ < text_.size() && text_[at_] == '"') {
      if (!read_quoted(field.text)) return Outcome::unclosed_quote;
    } else {
      read_plain(field.text);
    }
    more = at_ < text_.size() && text_[at_] == separator_;
    if (more) ++at_;
  }
  last_line_ = line_;
  if (at_ < text_.size()) {
    ++at_;
    ++line_;
  }
  return Outcome::record;
}

char csv_separator(std::string_view text) {
  constexpr std::string_view candidates = ",;\t";
  std::size_t counts[3] = {};
  bool quoted = false;
  const std::size_t start = std::min(text.find_first_not_of('\n'), text.size());
  for (const char c : text.substr(start)) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') break;
    if (const auto place = candidates.find(c); place != candidates.npos) ++counts[place];
  }
  return candidates[static_cast<std::size_t>(std::max_element(counts, counts + 3) - counts)];
}

}  // namespace hakusho::indexer
