// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <hakusho/api.hpp>
#include <hakusho/dictionary.hpp>
#include <hakusho/measure_trace.hpp>
#include <hakusho/organisation.hpp>
#include <hakusho/passage.hpp>
#include <hakusho/query.hpp>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hakusho {

namespace searcher {
struct Address;
}

/// How well a passage matches, best first.
enum class MatchGrade : std::uint8_t {
  word,       ///< the query as whole words or a whole compound
  parts,      ///< its parts side by side
  scattered,  ///< all parts somewhere in the passage
  substring,  ///< only inside longer words
  partial     ///< not all words, most of their weight
};
inline constexpr std::size_t match_grades = 5;

/// By what rule the words were found.
enum class MatchVia : std::uint8_t { literal, variant, thesaurus };

HAKUSHO_API std::string_view name_of(MatchGrade grade);
HAKUSHO_API std::string_view name_of(MatchVia via);
HAKUSHO_API std::optional<MatchGrade> match_grade_named(std::string_view name);

enum class SortOrder { score, year_ascending, year_descending };

/// Years [first, last]; either end may be open.
struct YearRange {
  std::optional<int> first, last;
};

/// In what all words of a query have to stand.
enum class SearchScope { passage, row, page, document };

struct SearchOptions {
  std::size_t limit = 10;          ///< hits returned, at most 10,000
  std::size_t offset = 0;          ///< hits skipped
  std::optional<YearRange> years;  ///< of the report, beside what the query says
  bool by_year = false;            ///< the best hit of each year, latest year first
  bool fold_similar = true;        ///< near-identical passages under the best one (Hit::similar)
  MatchGrade worst_grade = MatchGrade::partial;  ///< hits of this grade or better
  bool strict = false;                           ///< no `partial` hits
  bool exact = false;                            ///< as if every word had `=`: no variants
  bool thesaurus = true;                         ///< other names too (NICT, 情報通信研究機構)
  bool succession = true;    ///< org: with predecessors and successors (NISC, 国家サイバー統括室)
  bool exact_total = false;  ///< read as many passages as it takes to count exactly
  bool facets = false;
  /// Wider than a passage: hits are passages with some of the words, of rows (of a table), pages or documents
  /// that hold all of them; no `partial` hits.
  SearchScope scope = SearchScope::passage;
  SortOrder sort = SortOrder::score;
  std::size_t snippet_length = 120;  ///< code points, about
};

/// An excerpt with what matched in it. Marks are code points of `text`.
struct Snippet {
  std::string text;
  std::vector<TextRange> marks;
};

struct Hit {
  std::size_t rank = 0;  ///< from 1
  double score = 0;
  MatchGrade grade = MatchGrade::word;
  MatchVia via = MatchVia::literal;
  Passage passage;
  std::vector<TextRange> highlights;  ///< in passage.text
  Snippet snippet;
  std::vector<std::string> similar;  ///< ids of near-identical passages folded under this one
  std::string citation;
};

/// Passages that match, before folding. Exact unless too many passages would have to be read.
struct Total {
  std::size_t passages = 0;  ///< an estimate where not `exact`, from those that were read
  bool exact = true;
  std::size_t at_least = 0, at_most = 0;
  std::size_t documents = 0;
  std::array<std::size_t, match_grades> grades{};
};

struct Facets {
  std::vector<std::pair<int, std::size_t>> years;                                ///< latest first
  std::vector<std::pair<std::string, std::size_t>> ministries, cells, sections;  ///< most first
  std::vector<std::pair<int, std::size_t>> fiscal_years = {};                    ///< spoken of; latest first
};

struct SearchResult {
  std::string query_text, query_parsed;
  std::string fingerprint;  ///< of the index: what is in it and how it was made
  Total total;
  std::vector<OrganisationLine> organisations;  ///< what org: was read as, where that is more than one body
  std::optional<Facets> facets;
  std::vector<Hit> hits;
  /// Indexes on servers that did not answer: what they hold is missing from all of this.
  std::vector<std::string> unreachable = {};
};

