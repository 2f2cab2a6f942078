// SPDX-License-Identifier: GPL-2.0-or-later
// Times the queries of a file against an index, in process, as a front end would ask them: ten hits with
// year, heading, text and highlighted snippet.
//
//   query_bench INDEX[,INDEX]… QUERIES.tsv ROUNDS OUT.tsv
//
// Several indexes are searched as one; each is a folder or tcp:HOST:PORT.
// QUERIES has a header and the columns qid, query, from_year, to_year. OUT gets a line for each query and
// round: qid, round, microseconds, hits, id of the best. The first, unwritten round warms up.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <hakusho/hakusho.hpp>
#include <iostream>
#include <sstream>

namespace {

struct BenchQuery {
  std::string id, text;
  hakusho::SearchOptions options;
};

std::optional<int> year_in(const std::string& field) {
  return field.empty() ? std::nullopt : std::optional(std::atoi(field.c_str()));
}

std::vector<BenchQuery> read_queries(const std::string& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  std::vector<BenchQuery> queries;
  while (std::getline(in, line)) {
    std::istringstream fields(line);
    BenchQuery query;
    std::string from, to;
    std::getline(fields, query.id, '\t');
    std::getline(fields, query.text, '\t');
    std::getline(fields, from, '\t');
    std::getline(fields, to, '\t');
    if (!from.empty() || !to.empty()) query.options.years = {year_in(from), year_in(to)};
    queries.push_back(std::move(query));
  }
  return queries;
}

std::vector<std::string> names_in(const std::string& list) {
  std::istringstream in(list);
  std::vector<std::string> names;
  for (std::string name; std::getline(in, name, ',');) names.push_back(name);
  return names;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) {
    std::cerr << "usage: query_bench INDEX[,INDEX]… QUERIES.tsv ROUNDS OUT.tsv\n";
    return 2;
  }
  try {
    using Clock = std::chrono::steady_clock;
    hakusho::Searcher searcher(names_in(arguments[1]));
    const std::vector<BenchQuery> queries = read_queries(arguments[2]);
    std::ofstream out(arguments[4]);
    for (int round = 0; round <= std::atoi(arguments[3]); ++round) {
      for (const BenchQuery& query : queries) {
        const auto start = Clock::now();
        const hakusho::SearchResult result =
            searcher.search(hakusho::Query::parse(query.text), query.options);
        const double microseconds = std::chrono::duration<double, std::micro>(Clock::now() - start).count();
        if (round == 0) continue;
        out << query.id << '\t' << round << '\t' << microseconds << '\t' << result.total.passages << '\t'
            << (result.hits.empty() ? "" : result.hits.front().passage.source_id.value_or("-")) << '\n';
      }
    }
  } catch (const hakusho::Error& error) {
    std::cerr << error.what() << '\n';
    return 4;
  }
  return 0;
}
