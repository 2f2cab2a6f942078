// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/searcher.hpp>
#include <string>
#include <vector>

#include "dict/passage_words.hpp"
#include "searcher/fault_list.hpp"
#include "searcher/index_reader.hpp"
#include "searcher/posting_check.hpp"

namespace hakusho::searcher {

/// Reads all of one index and compares what it holds more than once: tables and metadata, columns and
/// records, text and postings. Nothing it finds makes it stop but a full list of faults.
class Verification {
 public:
  Verification(IndexReader& index, const dict::MecabModel& model, VerifyReport& report);
  void run();

 private:
  void check_storage();
  void check_metadata();
  void check_documents();
  void check_columns();
  void check_place(std::uint32_t passage, const dict::PassageColumns& row);
  void check_numbering();
  void check_texts();
  void check_text(std::uint32_t passage);
  void compare_words(std::uint32_t passage, std::string_view text, const dict::PassageColumns& row);
  /// "passage 12 (0123456789abcdef-01234567-0)"
  std::string name_of(std::uint32_t passage);
  void fault(std::uint32_t passage, const std::string& what) { faults_.add(name_of(passage) + ": " + what); }

  IndexReader& index_;
  VerifyReport& report_;
  FaultList faults_;
  dict::PassageWords words_;
  PostingCheck postings_;
  bool postings_read_ = false;
  // Those of the passage at hand, in order; the views belong to words_.
  std::vector<std::string_view> terms_;
  std::string joined_;
};

/// Adds what was found in one of several indexes, with its name.
void add_report(const VerifyReport& of_one, const std::string& name, VerifyReport& all);

}  // namespace hakusho::searcher
