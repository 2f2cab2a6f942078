// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/index_writer.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/cli/progress_line.hpp"
#include "frontends/cli/signals.hpp"
#include "frontends/format/report_text.hpp"

namespace hakusho::cli {
namespace {

void demand_files(const std::vector<std::string>& paths) {
  for (const std::string& path : paths)
    if (path == "-")
      throw Error(ErrorCode::invalid_argument, "standard input", "only files and folders can be indexed",
                  "save it to a file and index that");
}

IndexOptions index_options(const Options& options) {
  IndexOptions out;
  out.manifest = options.manifest;
  out.reader.encoding = options.encoding;
  out.dictionary = dictionary_options(options, process_environment);
  out.jobs = options.jobs;
  out.prune = options.prune;
  out.force = options.force;
  out.rebuild = options.rebuild;
  out.cancelled = stop_requested;
  return out;
}

}  // namespace

int run_index(const Options& options, Console& console) {
  demand_files(options.operands);
  stop_politely();
  ProgressLine line(console);
  IndexOptions writer_options = index_options(options);
  if (line.visible()) writer_options.progress = [&line](const IndexProgress& at) { line.show(at); };
  const IndexReport report =
      IndexWriter(index_of(options, process_environment), std::move(writer_options)).index(options.operands);
  line.erase();
  for (const SkippedFile& file : report.skipped) console.complain(skipped_text(file, console.look));
  if (!console.quiet)
    for (const FileNote& note : report.notes) console.complain(note_text(note, console.look));
  if (options.format == "json")
    console.print(to_json(report, console.language()));
  else if (!console.quiet)
    console.print(report_text(report, console.look));
  return report.skipped.empty() ? done : some_skipped;
}

}  // namespace hakusho::cli
