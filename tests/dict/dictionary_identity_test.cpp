// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/dictionary_identity.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <hakusho/error.hpp>
#include <iterator>

#include "dict/digest.hpp"
#include "dict/mecab_model.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace hakusho;
using namespace hakusho::dict;
namespace fs = std::filesystem;

namespace {

const std::string built = HAKUSHO_BINARY_DIR "/share/hakusho/policy.dic";
const std::string zeros(32, '0');

std::string contents(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::string& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// A folder with a dictionary of these bytes and a note beside it.
struct Noted {
  explicit Noted(const std::string& bytes, const std::string& note) {
    write(file, bytes);
    write(digest_note_of(file), note);
    set_note_age(std::chrono::seconds(0));
  }
  /// How much older than the dictionary the note is.
  void set_note_age(std::chrono::seconds age) const {
    fs::last_write_time(digest_note_of(file), fs::last_write_time(file) - age);
  }

  test::TemporaryFolder folder;
  std::string file = folder / "policy.dic";
};

std::string fingerprint_with(const std::string& policy) {
  return MecabModel(HAKUSHO_SYSTEM_DICTIONARY, policy, "").fingerprint();
}

}  // namespace

TEST_CASE("組み立てた政策語彙の隣に、その正しい要約がある", "[dict][dictionary_identity]") {
  CHECK(contents(digest_note_of(built)) == digest_note(contents(built)));
  CHECK(policy_dictionary_identity(built) == digest(contents(built)));
}

TEST_CASE("要約の書付があってもなくても、指紋は同じ", "[dict][dictionary_identity]") {
  const Noted copy(contents(built), digest_note(contents(built)));
  const std::string with_note = fingerprint_with(copy.file);
  fs::remove(digest_note_of(copy.file));
  CHECK(fingerprint_with(copy.file) == with_note);
  CHECK(fingerprint_with(built) == with_note);
}

TEST_CASE("指紋の作り方は前の版と変わらない", "[dict][dictionary_identity]") {
  const std::string system = system_dictionary_identity(HAKUSHO_SYSTEM_DICTIONARY "/sys.dic");
  CHECK(fingerprint_with(built) == digest(system + "|" + digest(contents(built)) + "||2"));
}

TEST_CASE("書付が合っていれば、辞書そのものは読まない", "[dict][dictionary_identity]") {
  const Noted noted("辞書", "6 " + zeros + "\n");
  CHECK(policy_dictionary_identity(noted.file) == zeros);
}

TEST_CASE("大きさの違う辞書に替わると、書付は使わない", "[dict][dictionary_identity]") {
  const Noted noted("新しい辞書", "6 " + zeros + "\n");
  CHECK(policy_dictionary_identity(noted.file) == digest("新しい辞書"));
}

TEST_CASE("辞書より古い書付は使わない", "[dict][dictionary_identity]") {
  const Noted noted("辞書", "6 " + zeros + "\n");
  noted.set_note_age(std::chrono::seconds(1));
  CHECK(policy_dictionary_identity(noted.file) == digest("辞書"));
  noted.set_note_age(std::chrono::seconds(-1));
  CHECK(policy_dictionary_identity(noted.file) == zeros);
}

TEST_CASE("書付の形でないものは使わない", "[dict][dictionary_identity]") {
  for (const std::string& note :
       {std::string(), std::string("6"), "6 " + zeros, "06 " + zeros + "\n", "6  " + zeros + "\n",
        "6 " + zeros + "0\n", "6 " + zeros.substr(1) + "\n", "6 " + zeros.substr(1) + "g\n",
        "6 " + std::string(32, 'A') + "\n", "-6 " + zeros + "\n", "6 " + zeros + "\n\n",
        "6 " + zeros + "\r\n", std::string(1 << 16, '6')}) {
    const Noted noted("辞書", note);
    CHECK(policy_dictionary_identity(noted.file) == digest("辞書"));
  }
}

TEST_CASE("書付だけがあって辞書がなければ、読めないと言う", "[dict][dictionary_identity]") {
  const Noted noted("辞書", "6 " + zeros + "\n");
  fs::remove(noted.file);
  CHECK_THROWS_AS(policy_dictionary_identity(noted.file), Error);
  CHECK_THROWS_AS(policy_dictionary_identity(noted.folder.path()), Error);
}

TEST_CASE("空の辞書にも要約がある", "[dict][dictionary_identity]") {
  CHECK(digest_note("") == "0 " + digest("") + "\n");
  const Noted noted("", digest_note(""));
  CHECK(policy_dictionary_identity(noted.file) == digest(""));
}

TEST_CASE("ない辞書、短すぎる辞書、フォルダは、体系辞書として読めない", "[dict][dictionary_identity]") {
  const test::TemporaryFolder folder;
  write(folder / "short.dic", std::string(71, 'x'));
  for (const std::string& file : {folder / "none.dic", folder / "short.dic", folder.path()}) {
    try {
      system_dictionary_identity(file);
      FAIL(file);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::dictionary);
    }
  }
  write(folder / "long.dic", std::string(72, 'x'));
  CHECK(system_dictionary_identity(folder / "long.dic").starts_with("72:"));
}
