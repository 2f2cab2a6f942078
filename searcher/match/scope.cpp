// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/scope.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hakusho::searcher {
namespace {

// Document, and what of it; the latter means something beside equal ones of the same search only.
using Unit = std::pair<std::uint64_t, std::uint64_t>;
constexpr std::uint64_t alone = std::uint64_t{1} << 63;

// A passage with the unit it belongs to.
struct Place {
  Unit unit;
  std::uint32_t passage;
};

bool by_unit(const Place& a, const Place& b) {
  return a.unit < b.unit;
}

// Places in the order of their units.
using Places = std::vector<Place>;

void keep(Places& places, const Places& others, bool wanted) {
  std::erase_if(places, [&](const Place& place) {
    return std::binary_search(others.begin(), others.end(), place, by_unit) != wanted;
  });
}

void add(Places& places, const Places& more) {
  Places all;
  all.reserve(places.size() + more.size());
  std::merge(places.begin(), places.end(), more.begin(), more.end(), std::back_inserter(all), by_unit);
  places = std::move(all);
}

class ScopeSearch {
 public:
  ScopeSearch(IndexReader& index, QueryEvaluator& query, SearchScope scope)
      : index_(index), query_(query), scope_(scope) {}

  std::vector<std::uint32_t> run() {
    std::vector<std::uint32_t> passages;
    for (const Place& place : find(query_.root())) passages.push_back(place.passage);
    std::sort(passages.begin(), passages.end());
    passages.erase(std::unique(passages.begin(), passages.end()), passages.end());
    return passages;
  }

 private:
  Places find(const QueryNode& node) {
    if (node.kind == NodeKind::all_of) return find_all(node);
    if (node.kind != NodeKind::any_of) return places_of(query_.matching(node));
    Places any;
    for (const QueryNode& child : node.children) add(any, find(child));
    return any;
  }

  Places find_all(const QueryNode& node) {
    std::vector<const QueryNode*> filters;
    for (const QueryNode& child : node.children)
      if (child.kind == NodeKind::filter) filters.push_back(&child);
    std::vector<Places> parts;
    for (const QueryNode& child : node.children)
      if (child.kind != NodeKind::filter && child.kind != NodeKind::not_of)
        parts.push_back(accepted(find(child), filters));
    if (parts.empty()) return places_of(query_.matching(node));
    Places all;
    for (const Places& part : parts) add(all, part);
    for (const Places& part : parts) keep(all, part, true);
    for (const QueryNode& child : node.children)
      if (child.kind == NodeKind::not_of) keep(all, accepted(find(child.children.front()), filters), false);
    return all;
  }

  Places accepted(Places places, const std::vector<const QueryNode*>& filters) {
    for (const QueryNode* filter : filters)
      std::erase_if(places, [&](const Place& place) { return !query_.accepts(*filter, place.passage); });
    return places;
  }

  Places places_of(const std::vector<std::uint32_t>& passages) {
    Places places;
    places.reserve(passages.size());
    for (const std::uint32_t passage : passages) add_places(passage, places);
    std::stable_sort(places.begin(), places.end(), by_unit);
    return places;
  }

  void add_places(std::uint32_t passage, Places& places) {
    const std::uint64_t document = index_.document(index_.columns(passage).document).id;
    if (scope_ == SearchScope::document) return places.push_back({{document, 0}, passage});
    const dict::PassageRecord record = index_.record(passage);
    if (scope_ == SearchScope::page && record.page) {
      // One that runs over a page end stands on both pages.
      for (int page = *record.page; page <= record.page_end.value_or(*record.page); ++page)
        places.push_back({{document, static_cast<std::uint64_t>(page)}, passage});
    } else if (scope_ == SearchScope::row && record.table && record.row) {
      const std::uint64_t row =
          static_cast<std::uint64_t>(*record.table) << 32 | static_cast<std::uint32_t>(*record.row);
      places.push_back({{document, row}, passage});
    } else {
      places.push_back({{document, alone | passage}, passage});
    }
  }

  IndexReader& index_;
  QueryEvaluator& query_;
  const SearchScope scope_;
};

}  // namespace

std::vector<std::uint32_t> passages_in_scope(IndexReader& index, QueryEvaluator& query, SearchScope scope) {
  return ScopeSearch(index, query, scope).run();
}

}  // namespace hakusho::searcher
