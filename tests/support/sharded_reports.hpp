// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <hakusho/index_writer.hpp>
#include <string>
#include <vector>

#include "tests/support/small_index.hpp"

namespace hakusho::test {

/// The reports of corpus/ in one index, and the same files in several: the years are dealt out in turn.
class ShardedReports {
 public:
  explicit ShardedReports(std::size_t shards) {
    namespace fs = std::filesystem;
    const fs::path corpus = fs::path(HAKUSHO_SOURCE_DIR) / "corpus";
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < shards; ++i) {
      parts.push_back(folder_ / ("part" + std::to_string(i)));
      fs::create_directory(parts.back());
    }
    std::size_t next = 0;
    for (const std::string year : {"2020", "2021", "2022", "2023", "2024"})
      fs::copy(corpus / "reports" / year, fs::path(parts[next++ % shards]) / year);
    IndexOptions options;
    options.manifest = (corpus / "manifest.tsv").string();
    IndexWriter(whole(), options).index(parts);
    for (std::size_t i = 0; i < shards; ++i) {
      indexes_.push_back(folder_ / ("index" + std::to_string(i)));
      IndexWriter(indexes_.back(), options).index({parts[i]});
    }
  }

  std::string whole() const { return folder_ / "whole"; }
  const std::vector<std::string>& indexes() const { return indexes_; }
  const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
  std::vector<std::string> indexes_;
};

/// Three hundred questions of every kind.
inline std::vector<std::string> many_questions() {
  const std::vector<std::string> words = {
      "初動対処訓練", "訓練",         "情報共有", "人材育成",     "サイバーセキュリティ",
      "計画",         "重要インフラ", "調査",     "支援",         "対策",
      "関係府省庁",   "実施した",     "令和",     "公表",         "生活",
      "地域",         "利用者",       "演習",     "ガイドライン", "見直し",
      "事業者",       "取組",         "。",       "の",           "年度計画"};
  const std::vector<std::string> forms = {"{}",
                                          "「{}」",
                                          "{} 実施",
                                          "{} -計画",
                                          "{}*",
                                          "{} 年:2021..2023",
                                          "{} NEAR/20 実施",
                                          "={} OR 連携",
                                          "{} 府省庁:総務省",
                                          "{} 欄:成果",
                                          "{}について関係機関と連携して何を実施しているか",
                                          "{} 年度:2022 -「予定」"};
  std::vector<std::string> questions;
  for (const std::string& form : forms)
    for (const std::string& word : words) {
      std::string question = form;
      question.replace(question.find("{}"), 2, word);
      questions.push_back(std::move(question));
    }
  return questions;
}

}  // namespace hakusho::test
