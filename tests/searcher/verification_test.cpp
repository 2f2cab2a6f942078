// SPDX-License-Identifier: GPL-2.0-or-later
#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <hakusho/error.hpp>
#include <map>
#include <random>

#include "dict/compressor.hpp"
#include "dict/document_table.hpp"
#include "dict/passage_columns.hpp"
#include "dict/passage_record.hpp"
#include "dict/posting_lists.hpp"
#include "dict/schema.hpp"
#include "dict/vocabulary_pieces.hpp"
#include "searcher/stored_vocabulary.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::ReadyPassage;
using hakusho::test::SmallIndex;
using hakusho::test::TemporaryFolder;
namespace fs = std::filesystem;
namespace key = hakusho::dict::metadata_key;

CATCH_TRANSLATE_EXCEPTION(Xapian::Error& error) {
  return error.get_description();
}

namespace {

std::vector<ReadyPassage> passages() {
  std::vector<ReadyPassage> all;
  for (int i = 0; i < 40; ++i) {
    ReadyPassage passage;
    passage.text = "第" + std::to_string(i) +
                   "回の演習では、内閣サイバーセキュリティセンターと都道府県の担当者が" +
                   std::string(i % 3 == 0 ? "初動対処" : "情報共有") + "の手順を確かめた。";
    passage.title = "電子安全白書";
    passage.year = 2020 + i % 3;
    passage.section = {"第1章　演習", i % 2 == 0 ? "第1節　国" : "第2節　地方"};
    all.push_back(std::move(passage));
  }
  all.push_back({"同じ文である。", "電子安全白書", 2020});
  all.push_back({"同じ文である。", "電子安全白書", 2020});
  all.push_back({std::string(900, 'x') + "という長い語", "電子安全白書", 2021});
  return all;
}

std::string generation_of(const std::string& index) {
  std::ifstream stub(index + "/" + dict::stub_file);
  std::string backend, name;
  stub >> backend >> name;
  return index + "/" + name;
}

// Words with the passages that hold them, and how often.
using Words = std::map<std::string, std::map<std::uint32_t, std::uint32_t>>;

// What a database holds, to be changed and written again.
struct LooseIndex {
  std::vector<std::string> passages;  // records; passages[0] is number 1
  std::map<std::string, std::string> metadata;

  explicit LooseIndex(const std::string& path) {
    const Xapian::Database database(path);
    for (Xapian::docid i = 1; i <= database.get_lastdocid(); ++i)
      passages.push_back(database.get_document(i).get_value(dict::record_slot));
    for (auto name = database.metadata_keys_begin(); name != database.metadata_keys_end(); ++name)
      metadata[*name] = database.get_metadata(*name);
  }

  void write(const std::string& path) const {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
    for (const std::string& passage : passages) {
      Xapian::Document document;
      document.add_value(dict::record_slot, passage);
      database.add_document(document);
    }
    for (const auto& [name, value] : metadata) database.set_metadata(name, value);
    database.commit();
  }

  template <class Change>
  void change_columns(Change change) {
    auto rows = dict::decode_passage_columns(metadata.at(key::ranking(0)), metadata.at(key::places(0)));
    change(rows);
    metadata[key::ranking(0)] = dict::encode(rows, dict::ranking_columns);
    metadata[key::places(0)] = dict::encode(rows, dict::place_columns);
  }
  dict::MemoryVocabulary vocabulary() const {
    searcher::VocabularyPieces pieces;
    return read_whole(pieces, [this](const std::string& name) { return metadata.at(name); });
  }
  template <class Change>
  void change_words(Change change) {
    Words words = read_words();
    change(words);
    dict::MemoryVocabulary changed;
    dict::PostingPieceWriter lists(
        [&](const std::string& name, const std::string& bytes) { metadata[name] = bytes; });
    for (const auto& [word, holders] : words) {
      changed.append(word, static_cast<std::uint32_t>(holders.size()));
      lists.add(list_of(holders));
    }
    lists.finish();
    set_vocabulary(changed);
  }
  void set_vocabulary(const dict::MemoryVocabulary& words) {
    const dict::EncodedVocabulary encoded = dict::encode(words);
    metadata[key::vocabulary] = encoded.directory;
    metadata[key::terms(0)] = encoded.terms.at(0);
    for (std::size_t i = 0; i < encoded.characters.size(); ++i)
      metadata[key::characters(i)] = encoded.characters[i];
  }
  template <class Change>
  void change_documents(Change change) {
    auto rows = dict::decode_document_table(metadata.at(key::documents(0)));
    change(rows);
    metadata[key::documents(0)] = dict::encode(rows);
  }

