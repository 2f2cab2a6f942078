// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/sample_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <unordered_set>

#include "dict/digest.hpp"
#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"
#include "searcher/match/query_evaluator.hpp"
#include "searcher/result/hit_builder.hpp"
#include "searcher/string_scan.hpp"

namespace hakusho::searcher {
namespace {

// Characters. Most questions are short; a phrase may be a sentence.
constexpr std::size_t longest_word = 12;
constexpr std::size_t longest_phrase = 60;
constexpr unsigned phrases_in = 8;  // one string of so many may be as long as a phrase

// Some texts have few different strings: after so many draws a string that is new will not come.
constexpr std::size_t draws_for_each = 20;

std::vector<std::uint32_t> without(const std::vector<std::uint32_t>& from,
                                   const std::vector<std::uint32_t>& what) {
  std::vector<std::uint32_t> rest;
  std::set_difference(from.begin(), from.end(), what.begin(), what.end(), std::back_inserter(rest));
  return rest;
}

}  // namespace

std::size_t SampleCheck::run(std::size_t strings) {
  const std::vector<std::string> sample = drawn(strings);
  StringScan scan(sample);
  for (std::uint32_t passage = 1; passage <= index_.last_passage(); ++passage)
    if (index_.columns(passage).counts()) scan.walk(passage, text_from(passage), index_.key(passage)->size());
  for (std::size_t i = 0; i < sample.size() && !faults_.full(); ++i) compare(sample[i], scan.passages(i));
  return sample.size();
}

std::vector<std::string> SampleCheck::drawn(std::size_t strings) {
  std::vector<std::uint32_t> living;
  for (std::uint32_t passage = 1; passage <= index_.last_passage(); ++passage)
    if (index_.columns(passage).counts()) living.push_back(passage);
  std::mt19937_64 random(dict::hash64(index_.fingerprint() + std::to_string(strings)));
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  std::unordered_set<std::string> known;
  std::vector<std::string> sample;
  for (std::size_t i = 0; !living.empty() && i < strings * draws_for_each && sample.size() < strings; ++i) {
    const std::uint32_t passage = living[below(living.size())];
    const std::string text = text_from(passage);
    const std::size_t begins = dict::count_code_points(*index_.key(passage));
    const std::size_t length = 1 + below(below(phrases_in) == 0 ? longest_phrase : longest_word);
    if (begins == 0) continue;
    const std::size_t first = below(begins);
    const std::size_t begin = dict::byte_offset(text, first), end = dict::byte_offset(text, first + length);
    // The piece of a sign that is written with several characters may have another key.
    std::string key = dict::matching_key(text.substr(begin, end - begin));
    if (!key.empty() && known.insert(key).second) sample.push_back(std::move(key));
  }
  return sample;
}

std::string SampleCheck::text_from(std::uint32_t passage) {
  std::string text = *index_.key(passage);
  if (index_.columns(passage).goes_on() && passage < index_.last_passage()) text += *index_.key(passage + 1);
  return text;
}

void SampleCheck::compare(const std::string& string, const std::vector<std::uint32_t>& truth) {
  for (const NodeKind kind : {NodeKind::phrase, NodeKind::word}) {
    const Answer answer = answer_to(string, kind);
    const char* asked = kind == NodeKind::phrase ? "phrase" : "word";
    const auto tell = [&](const std::vector<std::uint32_t>& passages, const char* what) {
      if (passages.empty()) return;
      faults_.add(fmt::format("{} 「{}」: {} passages {}, such as {}", asked, string, passages.size(), what,
                              passage_id(index_, passages.front())));
    };
    tell(without(truth, answer.all), "that hold it are not found");
    tell(without(answer.literal, truth), "that do not hold it are found");
  }
}

SampleCheck::Answer SampleCheck::answer_to(const std::string& string, NodeKind kind) {
  QueryNode node;
  node.kind = kind;
  node.text = string;
  node.exact = true;
  QueryEvaluator query(index_, analyzer_, node, {false, false});
  Answer answer;
  for (const Candidate& candidate : query.candidates()) {
    const auto grade = query.judge(candidate.passage);
    if (!grade) continue;
    answer.all.push_back(candidate.passage);
    // The other grades of a word are for passages that hold its parts, and the word or not.
    if (grade == MatchGrade::word || grade == MatchGrade::substring)
      answer.literal.push_back(candidate.passage);
  }
  return answer;
}

}  // namespace hakusho::searcher
