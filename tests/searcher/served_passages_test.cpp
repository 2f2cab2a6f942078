// SPDX-License-Identifier: GPL-2.0-or-later
// What xapian-tcpsrv needs to send a passage: its slots.
#include <xapian.h>

#include <catch2/catch.hpp>

#include "dict/schema.hpp"
#include "indexer/write/generation.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

Xapian::Database current(const SmallIndex& index) {
  return Xapian::Database(*indexer::current_generation(index.path()));
}

// Every value of every passage, asked for as a server does.
bool all_slots_told(const Xapian::Database& database) {
  for (Xapian::docid passage = 1; passage <= database.get_lastdocid(); ++passage) {
    const Xapian::Document document = database.get_document(passage);
    if (document.values_count() != 1 || document.values_begin().get_valueno() != dict::record_slot)
      return false;
    if (*document.values_begin() != document.get_value(dict::record_slot)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("どの文章も、値の置き場所がわかる", "[indexer][served]") {
  const SmallIndex index({{"演習を行う。"}, {"演習を終える。"}});
  CHECK(current(index).get_lastdocid() == 2);
  CHECK(all_slots_told(current(index)));
  CHECK(Xapian::Database::check(*indexer::current_generation(index.path()), 0, nullptr) == 0);
}

TEST_CASE("足しても入れ替えても、値の置き場所がわかる", "[indexer][served]") {
  const SmallIndex index({{"演習を行う。"}, {"演習を終える。"}});
  for (int run = 0; run < 4; ++run) {
    index.write("b.jsonl", {{"追加" + std::to_string(run)}, {"訓練を行う。"}});
    index.index();
    CHECK(all_slots_told(current(index)));
    CHECK(Xapian::Database::check(*indexer::current_generation(index.path()), 0, nullptr) == 0);
  }
}
