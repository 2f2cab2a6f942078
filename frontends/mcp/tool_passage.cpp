// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <hakusho/export.hpp>

#include "frontends/mcp/quotation.hpp"
#include "frontends/mcp/tool.hpp"

namespace hakusho::mcp {
namespace {

std::string neighbours(const char* heading, const std::vector<Passage>& passages) {
  std::string text;
  for (const Passage& passage : passages) text += fmt::format("{}\nid: {}\n", passage.text, passage.id);
  return text.empty() ? text : fmt::format("\n{}:\n{}", heading, text);
}

ToolAnswer run(Searcher& searcher, const Arguments& arguments, Language) {
  const PassageContext context = searcher.show(arguments.required_text("id"), arguments.number("context"));
  const std::string text = context.passage.text + "\n" + source_lines(context.passage) +
                           neighbours("before it", context.before) + neighbours("after it", context.after);
  return {text, to_json(context)};
}

}  // namespace

Tool passage_tool() {
  return {"passage", "Read a passage",
          "The whole text of a passage with its citation, and the passages before and after it.",
          object_schema({{"id", text_schema("The id of the passage, as the other tools give it.")},
                         {"context", number_schema("Passages before and after.", 0, 20, 1)}},
                        {"id"}),
          run};
}

}  // namespace hakusho::mcp
