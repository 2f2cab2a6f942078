// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <hakusho/document_reader.hpp>
#include <hakusho/searcher.hpp>
#include <hakusho/terms.hpp>
#include <mutex>
#include <string>
#include <vector>

#include "frontends/http/access.hpp"
#include "frontends/http/byte_cache.hpp"
#include "frontends/http/limits.hpp"
#include "frontends/http/message.hpp"
#include "frontends/http/metrics.hpp"
#include "frontends/http/parameters.hpp"
#include "frontends/http/picture_store.hpp"
#include "frontends/http/suggestion_source.hpp"
#include "frontends/http/work_gate.hpp"

namespace hakusho::http {

/// What a server is told when it is started.
struct Settings {
  std::vector<std::string> indexes;  ///< folders and servers, searched as one
  DictionaryOptions dictionary;
  std::string host = "127.0.0.1";
  std::vector<std::string> allowed_hosts;
  std::string token;  ///< empty: none is asked for
  Limits limits;
};

struct Route;

/// A request on its way to an answer.
struct Call {
  const Request& request;
  const Parameters& parameters;
  const Route& route;
  std::string id;  ///< what stands in place of {id}
  int page = 0;    ///< in place of {page}
  Language language = Language::english;
};

/// What the routes share: searchers, what is kept in memory, counts. Threads may share it.
class Service {
 public:
  /// Opens the index; throws what SearcherPool throws.
  explicit Service(Settings settings);

  /// The answer to a sound request: looks for its route, checks who asks, counts. Throws nothing.
  Response answer(const Request& request);

  /// Runs `work` with a searcher that is stopped after the time of the route, and answers with what it gives,
  /// of this type. The text is kept for the next call with the same parameters until the index changes. Where
  /// an index does not answer, a header says so.
  using Work = std::function<std::string(Searcher& searcher)>;
  Response searched(const Call& call, std::string_view type, const Work& work);

  const Settings& settings() const { return settings_; }
  const DocumentReader& reader() const { return reader_; }
  /// A searcher of the index as it is now. Throws Error as SearcherPool does, without the names of folders.
  SearcherPool::Lease searcher();
  SuggestionSource& suggestions() { return suggestions_; }
  PictureStore& pictures() { return pictures_; }
  Metrics& metrics() { return metrics_; }
  Gauges gauges();
  /// Asked for the number of open connections.
  void set_connection_count(std::function<std::size_t()> count) { connection_count_ = std::move(count); }

 private:
  Response routed(const Request& request, std::string_view& route_name);
  Response within_gate(const Call& call);
  WorkGate* gate_of(const Route& route);

  const Settings settings_;
  const HostCheck hosts_;
  const DocumentReader reader_;
  SearcherPool searchers_;
  SuggestionSource suggestions_;
  WorkGate glances_, searches_, studies_, drawings_;
  ByteCache answers_;
  PictureStore pictures_;
  Metrics metrics_;
  std::function<std::size_t()> connection_count_;
  std::mutex statistics_mutex_;
  IndexStatistics statistics_;  // counted once for each state of the index
};

}  // namespace hakusho::http
