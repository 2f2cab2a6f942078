// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

/// hakusho: full-text search in Japanese policy documents. The smallest useful program:
///
///     #include <hakusho/hakusho.hpp>
///     #include <iostream>
///     int main() {
///       hakusho::IndexWriter("my-index").index({"reports"});
///       hakusho::Searcher searcher("my-index");
///       for (const auto& hit : searcher.search(hakusho::Query::parse("初動対処訓練")).hits)
///         std::cout << hit.citation << "\n  " << hit.snippet.text << "\n";
///     }

#include <hakusho/analyzer.hpp>
#include <hakusho/calendar.hpp>
#include <hakusho/dictionary.hpp>
#include <hakusho/document.hpp>
#include <hakusho/document_reader.hpp>
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>
#include <hakusho/index_writer.hpp>
#include <hakusho/language.hpp>
#include <hakusho/measure_trace.hpp>
#include <hakusho/merge.hpp>
#include <hakusho/passage.hpp>
#include <hakusho/query.hpp>
#include <hakusho/searcher.hpp>
#include <hakusho/suggestion.hpp>
#include <hakusho/terms.hpp>
#include <hakusho/trend.hpp>
#include <hakusho/version.hpp>
