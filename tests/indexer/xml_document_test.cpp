// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml_document.hpp"

#include <catch2/catch.hpp>
#include <hakusho/error.hpp>
#include <utility>

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

XmlDocument parsed(const std::string& text) {
  return XmlDocument(text, XmlDocument::Encoding::utf8, "a.xml");
}

std::string error_of(const std::string& text) {
  try {
    parsed(text);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

std::string office_error_of(const std::string& text) {
  try {
    XmlDocument::office_part(text, "a.docx", "b.xml");
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("名前空間の接頭辞を除いて読む", "[indexer][xml]") {
  const XmlDocument document = parsed("<w:p xmlns:w='x' r:id='r1' w:val='3'><w:t>文</w:t></w:p>");
  CHECK(document.root().name() == "p");
  CHECK(document.root().attribute("val") == "3");
  CHECK(document.root().attribute("id") == "r1");
  CHECK(document.root().prefixed_attribute("id").empty());
  CHECK(document.root().child("t").text() == "文");
}

TEST_CASE("コメントと処理命令は無いものとして歩く", "[indexer][xml]") {
  const XmlDocument document = parsed("<a><!-- c --><?p q?><b>甲<![CDATA[乙]]></b></a>");
  CHECK(document.root().first_child().name() == "b");
  CHECK(document.root().text() == "甲乙");
}

TEST_CASE("根の外へは歩き出ない", "[indexer][xml]") {
  const XmlDocument document = parsed("<a><b><c/></b><d/></a>");
  const XmlNode b = document.root().child("b");
  CHECK(b.next_inside(b).name() == "c");
  CHECK_FALSE(b.child("c").next_inside(b));
  CHECK(b.next_behind(document.root()).name() == "d");
}

TEST_CASE("節点の行が分かる", "[indexer][xml]") {
  const XmlDocument document = parsed("<a>\n\n<b>文</b></a>");
  CHECK(document.line_of(document.root().child("b")) == 3);
}

TEST_CASE("壊れた XML は場所を言って断る", "[indexer][xml]") {
  CHECK(error_of("<a><b></a>") == "a.xml: the XML is damaged at byte 8; get the file again");
  CHECK_FALSE(error_of("").empty());
  CHECK_FALSE(error_of("<a").empty());
  CHECK_FALSE(error_of("no xml").empty());
}

TEST_CASE("文書型の実体は広げない", "[indexer][xml]") {
  const XmlDocument document = parsed(
      "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'><!ENTITY f SYSTEM "
      "'file:///etc/passwd'>]><a>&y;&f;</a>");
  CHECK(document.root().text() == "&y;&f;");
}

TEST_CASE("十万重の XML は断る", "[indexer][xml]") {
  CHECK(error_of(repeated("<a>", 100000) + repeated("</a>", 100000)).find("nested") != std::string::npos);
}

TEST_CASE("UTF-16 の XML を宣言から読む", "[indexer][xml]") {
  const std::string text("\xFF\xFE<\0a\0>\0\xE5\x65<\0/\0a\0>\0", 18);
  CHECK(XmlDocument(text, XmlDocument::Encoding::declared, "a.xml").root().text() == "日");
}

TEST_CASE("空の文書の根はどこでもない", "[indexer][xml]") {
  const XmlDocument empty;
  CHECK_FALSE(empty.root());
  CHECK_FALSE(empty.root().child("a"));
  CHECK(empty.root().name().empty());
  CHECK(empty.line_of(empty.root()) == 0);
}

TEST_CASE("文書が動いても、節点は生きている", "[indexer][xml]") {
  XmlDocument first = XmlDocument::office_part("<a><b>文</b></a>", "a.docx", "b.xml");
  const XmlNode node = first.root().child("b");
  const XmlDocument second = std::move(first);
  CHECK(node.text() == "文");
  CHECK(second.root().child("b") == node);
}

TEST_CASE("子の節点を順に歩く", "[indexer][xml]") {
  const XmlDocument document = parsed("<a><b/>文<!-- c --><d/></a>");
  std::string names;
  for (const XmlNode node : document.root()) names.append(node.name()).append(node.value()).append("|");
  CHECK(names == "b|文|d|");
}

TEST_CASE("事務文書の部品は、文書型があれば断る", "[indexer][xml]") {
  CHECK(office_error_of("<!DOCTYPE a [<!ENTITY x 'ha'>]><a>&x;</a>").find("document type") !=
        std::string::npos);
}

TEST_CASE("事務文書の部品は、壊れていても深すぎても断る", "[indexer][xml]") {
  CHECK(office_error_of("<a><b></a>").find("b.xml") != std::string::npos);
  CHECK(office_error_of(repeated("<a>", 100000) + repeated("</a>", 100000)).find("nested") !=
        std::string::npos);
  CHECK(office_error_of(repeated("<a>", 390) + repeated("</a>", 390)).empty());
}