/// What is in an index.
struct IndexStatistics {
  std::size_t documents = 0, passages = 0, terms = 0;
  std::uint64_t characters = 0;  ///< of passage text
  std::uint64_t disk_bytes = 0;  ///< of indexes in folders
  std::string fingerprint, dictionary_fingerprint;
  int format = 0;
  std::vector<std::pair<int, std::size_t>> documents_by_year;  ///< latest first
  std::size_t documents_without_year = 0;
  std::vector<std::pair<std::string, std::size_t>> passages_by_series, passages_by_kind;
  std::vector<std::string> unreachable = {};  ///< as SearchResult::unreachable
};

/// A passage in its surroundings.
struct PassageContext {
  std::vector<Passage> before;
  Passage passage;
  std::vector<Passage> after;
  std::vector<Passage> row = {};  ///< all passages of its table row, itself too; empty where it is in none
};

/// A document of an index.
struct IndexedDocument {
  DocumentInfo info;
  std::size_t passages = 0;
  std::optional<int> pages = {};  ///< the last sheet with text; none where the format has no sheets
  std::string type;               ///< media type by the ending of its name: application/pdf, text/plain, …
};

/// Some of the documents of an index.
struct DocumentList {
  std::size_t total = 0;  ///< in the index
  std::vector<IndexedDocument> documents;
  std::string fingerprint = {};               ///< of the index
  std::vector<std::string> unreachable = {};  ///< as SearchResult::unreachable
};

/// The file a document was read from. For opening, not for showing: no output holds the name.
struct OriginalFile {
  std::string file;  ///< absolute
  std::string type;  ///< media type
  std::uint64_t bytes = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970, when its contents were compared
};

/// What verify() found. No fault: the index is sound.
struct VerifyReport {
  std::size_t passages = 0, terms = 0, postings = 0, strings = 0;
  std::vector<std::string> faults;  ///< at most 100, in English
};

struct TrendOptions;
struct Trend;
class Suggester;
struct TermOptions;
struct TermList;

/// Answers queries against the index as it was when opened; reopen() moves to the latest run. Several indexes
/// are searched as one: order, grades, totals and facets are those that one index with all their documents
/// would give, in whatever order they are named.
/// One Searcher per thread; a SearcherPool (and the C handle) may be shared. A Dictionary may be shared by
/// all.
class HAKUSHO_API Searcher {
 public:
  /// `index` is the folder an IndexWriter wrote, or tcp:HOST:PORT, a server of such a folder (`hakusho
  /// serve-shard`). Throws Error: not_found (no index there), index_mismatch (another format or other
  /// dictionaries), corrupt, io (a server does not answer), invalid_argument (not HOST:PORT).
  explicit Searcher(const std::string& index, const DictionaryOptions& options = {});
  /// Several of them, each of either kind. A server that does not answer is left out and named by
  /// unreachable(); io is thrown only where nothing is left. index_mismatch too where they were made with
  /// different dictionaries. A document that several have, with the same contents, counts once.
  explicit Searcher(const std::vector<std::string>& indexes, const DictionaryOptions& options = {});
  ~Searcher();
  Searcher(Searcher&&) noexcept;
  Searcher& operator=(Searcher&&) noexcept;

  /// Best first; ties by year (latest first), document id, position. No match is an empty result.
  SearchResult search(const Query& query, const SearchOptions& options = {});
  /// The passage with `around` neighbours on either side. Throws Error: not_found.
  PassageContext show(const std::string& id, std::size_t around = 2);
  IndexStatistics statistics();
  /// Gives every passage that counts, one at a time, with memory bounded; those of a document that were
  /// written together follow each other. Throws Error: io where a server does not answer: no part is given
  /// for all.
  void for_each_passage(const std::function<void(const Passage&)>& give);
  /// Reads every record and posting and compares them. Slow: re-analyses all text. `strings` drawn from the
  /// texts are looked up too and compared with what reading all texts finds; the same index and number give
  /// the same strings.
  VerifyReport verify(std::size_t strings = 0);
  /// The technical terms of the index (terms.hpp). Throws Error: not_found for a document that is not there.
  TermList terms(const TermOptions& options);
  /// How often each of `terms` stands in the reports of each year (trend.hpp). Occurrences are counted in the
  /// text without its white space and line breaks, in any width and case, as `grep -o` would: inside longer
  /// Japanese words too, but Latin letters and figures as whole words only (5G is not in 5GHz). Where two
  /// forms overlap the longer one counts. Throws Error: bad_query for a term without a character that counts.
  Trend trend(const std::vector<std::string>& terms, const TrendOptions& options);
  /// How a query is read: its tree, its words, and how many passages hold each.
  std::string explain(const Query& query, const SearchOptions& options, Language language);
  /// How a query is read, and why one passage matches it or does not, what its score is made of and where it
  /// ranks. Throws Error: not_found.
  std::string explain_passage(const Query& query, const std::string& id, const SearchOptions& options,
                              Language language);

