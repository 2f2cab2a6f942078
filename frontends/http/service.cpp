// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/service.hpp"

#include <algorithm>
#include <hakusho/error.hpp>
#include <new>

#include "frontends/format/translation.hpp"
#include "frontends/http/answers.hpp"
#include "frontends/http/language_choice.hpp"
#include "frontends/http/route_match.hpp"
#include "frontends/http/routes.hpp"
#include "frontends/http/static_files.hpp"

namespace hakusho::http {
namespace {

using cli::tr_later;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

milliseconds time_of(Effort effort, const Limits& limits) {
  return effort == Effort::study ? limits.study_time : limits.search_time;
}

// Asks the searcher to give up when the time is over, for as long as this lives.
class TimeLimit {
 public:
  TimeLimit(Searcher& searcher, milliseconds time) : searcher_(searcher) {
    searcher_.set_cancelled([end = steady_clock::now() + time] { return steady_clock::now() > end; });
  }
  ~TimeLimit() { searcher_.set_cancelled({}); }
  TimeLimit(const TimeLimit&) = delete;
  TimeLimit& operator=(const TimeLimit&) = delete;

 private:
  Searcher& searcher_;
};

// Requests that differ in nothing that counts have one name. No value holds a NUL (Parameters).
std::string cache_name(const std::string& fingerprint, const Call& call) {
  std::string name = fingerprint + (call.language == Language::japanese ? "\nja\n" : "\nen\n");
  name.append(call.route.path).append(1, '\0').append(call.id);
  for (const auto& [parameter, value] : call.request.parameters)
    if (parameter != "lang") name.append(1, '\0').append(parameter).append(1, '\0').append(value);
  return name;
}

}  // namespace

Service::Service(Settings settings)
    : settings_(std::move(settings)),
      hosts_(settings_.host, settings_.allowed_hosts),
      searchers_(settings_.indexes, settings_.dictionary),
      suggestions_(settings_.indexes, settings_.dictionary),
      glances_(settings_.limits.threads),
      searches_(settings_.limits.threads),
      studies_(std::max(1u, settings_.limits.threads / 2)),
      drawings_(std::max(1u, settings_.limits.threads / 2)),
      answers_(settings_.limits.answer_bytes),
      pictures_(settings_.limits.picture_bytes) {
  suggestions_.prepare(searchers_.borrow()->fingerprint());
}

WorkGate* Service::gate_of(const Route& route) {
  switch (route.effort) {
    case Effort::glance:
      return &glances_;
    case Effort::search:
      return &searches_;
    case Effort::study:
      return &studies_;
    case Effort::drawing:
      return &drawings_;
    case Effort::nothing:
      break;
  }
  return nullptr;
}

Response Service::answer(const Request& request) {
  const auto begin = steady_clock::now();
  std::string_view route = "page";
  Response response = routed(request, route);
  metrics_.count(route, response.status, steady_clock::now() - begin);
  return response;
}

Response Service::routed(const Request& request, std::string_view& route_name) {
  const Language language = language_of(request);
  if (!hosts_.allows(request.host))
    return failure_answer(403, "foreign_host",
                          tr_later("the server does not go by this name; --allow-host adds one"), language);
  const RouteMatch match = match_route(request.path);
  if (match.route == nullptr) return static_answer(request.path, request.if_none_match, language);
  route_name = match.route->path;
  if (!settings_.token.empty() && !match.route->open && !has_token(request.authorization, settings_.token))
    return failure_answer(401, "token_needed", tr_later("this server wants a token"), language);
  try {
    const Parameters parameters(request.parameters, match.route->parameters, settings_.limits);
    return within_gate({request, parameters, *match.route, match.id, match.page, language});
  } catch (const Error& error) {
    return error_answer(error, language);
  } catch (const std::bad_alloc&) {
    return failure_answer(503, "overloaded", tr_later("out of memory"), language);
  } catch (const std::exception&) {
    // What it was may tell of the machine; the client has no use for it.
    return failure_answer(500, "fault", tr_later("a fault in hakusho itself"), language);
  }
}

Response Service::within_gate(const Call& call) {
  WorkGate* const gate = gate_of(call.route);
  if (gate == nullptr) return call.route.answer(*this, call);
  const auto pass = gate->enter(settings_.limits.turn_time);
  if (!pass)
    return failure_answer(503, "overloaded", tr_later("the server has too much to do; try again"),
                          call.language);
  return call.route.answer(*this, call);
}

SearcherPool::Lease Service::searcher() {
  try {
    return searchers_.borrow();
  } catch (const Error& error) {
    // Nobody asked for an index: that it is gone is no fault of the request.
    if (error.code() == ErrorCode::not_found) throw Error(ErrorCode::io, "the index", error.reason());
    throw;
  }
}

Response Service::searched(const Call& call, std::string_view type, const Work& work) {
  SearcherPool::Lease borrowed = searcher();
  const std::string name = cache_name(borrowed->fingerprint(), call);
  if (ByteCache::Value known = answers_.find(name)) return kept_answer(std::move(known), std::string(type));
  const TimeLimit limit(*borrowed, time_of(call.route.effort, settings_.limits));
  const auto text = std::make_shared<const std::string>(work(*borrowed));
  Response response = kept_answer(text, std::string(type));
  // What lacks a part must not be given to those who ask when it is there again.
  if (borrowed->unreachable().empty())
    answers_.add(name, text);
  else
    response.headers.emplace_back("Hakusho-Partial", "true");
  return response;
}

Gauges Service::gauges() {
  Gauges gauges;
  if (connection_count_) gauges.connections = connection_count_();
  gauges.searching = searches_.inside() + studies_.inside();
  gauges.waiting = searches_.waiting() + studies_.waiting() + drawings_.waiting();
  gauges.answer_bytes = answers_.bytes();
  gauges.picture_bytes = pictures_.bytes();
  gauges.answers_from_memory = answers_.found();
  SearcherPool::Lease borrowed = searcher();
  const std::lock_guard lock(statistics_mutex_);
  if (statistics_.fingerprint != borrowed->fingerprint()) statistics_ = borrowed->statistics();
  gauges.fingerprint = statistics_.fingerprint;
  gauges.documents = statistics_.documents;
  gauges.passages = statistics_.passages;
  return gauges;
}

}  // namespace hakusho::http
