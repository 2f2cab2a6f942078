// SPDX-License-Identifier: GPL-2.0-or-later
// The view of how often terms stand in the reports of each year.
import { link, read } from './address.js';
import { address, json } from './api.js';
import { chart, sign } from './chart.js';
import { announce, h } from './dom.js';
import { language, number, t, yearText } from './i18n.js';
import { foreign, visible } from './text.js';

const measures = {
  count: (point) => point.count,
  characters: (point) => point.per_10000_characters,
  reports: (point) => point.per_report,
};

export const key = (state) => [state.q, state.per, state.literal];

const perOf = (state) => (Object.hasOwn(measures, state.per) ? state.per : 'count');

/** 'テレワーク "a b" 5G' → three terms. */
function termsOf(q) {
  const found = q.match(/"[^"]*"|「[^」]*」|[^\s\u3000]+/g) ?? [];
  const plain = found
    .map((term) => term.replace(/^["「]|["」]$/g, ''))
    .filter((term) => term && !['OR', '|', 'または'].includes(term));
  return [...new Set(plain)].slice(0, 12);
}

export async function show(root, state, signal) {
  const terms = termsOf(state.q);
  if (terms.length === 0) {
    root.replaceChildren(h('section', { class: 'ask' }, h('h1', null, t('trend.title')), h('p', null, t('trend.ask'))));
    return;
  }
  const request = { term: terms, exact: state.literal };
  const trend = await json('trend', request, signal);
  const per = perOf(state);
  const lines = trend.terms.map((term) => lineOf(term, per));
  const label = t('trend.chart', { terms: visible(terms.join('、')), per: t(`trend.per.${per}`) });
  root.replaceChildren(
    h('header', { class: 'view-head' }, h('h1', null, t('trend.title')), perChoice(per, state)),
    trend.terms.every((term) => term.total === 0) ? h('p', { class: 'note' }, t('trend.none')) : '',
    h('figure', { class: 'chart-part' }, chart(lines, label), legend(trend.terms)),
    table(trend.terms, per),
    h(
      'p',
      { class: 'actions' },
      ['csv', 'svg'].map((format) =>
        h(
          'a',
          {
            class: 'plain',
            download: `trend.${format}`,
            'data-file': `trend.${format}`,
            href: address('trend', { ...request, format, lang: language() }),
          },
          t(`trend.${format}`),
        ),
      ),
    ),
  );
  announce(label);
}

const digitsOf = (per) => (per === 'count' ? 0 : per === 'reports' ? 1 : 2);

const pointLink = (term, year) => link({ q: term.includes(' ') ? `"${term}"` : term, year: String(year) }, read(''));

function lineOf(term, per) {
  return {
    points: term.points.map((point) => {
      const value = measures[per](point);
      return {
        year: point.year,
        value,
        href: pointLink(term.term, point.year),
        label: t('trend.point', {
          term: visible(term.term),
          year: String(point.year),
          value: number(value, digitsOf(per)),
        }),
      };
    }),
  };
}

function perChoice(per, state) {
  return h(
    'p',
    { class: 'choices', role: 'group', 'aria-label': t('trend.per') },
    Object.keys(measures).map((name) =>
      h(
        'a',
        {
          href: link({ per: name === 'count' ? '' : name }, state),
          'aria-current': name === per ? 'true' : null,
          'data-keep': `per-${name}`,
        },
        t(`trend.per.${name}`),
      ),
    ),
  );
}

function legend(terms) {
  return h(
    'figcaption',
    null,
    h(
      'ul',
      { class: 'legend' },
      terms.map((term, index) =>
        h(
          'li',
          null,
          sign(index),
          h('strong', { lang: 'ja' }, foreign(term.term)),
          ' ',
          h('span', { class: 'muted' }, t('trend.total', { n: term.total })),
          term.forms.length > 1
            ? h(
                'span',
                { class: 'muted', lang: 'ja' },
                ' ',
                t('trend.forms'),
                ': ',
                foreign(
                  term.forms
                    .slice(0, 6)
                    .map(([form, count]) => `${form} ${number(count)}`)
                    .join('、'),
                ),
              )
            : null,
        ),
      ),
    ),
  );
}

function table(terms, per) {
  const years = terms[0].points.map((point) => point.year);
  return h(
    'details',
    { class: 'numbers', open: years.length <= 12 },
    h('summary', null, t('trend.table')),
    h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': t('trend.table') },
      h(
        'table',
        null,
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            h('th', { scope: 'col' }, t('trend.term')),
            years.map((year) => h('th', { scope: 'col' }, yearText(year))),
          ),
        ),
        h(
          'tbody',
          null,
          terms.map((term) =>
            h(
              'tr',
              null,
              h('th', { scope: 'row', lang: 'ja' }, foreign(term.term)),
              term.points.map((point) => h('td', null, cell(term, point, per))),
            ),
          ),
        ),
      ),
    ),
  );
}

function cell(term, point, per) {
  const words = number(measures[per](point), digitsOf(per));
  return point.count ? h('a', { href: pointLink(term.term, point.year) }, words) : words;
}