  /// The measure that a query or an address (2.7(ア)@2024) leads to, through all reports of its series;
  /// without steps where nothing matches. Of several measures the one that matches in most years is taken. In
  /// a series without tables of measures the chain is one of passages. Throws Error: bad_query, not_found
  /// (the series).
  MeasureTrace trace(const std::string& query, const TraceOptions& options = {});
  /// All measures of a series and their links. An empty name means the only series that has measures. Throws
  /// Error: not_found (no such series, none with measures), invalid_argument (several, and none is named).
  MeasureTrace trace_series(const std::string& series);
  /// What became of the measures of one report in another. Throws as trace_series; not_found for a year
  /// without a report of the series.
  MeasureComparison compare(int from_year, int to_year, const TraceOptions& options = {});
  /// Plans without results, results without plans, plans nobody took up, plans that only go on. Throws as
  /// trace_series.
  ProgressReport progress(const ProgressOptions& options = {});

  /// The document with this id (DocumentInfo::id). Throws Error: not_found.
  IndexedDocument document(const std::string& id);
  /// The documents by year (latest first), title and path; `offset` are skipped, at most `limit` given.
  DocumentList documents(std::size_t offset, std::size_t limit);
  /// The file of a document, as long as its contents are those that were indexed; they are read to see that,
  /// once as long as size and time stay. Throws Error: not_found (no such document, the file is gone or has
  /// changed), io.
  OriginalFile original(const std::string& id);

  /// Asked now and then while a call works: true makes the call throw Error (interrupted). An empty function
  /// asks nobody.
  void set_cancelled(std::function<bool()> cancelled);
  /// Moves to the latest run; true if there was a newer one. Results do not change otherwise, but that a
  /// server that is lost between two calls is left out from then on. Servers are asked every few seconds at
  /// most, those that did not answer too.
  bool reopen();
  /// The indexes on servers that did not answer: what they hold was missing from the last answer.
  std::vector<std::string> unreachable() const;
  const Dictionary& dictionary() const;
  /// Names the contents that are open now, as SearchResult::fingerprint does.
  const std::string& fingerprint() const;

 private:
  friend class Suggester;
  friend class SearcherPool;
  MeasureTrace trace_address(const searcher::Address& address, const TraceOptions& options);
  MeasureTrace trace_query(const std::string& text, const TraceOptions& options);
  MeasureTrace trace_passages(const Query& query, const std::vector<Hit>& hits, const TraceOptions& options);

  struct State;
  explicit Searcher(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Searchers that threads share: each call borrows one, or makes one when all are busy. What they have read
/// of an index beside its texts is in memory once.
class HAKUSHO_API SearcherPool {
 public:
  /// Opens the first Searcher; throws what Searcher throws.
  explicit SearcherPool(std::string index, DictionaryOptions options = {});
  explicit SearcherPool(std::vector<std::string> indexes, DictionaryOptions options = {});
  ~SearcherPool();

  /// A borrowed searcher, given back when it goes out of scope. Reopened on the latest run first.
  class HAKUSHO_API Lease {
   public:
    Lease(SearcherPool& pool, std::unique_ptr<Searcher> searcher);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Searcher* operator->() { return searcher_.get(); }
    Searcher& operator*() { return *searcher_; }

   private:
    SearcherPool& pool_;
    std::unique_ptr<Searcher> searcher_;
  };
  Lease borrow();

 private:
  std::unique_ptr<Searcher> opened() const;

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hakusho
