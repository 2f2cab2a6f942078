// SPDX-License-Identifier: GPL-2.0-or-later
// The row of a table of measures, whole: what was planned, what came of it, what is planned next.
import { link } from './address.js';
import { json } from './api.js';
import { h } from './dom.js';
import { named, t } from './i18n.js';
import { litText } from './lit.js';
import { foreign, textNodes } from './text.js';

const columns = ['plan', 'progress', 'next_plan'];

function column(cell, passages, here, state) {
  const heading = passages[0]?.row?.cell_heading;
  return h(
    'section',
    { class: `column cell-${cell}` },
    h('h3', null, named('cell', cell), heading ? h('small', { lang: 'ja' }, foreign(heading)) : null),
    passages.length === 0
      ? h('p', { class: 'muted' }, t('row.empty'))
      : passages.map((passage) =>
          h(
            'p',
            {
              class: passage.id === here ? 'here' : null,
              lang: 'ja',
              'aria-current': passage.id === here ? 'true' : null,
            },
            passage.id === here
              ? litText(passage)
              : h('a', { href: link({ id: passage.id, tab: 'row', sheet: null }, state) }, textNodes(passage.text)),
          ),
        ),
  );
}

/** The row a passage stands in, its columns beside each other. */
export async function rowTable(passage, state, signal) {
  const { passages } = await json(`row/${encodeURIComponent(passage.id)}`, {}, signal);
  const of = (cell) => passages.filter((one) => (one.row?.cell ?? 'other') === cell);
  // The cells that hold the number and the ministries stand above already.
  const { item_no: item, ministries } = passage.row;
  const known = (text) => text === item || ministries.includes(text) || text === ministries.join('\n');
  const others = of('other').filter((one) => !known(one.text));
  return h(
    'div',
    { class: 'row-whole' },
    columns.map((cell) => column(cell, of(cell), passage.id, state)),
    others.length ? column('other', others, passage.id, state) : null,
  );
}
