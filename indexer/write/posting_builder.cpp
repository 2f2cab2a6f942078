// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/posting_builder.hpp"

#include <algorithm>

#include "dict/digest.hpp"
#include "dict/posting_lists.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t first_slots = 1024;

}  // namespace

class PostingBuilder::Sorted final : public PostingSource {
 public:
  explicit Sorted(std::vector<List>& lists) {
    order_.reserve(lists.size());
    for (List& list : lists) {
      close_passage(list);
      order_.push_back(&list);
    }
    std::sort(order_.begin(), order_.end(), [](const List* a, const List* b) { return a->term < b->term; });
  }

  bool next() override {
    if (at_ == order_.size()) return false;
    list_ = order_[at_++];
    return true;
  }
  std::string_view term() const override { return list_->term; }
  std::uint32_t passages() const override { return list_->passages; }
  std::string_view list() const override { return list_->bytes; }

 private:
  std::vector<const List*> order_;
  std::size_t at_ = 0;
  const List* list_ = nullptr;
};

PostingBuilder::PostingBuilder() : slots_(first_slots) {}

void PostingBuilder::add(std::string_view term, std::uint32_t passage) {
  List& list = list_of(term);
  if (list.last_passage != passage) {
    close_passage(list);
    list.last_passage = passage;
    ++list.passages;
  }
  ++list.occurrences;
}

std::unique_ptr<PostingSource> PostingBuilder::postings() {
  return std::make_unique<Sorted>(lists_);
}

PostingBuilder::List& PostingBuilder::list_of(std::string_view term) {
  const auto hash = static_cast<std::uint32_t>(dict::hash64(term));
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot].list != 0; slot = (slot + 1) & mask) {
    if (slots_[slot].hash != hash) continue;
    List& list = lists_[slots_[slot].list - 1];
    if (list.term == term) return list;
  }
  lists_.emplace_back().term = term;
  slots_[slot] = {hash, static_cast<std::uint32_t>(lists_.size())};
  if (lists_.size() * 2 > slots_.size()) grow();
  return lists_.back();
}

void PostingBuilder::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Slot& known : slots_) {
    if (known.list == 0) continue;
    std::size_t slot = known.hash & mask;
    while (larger[slot].list != 0) slot = (slot + 1) & mask;
    larger[slot] = known;
  }
  slots_ = std::move(larger);
}

void PostingBuilder::close_passage(List& list) {
  if (list.occurrences == 0) return;
  dict::append_posting(list.bytes, list.last_passage - list.passage_before, list.occurrences);
  list.passage_before = list.last_passage;
  list.occurrences = 0;
}

}  // namespace hakusho::indexer
