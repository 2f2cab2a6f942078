// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace hakusho::http {

/// What one client, or all together, may ask of the server. docs/http.md lists them.
struct Limits {
  // a request
  std::size_t head_bytes = 16 << 10;    ///< request line and headers; 431
  std::size_t target_bytes = 8000;      ///< path and parameters as sent; 414
  std::size_t headers = 64;             ///< lines; 431
  std::size_t query_characters = 2000;  ///< q, term, from … each, decoded bytes / 3; 400
  std::size_t hits = 1000;              ///< n of /search
  std::size_t skipped = 100'000;        ///< offset
  std::size_t neighbours = 100;         ///< context
  std::size_t terms = 20;               ///< of one /trend
  // time
  std::chrono::milliseconds head_time{10'000};    ///< from the first byte of a head to its last; 408
  std::chrono::milliseconds idle_time{15'000};    ///< of a connection between requests; closed
  std::chrono::milliseconds write_time{20'000};   ///< of the client for taking 64 KiB; closed
  std::chrono::milliseconds search_time{10'000};  ///< of one search, from its start; 503
  std::chrono::milliseconds study_time{60'000};   ///< of trace, compare, progress, trend, terms
  std::chrono::milliseconds turn_time{5'000};     ///< of waiting for one's turn; 503
  // all together
  std::size_t connections = 256;          ///< open at one time; beyond them 503
  std::size_t requests_each = 1000;       ///< of one connection, then it is closed
  unsigned threads = 2;                   ///< searches at one time
  std::size_t answer_bytes = 32u << 20;   ///< answers kept in memory
  std::size_t picture_bytes = 64u << 20;  ///< pictures of pages kept in memory
};

}  // namespace hakusho::http