 private:
  Words read_words() const {
    const dict::MemoryVocabulary all = vocabulary();
    dict::PostingPieces lists([this](const std::string& name) { return metadata.at(name); });
    Words words;
    for (std::size_t i = 0; i < all.size(); ++i)
      for (dict::PostingWalk walk(lists.list_of(i)); walk.next();)
        words[all.term(i)][walk.passage()] = walk.occurrences();
    return words;
  }
  static std::string list_of(const std::map<std::uint32_t, std::uint32_t>& holders) {
    std::string list;
    std::uint32_t before = 0;
    for (const auto& [passage, occurrences] : holders) {
      dict::append_posting(list, passage - before, occurrences);
      before = passage;
    }
    return list;
  }
};

// An index whose database `damage` has changed.
class DamagedIndex {
 public:
  template <class Damage>
  explicit DamagedIndex(Damage damage, const std::vector<ReadyPassage>& contents = passages())
      : index_(contents) {
    LooseIndex loose(generation_of(index_.path()));
    damage(loose);
    loose.write(generation_of(index_.path()));
  }
  std::vector<std::string> faults() { return index_.searcher().verify().faults; }

 private:
  SmallIndex index_;
};

bool any_holds(const std::vector<std::string>& faults, const std::string& part) {
  return std::any_of(faults.begin(), faults.end(),
                     [&](const std::string& fault) { return fault.find(part) != std::string::npos; });
}

// A record with this text, for an index of few passages: it has no dictionary for them.
std::string record_of(const std::string& text) {
  dict::PassageRecord record;
  record.text = text;
  return dict::TextPacker(dict::Compressor("")).pack(dict::encode(record));
}

}  // namespace

TEST_CASE("健全な索引に誤りはなく、数が出る", "[searcher][verify]") {
  SmallIndex index(passages());
  const VerifyReport report = index.searcher().verify();
  CHECK(report.faults == std::vector<std::string>{});
  CHECK(report.passages >= 43);
  CHECK(report.terms == index.searcher().statistics().terms);
  CHECK(report.postings > report.terms);
}

TEST_CASE("差し替えられ死んだ文章を抱えた索引も健全である", "[searcher][verify]") {
  SmallIndex index(passages());
  // So many living ones beside them that the run does not purge the dead.
  std::vector<ReadyPassage> others;
  for (int i = 0; i < 1000; ++i)
    others.push_back({"別の資料の文" + std::to_string(i) + "である。", "別の資料", 2022});
  index.write("b.jsonl", others);
  index.index();
  auto changed = passages();
  changed.resize(20);
  changed[3].text += "書き足した。";
  index.write("a.jsonl", changed);
  index.index();
  const VerifyReport report = index.searcher().verify();
  CHECK(report.faults == std::vector<std::string>{});
  CHECK(report.passages > 43 + 1000 + 20);  // the dead ones are looked at too
}

TEST_CASE("空の索引も健全である", "[searcher][verify]") {
  SmallIndex index;
  index.index();
  const VerifyReport report = index.searcher().verify();
  CHECK(report.faults == std::vector<std::string>{});
  CHECK(report.passages == 0);
}

TEST_CASE("違う指紋は誤りである", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) { loose.metadata[key::fingerprint] = "0123"; });
  CHECK(any_holds(index.faults(), "the fingerprint 0123"));
}

TEST_CASE("語を持つ文章の数が違えば言う", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) {
    const dict::MemoryVocabulary words = loose.vocabulary();
    dict::MemoryVocabulary changed;
    for (std::size_t i = 0; i < words.size(); ++i)
      changed.append(words.view(i), words.passages(i) + (words.view(i) == "演習" ? 1 : 0));
    loose.set_vocabulary(changed);
  });
  CHECK(any_holds(index.faults(), "「演習」 is said to be in "));
}

TEST_CASE("文字順でない語彙は誤りである", "[searcher][verify]") {
  DamagedIndex index(
      [](LooseIndex& loose) {
        const dict::MemoryVocabulary words = loose.vocabulary();
        dict::MemoryVocabulary changed;
        for (std::size_t i = 0; i < words.size(); ++i)
          changed.append(words.view(i ^ 1), words.passages(i ^ 1));
        loose.set_vocabulary(changed);
      },
      {{"演習と訓練を行う。"}});
  CHECK(any_holds(index.faults(), "」 behind 「"));
}

