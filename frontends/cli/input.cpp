// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/input.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <hakusho/error.hpp>
#include <sstream>

namespace hakusho::cli {
namespace {

constexpr std::size_t largest_input = std::size_t{512} << 20;

void write_all(int file, const std::string& contents) {
  for (std::size_t done = 0; done < contents.size();) {
    const ssize_t written = write(file, contents.data() + done, contents.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0)
      throw Error(ErrorCode::io, "a temporary file",
                  Message("cannot be written ({0})", {std::strerror(errno)}),
                  "check that the disk is not full");
    done += static_cast<std::size_t>(written);
  }
}

}  // namespace

std::string read_standard_input() {
  std::string text;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t got = read(STDIN_FILENO, buffer, sizeof buffer);
    if (got == 0) return text;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0)
      throw Error(ErrorCode::io, "standard input", Message("cannot be read ({0})", {std::strerror(errno)}));
    text.append(buffer, static_cast<std::size_t>(got));
    if (text.size() > largest_input)
      throw Error(ErrorCode::unsupported, "standard input", "more than 512 MiB",
                  "save it to files and index them");
  }
}

std::string joined_operands(const std::vector<std::string>& operands) {
  std::string out;
  for (const std::string& operand : operands) {
    if (!out.empty()) out += ' ';
    out += operand == "-" ? read_standard_input() : operand;
  }
  return out;
}

std::string query_of(const std::vector<std::string>& operands) {
  std::string query = joined_operands(operands);
  while (!query.empty() && (query.back() == '\n' || query.back() == '\r')) query.pop_back();
  for (char& byte : query)
    if (byte == '\n' || byte == '\r') byte = ' ';
  return query;
}

std::vector<std::string> listed_operands(const std::vector<std::string>& operands) {
  std::vector<std::string> out;
  for (const std::string& operand : operands) {
    if (operand != "-") {
      out.push_back(operand);
      continue;
    }
    std::istringstream lines(read_standard_input());
    for (std::string line; std::getline(lines, line);) {
      if (line.ends_with('\r')) line.pop_back();
      if (!line.empty()) out.push_back(std::move(line));
    }
  }
  if (out.empty()) throw Error(ErrorCode::invalid_argument, "standard input", "nothing stands there");
  return out;
}

std::string named_operand(const std::string& operand) {
  if (operand != "-") return operand;
  std::istringstream words(read_standard_input());
  std::string word, more;
  if (!(words >> word)) throw Error(ErrorCode::invalid_argument, "standard input", "nothing stands there");
  if (words >> more)
    throw Error(ErrorCode::invalid_argument, "standard input", Message("“{0}” is too much", {more}),
                "write one there");
  return word;
}

TemporaryFile::TemporaryFile(const std::string& contents, const std::string& suffix) {
  std::error_code error;
  std::filesystem::path folder = std::filesystem::temp_directory_path(error);
  if (error) folder = "/tmp";
  path_ = (folder / ("hakusho-XXXXXX" + suffix)).string();
  const int file = mkstemps(path_.data(), static_cast<int>(suffix.size()));
  if (file < 0)
    throw Error(ErrorCode::io, Message("{0}", {path_}),
                Message("cannot be written ({0})", {std::strerror(errno)}));
  try {
    write_all(file, contents);
  } catch (...) {
    close(file);
    unlink(path_.c_str());
    throw;
  }
  close(file);
}

TemporaryFile::~TemporaryFile() {
  unlink(path_.c_str());
}

}  // namespace hakusho::cli
