// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "indexer/extract/xml_document.hpp"

namespace hakusho::indexer {

/// w:val of the child `name`: how WordprocessingML writes a property.
inline std::string_view property_of(XmlNode node, std::string_view name) {
  return node.child(name).attribute("val");
}

/// Whether the on/off property is there and on.
inline bool is_on(XmlNode node, std::string_view name) {
  if (!node.child(name)) return false;
  const std::string_view value = property_of(node, name);
  return value != "0" && value != "false" && value != "off";
}

}  // namespace hakusho::indexer
