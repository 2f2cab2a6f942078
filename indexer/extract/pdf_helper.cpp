// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_helper.hpp"

#include <dlfcn.h>
#include <unistd.h>

#include <filesystem>
#include <hakusho/error.hpp>
#include <vector>

#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::indexer {
namespace {

namespace fs = std::filesystem;
namespace protocol = pdf_protocol;

constexpr char helper_name[] = "hakusho-pdf";

// An address inside this library, to ask the loader where it lies.
const char anchor = 0;

// The folders of the library this code is in and of the running program, links resolved.
std::vector<fs::path> own_directories() {
  std::vector<fs::path> directories;
  std::error_code error;
  Dl_info info{};
  if (dladdr(&anchor, &info) != 0 && info.dli_fname != nullptr) {
    const fs::path library = fs::canonical(info.dli_fname, error);
    if (!error) directories.push_back(library.parent_path());
  }
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) directories.push_back(program.parent_path());
  return directories;
}

// lib/ and bin/ have libexec/ beside them; lib/x86_64-linux-gnu/ has it one level up.
std::vector<fs::path> places_of_helper(const std::string& helper_directory) {
  if (!helper_directory.empty()) return {fs::path(helper_directory) / helper_name};
  std::vector<fs::path> places;
  for (const fs::path& directory : own_directories())
    for (const char* up : {"..", "../.."}) {
      places.push_back((directory / up / HAKUSHO_LIBEXEC_DIRECTORY / helper_name).lexically_normal());
      places.push_back((directory / up / "libexec/hakusho" / helper_name).lexically_normal());
    }
  return places;
}

std::string find_helper(const std::string& file, const std::string& helper_directory) {
  const std::vector<fs::path> places = places_of_helper(helper_directory);
  for (const fs::path& place : places)
    if (access(place.c_str(), X_OK) == 0) return place.string();
  throw Error(ErrorCode::unsupported, {"{0}", {file}},
              {"the program that reads PDF is not there ({0})",
               {places.empty() ? helper_name : places.front().string()}},
              {"install hakusho with its folder libexec, or say where hakusho-pdf stands"});
}

struct Failure {
  ErrorCode code;
  Message reason, remedy;
};

Failure failure_of(int exit_code) {
  switch (exit_code) {
    case protocol::exit_cannot_open:
      return {ErrorCode::io, {"the file cannot be opened"}, {"check that it is there and may be read"}};
    case protocol::exit_encrypted:
      return {ErrorCode::unsupported,
              {"the PDF is protected by a password"},
              {"save it without the password (for example with qpdf --decrypt)"}};
    case protocol::exit_cut_short:
      return {
          ErrorCode::corrupt, {"the PDF is cut short: its end is missing"}, {"fetch or copy the file again"}};
    case protocol::exit_no_text:
      return {ErrorCode::unsupported,
              {"no page of the PDF has text; it is scanned or drawn"},
              {"put a text layer into it (for example with ocrmypdf -l jpn)"}};
    case protocol::exit_too_large:
      return {ErrorCode::unsupported,
              {"the PDF has more pages or text than can be read"},
              {"split it into several files"}};
    case protocol::exit_no_page:
      return {ErrorCode::not_found, {"the PDF has no page of this number"}, {}};
    default:
      return {ErrorCode::corrupt, {"the PDF is damaged"}, {"fetch or copy the file again"}};
  }
}

Failure failure_of(const ChildResult& result) {
  switch (result.end) {
    case ChildResult::End::timed_out:
      return {
          ErrorCode::unsupported, {"reading the PDF took too long"}, {"save it anew with another program"}};
    case ChildResult::End::too_much_output:
      return failure_of(protocol::exit_too_large);
    case ChildResult::End::signalled:
      return {
          ErrorCode::corrupt,
          {"the PDF is damaged in a way that stops its reader (signal {0})", {std::to_string(result.code)}},
          {"save it anew with another program"}};
    case ChildResult::End::not_wanted:
      return failure_of(protocol::exit_damaged);
    case ChildResult::End::exited:
      break;
  }
  return failure_of(result.code);
}

[[noreturn]] void refuse(const std::string& file, Failure failure) {
  throw Error(failure.code, {"{0}", {file}}, std::move(failure.reason), std::move(failure.remedy));
}

}  // namespace

void refuse_helper_output(const std::string& file) {
  refuse(file, failure_of(protocol::exit_damaged));
}

void run_pdf_helper(const std::string& file, const std::vector<std::string>& arguments,
                    const ReaderOptions& options, std::size_t most_output, const OutputSink& sink) {
  const std::string helper = find_helper(file, options.helper_directory);
  ChildLimits limits;
  limits.time = std::chrono::seconds(options.helper_seconds);
  limits.output_bytes = most_output;
  const ChildResult result = run_child(helper, arguments, limits, sink);
  if (result.end == ChildResult::End::exited && result.code == protocol::exit_done) return;
  refuse(file, failure_of(result));
}

}  // namespace hakusho::indexer
