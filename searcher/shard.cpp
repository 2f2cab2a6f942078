// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/shard.hpp"

#include <sys/stat.h>

#include <utility>

#include "dict/index_stub.hpp"
#include "dict/schema.hpp"

namespace hakusho::searcher {
namespace {

// Milliseconds. An answer is one message, such as all the passages of a word: what takes longer than this is
// taken for dead. That a server says nothing at all shows sooner.
constexpr unsigned answer_timeout = 10'000, greeting_timeout = 5'000;

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

// Nobody asks twice for a list: the readers keep those they have walked.
Shard::Shard(IndexPlace place)
    : place_(std::move(place)),
      postings_([this](const std::string& key) { return database_.get_metadata(key); }) {
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

void Shard::fail_as_damaged(std::uint32_t passage) const {
  throw Error(ErrorCode::corrupt, {"{0}", {place_.name}},
              {"a word is said to be in passage {0}, which is not there", {std::to_string(passage)}},
              {"build it again with hakusho index --rebuild"});
}

void Shard::read_record(std::uint32_t passage, std::string& record) {
  const std::string packed = asked(
      [&] { return database_.get_document(passage, Xapian::DOC_ASSUME_VALID).get_value(dict::record_slot); });
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
