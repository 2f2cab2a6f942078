// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/shard.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "dict/index_stub.hpp"
#include "dict/schema.hpp"

namespace hakusho::searcher {
namespace {

// Milliseconds. An answer is one message, such as all the passages of a word: what takes longer than this is
// taken for dead. That a server says nothing at all shows sooner.
constexpr unsigned answer_timeout = 10'000, greeting_timeout = 5'000;

// Of passages: longer ones come faster as the result of a search, which is two messages and their answers.
constexpr std::size_t short_list = 16;

// A look at whether a server has a new generation: how often, and how long it may hold up a search (ms).
constexpr std::chrono::seconds look_interval{5};
constexpr unsigned look_timeout = 1'000;

// A run renames a new file over it, and whoever exchanges folders brings another.
StubState state_of_stub(const std::string& folder) {
  struct stat found = {};
  if (::stat((folder + "/" + dict::stub_file).c_str(), &found) != 0) return {};
  return {found.st_dev, found.st_ino, found.st_mtim.tv_sec, found.st_mtim.tv_nsec};
}

Error unreadable(const std::string& name, const Xapian::Error& error) {
  return {ErrorCode::corrupt,
          {"{0}", {name}},
          {"the index cannot be read ({0})", {error.get_msg()}},
          {"build it again with hakusho index --rebuild"}};
}

// Between reading the stub and opening the database a run may have swapped generations: look again.
Xapian::Database open_folder(const std::string& folder, StubState& state, std::string& generation) {
  for (int attempt = 0;; ++attempt) {
    state = state_of_stub(folder);
    generation = dict::generation_named_in(folder);
    if (generation.empty())
      throw Error(ErrorCode::not_found, {"{0}", {folder}}, {"there is no index"},
                  {"make one with hakusho index -i {0} PATH", {folder}});
    try {
      return Xapian::Database(folder + "/" + generation);
    } catch (const Xapian::Error& error) {
      if (attempt < 5 && state_of_stub(folder) != state) continue;
      throw unreadable(folder, error);
    }
  }
}

// A connection waits as long for its first answer as for any other: a first one is made to see whether there
// is any.
Xapian::Database open_server(const IndexPlace& place) {
  Xapian::Remote::open(place.host, place.port, greeting_timeout, greeting_timeout);
  return Xapian::Remote::open(place.host, place.port, answer_timeout, greeting_timeout);
}

// Of a server, as it would open it now; empty where it does not answer.
std::string generation_at(const IndexPlace& place) {
  const PipeSignalGuard guard(true);
  try {
    return Xapian::Remote::open(place.host, place.port, look_timeout, look_timeout).get_uuid();
  } catch (const Xapian::Error&) {
    return {};
  }
}

}  // namespace

Shard::Shard(IndexPlace place) : place_(std::move(place)) {
  try {
    asked([this] { open(); });
  } catch (const Xapian::Error& error) {
    throw unreadable(place_.name, error);
  }
}

void Shard::open() {
  database_ = place_.remote() ? open_server(place_) : open_folder(place_.name, stub_, folder_);
  const std::string format = database_.get_metadata(dict::metadata_key::format);
  if (format != std::to_string(dict::index_format))
    throw Error(ErrorCode::index_mismatch, {"{0}", {place_.name}},
                {"the index has another format ({0})", {format}},
                {"build it again with hakusho index --rebuild"});
  fingerprint_ = database_.get_metadata(dict::metadata_key::fingerprint);
  dictionary_fingerprint_ = database_.get_metadata(dict::metadata_key::dictionary);
  user_words_ = database_.get_metadata(dict::metadata_key::user_words);
  generation_ = database_.get_uuid();
  last_passage_ = database_.get_lastdocid();
  compressor_ =
      std::make_unique<dict::Compressor>(database_.get_metadata(dict::metadata_key::text_dictionary));
  unpacker_ = std::make_unique<dict::TextUnpacker>(*compressor_);
  looked_at_ = std::chrono::steady_clock::now();
}

// Taking leave of a server is a message to it.
Shard::~Shard() {
  const PipeSignalGuard guard(place_.remote());
  database_ = Xapian::Database();
}

std::string Shard::database_path() const {
  return place_.remote() ? std::string() : place_.name + "/" + folder_;
}

std::string Shard::metadata(const std::string& key) const {
  const auto fetch = [&] { return asked([&] { return database_.get_metadata(key); }); };
  return metadata_ ? metadata_->get(key, fetch) : fetch();
}

void Shard::append_postings(const std::string& term, std::size_t expected, std::uint32_t offset,
                            PostingList& list) const {
  asked([&] {
    if (place_.remote() && expected > short_list) return append_matches(term, offset, list);
    for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term); ++posting)
      list.add(offset + *posting, posting.get_wdf());
  });
}

// A server sends a list passage by passage, each a message of 15 microseconds, but the result of a search in
// one message: with a weight that is the number of occurrences they say the same.
void Shard::append_matches(const std::string& term, std::uint32_t offset, PostingList& list) const {
  Xapian::Enquire search(database_);
  search.set_query(Xapian::Query(term));
  search.set_weighting_scheme(Xapian::TfIdfWeight("nnn"));
  const Xapian::MSet result = search.get_mset(0, last_passage_);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  found.reserve(result.size());
  for (auto match = result.begin(); match != result.end(); ++match)
    found.emplace_back(*match, static_cast<std::uint32_t>(match.get_weight() + 0.5));
  std::sort(found.begin(), found.end());
  for (const auto& [passage, occurrences] : found) list.add(offset + passage, occurrences);
}

void Shard::read_record(std::uint32_t passage, std::string& record) {
  std::string packed;
  try {
    packed = asked([&] {
      return database_.get_document(passage, Xapian::DOC_ASSUME_VALID).get_value(dict::record_slot);
    });
  } catch (const Xapian::FeatureUnavailableError&) {
    throw Error(ErrorCode::index_mismatch, {"{0}", {place_.name}},
                {"the index was made by a version of hakusho whose indexes cannot be served"},
                {"build it again with hakusho index --rebuild"});
  }
  unpacker_->unpack(packed, record);
}

// The server opens what the stub file names whenever somebody connects, and holds on to it for as long as the
// connection lasts: only a new one sees a new generation.
bool Shard::outdated() {
  if (!place_.remote()) return state_of_stub(place_.name) != stub_;
  const auto now = std::chrono::steady_clock::now();
  if (now - looked_at_ < look_interval) return false;
  looked_at_ = now;
  const std::string latest = generation_at(place_);
  return !latest.empty() && latest != generation_;
}

bool Shard::answers(const IndexPlace& place) {
  return !generation_at(place).empty();
}

}  // namespace hakusho::searcher
