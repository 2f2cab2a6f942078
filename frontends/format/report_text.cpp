// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/report_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontends/format/display_text.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

// Rows of a name and what is said of it, the second column aligned.
class Rows {
 public:
  void add(std::string name, std::string value) { rows_.emplace_back(std::move(name), std::move(value)); }
  std::string text() const {
    std::size_t widest = 0;
    for (const auto& row : rows_) widest = std::max(widest, width_of(row.first));
    std::string out;
    for (const auto& [name, value] : rows_) out += name + padding(name, widest) + "  " + value + "\n";
    return out;
  }

 private:
  std::vector<std::pair<std::string, std::string>> rows_;
};

std::string kind_text(const std::string& kind, Language language) {
  static constexpr std::pair<std::string_view, const char*> names[] = {
      {"heading", tr_later("headings")},         {"paragraph", tr_later("paragraphs")},
      {"item", tr_later("list items")},          {"cell", tr_later("table cells")},
      {"table_head", tr_later("table headers")}, {"note", tr_later("notes")},
      {"caption", tr_later("captions")},         {"aside", tr_later("asides")},
  };
  for (const auto& [name, text] : names)
    if (name == kind) return tr(language, text);
  return kind;
}

}  // namespace

std::string report_text(const IndexReport& report, const Look& look) {
  const Language language = look.language;
  std::string out = tr(language, "Files: {0} added, {1} replaced, {2} unchanged, {3} removed, {4} skipped",
                       {grouped(report.added), grouped(report.replaced), grouped(report.unchanged),
                        grouped(report.removed), grouped(report.skipped.size())}) +
                    "\n";
  out += tr(language, "Passages: {0} written, {1} in the index",
            {grouped(report.passages_written), grouped(report.passages_total)}) +
         "\n";
  const std::string seconds = fmt::format("{:.1f}", report.seconds);
  if (report.bytes_read == 0) return out;
  return out + tr(language, "Read {0} in {1} seconds", {byte_text(report.bytes_read), seconds}) + "\n";
}

std::string merge_text(const MergeReport& report, const Look& look) {
  const Language language = look.language;
  std::string out = tr(language, "Merged {0} indexes: {1} documents, {2} passages",
                       {grouped(report.indexes), grouped(report.documents), grouped(report.passages)}) +
                    "\n";
  if (report.repeated > 0)
    out += tr_count(language, report.repeated, "{0} document was in more than one of them and is there once",
                    "{0} documents were in more than one of them and are there once") +
           "\n";
  return out;
}

std::string skipped_text(const SkippedFile& file, const Look& look) {
  const Error error(file.code, Message("{0}", {file.path}), file.reason, file.remedy);
  return (file.line ? error.at_line(*file.line) : error).text(look.language);
}

std::string note_text(const FileNote& note, const Look& look) {
  return one_line(note.path) + ": " + note.note.text(look.language);
}

std::string progress_text(const IndexProgress& progress, double seconds, const Look& look,
                          std::size_t columns) {
  const double share = progress.bytes_total == 0 ? 0
                                                 : static_cast<double>(progress.bytes_done) /
                                                       static_cast<double>(progress.bytes_total);
  std::string out =
      tr(look.language, "{0}% · {1}/{2} files · {3} passages",
         {std::to_string(static_cast<int>(std::min(share, 1.0) * 100)), grouped(progress.files_done),
          grouped(progress.files_total), grouped(progress.passages)});
  // In the first moments a rate says nothing.
  if (seconds > 1 && progress.bytes_done > 0) {
    const double rate = static_cast<double>(progress.bytes_done) / seconds;
    const double left = rate > 0 && progress.bytes_total > progress.bytes_done
                            ? static_cast<double>(progress.bytes_total - progress.bytes_done) / rate
                            : 0;
    out += tr(look.language, " · {0}/s · {1} left",
              {byte_text(static_cast<std::uint64_t>(rate)), clock_text(left)});
  }
  if (!progress.current_file.empty()) out += " · " + one_line(progress.current_file);
  return shortened(out, columns);
}

std::string statistics_text(const IndexStatistics& statistics, const Look& look) {
  const Language language = look.language;
  Rows rows;
  rows.add(tr(language, "Documents"), grouped(statistics.documents));
  rows.add(tr(language, "Passages"), grouped(statistics.passages));
  rows.add(tr(language, "Characters"), grouped(statistics.characters));
  rows.add(tr(language, "Terms"), grouped(statistics.terms));
  rows.add(tr(language, "On disk"), byte_text(statistics.disk_bytes));
  rows.add(tr(language, "Fingerprint"), statistics.fingerprint);
  rows.add(tr(language, "Dictionary"), statistics.dictionary_fingerprint);
  rows.add(tr(language, "Index format"), std::to_string(statistics.format));
  std::string out = rows.text();
  Rows years, series, kinds;
  for (const auto& [year, number] : statistics.documents_by_year)
    years.add("  " + std::to_string(year), grouped(number));
  if (statistics.documents_without_year > 0)
    years.add("  " + tr(language, "year unknown"), grouped(statistics.documents_without_year));
  for (const auto& [name, number] : statistics.passages_by_series)
    series.add("  " + (name.empty() ? tr(language, "series unknown") : one_line(name)), grouped(number));
  for (const auto& [name, number] : statistics.passages_by_kind)
    kinds.add("  " + kind_text(name, language), grouped(number));
  const auto section = [&out, &look](const std::string& title, const std::string& text) {
    if (!text.empty()) out += "\n" + look.strong(title) + "\n" + text;
  };
  section(tr(language, "Documents by year"), years.text());
  section(tr(language, "Passages by series"), series.text());
  section(tr(language, "Passages by kind"), kinds.text());
  return out;
}

std::string verify_text(const VerifyReport& report, const Look& look) {
  const Language language = look.language;
  std::string out = tr(language, "Checked {0} passages, {1} terms, {2} postings",
                       {grouped(report.passages), grouped(report.terms), grouped(report.postings)});
  if (report.strings > 0)
    out += tr(language, ", ") + tr_count(language, report.strings, "{0} random string", "{0} random strings");
  out += "\n";
  if (report.faults.empty()) return out + tr(language, "The index is sound") + "\n";
  for (const std::string& fault : report.faults) out += "- " + one_line(fault) + "\n";
  return out +
         tr_count(language, report.faults.size(),
                  "{0} fault found; `hakusho index --rebuild PATH` makes the index anew",
                  "{0} faults found; `hakusho index --rebuild PATH` makes the index anew") +
         "\n";
}

}  // namespace hakusho::cli
