// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/mcp/arguments.hpp"

#include <fmt/core.h>

#include <cstdint>

#include "frontends/mcp/rpc.hpp"

namespace hakusho::mcp {
namespace {

[[noreturn]] void reject(std::string_view name, std::string_view reason) {
  throw RpcError(RpcCode::invalid_params, fmt::format("{}: {}", name, reason));
}

std::string text_in(const Json& value, const char* name) {
  if (!value.is_string()) reject(name, "must be a string");
  return value.get<std::string>();
}

std::int64_t number_in(const Json& value, const char* name, const Json& rule) {
  const auto least = rule.at("minimum").get<std::int64_t>(), most = rule.at("maximum").get<std::int64_t>();
  // Some clients write whole numbers as 5.0.
  const bool whole =
      value.is_number_integer() ||
      (value.is_number_float() && value.get<double>() >= static_cast<double>(least) &&
       value.get<double>() <= static_cast<double>(most) &&
       value.get<double>() == static_cast<double>(static_cast<std::int64_t>(value.get<double>())));
  // An unsigned number beyond the range of signed ones is out of any range.
  const bool fits = whole && !(value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX);
  const std::int64_t number = fits ? value.get<std::int64_t>() : most + 1;
  if (number < least || number > most)
    reject(name, fmt::format("must be a whole number from {} to {}", least, most));
  return number;
}

}  // namespace

Arguments::Arguments(const Json& given, const Json& schema) : given_(given), rules_(schema.at("properties")) {
  if (!given.is_object()) reject("arguments", "must be an object");
  for (const auto& [name, value] : given.items())
    if (!rules_.contains(name)) reject(name, "there is no such argument");
}

const Json& Arguments::rule(const char* name) const {
  return rules_.at(name);
}

const Json* Arguments::find(const char* name) const {
  const auto place = given_.find(name);
  // Assistants write null for what they leave out.
  return place == given_.end() || place->is_null() ? nullptr : &*place;
}

const Json& Arguments::demand(const char* name) const {
  const Json* value = find(name);
  if (value == nullptr) reject(name, "is missing");
  return *value;
}

std::string Arguments::required_text(const char* name) const {
  return text_in(demand(name), name);
}

std::string Arguments::text(const char* name) const {
  const Json* value = find(name);
  return value == nullptr ? std::string() : text_in(*value, name);
}

std::vector<std::string> Arguments::required_texts(const char* name) const {
  const Json& value = demand(name);
  const auto most = rule(name).at("maxItems").get<std::size_t>();
  if (!value.is_array() || value.empty() || value.size() > most)
    reject(name, fmt::format("must be a list of 1 to {} strings", most));
  std::vector<std::string> texts;
  for (const Json& each : value) texts.push_back(text_in(each, name));
  return texts;
}

bool Arguments::flag(const char* name) const {
  const Json* value = find(name);
  if (value == nullptr) return rule(name).at("default").get<bool>();
  if (!value->is_boolean()) reject(name, "must be true or false");
  return value->get<bool>();
}

std::size_t Arguments::number(const char* name) const {
  const Json* value = find(name);
  if (value == nullptr) return rule(name).at("default").get<std::size_t>();
  return static_cast<std::size_t>(number_in(*value, name, rule(name)));
}

int Arguments::required_year(const char* name) const {
  return static_cast<int>(number_in(demand(name), name, rule(name)));
}

std::optional<int> Arguments::year(const char* name) const {
  return find(name) == nullptr ? std::nullopt : std::optional<int>(required_year(name));
}

std::optional<YearRange> Arguments::years() const {
  const YearRange range{year("first_year"), year("last_year")};
  if (!range.first && !range.last) return std::nullopt;
  if (range.first && range.last && *range.first > *range.last) reject("first_year", "is after last_year");
  return range;
}

std::optional<std::size_t> Arguments::choice(const char* name) const {
  const Json* value = find(name);
  if (value == nullptr) return std::nullopt;
  const std::string text = text_in(*value, name);
  std::size_t place = 0;
  std::string list;
  for (const Json& each : rule(name).at("enum")) {
    if (each == text) return place;
    ++place;
    list += (list.empty() ? "" : ", ") + each.get<std::string>();
  }
  reject(name, "must be one of " + list);
}

}  // namespace hakusho::mcp
