// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/user_dictionary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <hakusho/error.hpp>
#include <iterator>
#include <optional>
#include <thread>

#include "dict/mecab_model.hpp"
#include "dict/memory_file.hpp"

using namespace hakusho;
using dict::NounClass;
using dict::UserWord;

namespace {

const std::string system_directory = HAKUSHO_SYSTEM_DICTIONARY;

std::vector<UserWord> words_of(std::string_view csv) {
  return dict::parse_user_words(csv, "list.csv");
}

/// What is wrong with the list, in English; empty when it is read.
std::string complaint_about(std::string_view csv) {
  try {
    words_of(csv);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::invalid_argument);
    return error.what();
  }
  return {};
}

/// The words of the text, joined by |, with the compiled user dictionary beside IPADIC.
std::string cut_with(const std::string& compiled, const std::string& text) {
  const dict::MecabModel model(system_directory, "", compiled);
  dict::MecabTagger tagger(model);
  std::string words;
  tagger.for_each_word(text, [&](const dict::MecabWord& word) {
    words += (words.empty() ? "" : "|") + std::string(word.surface);
  });
  return words;
}

std::string compile(std::string_view csv) {
  return dict::compile_user_dictionary(words_of(csv), system_directory);
}

std::string cut_with_list(std::string_view csv, const std::string& text) {
  return cut_with(compile(csv), text);
}

