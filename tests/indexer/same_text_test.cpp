// SPDX-License-Identifier: GPL-2.0-or-later
#include <iconv.h>

#include <catch2/catch.hpp>

#include "indexer/passages/passage_builder.hpp"
#include "tests/support/reading.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

// Only signs that every one of the encodings has.
const std::string text =
    "第1章　情報通信の動向\n\n第1節　概要\n\n我が国のインターネット利用者数は、前の年に比べて増えた。\n"
    "（1）サイバー攻撃への備え\n\n関係府省庁は、初動対処訓練を実施し、その結果を公表した。①の計画は見直す。\n"
    "\n"
    "図表1-1-1　利用者数の推移\n\n（注）単位は千人である。\n\n第2節　課題と対策\n\n"
    "能力の構築、表現の予測、申請の十分な審査を行う。ソフトの噂を収集する。\n";

std::string encoded(const std::string& utf8, const char* encoding) {
  const iconv_t converter = ::iconv_open(encoding, "UTF-8");
  REQUIRE(converter != reinterpret_cast<iconv_t>(-1));
  std::string out(utf8.size() * 4 + 64, '\0');
  char* from = const_cast<char*>(utf8.data());
  char* to = out.data();
  std::size_t left = utf8.size(), room = out.size();
  const bool done = ::iconv(converter, &from, &left, &to, &room) == 0 &&
                    ::iconv(converter, nullptr, nullptr, &to, &room) == 0;
  ::iconv_close(converter);
  REQUIRE(done);
  out.resize(out.size() - room);
  return out;
}

std::string with_windows_line_ends(const std::string& lines) {
  std::string out;
  for (const char c : lines) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

std::string without_circled(std::string lines) {
  const std::string circled = "①";
  lines.replace(lines.find(circled), circled.size(), "一");
  return lines;
}

struct Seen {
  std::string text;
  std::vector<std::string> section;
  std::optional<LineRange> lines;
  BlockKind kind;
  bool operator==(const Seen&) const = default;
};

std::vector<Seen> passages_of(const std::string& bytes) {
  std::vector<Seen> seen;
  for (const Document& document : test::documents_of(read_text, bytes))
    for (const PassageDraft& draft : build_passages(document.blocks))
      seen.push_back({draft.text, draft.section, draft.lines, draft.kind});
  return seen;
}

}  // namespace

TEST_CASE("同じ文章は、どの文字コードでも同じ文章片になる", "[indexer][encodings]") {
  const std::string plain = without_circled(text);
  const auto expected = passages_of(plain);
  REQUIRE(expected.size() >= 6);
  const auto [name, bytes] = GENERATE_COPY(table<std::string, std::string>({
      {"UTF-8 と BOM", "\xEF\xBB\xBF" + plain},
      {"UTF-8 と CRLF", with_windows_line_ends(plain)},
      {"UTF-16LE と BOM", "\xFF\xFE" + encoded(plain, "UTF-16LE")},
      {"UTF-16BE と BOM", "\xFE\xFF" + encoded(plain, "UTF-16BE")},
      {"CP932", encoded(plain, "CP932")},
      {"CP932 と CRLF", encoded(with_windows_line_ends(plain), "CP932")},
      {"EUC-JP", encoded(plain, "EUC-JP")},
      {"ISO-2022-JP", encoded(plain, "ISO-2022-JP")},
  }));
  CAPTURE(name);
  CHECK(passages_of(bytes) == expected);
}

TEST_CASE("機種依存文字のある CP932 も UTF-8 と同じ文章片になる", "[indexer][encodings]") {
  CHECK(passages_of(encoded(with_windows_line_ends(text), "CP932")) == passages_of(text));
}