TEST_CASE("消えた語を、それを持つはずの文章ごとに言う", "[searcher][verify]") {
  DamagedIndex index(
      [](LooseIndex& loose) { loose.change_words([](Words& words) { words.erase("演習"); }); });
  CHECK(any_holds(index.faults(), "not indexed under 「演習」"));
}

TEST_CASE("語の回数が違えば言う", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) {
    loose.change_words([](Words& words) { words.at("演習").begin()->second = 2; });
  });
  CHECK(any_holds(index.faults(), "「演習」 stands in it once, indexed as 2 times"));
}

TEST_CASE("ない文章を言う語は誤りである", "[searcher][verify]") {
  DamagedIndex index(
      [](LooseIndex& loose) { loose.change_words([](Words& words) { words.at("演習")[900] = 1; }); });
  CHECK(any_holds(index.faults(), "passage 900, which is not there"));
}

TEST_CASE("消えた語の並びは誤りである", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) { loose.metadata.erase(key::postings(0)); });
  CHECK(any_holds(index.faults(), "the passages of a word are missing"));
}

TEST_CASE("壊れた語彙は誤りである", "[searcher][verify]") {
  for (const std::string& name : {std::string(key::vocabulary), key::terms(0)}) {
    DamagedIndex index([&](LooseIndex& loose) { loose.metadata[name] = "壊れている"; });
    CHECK(any_holds(index.faults(), "the words: "));
  }
}

TEST_CASE("語彙の文字の索引が語と合わなければ誤りである", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) { loose.metadata.erase(key::characters(0)); });
  CHECK(any_holds(index.faults(), "by their characters"));
}

TEST_CASE("消えた列は誤りである", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) { loose.metadata.erase(key::ranking(0)); });
  CHECK(any_holds(index.faults(), "the columns: "));
}

TEST_CASE("足りない列は誤りである", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) { loose.change_columns([](auto& rows) { rows.pop_back(); }); });
  CHECK(any_holds(index.faults(), "the columns: "));
}

TEST_CASE("消えた資料の表は誤りである", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) { loose.metadata.erase(key::documents(0)); });
  CHECK_FALSE(index.faults().empty());
}

TEST_CASE("列と本文の食い違いを文章ごとに言う", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) {
    loose.change_columns([](auto& rows) {
      rows[9].text_hash ^= 1;
      rows[10].words += 1;
      rows[11].characters += 1;
      rows[12].ordinal = 7;
      rows[13].named_years += 1;
    });
  });
  const auto faults = index.faults();
  CHECK(any_holds(faults, "passage 10 ("));
  CHECK(any_holds(faults, "another hash"));
  CHECK(any_holds(faults, "words, its column says"));
  CHECK(any_holds(faults, "characters, its column says"));
  CHECK(any_holds(faults, "of its equals, not 7"));
  CHECK(any_holds(faults, "names years"));
}

TEST_CASE("見出しでない親、他の資料の親、先頭より前の親を言う", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) {
    loose.change_columns([](auto& rows) {
      const std::size_t last = rows.size() - 1;
      const auto stranger = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
        return row.document != rows[last].document && row.block_kind() == BlockKind::paragraph;
      });
      rows[last].parent_distance = static_cast<std::uint32_t>(rows.end() - 1 - stranger);
      rows[rows.size() - 2].parent_distance = static_cast<std::uint32_t>(rows.size());
    });
  });
  const auto faults = index.faults();
  CHECK(any_holds(faults, "what it stands under is no heading"));
  CHECK(any_holds(faults, "its heading belongs to another document"));
  CHECK(any_holds(faults, "its heading stands before the first passage"));
}

TEST_CASE("文の終わりの有無が列と違えば言う", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) {
    loose.change_columns([](auto& rows) {
      for (auto& row : rows) row.flags ^= dict::PassageColumns::sentence_flag;
    });
  });
  const auto faults = index.faults();
  CHECK(any_holds(faults, "its column knows of none"));
  CHECK(any_holds(faults, "its column says so"));
}

TEST_CASE("文章と資料の生死の食い違いを言う", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) {
    loose.change_columns([](auto& rows) { rows.back().flags |= dict::PassageColumns::dead_flag; });
  });
  CHECK(any_holds(index.faults(), "it is marked as dead, its document is not"));
}

TEST_CASE("二つのファイルが一つの資料番号を持てば言う", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) {
    loose.change_documents([](auto& rows) {
      rows[1].id = rows[0].id;
      rows[1].file = "/elsewhere";
    });
  });
  CHECK(any_holds(index.faults(), "is two files"));
}

