// SPDX-License-Identifier: GPL-2.0-or-later
// One hit of a search.
import { closed, link } from './address.js';
import { json } from './api.js';
import { copyButtons } from './copy.js';
import { h } from './dom.js';
import { named, t } from './i18n.js';
import { placeLine, rowLine, titleOf, traceLink, yearMark } from './place.js';
import { foreign, marked, marks } from './text.js';

const openLink = (id, state) => link({ ...closed, id }, state);

// How it was found: the grade, and the rule where the words are not there as they were typed.
const foundWords = (hit) =>
  h(
    'span',
    { class: 'found' },
    h('span', { class: `grade ${hit.match}` }, named('grade', hit.match)),
    hit.via === 'literal' ? null : h('span', { class: 'via' }, named('via', hit.via)),
  );

// A passage folded under a hit, in a few lines.
function similarItem(passage, state) {
  return h(
    'li',
    null,
    h(
      'a',
      { href: openLink(passage.id, state), 'data-id': passage.id, lang: 'ja' },
      yearMark(passage.document.year),
      ' ',
      foreign(titleOf(passage.document)),
    ),
    rowLine(passage),
    h('p', { class: 'text', lang: 'ja' }, marked(passage.text, [])),
  );
}

// The button that opens them. They are asked for when they are wanted, not before.
function similarPart(hit, state) {
  const ids = hit.similar ?? [];
  if (ids.length === 0) return [null, null];
  const list = h('ol', { class: 'similar', id: `similar-${hit.id}`, hidden: true });
  const label = () => t(list.hidden ? 'hit.similar' : 'hit.similar.close', { n: ids.length });
  const button = h(
    'button',
    { type: 'button', class: 'plain', 'aria-expanded': 'false', 'aria-controls': list.id },
    label(),
  );
  button.addEventListener('click', async () => {
    if (list.childElementCount === 0) {
      const answers = await Promise.allSettled(
        ids.map((id) => json(`passage/${encodeURIComponent(id)}`, { context: 0 })),
      );
      const passages = answers.filter((answer) => answer.status === 'fulfilled').map((answer) => answer.value.passage);
      passages.sort((a, b) => (b.document.year ?? 0) - (a.document.year ?? 0));
      list.replaceChildren(...passages.map((passage) => similarItem(passage, state)));
    }
    list.hidden = !list.hidden;
    button.textContent = label();
    button.setAttribute('aria-expanded', String(!list.hidden));
  });
  return [button, list];
}

export function hitItem(hit, state) {
  const [similarButton, similarList] = similarPart(hit, state);
  return h(
    'li',
    { class: 'hit', 'data-hit': hit.id },
    yearMark(hit.document.year),
    h(
      'article',
      { 'aria-labelledby': `title-${hit.id}` },
      h(
        'div',
        { class: 'hit-head' },
        h(
          'h2',
          { id: `title-${hit.id}`, lang: 'ja' },
          h('a', { class: 'open', href: openLink(hit.id, state), 'data-id': hit.id }, foreign(titleOf(hit.document))),
        ),
        foundWords(hit),
      ),
      placeLine(hit),
      rowLine(hit),
      h('p', { class: 'text', lang: 'ja' }, marked(hit.snippet.text, marks(hit.snippet.marks))),
      hit.recovery === 'doubtful' ? h('p', { class: 'doubt' }, t('recovery.doubtful')) : null,
      h('div', { class: 'actions' }, copyButtons(hit), similarButton, traceLink(hit)),
      similarList,
    ),
  );
}
