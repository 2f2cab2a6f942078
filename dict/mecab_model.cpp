// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/mecab_model.hpp"

#include <fmt/format.h>
#include <mecab.h>

#include <cstring>
#include <hakusho/error.hpp>
#include <vector>

#include "dict/dictionary_identity.hpp"
#include "dict/digest.hpp"
#include "dict/memory_file.hpp"
#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"

namespace hakusho::dict {
namespace {

// MeCab's cost per piece grows with its square root at most; pieces of this size keep its memory small.
constexpr std::size_t piece_bytes = 8192;

bool starts_with(const char* features, std::string_view prefix) {
  return std::strncmp(features, prefix.data(), prefix.size()) == 0;
}

WordClass word_class_of(const char* features) {
  if (starts_with(features, "名詞"))
    return starts_with(features, "名詞,非自立") ? WordClass::function : WordClass::content;
  if (starts_with(features, "助") || starts_with(features, "フィラー") || starts_with(features, "接続詞") ||
      starts_with(features, "連体詞") || starts_with(features, "動詞,非自立") ||
      starts_with(features, "動詞,接尾"))
    return WordClass::function;
  if (starts_with(features, "記号")) return WordClass::symbol;
  return WordClass::content;
}

// Digits and Latin letters are 名詞,数 or unknown; signs that IPADIC does not know come out as サ変名詞.
bool is_sign(std::string_view surface) {
  for (std::size_t i = 0; i < surface.size();) {
    const char32_t c = next_code_point(surface, i);
    const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x2000) ||
                        is_kanji(c) || is_hiragana(c) || is_katakana(c) || c > 0xFFFF;
    if (letter) return false;
  }
  return true;
}

// The end of the next piece: after the last 。 or other good place below the limit.
std::size_t end_of_piece(std::string_view text) {
  if (text.size() <= piece_bytes) return text.size();
  const std::string_view head = text.substr(0, piece_bytes);
  for (const std::string_view stop : {"。", "、", " "}) {
    const std::size_t at = head.rfind(stop);
    if (at != std::string_view::npos && at > piece_bytes / 8) return at + stop.size();
  }
  std::size_t end = piece_bytes;
  while (end > 1 && is_continuation(text[end])) --end;
  return end;
}

}  // namespace

WordClass MecabWord::word_class() const {
  const WordClass by_dictionary = word_class_of(features);
  return by_dictionary == WordClass::content && is_sign(surface) ? WordClass::symbol : by_dictionary;
}

struct MecabModel::Handles {
  std::unique_ptr<MemoryFile> user_file;
  std::unique_ptr<MeCab::Model> model;
  std::unique_ptr<MeCab::Tagger> tagger;
};

MecabModel::MecabModel(const std::string& system_directory, const std::string& policy_dictionary,
                       std::string user_words)
    : handles_(std::make_unique<Handles>()), user_words_(std::move(user_words)) {
  fingerprint_ =
      digest(fmt::format("{}|{}|{}|{}", system_dictionary_identity(system_directory + "/sys.dic"),
                         policy_dictionary.empty() ? "" : policy_dictionary_identity(policy_dictionary),
                         user_words_.empty() ? "" : digest(user_words_), normalizer_version));
  std::string extra = policy_dictionary;
  if (!user_words_.empty()) {
    handles_->user_file = std::make_unique<MemoryFile>(user_words_);
    extra += (extra.empty() ? "" : ",") + handles_->user_file->path();
  }
  // An rc file of the machine's own choosing must not decide how an index is cut: none is read.
  std::vector<std::string> words = {"hakusho", "-r", "/dev/null", "-d", system_directory};
  if (!extra.empty()) words.insert(words.end(), {"-u", extra});
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  handles_->model.reset(MeCab::createModel(static_cast<int>(arguments.size()), arguments.data()));
  if (handles_->model) handles_->tagger.reset(handles_->model->createTagger());
  if (!handles_->tagger)
    throw Error(ErrorCode::dictionary, {"{0}", {system_directory}},
                {"MeCab cannot open the dictionary ({0})", {MeCab::getLastError()}},
                {"install the package mecab-ipadic-utf8, or name another dictionary"});
}

MecabModel::~MecabModel() = default;

struct MecabTagger::State {
  const MeCab::Tagger* tagger;
  std::unique_ptr<MeCab::Lattice> lattice;
};

MecabTagger::MecabTagger(const MecabModel& model)
    : state_(new State{model.handles_->tagger.get(),
                       std::unique_ptr<MeCab::Lattice>(model.handles_->model->createLattice())}) {}
MecabTagger::~MecabTagger() = default;
MecabTagger::MecabTagger(MecabTagger&&) noexcept = default;
MecabTagger& MecabTagger::operator=(MecabTagger&&) noexcept = default;

void MecabTagger::for_each_word(std::string_view text, const std::function<void(const MecabWord&)>& word) {
  while (!text.empty()) {
    const std::size_t size = end_of_piece(text);
    state_->lattice->set_sentence(text.data(), size);
    if (!state_->tagger->parse(state_->lattice.get()))
      throw Error(ErrorCode::dictionary, {"MeCab"},
                  {"the text cannot be analysed ({0})", {state_->lattice->what()}});
    for (const MeCab::Node* node = state_->lattice->bos_node()->next; node && node->next; node = node->next) {
      MecabWord found;
      found.surface = {node->surface, node->length};
      found.features = node->feature;
      found.unknown = node->stat == MECAB_UNK_NODE;
      word(found);
    }
    text.remove_prefix(size);
  }
}

}  // namespace hakusho::dict
