// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/verification.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <unordered_map>

#include "dict/digest.hpp"
#include "dict/named_years.hpp"
#include "dict/utf8.hpp"
#include "searcher/result/hit_builder.hpp"
#include "searcher/sample_check.hpp"
#include "searcher/searcher_state.hpp"

namespace hakusho {

// Each index is verified alone, the strings are looked for in all of them together.
VerifyReport Searcher::verify(std::size_t strings) {
  return state_->guarded([&] {
    searcher::IndexReader& index = *state_->reader;
    VerifyReport report;
    if (index.shards().size() == 1) {
      searcher::Verification(index, state_->dictionary.model(), report).run();
    } else {
      for (const auto& shard : index.shards()) {
        searcher::IndexReader alone(searcher::Shards{shard});
        VerifyReport of_shard;
        searcher::Verification(alone, state_->dictionary.model(), of_shard).run();
        searcher::add_report(of_shard, shard->name(), report);
      }
    }
    searcher::FaultList faults(report.faults);
    // What is stored must be sound for this to make sense.
    if (strings > 0 && faults.empty())
      faults.guarded("the sample of strings", [&] {
        report.strings = searcher::SampleCheck(index, state_->analyzer, faults).run(strings);
      });
    return report;
  });
}

namespace searcher {
namespace {

constexpr std::uint32_t most_counted_words = UINT16_MAX;  // the column is no wider

}  // namespace

void add_report(const VerifyReport& of_one, const std::string& name, VerifyReport& all) {
  all.passages += of_one.passages;
  all.terms += of_one.terms;
  all.postings += of_one.postings;
  FaultList faults(all.faults);
  for (const std::string& fault : of_one.faults) faults.add(name + ": " + fault);
}

Verification::Verification(IndexReader& index, const dict::MecabModel& model, VerifyReport& report)
    : index_(index), report_(report), faults_(report.faults), words_(model), postings_(index, faults_) {}

void Verification::run() {
  // What is broken below makes no sense above: each stage needs those before it.
  bool sound = faults_.guarded("the files of the index", [this] { check_storage(); });
  sound = faults_.guarded("the metadata", [this] { check_metadata(); }) && sound;
  sound = faults_.guarded("the table of documents", [this] { check_documents(); }) && sound;
  sound = sound && faults_.guarded("the columns", [this] { check_columns(); });
  postings_read_ = sound && faults_.guarded("the words", [this] { postings_.read(); });
  if (sound) check_texts();
  report_.terms = postings_.terms();
  report_.postings = postings_.postings();
}

// Xapian looks at its own tables block by block; a later run may have taken them away meanwhile.
void Verification::check_storage() {
  const std::string path = index_.shards().front()->database_path();
  if (path.empty() || !std::filesystem::exists(path)) return;
  const std::size_t damaged = Xapian::Database::check(path, 0, nullptr);
  if (damaged != 0 && std::filesystem::exists(path))
    faults_.add(fmt::format("the files of the index: Xapian finds {} faults in its tables", damaged));
}

void Verification::check_metadata() {
  const Shard& shard = *index_.shards().front();
  const std::uint32_t passages = shard.asked([&] { return shard.database().get_doccount(); });
  if (passages != index_.last_passage())
    faults_.add(fmt::format("{} passages are numbered up to {}", passages, index_.last_passage()));
  const std::string named = dict::contents_fingerprint(index_.documents(), index_.dictionary_fingerprint());
  if (named != index_.fingerprint())
    faults_.add(
        fmt::format("the fingerprint {} is not that of the contents, {}", index_.fingerprint(), named));
}

void Verification::check_documents() {
  std::unordered_map<std::uint64_t, const dict::DocumentEntry*> owners;
  for (const dict::DocumentEntry& document : index_.documents()) {
    if (!document.alive) continue;
    const auto [owner, fresh] = owners.try_emplace(document.id, &document);
    if (!fresh && owner->second->file != document.file)
      faults_.add(fmt::format("document {} is two files, {} and {}", dict::document_id_text(document.id),
                              owner->second->path, document.path));
  }
}

void Verification::check_columns() {
  // First all of them: what the checks below find must not depend on where the damage is.
  for (std::uint32_t passage = 1; passage <= index_.last_passage(); ++passage)
    index_.document(index_.columns(passage).document);
  for (std::uint32_t passage = 1; passage <= index_.last_passage() && !faults_.full(); ++passage)
    check_place(passage, index_.columns(passage));
  check_numbering();
}

void Verification::check_place(std::uint32_t passage, const dict::PassageColumns& row) {
  if (row.dead() == index_.document(row.document).alive)
    fault(passage,
          row.dead() ? "it is marked as dead, its document is not" : "its document is dead, it is not");
  if (is_furniture(row.block_kind())) fault(passage, "its kind is one that no passage has");
  if (row.parent_distance == 0) return;
  if (row.parent_distance >= passage) {
    fault(passage, "its heading stands before the first passage");
    return;
  }
  const dict::PassageColumns parent = index_.columns(passage - row.parent_distance);
  if (parent.block_kind() != BlockKind::heading) fault(passage, "what it stands under is no heading");
  if (parent.document != row.document) fault(passage, "its heading belongs to another document");
  if (parent.position > row.position) fault(passage, "its heading comes after it");
}

// Equal texts of a document are numbered, and the ids that come of it are unlike each other.
void Verification::check_numbering() {
  std::vector<dict::PassageColumns> rows;
  rows.reserve(index_.last_passage());
  for (std::uint32_t passage = 1; passage <= index_.last_passage(); ++passage)
    rows.push_back(index_.columns(passage));
  dict::number_equal_texts(rows);
  std::vector<std::pair<std::uint64_t, std::uint32_t>> ids;
  for (std::uint32_t passage = 1; passage <= index_.last_passage(); ++passage) {
    const dict::PassageColumns row = index_.columns(passage);
    if (row.ordinal != rows[passage - 1].ordinal)
      fault(passage,
            fmt::format("it is number {} of its equals, not {}", rows[passage - 1].ordinal, row.ordinal));
    if (row.counts()) ids.emplace_back(dict::hash64(passage_id(index_, passage)), passage);
  }
  std::sort(ids.begin(), ids.end());
  for (std::size_t i = 1; i < ids.size(); ++i)
    if (ids[i].first == ids[i - 1].first)
      fault(ids[i].second, fmt::format("passage {} has the same id", ids[i - 1].second));
}

void Verification::check_texts() {
  for (std::uint32_t passage = 1; passage <= index_.last_passage() && !faults_.full(); ++passage)
    if (faults_.guarded(name_of(passage), [&] { check_text(passage); })) ++report_.passages;
}

void Verification::check_text(std::uint32_t passage) {
  const dict::PassageColumns row = index_.columns(passage);
  const dict::PassageRecord record = index_.record(passage);
  if (!dict::is_valid_utf8(record.text)) fault(passage, "its text is not UTF-8");
  const std::size_t characters = dict::count_code_points(record.text);
  if (characters != row.characters)
    fault(passage, fmt::format("its text has {} characters, its column says {}", characters, row.characters));
  compare_words(passage, record.text, row);
}

void Verification::compare_words(std::uint32_t passage, std::string_view text,
                                 const dict::PassageColumns& row) {
  terms_.clear();
  joined_.clear();
  words_.for_each_term(text, [this](std::string_view term) {
    terms_.push_back(term);
    joined_ += term;
  });
  if (joined_ != dict::matching_key(text)) fault(passage, "its words joined are not its matching key");
  if (static_cast<std::uint32_t>(words_.key_hash()) != row.text_hash)
    fault(passage, "its text is not the one that was indexed (another hash)");
  if (std::min<std::size_t>(terms_.size(), most_counted_words) != row.words)
    fault(passage, fmt::format("its text has {} words, its column says {}", terms_.size(), row.words));
  if (dict::has_sentence(joined_) != row.has_sentence())
    fault(passage, row.has_sentence() ? "no sentence ends in its text, its column says so"
                                      : "a sentence ends in its text, its column knows of none");
  if (const int years = dict::named_years(joined_); years != row.named_years)
    fault(passage, fmt::format("its text names years {} times, its column says {}", years, row.named_years));
  std::sort(terms_.begin(), terms_.end());
  WordSum expected;
  for (std::size_t i = 0, next = 0; i < terms_.size(); i = next) {
    while (next < terms_.size() && terms_[next] == terms_[i]) ++next;
    expected.add(terms_[i], static_cast<std::uint32_t>(next - i));
  }
  if (!postings_read_ || expected.value() == postings_.sum(passage)) return;
  std::map<std::string, std::uint32_t> counted;
  for (const std::string_view term : terms_) ++counted[std::string(term)];
  fault(passage, postings_.difference(passage, counted));
}

std::string Verification::name_of(std::uint32_t passage) {
  return fmt::format("passage {} ({})", passage, passage_id(index_, passage));
}

}  // namespace searcher
}  // namespace hakusho
