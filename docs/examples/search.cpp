// SPDX-License-Identifier: GPL-2.0-or-later
// Searches an index and prints what `hakusho search --json` prints.
//
//     search INDEX QUERY            searches
//     search INDEX QUERY PATH…      indexes the files and folders first
#include <hakusho/hakusho.hpp>
#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "usage: search INDEX QUERY [PATH...]\n";
    return 2;
  }
  const std::string index = argv[1];
  const std::vector<std::string> paths(argv + 3, argv + argc);

  try {
    if (!paths.empty()) {
      // One writer at a time: the folder is locked until the writer is destroyed. What could not be
      // read is reported, and the rest is indexed all the same.
      const hakusho::IndexReport report = hakusho::IndexWriter(index).index(paths);
      for (const hakusho::SkippedFile& file : report.skipped)
        std::cerr << file.path << ": " << file.reason.text() << '\n';
    }

    const hakusho::Query query = hakusho::Query::parse(argv[2]);
    hakusho::Searcher searcher(index);
    const hakusho::SearchResult result = searcher.search(query);
    std::cout << hakusho::to_json(result);

    // The same hits as values: where each stands, and an excerpt.
    for (const hakusho::Hit& hit : result.hits)
      std::cerr << hit.rank << ". " << hit.citation << "\n   " << hit.snippet.text << '\n';
    return result.hits.empty() ? 1 : 0;
  } catch (const hakusho::Error& error) {
    std::cerr << "search: " << error.text(hakusho::Language::english) << '\n';
    return error.code() == hakusho::ErrorCode::bad_query ? 2 : 4;
  }
}
