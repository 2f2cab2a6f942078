// SPDX-License-Identifier: GPL-2.0-or-later
// What matched in the passages that were found, marked wherever one of them is shown whole.
import { h } from './dom.js';
import { marked, marks } from './text.js';

let highlights = new Map();
const passages = new WeakMap(); // by the element that shows one

const fill = (element, { id, text }) => element.replaceChildren(marked(text, marks(highlights.get(id))));

/** The text of a passage, with what matched in it. */
export function litText(passage) {
  const element = h('span', { class: 'lit-text' });
  passages.set(element, passage);
  fill(element, passage);
  return element;
}

/** The hits that are shown now. A passage may have been opened before they came. */
export function setHits(hits) {
  highlights = new Map(hits.map((hit) => [hit.id, hit.highlights]));
  for (const element of document.querySelectorAll('.lit-text')) fill(element, passages.get(element));
}
