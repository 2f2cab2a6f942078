// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/mecab_word_cost.hpp"

#include <mecab.h>

#include <algorithm>
#include <filesystem>
#include <hakusho/error.hpp>
#include <string_view>
#include <system_error>
#include <utility>

namespace hakusho::dict {
namespace {

constexpr int margin = 300;
// Costs of IPADIC's nouns lie between these, but for a few.
constexpr long lowest_cost = -3000;
constexpr long highest_noun_cost = 32000;

// How IPADIC writes a class, and words that surely have it.
struct ClassProbe {
  std::string_view feature;
  std::array<const char*, 4> words;
};
constexpr std::array<ClassProbe, 7> probes = {{
    {"名詞,一般,*,*", {"机", "人間", "電波", "石油"}},
    {"名詞,サ変接続,*,*", {"検討", "研究", "調査", "実施"}},
    {"名詞,形容動詞語幹,*,*", {"重要", "必要", "安全", "静か"}},
    {"名詞,固有名詞,一般,*", {"源氏物語", "昭和", "オリンピック", "ヌヌヌヌ"}},
    {"名詞,固有名詞,組織,*", {"外務省", "国会", "日本銀行", "ヌヌヌヌ"}},
    {"名詞,固有名詞,地域,一般", {"東京", "大阪", "北海道", "京都"}},
    {"名詞,固有名詞,人名,一般", {"聖徳太子", "源頼朝", "織田信長", "ヌヌヌヌ"}},
}};
static_assert(static_cast<std::size_t>(NounClass::person) + 1 == probes.size());

const ClassProbe& probe_of(NounClass noun_class) {
  return probes[static_cast<std::size_t>(noun_class)];
}

[[noreturn]] void fail(const std::string& directory, Message reason) {
  throw Error(ErrorCode::dictionary, Message("{0}", {directory}), std::move(reason),
              "name a compiled IPADIC in UTF-8 (Debian: package mecab-ipadic-utf8)");
}

bool is_katakana(std::string_view surface) {
  // U+30A1 to U+30FE: E3 82 A1 to E3 83 BE
  if (surface.size() % 3 != 0) return false;
  for (std::size_t i = 0; i < surface.size(); i += 3) {
    const std::string_view c = surface.substr(i, 3);
    if (c < "ァ" || c > "ヾ") return false;
  }
  return true;
}

// A field that MeCab's reader could not tell apart is left out: `*` means "as the surface".
std::string base_form(const std::string& surface) {
  return surface.find_first_of(",\"") == std::string::npos ? surface : "*";
}

std::string feature_of(const UserWord& word) {
  const std::string reading = word.reading.empty() ? "*" : word.reading;
  return std::string(probe_of(word.noun_class).feature) + ",*,*," + base_form(word.surface) + ',' + reading +
         ',' + reading;
}

std::unique_ptr<MeCab::Model> open_model(const std::string& directory,
                                         const std::vector<std::string>& beside) {
  std::error_code ignored;
  if (!std::filesystem::exists(std::filesystem::path(directory) / "sys.dic", ignored)) {
    fail(directory, "no MeCab dictionary there");
  }
  // A settings file of the machine or its user must not add dictionaries.
  std::vector<std::string> arguments = {"mecab", "-r", "/dev/null", "-d", directory};
  std::string user_dictionaries;
  for (const std::string& path : beside) user_dictionaries += (user_dictionaries.empty() ? "" : ",") + path;
  if (!beside.empty()) arguments.insert(arguments.end(), {"-u", user_dictionaries});
  std::vector<char*> pointers;
  pointers.reserve(arguments.size());
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  std::unique_ptr<MeCab::Model> model(MeCab::createModel(static_cast<int>(pointers.size()), pointers.data()));
  if (!model) fail(directory, Message("MeCab cannot open it ({0})", {MeCab::getLastError()}));
  return model;
}

DictionaryShape read_shape(const MeCab::Model& model, const std::string& directory) {
  const MeCab::DictionaryInfo* info = model.dictionary_info();
  if (info == nullptr || info->charset == nullptr) fail(directory, "MeCab cannot open it");
  std::string charset = info->charset;
  std::transform(charset.begin(), charset.end(), charset.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; });
  if (charset != "utf-8" && charset != "utf8") {
    fail(directory, Message("its characters are {0}, not UTF-8", {info->charset}));
  }
  return {info->charset, info->lsize, info->rsize, info->version};
}

// The pieces of the best cut that lie between the neighbours of a word.
struct Cut {
  const MeCab::Node* left = nullptr;   // the last node before the word
  const MeCab::Node* right = nullptr;  // the first node behind it
  bool crossed = false;                // some node reaches over an end of the word
};

Cut find_cut(const MeCab::Lattice& lattice, const char* begin, const char* end) {
  Cut cut;
  cut.left = lattice.bos_node();
  while (cut.left->next->surface < begin) cut.left = cut.left->next;
  cut.right = cut.left->next;
  while (cut.right->next != nullptr && cut.right->surface < end) cut.right = cut.right->next;
  const bool begins_between =
      cut.left->stat == MECAB_BOS_NODE || cut.left->surface + cut.left->length <= begin;
  cut.crossed = !begins_between || cut.right->surface != end;
  return cut;
}

}  // namespace