std::string policy_list() {
  std::ifstream in(HAKUSHO_SOURCE_DIR "/dict/data/user_dict.csv", std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::string& policy_dictionary() {
  static const std::string compiled = compile(policy_list());
  return compiled;
}

std::string cut(const std::string& text) {
  return cut_with(policy_dictionary(), text);
}

}  // namespace

// ---- the list

TEST_CASE("一行が一語になる", "[dict][user_dictionary]") {
  const auto words = words_of("担当府省庁,タントウフショウチョウ,一般\n協働,,サ変\n");
  REQUIRE(words.size() == 2);
  CHECK(words[0].surface == "担当府省庁");
  CHECK(words[0].reading == "タントウフショウチョウ");
  CHECK(words[0].noun_class == NounClass::general);
  CHECK(words[1].reading.empty());
  CHECK(words[1].noun_class == NounClass::verbal);
}

TEST_CASE("分類の名前はどれも読める", "[dict][user_dictionary]") {
  const auto words = words_of("a,,一般\nb,,サ変\nc,,形容動詞\nd,,固有\ne,,組織\nf,,地域\ng,,人名\n");
  REQUIRE(words.size() == 7);
  for (std::size_t i = 0; i < words.size(); ++i) CHECK(words[i].noun_class == static_cast<NounClass>(i));
}

TEST_CASE("語のない一覧は語を生まない", "[dict][user_dictionary]") {
  for (const std::string csv : {"", "\n\n", "# だけ\n", "\xEF\xBB\xBF", "  \t\r\n", "　\n"}) {
    CAPTURE(csv);
    CHECK(words_of(csv).empty());
  }
}

TEST_CASE("BOM、改行の種類、行末の改行の有無は問わない", "[dict][user_dictionary]") {
  for (const std::string csv : {"\xEF\xBB\xBF防災庁,,組織\n協働,,サ変\n", "防災庁,,組織\r\n協働,,サ変\r\n",
                                "防災庁,,組織\r協働,,サ変", "\r\n\r\n防災庁,,組織\n\n\n協働,,サ変"}) {
    CAPTURE(csv);
    const auto words = words_of(csv);
    REQUIRE(words.size() == 2);
    CHECK(words[0].surface == "防災庁");
    CHECK(words[1].surface == "協働");
    CHECK(words[1].noun_class == NounClass::verbal);
  }
}

TEST_CASE("欄の前後の空白は語に入らない", "[dict][user_dictionary]") {
  const auto words = words_of(" 防災庁　,\tボウサイチョウ , 組織 \n");
  REQUIRE(words.size() == 1);
  CHECK(words[0].surface == "防災庁");
  CHECK(words[0].reading == "ボウサイチョウ");
}

TEST_CASE("引用符の中のコンマと二重の引用符は語の一部である", "[dict][user_dictionary]") {
  const auto words = words_of("\"1,000円\",,一般\n\"い\"\"ろ\"\"は\",,一般\n\"防災庁\" ,\"\",\"組織\"\n");
  REQUIRE(words.size() == 3);
  CHECK(words[0].surface == "1,000円");
  CHECK(words[1].surface == "い\"ろ\"は");
  CHECK(words[2].surface == "防災庁");
}

TEST_CASE("語は本文と同じ正規形になる", "[dict][user_dictionary]") {
  const auto words =
      words_of("ＣＳＩＲＴ,ｼｰｻｰﾄ,一般\nﾃﾞｼﾞﾀﾙ庁,でじたるちょう,組織\nＷｉ－Ｆｉ,,一般\n防　災 庁,,組織\n");
  REQUIRE(words.size() == 4);
  CHECK(words[0].surface == "csirt");
  CHECK(words[0].reading == "シーサート");
  CHECK(words[1].surface == "デジタル庁");
  CHECK(words[1].reading == "デジタルチョウ");
  CHECK(words[2].surface == "wi-fi");
  CHECK(words[3].surface == "防災庁");
}

TEST_CASE("同じ語の二行目は捨て、分類が違えば残す", "[dict][user_dictionary]") {
  CHECK(words_of("協働,,サ変\n協働,キョウドウ,サ変\nＩＴ,,一般\nit,,一般\n").size() == 2);
  CHECK(words_of("協働,,サ変\n協働,,一般\n").size() == 2);
}

TEST_CASE("使えない行は、ファイル名と行番号で断る", "[dict][user_dictionary]") {
  CHECK_THAT(complaint_about("# 見出し\n\n防災庁,組織\n"), Catch::StartsWith("list.csv, line 3: "));
  CHECK_THAT(complaint_about("防災庁,,組織\r\n協働,,動詞\r\n"), Catch::StartsWith("list.csv, line 2: "));
}

TEST_CASE("使えない行の理由がわかる", "[dict][user_dictionary]") {
  using Catch::Contains;
  CHECK_THAT(complaint_about("防災庁\n"), Contains("1 columns instead of 3"));
  CHECK_THAT(complaint_about("防災庁,,組織,\n"), Contains("4 columns instead of 3"));
  CHECK_THAT(complaint_about("防災庁，，組織\n"), Contains("1 columns instead of 3"));
  CHECK_THAT(complaint_about("協働,,動詞\n"), Contains("no such class: 動詞") && Contains("サ変"));
  CHECK_THAT(complaint_about(",ヨミ,一般\n"), Contains("the word is empty"));
  CHECK_THAT(complaint_about("\"\",,一般\n"), Contains("the word is empty"));
  CHECK_THAT(complaint_about("防災庁,防災庁,組織\n"), Contains("not in kana"));
  CHECK_THAT(complaint_about("\"防災庁,,組織\n"), Contains("quotes"));
  CHECK_THAT(complaint_about("\"防災\"庁,,組織\n"), Contains("quotes"));
  CHECK_THAT(complaint_about("zero trust,,一般\n"), Contains("blank"));
}

TEST_CASE("制御文字のある語は断る", "[dict][user_dictionary]") {
  using namespace std::string_literals;
  CHECK_THAT(complaint_about("防\0災,,一般\n"s), Catch::Contains("control character"));
  CHECK_THAT(complaint_about("防\t災,,一般\n"), Catch::Contains("control character"));
  CHECK_THAT(complaint_about("防\x7F災,,一般\n"), Catch::Contains("control character"));
}

TEST_CASE("UTF-8でない一覧は断る", "[dict][user_dictionary]") {
  using namespace std::string_literals;
  CHECK_THAT(complaint_about("\x96\x68\x8D\xD0\x92\xA1,,\x91\x67\x90\x44\n"),
             Catch::Contains("not valid UTF-8"));
  CHECK_FALSE(complaint_about("\xFF\xFE\x32\x96\0\0"s).empty());
}

TEST_CASE("長さは240バイトまで", "[dict][user_dictionary]") {
  std::string longest;
  for (int i = 0; i < 80; ++i) longest += "災";
  CHECK(words_of(longest + ",,一般\n").size() == 1);
  CHECK_THAT(complaint_about(longest + "害,,一般\n"), Catch::Contains("243 bytes"));
}

// ---- the compiled dictionary

TEST_CASE("語のない一覧からも、開ける辞書ができる", "[dict][user_dictionary]") {
  const std::string compiled = dict::compile_user_dictionary({}, system_directory);
  CHECK(cut_with(compiled, "担当府省庁を置く") == "担当|府|省庁|を|置く");
}

TEST_CASE("載せた語は一語になり、載せない語は変わらない", "[dict][user_dictionary]") {
  const std::string text = "担当府省庁と関係府省庁";
  CHECK(cut_with_list("担当府省庁,,一般\n", text) == "担当府省庁|と|関係|府|省庁");
}

TEST_CASE("一覧の語が一覧の別の語の一部でも、長い方が一語になる", "[dict][user_dictionary]") {
  const std::string list =
      "府省,,一般\n府省庁,,一般\n担当府省庁,,一般\n庁連絡,,一般\n府省庁連絡会,,一般\n連絡会,,一般\n";
  CHECK(cut_with_list(list, "府省庁連絡会") == "府省庁連絡会");
  CHECK(cut_with_list(list, "担当府省庁は") == "担当府省庁|は");
  CHECK(cut_with_list(list, "各府省が") == "各|府省|が");
}

TEST_CASE("利用者の語は、政策語彙の語を含んでいても一語になる", "[dict][user_dictionary]") {
  const dict::MemoryFile policy(policy_dictionary());
  const auto words = words_of("サイバーセキュリティ協議会,,組織\n府省庁連絡会,,組織\n");
  const std::string compiled = dict::compile_user_dictionary(words, system_directory, {policy.path()});
  const dict::MecabModel model(system_directory, policy.path(), compiled);
  dict::MecabTagger tagger(model);
  std::string surfaces;
  tagger.for_each_word("サイバーセキュリティ協議会と府省庁連絡会の事業者",
                       [&](const dict::MecabWord& word) { surfaces += std::string(word.surface) + "|"; });
  CHECK(surfaces == "サイバーセキュリティ協議会|と|府省庁連絡会|の|事業者|");
}

TEST_CASE("同じ語に分類が二つあってもよい", "[dict][user_dictionary]") {
  CHECK(cut_with_list("協働,,サ変\n協働,,一般\n", "市民と協働する") == "市民|と|協働|する");
}

TEST_CASE("コンマや引用符のある語も引ける", "[dict][user_dictionary]") {
  CHECK(cut_with_list("\"a,b\",,一般\n", "これはa,bです") == "これ|は|a,b|です");
  CHECK(cut_with_list("\"い\"\"ろ\",,一般\n", "のい\"ろを") == "の|い\"ろ|を");
}

TEST_CASE("数字や英字を含む語は、長い数や綴りを壊さない", "[dict][user_dictionary]") {
  const std::string list = "5g,,一般\ne-gov,,固有\nit,,一般\n";
  CHECK(cut_with_list(list, "5gの15gは25ghz") == "5g|の|15|g|は|25|ghz");
  CHECK(cut_with_list(list, "iterate") == "iterate");
}

TEST_CASE("一万語の一覧も引ける", "[dict][user_dictionary]") {
  std::string list;
  for (int i = 0; i < 10000; ++i) {
    list += fmt::format("施策{}号室,,組織\n", i);
  }
  const std::string compiled = compile(list);
  CHECK(cut_with(compiled, "施策0号室と施策9999号室") == "施策0号室|と|施策9999号室");
  CHECK(cut_with(compiled, "施策4321号室") == "施策4321号室");
}

TEST_CASE("同じ一覧からは同じバイト列ができ、語の順は問わない", "[dict][user_dictionary]") {
  const std::string forward = compile("協働,,サ変\n防災庁,,組織\n");
  CHECK(forward == compile("協働,,サ変\n防災庁,,組織\n"));
  CHECK(forward == compile("防災庁,,組織\n協働,,サ変\n"));
}

TEST_CASE("スレッドごとに組み立てても同じ辞書ができる", "[dict][user_dictionary]") {
  const std::string list = "協働,,サ変\n防災庁,,組織\nサイバー,,一般\n";
  std::string results[4];
  std::vector<std::thread> threads;
  for (std::string& result : results) threads.emplace_back([&] { result = compile(list); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == results[0]);
}

TEST_CASE("辞書でない場所は、場所の名前で断る", "[dict][user_dictionary]") {
  for (const std::string directory : {"/nonexistent", "/", ""}) {
    CAPTURE(directory);
    std::optional<ErrorCode> code;
    try {
      dict::compile_user_dictionary({}, directory);
    } catch (const Error& error) {
      code = error.code();
    }
    CHECK(code == ErrorCode::dictionary);
  }
}

// ---- the policy vocabulary

TEST_CASE("政策語彙の一覧は残らず読め、十分な数がある", "[dict][user_dictionary]") {
  const auto words = words_of(policy_list());
  CHECK(words.size() >= 500);
}

TEST_CASE("政策語彙の一覧に同じ語は二度出ない", "[dict][user_dictionary]") {
  const std::string list = policy_list();
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find('\n', begin), list.size());
    if (end > begin && list[begin] != '#') ++lines;
    begin = end + 1;
  }
  CHECK(words_of(list).size() == lines);
}

