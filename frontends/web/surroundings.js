// SPDX-License-Identifier: GPL-2.0-or-later
// A passage among those before and after it.
import { link } from './address.js';
import { json } from './api.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { litText } from './lit.js';
import { textNodes } from './text.js';

const more = 12; // passages on either side, when more is asked for

function neighbour(passage, state) {
  const heading = passage.kind === 'heading';
  return h(
    'p',
    { class: heading ? 'around heading-text' : 'around' },
    h('a', { href: link({ id: passage.id, sheet: null }, state) }, textNodes(passage.text)),
  );
}

function fill(element, { before, passage, after }, state) {
  element.replaceChildren(
    ...before.map((one) => neighbour(one, state)),
    h('p', { class: 'here', 'aria-current': 'true' }, litText(passage)),
    ...after.map((one) => neighbour(one, state)),
  );
}

/** `answer`: that of /passage/ID. */
export function surroundings(answer, state) {
  const text = h('div', { class: 'running-text', lang: 'ja' });
  fill(text, answer, state);
  const button = h('button', { type: 'button', class: 'plain' }, t('panel.more'));
  button.addEventListener('click', async () => {
    fill(text, await json(`passage/${encodeURIComponent(answer.passage.id)}`, { context: more }), state);
    button.remove();
    text.querySelector('.here').scrollIntoView({ block: 'center' });
  });
  return h('section', null, text, button);
}