struct WordCost::Engine {
  std::unique_ptr<MeCab::Model> model;
  std::unique_ptr<MeCab::Tagger> tagger;
  std::unique_ptr<MeCab::Lattice> lattice;

  bool parse() const { return tagger->parse(lattice.get()); }
};

// What stands before and after the word, and whether the word is to win there even over a longer word that
// takes in a part of it and of its neighbour.
struct WordCost::Surroundings {
  const char* before;
  const char* after;
  bool against_longer_words = false;
};

WordCost::WordCost(const std::string& system_directory, const std::vector<std::string>& beside)
    : engine_(std::make_unique<Engine>()) {
  engine_->model = open_model(system_directory, beside);
  shape_ = read_shape(*engine_->model, system_directory);
  engine_->tagger.reset(engine_->model->createTagger());
  engine_->lattice.reset(engine_->model->createLattice());
  if (!engine_->tagger || !engine_->lattice) fail(system_directory, "MeCab cannot open it");
  for (std::size_t i = 0; i < probes.size(); ++i) {
    connections_[i] = find_connection(static_cast<NounClass>(i));
    if (connections_[i].left_id == 0) {
      fail(system_directory, Message("it has no word of the class {0}", {std::string(probes[i].feature)}));
    }
  }
}

WordCost::~WordCost() = default;

// Looks at every word that could begin a probe, not only at the ones on the best path. Unknown words count
// too: their classes and ids stand in the dictionary as well.
WordCost::Connection WordCost::find_connection(NounClass noun_class) const {
  for (const char* word : probe_of(noun_class).words) {
    engine_->lattice->set_sentence(word);
    if (!engine_->parse()) continue;
    for (const MeCab::Node* node = engine_->lattice->begin_nodes(0); node != nullptr; node = node->bnext) {
      if (!std::string_view(node->feature).starts_with(probe_of(noun_class).feature)) continue;
      return {node->lcAttr, node->rcAttr, node->posid};
    }
  }
  return {};
}

