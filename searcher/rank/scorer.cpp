// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/scorer.hpp"

#include <algorithm>
#include <bit>

#include "dict/normalizer.hpp"
#include "dict/numerals.hpp"
#include "dict/utf8.hpp"
#include "searcher/match/text_judge.hpp"

namespace hakusho::searcher {
namespace {

// Passages are near-equal in length by construction, and a policy term does not need repeating to be the
// subject: less saturation and less length normalisation than BM25's usual 1.2 and 0.75.
constexpr double k1 = 0.9;
constexpr double b = 0.3;

// Of a word's weight, when the nearest heading above, one farther up, or the title of the report holds it.
constexpr double nearest_heading_share = 0.10;
constexpr double farther_heading_share = 0.05;
constexpr double title_share = 0.05;

// Of a word's weight, when another name of the thing stands in its place.
constexpr double other_name_share = 0.8;

// Of a word's weight, when it stands inside longer words only; less for letters inside a name or an address
// (MNP in a URL), which are hardly ever what is meant.
constexpr double inside_share = 0.5;
constexpr double inside_letters_share = 0.1;

double inside_share_of(std::string_view key) {
  const bool letters = std::all_of(key.begin(), key.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters ? inside_letters_share : inside_share;
}

// Headings, captions and notes name a subject without saying anything about it.
double kind_share(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return 0.45;
    case BlockKind::caption:
    case BlockKind::table_head:
      return 0.5;
    case BlockKind::note:
      return 0.7;
    default:
      return 1.0;
  }
}

// Running text without the end of a sentence is a page of contents or a list of figures.
constexpr double no_sentence_share = 0.4;

// A passage that says when reports what was done or measured; one that names no year explains, hopes or leads
// over to the next. What four mentions bring; more bring no more.
constexpr double dated_gain = 0.3;
constexpr unsigned enough_years = 4;

double saturated(double count, double length) {
  return count * (k1 + 1) / (count + k1 * (1 - b + b * length));
}

std::size_t occurrences(std::string_view text, std::string_view key) {
  std::size_t count = 0;
  for (std::size_t at = dict::find_text(key, text); at != std::string_view::npos;
       at = dict::find_text(key, text, at + text.size()))
    count += !dict::cuts_number(key, at, at + text.size());
  return count;
}

}  // namespace

Scorer::Scorer(IndexReader& index, const QueryEvaluator& query)
    : index_(index),
      survey_(index.survey()),
      board_(index.score_board()),
      query_(units_of(index, query, board_)) {
  titles_.assign(index.documents().size(), -1);
  for (std::size_t i = 0; i < query_.units.size(); ++i)
    if (query_.units[i].leaf) joined_ |= std::uint32_t{1} << i;
  count_words();
  count_other_names();
  count_inside_words();
}

void Scorer::count_words() {
  for (const QueryUnit& unit : query_.units) {
    const auto weight = static_cast<float>(unit.weight);
    for (std::size_t k = 0; k < unit.list->size(); ++k) {
      const std::uint32_t passage = unit.list->passages[k];
      PassageScore& score = board_.at(passage);
      score.words +=
          weight * static_cast<float>(saturated(unit.list->counts[k], survey_.relative_length(passage)));
      score.found += weight;
      if (survey_.is_heading(passage)) score.as_heading += weight;
    }
  }
}

void Scorer::count_other_names() {
  for (const QuerySynonym& synonym : query_.synonyms) {
    for (std::size_t k = 0; k < synonym.list->size(); ++k) {
      PassageScore& score = board_.at(synonym.list->passages[k]);
      score.named |= synonym.units;
      double missing = 0;
      for (std::size_t i = 0; i < query_.units.size(); ++i)
        if ((synonym.units & ~score.units) >> i & 1) missing += other_name_share * query_.units[i].weight;
      if (missing == 0) continue;
      const double count =
          saturated(synonym.list->counts[k], survey_.relative_length(synonym.list->passages[k]));
      score.words += static_cast<float>(missing * count);
      score.found += static_cast<float>(missing);
    }
  }
}

// A word that no passage has as a word of its own (ボット in ロボット) counts, but less.
void Scorer::count_inside_words() {
  for (std::size_t i = 0; i < query_.leaves.size(); ++i) {
    const QueryLeaf& leaf = *query_.leaves[i];
    double weight = 0;
    for (std::size_t bit = 0; bit < query_.units.size(); ++bit)
      if (query_.of_leaf[i] >> bit & 1) weight += query_.units[bit].weight;
    for (const LeafMatch& match : leaf.matches)
      if (!match.thesaurus && (board_[match.passage].units & query_.of_leaf[i]) == 0)
        board_.at(match.passage).words +=
            static_cast<float>(inside_share_of(leaf.key) * weight *
                               saturated(match.count, survey_.relative_length(match.passage)));
  }
}

std::uint32_t Scorer::lacking(std::uint32_t passage) const {
  std::uint32_t bits = board_[passage].units & joined_;
  for (std::size_t i = 0; bits != 0 && i < query_.units.size(); ++i) {
    const QueryUnit& unit = query_.units[i];
    if ((bits >> i & 1) && holds_part(*unit.leaf, unit.text, *index_.key(passage)))
      bits &= ~(std::uint32_t{1} << i);
  }
  return bits;
}

int Scorer::words_in_reach(std::uint32_t passage, std::uint32_t lacking) const {
  const auto held = [this](std::uint32_t at) { return board_[at].units | board_[at].named; };
  std::uint32_t words = held(passage) & ~lacking;
  for (std::uint32_t above = survey_.parent(passage); above != 0; above = survey_.parent(above))
    words |= held(above);
  return std::popcount(words);
}

double Scorer::context(std::uint32_t passage) const {
  double total = 0, share = nearest_heading_share;
  for (std::uint32_t above = survey_.parent(passage); above != 0; above = survey_.parent(above)) {
    total += share * board_[above].as_heading;
    share = farther_heading_share;
  }
  return total + title(survey_.document(passage));
}

double Scorer::title(std::uint32_t document) const {
  if (titles_[document] < 0) {
    const Metadata& metadata = index_.document(document).metadata;
    const std::string key = metadata.title ? dict::matching_key(*metadata.title) : "";
    double weight = 0;
    for (const QueryUnit& unit : query_.units)
      if (key.find(unit.text) != std::string::npos) weight += unit.weight;
    titles_[document] = static_cast<float>(title_share * weight);
  }
  return titles_[document];
}

double Scorer::share(std::uint32_t passage) const {
  const BlockKind kind = survey_.kind(passage);
  const bool running = kind == BlockKind::paragraph || kind == BlockKind::item;
  return kind_share(kind) * (running && !survey_.has_sentence(passage) ? no_sentence_share : 1);
}

// Only where share() is 1: a list of figures, too, names years.
double Scorer::dated(std::uint32_t passage) const {
  const double named = std::min(survey_.named_years(passage), enough_years);
  return share(passage) < 1 ? 1 : 1 + dated_gain * named / enough_years;
}

double Scorer::at_most(std::uint32_t passage) const {
  double total = board_[passage].words + context(passage);
  for (const QueryCompound& compound : query_.compounds)
    if ((board_[passage].units & compound.units) == compound.units) total += compound.weight * (k1 + 1);
  return total * share(passage) * dated(passage);
}

bool Scorer::needs_text(std::uint32_t passage) const {
  return may_lack(passage) ||
         std::any_of(query_.compounds.begin(), query_.compounds.end(), [&](const QueryCompound& compound) {
           return (board_[passage].units & compound.units) == compound.units;
         });
}

double Scorer::in_text(std::uint32_t passage) const {
  const std::string& key = *index_.key(passage);
  const double length = survey_.relative_length(passage);
  double total = board_[passage].words + context(passage);
  const std::uint32_t missing = lacking(passage);
  for (std::uint32_t unit = 0; missing != 0 && unit < query_.units.size(); ++unit)
    if (missing >> unit & 1) total -= score_of(unit, passage);
  for (const QueryCompound& compound : query_.compounds) {
    if ((board_[passage].units & compound.units) != compound.units) continue;
    if (const std::size_t count = occurrences(compound.text, key))
      total += compound.weight * saturated(static_cast<double>(count), length);
  }
  return total * share(passage) * dated(passage);
}

// What a unit that the passage is listed for brings to it.
double Scorer::score_of(std::uint32_t unit, std::uint32_t passage) const {
  const QueryUnit& word = query_.units[unit];
  const std::size_t at = position_of(*word.list, passage, 0);
  if (at == word.list->size()) return 0;
  return word.weight * saturated(word.list->counts[at], survey_.relative_length(passage));
}

ScoreBreakdown Scorer::breakdown(std::uint32_t passage) const {
  const std::string& key = *index_.key(passage);
  const double length = survey_.relative_length(passage);
  ScoreBreakdown parts;
  parts.other_forms = board_[passage].words;
  const std::uint32_t missing = lacking(passage);
  for (std::uint32_t i = 0; i < query_.units.size(); ++i) {
    const QueryUnit& unit = query_.units[i];
    const std::size_t at = position_of(*unit.list, passage, 0);
    if (at == unit.list->size()) continue;
    const double score = score_of(i, passage);
    parts.other_forms -= score;
    if (missing >> i & 1) continue;
    parts.words.push_back({unit.text, unit.weight, unit.list->counts[at], score});
  }
  for (const QueryCompound& compound : query_.compounds)
    if (const std::size_t count = occurrences(compound.text, key))
      parts.neighbours.push_back({compound.text, compound.weight, count,
                                  compound.weight * saturated(static_cast<double>(count), length)});
  parts.title = title(survey_.document(passage));
  parts.headings = context(passage) - parts.title;
  parts.share = share(passage);
  parts.dated = dated(passage);
  return parts;
}

}  // namespace hakusho::searcher
