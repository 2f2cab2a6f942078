// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace hakusho::searcher {

/// How write_page_view's pages look.
inline constexpr std::string_view page_view_style = R"(
body { margin: 0; font: 15px/1.6 sans-serif; color: #222; background: #f4f4f2; }
header, .sheet { padding: .5rem 1.5rem; }
h1 { font-size: 1.3rem; margin: .5rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 1rem 0 .4rem; border-top: 1px solid #bbb; padding-top: .6rem; }
h2 small { font-weight: normal; color: #666; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; align-items: start; }
.alone { grid-template-columns: minmax(0, 1fr); max-width: 60rem; }
.picture { position: sticky; top: .5rem; background: #fff; border: 1px solid #ccc; }
.picture svg { display: block; width: 100%; height: auto; max-height: 96vh; }
rect { fill: var(--c); fill-opacity: .10; stroke: var(--c); stroke-width: .8; }
svg a:hover rect, rect:target { fill-opacity: .35; stroke-width: 2; }
svg text { font: 7px sans-serif; fill: var(--c); }
ol { list-style: none; margin: 0; padding: 0; }
li { background: #fff; border-left: 4px solid var(--c); margin: 0 0 .5rem; padding: .25rem .7rem; }
li:target { outline: 3px solid var(--c); }
li p { margin: .1rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
li.heading p { font-weight: bold; }
.facts { font-size: .78rem; color: #555; }
.facts > * { margin-right: .8em; }
.facts a { color: inherit; }
.kind { font-weight: bold; color: var(--c); }
.joined, .separated { color: #555; }
.doubtful { color: #b00020; font-weight: bold; }
li.unsure { background: #fff4f4; }
.heading { --c: #7b1fa2; } .paragraph { --c: #1565c0; } .item { --c: #00838f; } .cell { --c: #2e7d32; }
.table_head { --c: #9e9d24; } .note { --c: #ef6c00; } .caption { --c: #6d4c41; } .aside { --c: #5e35b1; }
.figure { --c: #ad1457; } .running_head, .page_label, .ruby { --c: #757575; }
@media (max-width: 60rem) { .pair { grid-template-columns: minmax(0, 1fr); } .picture { position: static; } }
@media (prefers-color-scheme: dark) { body { background: #222; color: #ddd; } li { background: #2c2c2c; }
  li.unsure { background: #402a2a; } .facts, h2 small, .joined, .separated { color: #aaa; } }
)";

}  // namespace hakusho::searcher
