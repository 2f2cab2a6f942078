// SPDX-License-Identifier: GPL-2.0-or-later
// For clusters of OpenSearch and Elasticsearch: passages as they are bulk-loaded, and a mapping that fits.
#include <hakusho/export.hpp>

#include "searcher/export/json_writer.hpp"
#include "searcher/export/passage_json.hpp"

namespace hakusho {

using searcher::JsonWriter;

std::string to_opensearch_lines(const Passage& passage) {
  JsonWriter action;
  action.begin_object();
  action.key("index");
  action.begin_object();
  action.member("_id", passage.id);
  action.end_object();
  action.end_object();
  JsonWriter source;
  source.begin_object();
  searcher::write_passage_head(source, passage);
  source.member("position", passage.position);
  source.member("text", passage.text);
  source.member("recovery", name_of(passage.recovery));
  source.member("citation", citation_of(passage));
  source.end_object();
  return action.finish() + source.finish();
}

// Words by kuromoji (the plugin analysis-kuromoji) with MeCab-like parts of compounds, and pairs of
// characters beside them, since words alone miss what is cut differently (docs/scale-out.md).
std::string opensearch_mapping() {
  return R"({
  "settings": {
    "analysis": {
      "char_filter": {"width": {"type": "icu_normalizer", "name": "nfkc_cf", "mode": "compose"}},
      "tokenizer": {
        "words": {"type": "kuromoji_tokenizer", "mode": "search", "discard_compound_token": false},
        "pairs": {"type": "ngram", "min_gram": 2, "max_gram": 2, "token_chars": []}
      },
      "analyzer": {
        "japanese": {
          "type": "custom", "char_filter": ["width"], "tokenizer": "words",
          "filter": ["kuromoji_baseform", "kuromoji_part_of_speech", "kuromoji_stemmer", "lowercase"]
        },
        "characters": {"type": "custom", "char_filter": ["width"], "tokenizer": "pairs"}
      }
    }
  },
  "mappings": {
    "dynamic": "strict",
    "properties": {
      "id": {"type": "keyword"},
      "source_id": {"type": "keyword"},
      "document": {
        "properties": {
          "id": {"type": "keyword"},
          "path": {"type": "keyword"},
          "title": {"type": "text", "analyzer": "japanese", "fields": {"raw": {"type": "keyword", "ignore_above": 2000}}},
          "series": {"type": "keyword"},
          "publisher": {"type": "keyword"},
          "year": {"type": "integer"},
          "published": {"type": "date", "format": "strict_date||strict_year_month||strict_year", "ignore_malformed": true},
          "url": {"type": "keyword", "ignore_above": 8000},
          "meeting": {"type": "keyword", "ignore_above": 2000},
          "source_page": {"type": "integer"}
        }
      },
      "fiscal_years": {"type": "integer"},
      "page": {"type": "integer"},
      "page_end": {"type": "integer"},
      "page_label": {"type": "keyword"},
      "lines": {"type": "integer"},
      "section_number": {"type": "keyword"},
      "section": {"type": "text", "analyzer": "japanese", "fields": {"raw": {"type": "keyword", "ignore_above": 2000}}},
      "kind": {"type": "keyword"},
      "row": {
        "properties": {
          "item_no": {"type": "keyword"},
          "ministries": {"type": "keyword"},
          "cell": {"type": "keyword"},
          "cell_heading": {"type": "keyword", "ignore_above": 2000}
        }
      },
      "position": {"type": "integer"},
      "text": {"type": "text", "analyzer": "japanese", "fields": {"characters": {"type": "text", "analyzer": "characters"}}},
      "recovery": {"type": "keyword"},
      "citation": {"type": "text", "index": false}
    }
  }
}
)";
}

}  // namespace hakusho
