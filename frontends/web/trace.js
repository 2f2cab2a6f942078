// SPDX-License-Identifier: GPL-2.0-or-later
// The view of one measure through the years: a row a report, and between them what ties them together.
import { link } from './address.js';
import { address, json } from './api.js';
import { changeList, come } from './changes.js';
import { announce, h } from './dom.js';
import { language, named, number, t } from './i18n.js';
import { yearMark } from './place.js';
import { foreign, marked } from './text.js';

export const key = (state) => [state.q, state.series];

export async function show(root, state, signal) {
  if (!state.q) {
    root.replaceChildren(h('section', { class: 'ask' }, h('h1', null, t('trace.title')), h('p', null, t('trace.ask'))));
    return;
  }
  const trace = await json('trace', { q: state.q, series: state.series }, signal);
  if (trace.steps.length === 0) {
    root.replaceChildren(
      h(
        'section',
        { class: 'nothing' },
        h('h1', null, foreign(t('trace.none', { query: state.q }))),
        h('p', null, t('trace.ask')),
      ),
    );
    announce(t('trace.none', { query: state.q }));
    return;
  }
  const rows = rowsOf(trace);
  root.replaceChildren(head(trace, state), timeline(rows, trace, state));
  announce(t('trace.summary', summaryOf(trace)));
}

const rowKey = (step) => `${step.year} ${step.section_number ?? ''} ${step.item_no ?? ''} ${step.cell ? '' : step.id}`;

// Steps of one row of one report belong together, in the order of the years.
function rowsOf(trace) {
  const rows = new Map();
  for (const step of trace.steps) {
    const name = rowKey(step);
    if (!rows.has(name)) rows.set(name, { year: step.year, steps: [] });
    rows.get(name).steps.push(step);
  }
  return [...rows.values()].sort((a, b) => a.year - b.year);
}

function summaryOf({ measure }) {
  return {
    series: measure.series ?? '',
    from: String(measure.years[0]),
    to: String(measure.years.at(-1)),
    n: measure.years.length,
  };
}

function head(trace, state) {
  const { measure } = trace;
  return h(
    'header',
    { class: 'view-head' },
    h('h1', null, foreign(state.q)),
    h('p', { class: 'muted' }, foreign(t('trace.summary', summaryOf(trace)))),
    measure.of === 'passages' ? h('p', { class: 'note' }, t('trace.passages')) : null,
    measure.others.length
      ? h(
          'p',
          { class: 'others' },
          h('span', { class: 'muted' }, t('trace.others')),
          measure.others
            .slice(0, 8)
            .map((other) =>
              h('a', { href: link({ view: 'trace', q: other, id: '' }, state), lang: 'ja' }, foreign(other)),
            ),
        )
      : null,
    h(
      'p',
      null,
      h(
        'a',
        {
          class: 'plain',
          target: '_blank',
          rel: 'noopener',
          'data-file': 'trace.html',
          href: address('trace', { q: state.q, series: state.series, format: 'html', lang: language() }),
        },
        t('trace.export'),
      ),
    ),
  );
}

function timeline(rows, trace, state) {
  const steps = new Map(trace.steps.map((step) => [step.id, step]));
  const list = h('ol', { class: 'timeline' });
  for (const row of rows) {
    const ids = new Set(row.steps.map((step) => step.id));
    const into = trace.links.filter((one) => ids.has(one.to));
    const between = into.filter((one) => !ids.has(one.from));
    const inside = into.filter((one) => ids.has(one.from));
    list.append(
      h(
        'li',
        { class: 'report', 'data-year': row.year },
        h(
          'div',
          { class: 'ties' },
          between.map((one) => tie(one, steps)),
        ),
        h('div', { class: 'report-row' }, reportHead(row), stepColumns(row, between, inside, state)),
      ),
    );
  }
  return list;
}

function reportHead(row) {
  const [first] = row.steps;
  return h(
    'h2',
    null,
    yearMark(row.year),
    h(
      'span',
      { class: 'address', lang: 'ja' },
      foreign([first.section_number, first.item_no].filter(Boolean).join(' ')),
    ),
    h('span', { class: 'section-name', lang: 'ja' }, foreign(first.section.at(-1) ?? '')),
    first.ministries.map((name) => h('span', { class: 'ministry', lang: 'ja' }, foreign(name))),
  );
}

// How sure a link is, as a word and as a bar.
function confidence(value) {
  return h(
    'span',
    { class: 'confidence' },
    h('meter', { min: 0, max: 1, low: 0.6, high: 0.8, optimum: 1, value, 'aria-hidden': 'true' }),
    t('trace.confidence', { n: value.toFixed(2) }),
  );
}

function tie(one, steps) {
  const from = steps.get(one.from);
  const to = steps.get(one.to);
  const reworded = one.changes.length > 0;
  return h(
    'details',
    { class: `tie ${one.type}`, open: reworded && one.type !== 'next_to_plan' },
    h(
      'summary',
      null,
      h('span', { class: 'type' }, named('link', one.type)),
      h('span', { class: 'muted' }, t('trace.from', { year: String(from.year) })),
      confidence(one.confidence),
      reworded
        ? h('span', { class: 'changed' }, t('trace.changes', { n: one.changes.length }))
        : ['split', 'merged'].includes(one.type)
          ? null
          : h('span', { class: 'muted' }, t('trace.same')),
    ),
    reworded ? changeList(one.changes, from.text, to.text) : null,
    one.reasons.length
      ? h(
          'details',
          { class: 'reasons', open: !reworded },
          h('summary', null, t('trace.reasons')),
          h(
            'ul',
            null,
            one.reasons.map((reason) => h('li', null, foreign(reason))),
          ),
        )
      : null,
  );
}

const columns = ['plan', 'progress', 'next_plan'];

function stepColumns(row, between, inside, state) {
  const ordered = [...row.steps].sort((a, b) => columns.indexOf(a.cell) - columns.indexOf(b.cell));
  return h(
    'div',
    { class: `steps n${ordered.length}` },
    ordered.map((step) => stepColumn(step, between, inside, state)),
  );
}

function stepColumn(step, between, inside, state) {
  // The plan of one year against that of the year before says more than against its announcement.
  const changes =
    between
      .filter((one) => one.to === step.id)
      .sort((a, b) => Number(a.type === 'next_to_plan') - Number(b.type === 'next_to_plan'))[0]?.changes ?? [];
  const led = inside.find((one) => one.to === step.id);
  const years = step.fiscal_years.join('・');
  return h(
    'section',
    { class: `column cell-${step.cell}` },
    step.cell
      ? h(
          'h3',
          null,
          named('cell', step.cell),
          years ? h('small', null, t('fiscal', { years })) : null,
          led ? h('span', { class: 'led', title: led.reasons.join('\n') }, `← ${number(led.confidence, 2)}`) : null,
        )
      : null,
    h('p', { class: 'text', lang: 'ja' }, marked(step.text, come(changes))),
    step.recovery === 'doubtful' ? h('p', { class: 'doubt' }, t('recovery.doubtful')) : null,
    h(
      'a',
      { class: 'plain', href: link({ id: step.id, tab: '', sheet: null }, state), 'data-id': step.id },
      t('trace.open'),
    ),
  );
}
