// SPDX-License-Identifier: GPL-2.0-or-later
// Where a passage stands, in words: year, section, page, row.
import { link, read } from './address.js';
import { h } from './dom.js';
import { eraText, language, named, t, yearText } from './i18n.js';
import { foreign } from './text.js';

/** 『…』's title, or the file where no title is known. */
export const titleOf = (document) => document.title || document.path;

/** The year of the report, in Japanese with its era. */
export function yearMark(year) {
  if (year === null || year === undefined) return h('span', { class: 'year' }, '–');
  return h('span', { class: 'year' }, yearText(year), language() === 'ja' ? h('small', null, eraText(year)) : null);
}

/** The headings from the outermost, with the page or the lines. */
export function placeLine(passage) {
  const parts = passage.section.map((heading) => h('span', { class: 'heading' }, foreign(heading)));
  const pages = pageWords(passage);
  return h(
    'p',
    { class: 'place', lang: 'ja' },
    parts.flatMap((part, index) =>
      index === 0 ? [part] : [h('span', { class: 'sep', 'aria-hidden': 'true' }, ' › '), part],
    ),
    pages ? h('span', { class: 'pages' }, pages) : null,
  );
}

function pageWords(passage) {
  if (passage.page_label) {
    return [
      foreign(t('page.label', { label: passage.page_label })),
      passage.page && !passage.lines ? ` (${t('page.sheet', { n: String(passage.page) })})` : '',
    ];
  }
  if (passage.lines) {
    const [from, to] = passage.lines.map(String);
    return from === to ? t('page.line', { n: from }) : t('page.lines', { from, to });
  }
  return passage.page ? t('page.sheet', { n: String(passage.page) }) : null;
}

/** Item, column, ministries and fiscal years of a row of a table; null where it is none. */
export function rowLine(passage) {
  const row = passage.row;
  if (!row) return null;
  const years = (passage.fiscal_years ?? []).join('・');
  return h(
    'p',
    { class: 'row-line' },
    row.cell ? h('span', { class: `chip cell-${row.cell}` }, named('cell', row.cell)) : null,
    years ? h('span', { class: 'chip quiet' }, t('fiscal', { years })) : null,
    row.item_no ? h('span', { class: 'item', lang: 'ja' }, foreign(row.item_no)) : null,
    row.ministries.map((name) => h('span', { class: 'ministry', lang: 'ja' }, foreign(name))),
  );
}

// The address of a measure for /trace, 2.7(ア)@2024; null where its number is not known.
function measureAddress({ row, section_number: number, document }) {
  return row?.item_no && number && document.year ? `${number}${row.item_no}@${document.year}` : null;
}

/** The way from a passage of a table of measures to the measure through the years; null from others. */
export function traceLink(passage) {
  const address = measureAddress(passage);
  if (!address) return null;
  const href = link({ view: 'trace', q: address, series: passage.document.series ?? '' }, read(''));
  return h('a', { class: 'plain', href }, t('hit.trace'));
}
