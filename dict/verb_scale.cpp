// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/verb_scale.hpp"

#include <algorithm>

#include "dict/embedded_table.hpp"
#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"

// The tables of dict/data, embedded by the build; see dict/CMakeLists.txt.
extern "C" const unsigned char hakusho_verb_scale[];
extern "C" const std::size_t hakusho_verb_scale_size;
extern "C" const unsigned char hakusho_condition_phrases[];
extern "C" const std::size_t hakusho_condition_phrases_size;

namespace hakusho::dict {
namespace {

std::u32string characters_of(std::string_view text) {
  const std::string key = matching_key(text);
  std::u32string out;
  for (std::size_t at = 0; at < key.size();) out += next_code_point(key, at);
  return out;
}

std::vector<std::u32string> condition_list() {
  std::vector<std::u32string> phrases;
  for (const std::string_view line :
       table_lines(embedded_text(hakusho_condition_phrases, hakusho_condition_phrases_size)))
    phrases.push_back(characters_of(line));
  return phrases;
}

}  // namespace

VerbScale::VerbScale(std::string_view table) {
  for (const std::string_view line : table_lines(table)) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || tab + 1 >= line.size()) continue;
    std::string_view phrase = line.substr(0, tab);
    const bool light = phrase.ends_with('*');
    if (light) phrase.remove_suffix(1);
    phrases_.push_back({characters_of(phrase), line[tab + 1] - '0', light});
  }
  std::stable_sort(phrases_.begin(), phrases_.end(),
                   [](const Phrase& a, const Phrase& b) { return a.text.size() > b.text.size(); });
}

std::optional<ScaledVerb> VerbScale::last_verb(std::u32string_view clause) const {
  std::optional<ScaledVerb> last, last_light;
  for (std::size_t at = 0; at < clause.size(); ++at) {
    const auto found = std::find_if(phrases_.begin(), phrases_.end(), [&](const Phrase& phrase) {
      return clause.substr(at).starts_with(phrase.text);
    });
    if (found == phrases_.end()) continue;
    (found->light ? last_light : last) = ScaledVerb{found->level, at, at + found->text.size()};
    at += found->text.size() - 1;
  }
  return last ? last : last_light;
}

// Never destroyed: a thread may ask while the process ends.
const VerbScale& verb_scale() {
  static const VerbScale& scale = *new VerbScale(embedded_text(hakusho_verb_scale, hakusho_verb_scale_size));
  return scale;
}

bool holds_condition(std::u32string_view text) {
  static const std::vector<std::u32string>& phrases = *new std::vector<std::u32string>(condition_list());
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::u32string& phrase) {
    return text.find(phrase) != std::u32string_view::npos;
  });
}

}  // namespace hakusho::dict
