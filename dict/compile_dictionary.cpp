// SPDX-License-Identifier: GPL-2.0-or-later
// Build-time program: word lists in, one compiled MeCab dictionary out.
//   compile_dictionary SYSTEM_DICTIONARY_DIRECTORY LIST.csv... OUT.dic
// and OUT.dic.digest, so that no start of hakusho has to read the dictionary to know it.
#include <exception>
#include <fstream>
#include <hakusho/error.hpp>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "dict/dictionary_identity.hpp"
#include "dict/user_dictionary.hpp"

namespace {

using hakusho::Error;
using hakusho::ErrorCode;
using hakusho::dict::UserWord;

std::string read_file(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) throw Error(ErrorCode::io, hakusho::Message("{0}", {name}), "cannot be read");
  return bytes;
}

void write_file(const std::string& name, const std::string& bytes) {
  std::ofstream out(name, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw Error(ErrorCode::io, hakusho::Message("{0}", {name}), "cannot be written");
}

void compile(const std::vector<std::string>& arguments) {
  std::vector<UserWord> words;
  for (std::size_t i = 1; i + 1 < arguments.size(); ++i) {
    const std::vector<UserWord> more = hakusho::dict::parse_user_words(read_file(arguments[i]), arguments[i]);
    words.insert(words.end(), more.begin(), more.end());
  }
  const std::string bytes = hakusho::dict::compile_user_dictionary(words, arguments.front());
  write_file(arguments.back(), bytes);
  // In this order: a note that is older than its dictionary does not count.
  write_file(hakusho::dict::digest_note_of(arguments.back()), hakusho::dict::digest_note(bytes));
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 3) {
    std::cerr << "usage: compile_dictionary SYSTEM_DICTIONARY_DIRECTORY LIST.csv... OUT.dic\n";
    return 2;
  }
  try {
    compile(arguments);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "compile_dictionary: " << error.what() << '\n';
    return 1;
  }
}
