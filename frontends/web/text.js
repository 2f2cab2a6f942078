// SPDX-License-Identifier: GPL-2.0-or-later
// Text of documents: it may hold anything, so it reaches the page only as text nodes made here.

// Signs that could turn the writing direction of what stands around them, and those that cannot be seen.
// eslint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]/g;

const name = (sign) => `[U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** For attributes and the title of the window: such signs by their names. */
export const visible = (text) => String(text ?? '').replace(unseen, name);

/** Text nodes, with a <span class="sign"> for each sign that cannot be seen. */
export function textNodes(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(unseen)) {
    if (match.index > from) nodes.push(document.createTextNode(text.slice(from, match.index)));
    const sign = document.createElement('span');
    sign.className = 'sign';
    sign.textContent = name(match[0]);
    nodes.push(sign);
    from = match.index + match[0].length;
  }
  if (from < text.length) nodes.push(document.createTextNode(text.slice(from)));
  return nodes;
}

/** One line of foreign text (a title, a heading): isolated, so that it cannot reorder its neighbours. */
export function foreign(text) {
  const bdi = document.createElement('bdi');
  bdi.append(...textNodes(String(text ?? '')));
  return bdi;
}

/** Ranges in order, inside [0, length), without overlaps. */
function tidy(ranges, length) {
  const kept = [];
  let end = 0;
  for (const range of [...ranges].sort((a, b) => a.begin - b.begin)) {
    const begin = Math.max(range.begin, end);
    const last = Math.min(range.end, length);
    if (begin >= last) continue;
    kept.push({ ...range, begin, end: last });
    end = last;
  }
  return kept;
}

/**
 * A passage with some of its ranges in elements of their own.
 * `ranges`: {begin, end, tag, title?}; places count code points, as all of hakusho's JSON does.
 */
export function marked(text, ranges) {
  const points = [...String(text ?? '')];
  const part = (begin, end) => textNodes(points.slice(begin, end).join(''));
  const bdi = document.createElement('bdi');
  let from = 0;
  for (const { begin, end, tag, title } of tidy(ranges, points.length)) {
    bdi.append(...part(from, begin));
    const element = document.createElement(tag);
    if (title) element.title = title;
    element.append(...part(begin, end));
    bdi.append(element);
    from = end;
  }
  bdi.append(...part(from, points.length));
  return bdi;
}

/** Ranges of what matched, as `highlights` and `marks` give them. */
export const marks = (pairs) => (pairs ?? []).map(([begin, end]) => ({ begin, end, tag: 'mark' }));

/** The code points [begin, end) of a text. */
export const slice = (text, begin, end) => [...text].slice(begin, end).join('');
