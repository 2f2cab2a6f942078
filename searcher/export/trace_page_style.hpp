// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace hakusho::searcher {

/// How to_html's timelines look: a card a row, its columns side by side where there is room.
inline constexpr std::string_view trace_page_style = R"(
:root { --line: #8a8a8a; --card: #fff; --soft: #5a5a5a; --new: #0b6e4f; --newbg: #d9f2e6; --old: #a02020; --oldbg: #fbe3e3; }
body { margin: 0 auto; max-width: 78rem; padding: 0 1rem 3rem; font: 15px/1.7 sans-serif; color: #222; background: #f4f4f2; }
h1 { font-size: 1.4rem; margin: 1.2rem 0 .2rem; overflow-wrap: anywhere; }
header p { margin: 0 0 1rem; color: var(--soft); }
main { border-left: 3px solid var(--line); padding-left: 1.2rem; }
article { position: relative; background: var(--card); border: 1px solid #d5d5d0; border-radius: 4px; padding: .6rem 1rem; }
article::before { content: ""; position: absolute; left: -1.75rem; top: 1.1rem; width: .8rem; height: .8rem;
  border-radius: 50%; background: var(--line); }
h2 { font-size: 1.05rem; margin: 0; }
h2 span { font-weight: normal; margin-left: .8em; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0 1.4rem; }
h3 { font-size: .85rem; margin: .6rem 0 .1rem; color: var(--soft); }
.text { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.source { font-size: .78rem; color: var(--soft); margin: .5rem 0 0; overflow-wrap: anywhere; }
mark { background: var(--newbg); color: inherit; border-bottom: 2px solid var(--new); }
.link { margin: .6rem 0 .6rem .4rem; font-size: .88rem; }
.link ul { margin: .1rem 0; padding-left: 1.3rem; }
ins { color: var(--new); background: var(--newbg); text-decoration: none; }
del { color: var(--old); background: var(--oldbg); }
details { color: var(--soft); }
@media (prefers-color-scheme: dark) {
  :root { --card: #2b2b2b; --soft: #b5b5b5; --line: #777; --new: #7fd6b0; --newbg: #1d4535; --old: #ff9d9d; --oldbg: #4c2626; }
  body { background: #1f1f1f; color: #e2e2e2; } article { border-color: #444; } }
)";

}  // namespace hakusho::searcher