// Cuts the word in its surroundings; where a longer word reaches over its ends, once more with boundaries
// there. Between the neighbours the pieces are exchanged for the word: what it may cost is what that leaves
// of the first total. Nothing when a longer word reaches over the ends and is to stay.
std::optional<WordCost::Verdict> WordCost::judge(const std::string& surface, const Connection& ids,
                                                 const Surroundings& around) const {
  const std::string text = around.before + surface + around.after;
  const std::size_t begin = std::string_view(around.before).size();
  const std::size_t end = begin + surface.size();
  MeCab::Lattice& lattice = *engine_->lattice;
  lattice.set_sentence(text.data(), text.size());
  if (!engine_->parse()) return std::nullopt;
  const long free_total = lattice.eos_node()->cost;
  Cut cut = find_cut(lattice, text.data() + begin, text.data() + end);
  const bool crossed = cut.crossed;
  if (crossed) {
    if (!around.against_longer_words) return std::nullopt;
    lattice.set_sentence(text.data(), text.size());
    if (begin > 0) lattice.set_boundary_constraint(begin, MECAB_TOKEN_BOUNDARY);
    if (end < text.size()) lattice.set_boundary_constraint(end, MECAB_TOKEN_BOUNDARY);
    if (!engine_->parse()) return std::nullopt;
    cut = find_cut(lattice, text.data() + begin, text.data() + end);
    if (cut.crossed) return std::nullopt;
  }

  const MeCab::Model& model = *engine_->model;
  const long pieces = cut.right->cost - cut.right->wcost - cut.left->cost;
  const long joints = model.transition_cost(cut.left->rcAttr, ids.left_id) +
                      model.transition_cost(ids.right_id, cut.right->lcAttr);
  const long rest = lattice.eos_node()->cost - pieces;
  const bool one_known_word = cut.left->next->next == cut.right && cut.left->next->stat == MECAB_NOR_NODE;
  return Verdict{free_total - rest - joints, one_known_word && !crossed};
}

// What each of three katakana words in a row may cost for them to beat one unknown word.
long WordCost::katakana_share(const Connection& ids) const {
  constexpr const char* no_word = "ヌヲヌヲヌヲヌヲ";
  const std::optional<Verdict> lump = judge(no_word, ids, {"", ""});
  if (!lump) return highest_noun_cost;
  const long inner_joints = 2L * engine_->model->transition_cost(ids.right_id, ids.left_id);
  return (lump->highest_cost - inner_joints) / 3;
}

const WordCost::Connection& WordCost::connection_of(const UserWord& word) const {
  return connections_[static_cast<std::size_t>(word.noun_class)];
}

WordCost::Verdict WordCost::judge_everywhere(const UserWord& word) const {
  // Together they show the word to all kinds of neighbours: the ends of a text, signs, particles, verbs,
  // nouns, prefixes, counters. 等 ends every list in these documents, and IPADIC's words on 等 (品等, 高等)
  // are wrong there.
  static constexpr std::array<Surroundings, 20> ordinary = {
      {{"", ""},       {"の", "を"},   {"、", "、"},       {"は", "等の", true}, {"を", "する"},
       {"(", ")"},     {"「", "」"},   {"検討", "が"},     {"電気", "に"},       {"各", "は"},
       {"東京", "や"}, {"が", "検討"}, {"、", "電気"},     {"年", "の"},         {"な", "と"},
       {"る", "も"},   {"で", "では"}, {"本", "に対して"}, {"国際", "により"},   {"及び", "について"}}};
  Verdict all{highest_noun_cost, true};
  for (const Surroundings& around : ordinary) {
    const std::optional<Verdict> one = judge(word.surface, connection_of(word), around);
    if (!one) continue;
    all = {std::min(all.highest_cost, one->highest_cost), all.whole && one->whole};
  }
  return all;
}

bool WordCost::comes_out_whole(const UserWord& word) const {
  return judge_everywhere(word).whole;
}

DictionaryEntry WordCost::complete(const UserWord& word) const {
  const Connection& ids = connection_of(word);
  const Verdict verdict = judge_everywhere(word);
  // A word that IPADIC gives already needs no help; our reading and class should win, that is all.
  long cost = verdict.highest_cost - (verdict.whole ? 1 : margin);
  if (!verdict.whole && is_katakana(word.surface)) cost = std::min(cost, katakana_share(ids) - margin);
  cost = std::clamp(cost, lowest_cost, highest_noun_cost);
  return {word.surface,    ids.left_id, ids.right_id, ids.part_of_speech, static_cast<std::int16_t>(cost),
          feature_of(word)};
}

}  // namespace hakusho::dict
