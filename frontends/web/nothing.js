// SPDX-License-Identifier: GPL-2.0-or-later
// A search without a hit: why, and what to try.
import { link } from './address.js';
import { json } from './api.js';
import { announce, h } from './dom.js';
import { activeFilters } from './facets.js';
import { histogram } from './histogram.js';
import { t } from './i18n.js';
import { isNarrowed, narrowed, unnarrowed } from './request.js';
import { foreign, textNodes } from './text.js';

export async function showNothing(root, state, answer, span, signal) {
  const { text } = await json('explain', { q: narrowed(state).text }, signal);
  const title = t('results.none', { query: state.q || answer.query.parsed });
  const tries = [
    isNarrowed(state) && state.q ? h('a', { href: link(unnarrowed, state) }, t('results.none.filters')) : null,
    state.strict || state.grade
      ? h('a', { href: link({ strict: false, grade: '' }, state) }, t('results.none.loose'))
      : null,
    h('span', null, t('results.none.shorter')),
    state.q ? h('a', { href: link({ ...unnarrowed, view: 'trend' }, state) }, t('results.none.trend')) : null,
  ];
  root.replaceChildren(
    state.year ? histogram(span, state) : '',
    h(
      'section',
      { class: 'nothing' },
      h('h1', null, foreign(title)),
      activeFilters(state),
      h('h2', null, t('results.none.try')),
      h(
        'ul',
        null,
        tries.filter(Boolean).map((one) => h('li', null, one)),
      ),
      h('h2', null, t('results.none.read')),
      h('pre', { tabindex: '0' }, textNodes(text)),
    ),
  );
  announce(title);
}
