// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/organisation.hpp>

#include "searcher/export/json_writer.hpp"

namespace hakusho::searcher {

/// {"asked":"NISC","line":[{"name":…,"first_day":…,"last_day":…},…]}: days that are not known are null.
void write_organisation_line(JsonWriter& json, const OrganisationLine& line);

}  // namespace hakusho::searcher
