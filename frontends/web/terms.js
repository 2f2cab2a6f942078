// SPDX-License-Identifier: GPL-2.0-or-later
// The view of the technical terms of the reports, with the sentence each first stands in.
import { go, link, read } from './address.js';
import { json } from './api.js';
import { announce, h } from './dom.js';
import { t, yearText } from './i18n.js';
import { foreign } from './text.js';

const most = 100;

export const key = (state) => [state.from];

export async function show(root, state, signal) {
  const statistics = await json('stats', {}, signal);
  const years = statistics.documents_by_year.map(([year]) => year).filter((year) => year !== null);
  const head = h('header', { class: 'view-head' }, h('h1', null, t('terms.title')), yearChoice(years, state));
  root.replaceChildren(head, h('p', { class: 'muted' }, t('loading'), ' ', t('terms.slow')));
  const { terms } = await json('terms', { n: most, new: state.from }, signal);
  root.replaceChildren(
    head,
    terms.length === 0
      ? h('p', { class: 'note' }, t('terms.none'))
      : h(
          'ol',
          { class: 'terms' },
          terms.map((term) => termItem(term, state)),
        ),
  );
  announce(t('terms.title'));
}

function yearChoice(years, state) {
  return h(
    'label',
    null,
    t('terms.new'),
    ' ',
    h(
      'select',
      { 'data-keep': 'terms-year', onchange: (event) => go(link({ from: event.target.value, id: '' }, state)) },
      h('option', { value: '' }, t('terms.any')),
      years.map((year) => h('option', { value: year, selected: String(year) === state.from }, yearText(year))),
    ),
  );
}

function termItem(term, state) {
  return h(
    'li',
    null,
    h(
      'p',
      null,
      h('a', { class: 'term', href: link({ q: term.term }, read('')), lang: 'ja' }, foreign(term.term)),
      h(
        'span',
        { class: 'muted' },
        t('terms.count', { n: term.count }),
        term.first_year ? ` · ${t('terms.first', { year: String(term.first_year) })}` : '',
      ),
      h('a', { class: 'plain', href: link({ view: 'trend', q: term.term }, read('')) }, t('tab.trend')),
    ),
    h(
      'p',
      { class: 'text', lang: 'ja' },
      h('a', { href: link({ id: term.first_id, tab: '', sheet: null }, state) }, foreign(term.first_sentence)),
    ),
  );
}