TEST_CASE("本文を取り替えれば、語の食い違いを例で言う", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) { loose.passages[5] = record_of("全く別の本文、本文。"); });
  const auto faults = index.faults();
  CHECK(any_holds(faults, "passage 6 ("));
  CHECK(any_holds(faults, "not indexed under 「"));
}

TEST_CASE("索引だけが持つ語を言う", "[searcher][verify]") {
  DamagedIndex index(
      [](LooseIndex& loose) { loose.change_words([](Words& words) { words["余計"][6] = 1; }); });
  CHECK(any_holds(index.faults(), "indexed under 「余計」, which is not in it"));
}

TEST_CASE("壊れた本文の記録を文章ごとに言う", "[searcher][verify]") {
  DamagedIndex index([](LooseIndex& loose) { loose.passages[7] = "zstd ではない"; });
  CHECK(any_holds(index.faults(), "passage 8 ("));
}

TEST_CASE("誤りは百で打ち切る", "[searcher][verify]") {
  std::vector<ReadyPassage> many;
  for (int i = 0; i < 150; ++i) many.push_back({"文章その" + std::to_string(i), "資料", 2020});
  DamagedIndex index(
      [](LooseIndex& loose) {
        loose.change_columns([](auto& rows) {
          for (auto& row : rows) row.text_hash ^= 1;
        });
      },
      many);
  CHECK(index.faults().size() == 100);
}

namespace {

// Opens a damaged copy; true where that or verify() told of the damage.
bool damage_is_told(const std::string& index) {
  try {
    Searcher searcher(index);
    if (!searcher.verify().faults.empty()) return true;
    // Damage in what nothing uses: answers must be right all the same.
    return searcher.search(Query::parse("演習")).total.passages != 40;
  } catch (const Error& error) {
    CHECK_FALSE(error.text(Language::english).empty());
    return true;
  }
}

void flip_bytes(const std::string& file, std::mt19937& random) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekg(0, std::ios::end);
  const auto size = static_cast<std::size_t>(stream.tellg());
  for (int i = 0; i < 3; ++i) {
    const std::size_t at = random() % size;
    stream.seekg(static_cast<std::streamoff>(at));
    const char byte = static_cast<char>(stream.get() ^ static_cast<int>(1 + random() % 255));
    stream.seekp(static_cast<std::streamoff>(at));
    stream.put(byte);
  }
}

}  // namespace

TEST_CASE("どのバイトが化けても、誤りを言うか正しく答えるかで、倒れない", "[searcher][verify]") {
  const SmallIndex index(passages());
  std::mt19937 random(20240710);
  std::size_t told = 0, tried = 0;
  for (const char* table : {"postlist.glass", "iamglass"}) {
    for (int round = 0; round < 12; ++round) {
      const TemporaryFolder copy;
      fs::copy(index.path(), copy.path(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
      flip_bytes(generation_of(copy.path()) + "/" + table, random);
      ++tried;
      told += damage_is_told(copy.path());
    }
  }
  // Bytes that nothing uses (the rest of a block) may change unseen; most do not.
  CHECK(told * 4 > tried);
}

TEST_CASE("途中で切れた表は誤りとして言われる", "[searcher][verify]") {
  const SmallIndex index(passages());
  for (const char* table : {"postlist.glass", "iamglass"}) {
    CAPTURE(table);
    const TemporaryFolder copy;
    fs::copy(index.path(), copy.path(), fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    const std::string file = generation_of(copy.path()) + "/" + table;
    fs::resize_file(file, fs::file_size(file) / 2);
    CHECK(damage_is_told(copy.path()));
  }
}

TEST_CASE("無作為な文字列は、索引でも通読でも同じ文章に見つかる", "[searcher][verify]") {
  SmallIndex index(passages());
  const VerifyReport report = index.searcher().verify(300);
  CHECK(report.faults == std::vector<std::string>{});
  CHECK(report.strings == 300);
}

TEST_CASE("文字列の種が尽きれば、ある分だけ確かめる", "[searcher][verify]") {
  SmallIndex index({{"あいう", "短い資料", 2020}});
  const VerifyReport report = index.searcher().verify(1000);
  CHECK(report.faults.empty());
  CHECK(report.strings == 6);  // あ い う あい いう あいう
  CHECK(SmallIndex().index().passages_total == 0);
}

TEST_CASE("文章のない索引では何も確かめない", "[searcher][verify]") {
  SmallIndex index;
  index.index();
  CHECK(index.searcher().verify(10).strings == 0);
}
