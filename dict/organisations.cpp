// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <hakusho/organisation.hpp>
#include <set>
#include <unordered_map>

#include "dict/embedded_table.hpp"
#include "dict/normalizer.hpp"

extern "C" const unsigned char hakusho_ministries_register[];
extern "C" const std::size_t hakusho_ministries_register_size;

namespace hakusho {
namespace {

constexpr std::size_t columns = 8;

// The piece of `text` before `mark`, which is taken off with it.
std::string_view take(std::string_view& text, char mark) {
  const std::string_view piece = text.substr(0, text.find(mark));
  text.remove_prefix(std::min(text.size(), piece.size() + 1));
  return piece;
}

std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  while (!text.empty())
    if (const std::string_view piece = take(text, ' '); !piece.empty()) pieces.emplace_back(piece);
  return pieces;
}

Organisation organisation_of(std::string_view line) {
  std::array<std::string_view, columns> fields;
  for (std::string_view& field : fields) field = take(line, '\t');
  Organisation made;
  made.name = fields[0];
  made.reading = fields[1];
  made.abbreviations = pieces_of(fields[2]);
  made.english = fields[3];
  made.first_day = fields[4];
  made.last_day = fields[5];
  made.predecessors = pieces_of(fields[6]);
  made.basis = fields[7];
  return made;
}

// The register with what can be looked up in it.
class Register {
 public:
  Register() {
    for (const std::string_view line : dict::table_lines(
             dict::embedded_text(hakusho_ministries_register, hakusho_ministries_register_size)))
      all_.push_back(organisation_of(line));
    for (Organisation& one : all_) by_name_[one.name] = &one;
    for (const Organisation& one : all_) {
      for (const std::string& predecessor : one.predecessors)
        if (const auto found = by_name_.find(predecessor); found != by_name_.end())
          found->second->successors.push_back(one.name);
      add_key(one.name, one);
      add_key(one.english, one);
      for (const std::string& abbreviation : one.abbreviations) add_key(abbreviation, one);
    }
  }

  const std::vector<Organisation>& all() const { return all_; }

  std::vector<const Organisation*> named(std::string_view name) const {
    const auto found = by_key_.find(dict::matching_key(name));
    return found == by_key_.end() ? std::vector<const Organisation*>() : found->second;
  }

  using Kin = std::vector<std::string> Organisation::*;
  void add_kin(const Organisation& one, Kin kin, std::set<const Organisation*>& line) const {
    for (const std::string& name : one.*kin) {
      const auto found = by_name_.find(name);
      if (found != by_name_.end() && line.insert(found->second).second) add_kin(*found->second, kin, line);
    }
  }

 private:
  void add_key(std::string_view name, const Organisation& one) {
    std::string key = dict::matching_key(name);
    if (key.empty()) return;
    auto& owners = by_key_[std::move(key)];
    if (std::find(owners.begin(), owners.end(), &one) == owners.end()) owners.push_back(&one);
  }

  std::vector<Organisation> all_;
  std::unordered_map<std::string, Organisation*> by_name_;
  std::unordered_map<std::string, std::vector<const Organisation*>> by_key_;
};

// Never destroyed: a thread may ask while the process ends.
const Register& the_register() {
  static const Register& made = *new Register;
  return made;
}

}  // namespace

const std::vector<Organisation>& organisations() {
  return the_register().all();
}

std::vector<const Organisation*> organisations_named(std::string_view name) {
  return the_register().named(name);
}

std::vector<const Organisation*> line_of_organisation(std::string_view name) {
  std::set<const Organisation*> before, after;
  for (const Organisation* one : organisations_named(name)) {
    before.insert(one);
    after.insert(one);
    the_register().add_kin(*one, &Organisation::predecessors, before);
    the_register().add_kin(*one, &Organisation::successors, after);
  }
  before.insert(after.begin(), after.end());
  std::vector<const Organisation*> line(before.begin(), before.end());
  // A body whose first day is not known stands before what it became: by its last day.
  const auto when = [](const Organisation* one) {
    return one->first_day.empty() ? one->last_day.substr(0, 4) : one->first_day;
  };
  std::sort(line.begin(), line.end(), [&](const Organisation* a, const Organisation* b) {
    return std::pair(when(a), a->name) < std::pair(when(b), b->name);
  });
  return line;
}

std::string text_of(const OrganisationLine& line) {
  std::string text;
  const Organisation* before = nullptr;
  for (const Organisation* one : line.line) {
    const auto came_from_it = [&](const std::string& name) { return before->name == name; };
    if (before)
      text += std::any_of(one->predecessors.begin(), one->predecessors.end(), came_from_it) ? " → " : "、";
    before = one;
    text += one->name;
    if (!one->first_day.empty() || !one->last_day.empty())
      text += " (" + one->first_day + "–" + one->last_day + ")";
  }
  return text;
}

}  // namespace hakusho