TEST_CASE("政策語彙の語は、ただ一つで置かれれば一語である", "[dict][user_dictionary]") {
  const dict::MecabModel model(system_directory, "", policy_dictionary());
  dict::MecabTagger tagger(model);
  for (const UserWord& word : words_of(policy_list())) {
    for (const std::string& text : {word.surface, "の" + word.surface + "を"}) {
      bool whole = false;
      tagger.for_each_word(
          text, [&](const dict::MecabWord& found) { whole = whole || found.surface == word.surface; });
      CAPTURE(text);
      CHECK(whole);
    }
  }
}

TEST_CASE("IPADICが切り損なう政策の語が語として切れる", "[dict][user_dictionary]") {
  const auto [text, words] = GENERATE(table<const char*, const char*>({
      {"担当府省庁", "担当府省庁"},
      {"厚生労働省は", "厚生労働省|は"},
      {"総務省及び経済産業省", "総務省|及び|経済産業省"},
      {"化粧品等の輸入", "化粧品|等|の|輸入"},
      {"サイバーセキュリティ協議会", "サイバーセキュリティ|協議会"},
      {"内閣サイバーセキュリティセンター", "内閣|サイバーセキュリティ|センター"},
      {"国家サイバー統括室", "国家|サイバー|統括室"},
      {"情報通信審議会", "情報|通信|審議会"},
      {"個人情報保護委員会規則", "個人|情報|保護|委員会|規則"},
      {"大規模サイバー攻撃事態等対処訓練", "大|規模|サイバー|攻撃|事態|等|対処|訓練"},
      {"初動対処訓練を実施する", "初動|対処|訓練|を|実施|する"},
      {"2024年度年次計画", "2024|年度|年次計画"},
      {"成果・進捗状況", "成果|・|進捗|状況"},
      {"関係府省庁等", "関係|府省庁|等"},
      {"デジタル・ディバイドの解消", "デジタル|・|ディバイド|の|解消"},
      {"クラウドサービス", "クラウド|サービス"},
      {"マイナンバーカード", "マイナンバー|カード"},
      {"光ファイバ及び光ファイバー", "光ファイバ|及び|光ファイバー"},
      {"cyderの受講者数", "cyder|の|受講者|数"},
      {"電波利用料金", "電波|利用|料金"},
      {"申請書類を申請書と", "申請書類|を|申請書|と"},
  }));
  CAPTURE(text);
  CHECK(cut(text) == words);
}

TEST_CASE("政策の語は、別の語の中に割り込まない", "[dict][user_dictionary]") {
  const auto [text, words] = GENERATE(table<const char*, const char*>({
      {"推進体制の整備", "推進|体制|の|整備"},
      {"10月28日中に", "10|月|28|日|中|に"},
      {"5ghz帯と15gの", "5|ghz|帯|と|15|g|の"},
      {"独立行政法人", "独立|行政|法人"},
      {"米国は日本独自の", "米国|は|日本|独自|の"},
      {"コンサート会場", "コンサート|会場"},
      {"三大都市圏と大都市部", "三大都市圏|と|大都市部"},
  }));
  CAPTURE(text);
  CHECK(cut(text) == words);
}
