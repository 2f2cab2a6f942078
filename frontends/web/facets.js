// SPDX-License-Identifier: GPL-2.0-or-later
// What narrows a search: values with their numbers, and the line of those in force.
import { link } from './address.js';
import { h } from './dom.js';
import { named, number, t } from './i18n.js';
import { isNarrowed, unnarrowed } from './request.js';
import { foreign, visible } from './text.js';

const groups = [
  ['org', 'ministry'],
  ['cell', 'cell'],
  ['sec', 'section'],
];
const atFirst = 8;

const label = (field, value) => (field === 'cell' ? named('cell', value) : value);
const without = (state, field, value) =>
  link({ [field]: state[field].filter((one) => one !== value), start: null }, { ...state, id: '' });
const withIt = (state, field, value) => link({ [field]: [...state[field], value], start: null }, { ...state, id: '' });

function facetItem(field, [value, count], state) {
  const active = state[field].includes(value);
  return h(
    'li',
    null,
    h(
      'a',
      {
        href: active ? without(state, field, value) : withIt(state, field, value),
        'aria-current': active ? 'true' : null,
        'data-keep': `${field}:${value}`,
      },
      h('span', { lang: 'ja' }, foreign(label(field, value))),
      h('span', { class: 'count' }, number(count)),
    ),
  );
}

function group(field, values, state) {
  const items = values.filter(([value]) => value).map((pair) => facetItem(field, pair, state));
  if (items.length === 0) return null;
  const rest = items.splice(atFirst);
  return h(
    'section',
    null,
    h('h2', null, t(`facet.${field}`)),
    h('ul', null, items),
    rest.length
      ? h('details', null, h('summary', null, t('filters.more', { n: rest.length })), h('ul', null, rest))
      : null,
  );
}

const hasRoom = () => matchMedia('(min-width: 62rem)').matches && !document.body.classList.contains('has-panel');

/** Opens or closes the groups when a panel has come or gone. */
export function fitFacets(root) {
  const facets = root.querySelector('.facets');
  if (facets && facets.open !== hasRoom() && matchMedia('(min-width: 62rem)').matches) facets.open = hasRoom();
}

/** The groups, open beside the hits on wide screens and behind a word on narrow ones. */
export function facetPart(facets, state) {
  return h(
    'details',
    { class: 'facets', open: hasRoom() },
    h('summary', null, t('filters')),
    groups.map(([field, name]) => group(field, facets[name] ?? [], state)),
  );
}

function activeItem(text, href) {
  return h(
    'li',
    null,
    h(
      'a',
      { href, 'aria-label': t('filters.remove', { name: visible(text) }) },
      foreign(text),
      h('span', { 'aria-hidden': 'true' }, ' ×'),
    ),
  );
}

const yearWords = (year) => {
  const [from, to] = year.split('..');
  if (to === undefined || from === to) return t('year', { year: from });
  return t('histogram.range', { from, to });
};

/** The line of what is in force, each to be taken away; null where nothing is. */
export function activeFilters(state) {
  if (!isNarrowed(state)) return null;
  const items = groups.flatMap(([field]) =>
    state[field].map((value) =>
      activeItem(`${t(`facet.${field}`)}: ${label(field, value)}`, without(state, field, value)),
    ),
  );
  if (state.year)
    items.unshift(activeItem(yearWords(state.year), link({ year: '', start: null }, { ...state, id: '' })));
  return h(
    'div',
    { class: 'active-filters' },
    h('span', { class: 'muted' }, t('filters.active')),
    h('ul', null, items),
    items.length > 1 ? h('a', { href: link(unnarrowed, { ...state, id: '' }) }, t('filters.clear')) : null,
  );
}
