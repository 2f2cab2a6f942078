// SPDX-License-Identifier: GPL-2.0-or-later
// The view of a search: the histogram, what narrows, the hits.
import { go, link } from './address.js';
import { address, json } from './api.js';
import { announce, h } from './dom.js';
import { activeFilters, facetPart, fitFacets } from './facets.js';
import { hitItem } from './hit.js';
import { histogram } from './histogram.js';
import { language, t } from './i18n.js';
import { setHits } from './lit.js';
import { showNothing } from './nothing.js';
import { hitsPerPage, narrowed, searchRequest } from './request.js';
import { showStart } from './start.js';
import { foreign } from './text.js';

const mostSaved = 1000;
const savedAs = {
  csv: ['CSV', 'csv'],
  markdown: ['Markdown', 'md'],
  bibtex: ['BibTeX', 'bib'],
  csl: ['CSL', 'csl.json'],
  jsonl: ['JSON Lines', 'jsonl'],
};

const isSearch = (state) => narrowed(state).text.trim() !== '';

export const key = (state) => [searchRequest(state), state.start];

// The years of all reports, so that those without a hit have their place.
async function years(state, signal, answer) {
  const wanted = state.year ? json('facets', { ...searchRequest(state), year: null }, signal) : answer;
  const [statistics, all] = await Promise.all([json('stats', {}, signal), wanted]);
  const counts = new Map(all.facets.year.filter(([year]) => year !== null));
  const known = [...counts.keys(), ...statistics.documents_by_year.map(([year]) => year)];
  return { counts, first: Math.min(...known), last: Math.max(...known) };
}

export async function show(root, state, signal) {
  if (!isSearch(state)) return showStart(root, signal);
  const asked = json(
    'search',
    { ...searchRequest(state), n: hitsPerPage, offset: (state.start ?? 1) - 1, facets: true },
    signal,
  );
  const [answer, span] = await Promise.all([asked, asked.then((found) => years(state, signal, found))]);
  if (answer.hits.length === 0) await showNothing(root, state, answer, span, signal);
  else showHits(root, state, answer, span);
  follow(root, state);
}

function showHits(root, state, answer, span) {
  root.replaceChildren(
    h('h1', { class: 'unseen' }, t('results.title')),
    histogram(span, state),
    h(
      'div',
      { class: 'with-facets' },
      facetPart(answer.facets, state),
      h(
        'div',
        { class: 'found-part' },
        summary(answer, state),
        activeFilters(state),
        organisationNote(answer),
        hitList(answer, state),
        paging(answer, state),
        savings(state),
      ),
    ),
  );
  announce(countWords(answer.total));
}

function countWords(total) {
  if (total.exact) return t('results.count', { n: total.passages });
  return `${t('results.about', { n: total.passages })} (${t('results.bounds', { least: total.at_least, most: total.at_most })})`;
}

function summary(answer, state) {
  const first = answer.hits[0].rank;
  return h(
    'div',
    { class: 'summary' },
    h(
      'p',
      { class: 'count' },
      h('strong', null, countWords(answer.total)),
      ' ',
      h(
        'span',
        { class: 'muted' },
        t('results.documents', { n: answer.total.documents }),
        ' · ',
        t('results.shown', { from: first, to: answer.hits.at(-1).rank }),
      ),
    ),
    conditions(state),
  );
}

function conditions(state) {
  const change = (changes) => go(link({ ...changes, start: null }, { ...state, id: '' }));
  const sort = h(
    'select',
    {
      id: 'sort',
      'data-keep': 'sort',
      'aria-label': t('sort'),
      onchange: (event) => change({ sort: event.target.value }),
    },
    ['score', 'year', '-year'].map((value) =>
      h(
        'option',
        { value: value === 'score' ? '' : value, selected: (state.sort || 'score') === value },
        t(`sort.${value}`),
      ),
    ),
  );
  const toggle = (name) =>
    h(
      'label',
      { class: 'check' },
      h('input', {
        type: 'checkbox',
        'data-keep': name,
        checked: state[name],
        onchange: (event) => change({ [name]: event.target.checked }),
      }),
      t(`option.${name}`),
    );
  return h(
    'div',
    { class: 'conditions' },
    toggle('by_year'),
    sort,
    h(
      'details',
      { class: 'menu', open: state.all_similar || state.strict || state.literal },
      h('summary', null, t('options')),
      h('div', null, toggle('all_similar'), toggle('strict'), toggle('literal')),
    ),
  );
}

// org:総務省 is read as a line of bodies: said, so that nobody wonders about 郵政省.
function organisationNote(answer) {
  const read = (answer.query.organisations ?? []).filter(({ line }) => line.length > 1);
  if (read.length === 0) return null;
  return h(
    'p',
    { class: 'note' },
    t('results.organisations'),
    read.map(({ line }) => h('span', { lang: 'ja' }, foreign(line.map(({ name }) => name).join(' → ')))),
  );
}

function hitList(answer, state) {
  setHits(answer.hits);
  const hits = h('ol', { class: 'hits', start: answer.hits[0].rank });
  let whole = answer.hits[0].match !== 'partial';
  for (const hit of answer.hits) {
    if (whole && hit.match === 'partial') {
      whole = false;
      if (!state.sort && !state.by_year) hits.append(h('li', { class: 'divider' }, t('results.partial')));
    }
    hits.append(hitItem(hit, state));
  }
  return hits;
}

function paging(answer, state) {
  const start = state.start ?? 1;
  const full = answer.hits.length === hitsPerPage && !state.by_year;
  if (start === 1 && !full) return null;
  const to = (place) => link({ start: place > 1 ? place : null }, { ...state, id: '' });
  return h(
    'nav',
    { class: 'paging', 'aria-label': t('pages') },
    start > 1
      ? h(
          'a',
          { rel: 'prev', href: to(Math.max(1, start - hitsPerPage)) },
          `← ${t('pages.previous', { n: hitsPerPage })}`,
        )
      : null,
    full ? h('a', { rel: 'next', href: to(start + hitsPerPage) }, `${t('pages.next', { n: hitsPerPage })} →`) : null,
  );
}

// The hits as files, as many as the server gives at a time.
function savings(state) {
  return h(
    'p',
    { class: 'savings' },
    h('span', { class: 'muted' }, t('save')),
    Object.entries(savedAs).map(([format, [name, ending]]) =>
      h(
        'a',
        {
          class: 'plain',
          href: address('search', { ...searchRequest(state), n: mostSaved, format, lang: language() }),
          download: `hakusho.${ending}`,
          'data-file': `hakusho.${ending}`,
        },
        name,
      ),
    ),
  );
}

/** Marks the hit whose passage is open. */
export function follow(root, state) {
  fitFacets(root);
  for (const hit of root.querySelectorAll('[data-hit]')) {
    const open = hit.dataset.hit === state.id;
    hit.classList.toggle('is-open', open);
    if (open) hit.querySelector('a.open').setAttribute('aria-current', 'true');
    else hit.querySelector('a.open').removeAttribute('aria-current');
  }
  for (const anchor of root.querySelectorAll('a[data-id]')) {
    anchor.setAttribute('href', link({ id: anchor.dataset.id, tab: '', sheet: null, doc: '' }, state));
  }
}
