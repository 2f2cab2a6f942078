#!/usr/bin/env node
// SPDX-License-Identifier: GPL-2.0-or-later
// Asks a running `hakusho serve` and prints each hit with its citation: search.mjs ADDRESS QUERY
// Node 18 or later; nothing beside it is needed. Ends with 0 (found), 1 (nothing) or 2 (the query cannot be read).

/** The answer to a GET request, as JSON. Throws an Error with `code` and `position` where the server refuses. */
async function ask(address, path, parameters) {
  const url = new URL(path, address);
  url.search = new URLSearchParams(parameters);
  const headers = { accept: 'application/json' };
  if (process.env.HAKUSHO_TOKEN) headers.authorization = `Bearer ${process.env.HAKUSHO_TOKEN}`;
  const response = await fetch(url, { headers });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.error.message), answer.error);
  return answer;
}

/** The snippet with what matched between brackets. Places count code points, not the 16-bit units of JavaScript. */
function lit({ text, marks }) {
  const signs = [...text];
  for (const [begin, end] of marks) {
    signs[begin] = `【${signs[begin]}`;
    signs[end - 1] += '】';
  }
  return signs.join('');
}

const [address, ...words] = process.argv.slice(2);
if (!address || words.length === 0) {
  console.error('search.mjs http://127.0.0.1:8765/ QUERY');
  process.exit(2);
}
try {
  const { hits, total } = await ask(address, 'search', { q: words.join(' '), n: 10 });
  for (const hit of hits) console.log(`${hit.citation}\n  ${lit(hit.snippet)}\n`);
  console.log(`${total.passages} passages in ${total.documents} documents`);
  process.exitCode = hits.length > 0 ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = error.code === 'bad_query' ? 2 : 4;
}
