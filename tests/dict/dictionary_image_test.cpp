// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/dictionary_image.hpp"

#include <catch2/catch.hpp>
#include <cstring>
#include <hakusho/error.hpp>

#include "dict/mecab_model.hpp"

using namespace hakusho;
using dict::DictionaryEntry;
using dict::DictionaryShape;

namespace {

// IPADIC has 1316 ids on either side.
const DictionaryShape ipadic = {"UTF-8", 1316, 1316, dict::image_version};

DictionaryEntry noun(const std::string& surface, std::int16_t cost, const std::string& feature) {
  return {surface, 1285, 1285, 38, cost, feature};
}

/// The features MeCab gives the word when the image stands beside IPADIC.
std::string features_of(const std::string& image, const std::string& text) {
  const dict::MecabModel model(HAKUSHO_SYSTEM_DICTIONARY, "", image);
  dict::MecabTagger tagger(model);
  std::string features;
  tagger.for_each_word(text,
                       [&](const dict::MecabWord& word) { features += std::string(word.features) + "\n"; });
  return features;
}

}  // namespace

TEST_CASE("書いた語を、MeCabが書いた素性で返す", "[dict][dictionary_image]") {
  const auto image = dict::build_dictionary_image(
      {noun("協働体", 100, "名詞,一般,あ"), noun("共創", 100, "名詞,一般,い")}, ipadic);
  CHECK(features_of(image, "協働体") == "名詞,一般,あ\n");
  CHECK(features_of(image, "共創") == "名詞,一般,い\n");
}

TEST_CASE("同じ表層形の語のうち、安いものが選ばれる", "[dict][dictionary_image]") {
  const auto image = dict::build_dictionary_image(
      {noun("協働体", 900, "高い"), noun("協働体", -100, "安い"), noun("協働体", 500, "中ほど")}, ipadic);
  CHECK(features_of(image, "協働体") == "安い\n");
}

TEST_CASE("同じ表層形の語が300あっても壊れない", "[dict][dictionary_image]") {
  std::vector<DictionaryEntry> entries;
  for (int i = 300; i > 0; --i)
    entries.push_back(noun("協働体", static_cast<std::int16_t>(i), std::to_string(i)));
  CHECK(features_of(dict::build_dictionary_image(entries, ipadic), "協働体") == "1\n");
}

TEST_CASE("形式の版が違う辞書には書かない", "[dict][dictionary_image]") {
  DictionaryShape newer = ipadic;
  newer.version = 103;
  CHECK_THROWS_AS(dict::build_dictionary_image({}, newer), Error);
}

TEST_CASE("先頭に大きさの印と文字集合がある", "[dict][dictionary_image]") {
  const auto image = dict::build_dictionary_image({noun("協働体", 1, "あ")}, ipadic);
  std::uint32_t magic = 0;
  std::memcpy(&magic, image.data(), sizeof magic);
  CHECK((magic ^ 0xEF718F77) == image.size());
  CHECK(std::string(image.data() + 40) == "UTF-8");
}

TEST_CASE("途中で切れた辞書、余りのある辞書、辞書でないものは見分けられる", "[dict][dictionary_image]") {
  const auto image = dict::build_dictionary_image({noun("協働体", 1, "あ")}, ipadic);
  CHECK(dict::is_dictionary_image(image));
  CHECK(dict::is_dictionary_image(dict::build_dictionary_image({}, ipadic)));
  for (const std::string& broken : {std::string(), image.substr(0, 72), image.substr(0, image.size() - 1),
                                    image + "x", std::string(100, 'x'), std::string(72, '\0')}) {
    CHECK_FALSE(dict::is_dictionary_image(broken));
  }
}
