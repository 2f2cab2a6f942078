// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/api.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho {

/// A ministry, agency, committee, office or public corporation of Japan, as hakusho's register has it.
struct Organisation {
  std::string name;     ///< in full: 内閣サイバーセキュリティセンター
  std::string reading;  ///< katakana
  std::vector<std::string> abbreviations;
  std::string english;
  std::string first_day, last_day;  ///< ISO dates; empty: not known, or it is still there
  std::vector<std::string> predecessors, successors;
  std::string basis;  ///< the law it rests on; empty where the register names none
};

/// All of the register. Thread-safe, as all of this.
HAKUSHO_API const std::vector<Organisation>& organisations();

/// The organisations that `name` names in full, by an abbreviation or in English, in any case and width. NISC
/// names two.
HAKUSHO_API std::vector<const Organisation*> organisations_named(std::string_view name);

/// What `name` names with all it came from and all that came of it, by first day. Bodies that only share a
/// predecessor or a successor with it are not of its line: 総務省 and 郵政事業庁 both came from 郵政省. Empty
/// where the register does not know the name.
HAKUSHO_API std::vector<const Organisation*> line_of_organisation(std::string_view name);

/// A name that was asked for and read as a line of more than one body.
struct OrganisationLine {
  std::string asked;
  std::vector<const Organisation*> line;  ///< by first day; of the register, so they stay valid
};

/// "内閣官房情報セキュリティセンター (2005-04-25–2015-01-08) → 内閣サイバーセキュリティセンター
/// (2015-01-09–2025-06-30) → …"
HAKUSHO_API std::string text_of(const OrganisationLine& line);

}  // namespace hakusho
