// SPDX-License-Identifier: GPL-2.0-or-later
// From the address of the page to the question the server is asked.

export const hitsPerPage = 20;

const fields = ['org', 'cell', 'sec'];

// A value of a field, quoted so that every sign in it is only a sign.
function quoted(value) {
  if (!value.includes('"')) return `"${value}"`;
  return /[「」]/.test(value) ? `"${value.replaceAll('"', ' ')}"` : `「${value}」`;
}

const hasOr = (text) => /[\s\u3000)）]OR[\s\u3000(（]|[|｜]|または/.test(text);

/** The query with what it was narrowed to, and how many code points were put before the text of the box. */
export function narrowed(state) {
  const parts = fields.flatMap((field) => state[field].map((value) => `${field}:${quoted(value)}`));
  if (parts.length === 0) return { text: state.q, shift: 0 };
  const bracket = hasOr(state.q);
  const base = bracket ? `(${state.q})` : state.q;
  return { text: [base, ...parts].filter(Boolean).join(' '), shift: bracket ? 1 : 0 };
}

/** Whether anything narrows the results beside the words themselves. */
export const isNarrowed = (state) => state.year !== '' || fields.some((field) => state[field].length > 0);

/** What an address without any narrowing changes. */
export const unnarrowed = { year: '', org: [], cell: [], sec: [], start: null };

/** The parameters of /search and /facets. */
export const searchRequest = (state) => ({
  q: narrowed(state).text,
  year: state.year,
  by_year: state.by_year,
  all_similar: state.all_similar,
  strict: state.strict,
  exact: state.literal,
  thesaurus: state.literal ? 'no' : null,
  grade: state.grade,
  sort: state.sort,
});

/** '2021..2023', '2021..', '..2023', '2021' → {from, to}, numbers or null. */
export function yearRange(text) {
  const match = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(text);
  if (!match || (!match[1] && !match[3])) return { from: null, to: null };
  const from = match[1] ? Number(match[1]) : null;
  const to = match[2] ? (match[3] ? Number(match[3]) : null) : from;
  return { from, to };
}
