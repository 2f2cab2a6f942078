// SPDX-License-Identifier: GPL-2.0-or-later
// The view of two years: which measures are new, reworded, split, merged, handed over or gone.
import { go, link } from './address.js';
import { json } from './api.js';
import { changeList, come, gone } from './changes.js';
import { announce, h } from './dom.js';
import { named, number, t, yearText } from './i18n.js';
import { foreign, marked } from './text.js';

const fates = ['new', 'changed', 'handed_over', 'split', 'merged', 'dropped', 'continued'];
const atOnce = 60;

export const key = (state) => [state.from, state.to, state.series, state.fate];

export async function show(root, state, signal) {
  const statistics = await json('stats', {}, signal);
  const years = statistics.documents_by_year.map(([year]) => year).filter((year) => year !== null);
  const head = h('h1', null, t('compare.title'));
  if (years.length < 2) {
    root.replaceChildren(head, h('p', { class: 'note' }, t('compare.few')));
    return;
  }
  const asked = { from: Number(state.from) || years[1], to: Number(state.to) || years[0], series: state.series };
  const form = choice(asked, years, statistics.passages_by_series.map(([name]) => name).filter(Boolean), state);
  let comparison;
  try {
    comparison = await json('compare', asked, signal);
  } catch (error) {
    if (error.status !== 400 && error.status !== 404) throw error;
    root.replaceChildren(
      h('header', { class: 'view-head' }, head, form),
      h('p', { class: 'note', role: 'alert' }, foreign(error.message)),
    );
    return;
  }
  // What changed first; within that in the order of the reports.
  const measures = comparison.measures
    .filter((measure) => !state.fate || measure.fate === state.fate)
    .sort((a, b) => fates.indexOf(a.fate) - fates.indexOf(b.fate));
  root.replaceChildren(
    h(
      'header',
      { class: 'view-head' },
      head,
      form,
      comparison.series ? h('p', { class: 'muted', lang: 'ja' }, foreign(comparison.series)) : null,
      fateChoice(comparison, state),
    ),
    measureList(measures, comparison, state),
  );
  announce(`${t('compare.title')}: ${number(measures.length)}`);
}

function choice({ from, to, series }, years, names, state) {
  const select = (id, value, values) =>
    h(
      'select',
      { id, name: id, 'data-keep': id },
      values.map(([name, words]) => h('option', { value: name, selected: String(value) === String(name) }, words)),
    );
  const yearOptions = years.map((year) => [year, yearText(year)]);
  const form = h(
    'form',
    { class: 'compare-form' },
    h('label', null, t('compare.from'), select('from', from, yearOptions)),
    h('label', null, t('compare.to'), select('to', to, yearOptions)),
    names.length > 1
      ? h(
          'label',
          null,
          t('compare.series'),
          select('series', series, [['', t('compare.any')], ...names.map((name) => [name, name])]),
        )
      : null,
    h('button', { type: 'submit', class: 'primary' }, t('compare.go')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const values = new FormData(form);
    go(
      link(
        { from: values.get('from'), to: values.get('to'), series: values.get('series') ?? '', fate: '', id: '' },
        state,
      ),
    );
  });
  return form;
}

function fateChoice(comparison, state) {
  const counts = new Map();
  for (const { fate } of comparison.measures) counts.set(fate, (counts.get(fate) ?? 0) + 1);
  const one = (fate, words, count) =>
    h(
      'a',
      {
        href: link({ fate, id: '' }, state),
        'data-keep': `fate-${fate}`,
        'aria-current': (state.fate || '') === fate ? 'true' : null,
      },
      words,
      ' ',
      h('span', { class: 'count' }, number(count)),
    );
  return h(
    'p',
    { class: 'choices', role: 'group', 'aria-label': t('compare.filter') },
    one('', t('compare.all'), comparison.measures.length),
    fates.filter((fate) => counts.has(fate)).map((fate) => one(fate, named('fate', fate), counts.get(fate))),
  );
}

function measureList(measures, comparison, state) {
  if (measures.length === 0) return h('p', { class: 'note' }, t('compare.none'));
  const list = h('ol', { class: 'measures' });
  const more = h('button', { type: 'button' });
  const fill = () => {
    const from = list.childElementCount;
    list.append(...measures.slice(from, from + atOnce).map((measure) => measureItem(measure, comparison, state)));
    const rest = measures.length - list.childElementCount;
    if (rest > 0) more.textContent = t('compare.more', { n: Math.min(rest, atOnce) });
    else more.remove();
  };
  more.addEventListener('click', fill);
  const part = h('div', null, list, more);
  fill();
  return part;
}

function measureItem(measure, comparison, state) {
  const lead = measure.to[0] ?? measure.from[0];
  return h(
    'li',
    { class: 'measure', 'data-fate': measure.fate },
    h(
      'h2',
      null,
      h('span', { class: `fate ${measure.fate}` }, named('fate', measure.fate)),
      h(
        'span',
        { class: 'address', lang: 'ja' },
        foreign([lead.section_number, lead.item_no].filter(Boolean).join(' ')),
      ),
      h('span', { class: 'section-name', lang: 'ja' }, foreign(lead.section.at(-1) ?? '')),
      measure.confidence && measure.from.length && measure.to.length
        ? h('span', { class: 'muted' }, t('trace.confidence', { n: measure.confidence.toFixed(2) }))
        : null,
    ),
    measure.fate === 'continued' && measure.changes.length === 0
      ? same(measure.to[0], state)
      : h(
          'div',
          { class: 'sides' },
          side(measure.from, comparison.from_year, gone(measure.changes), state),
          side(measure.to, comparison.to_year, come(measure.changes), state),
        ),
    measure.changes.length ? changeList(measure.changes, measure.from[0].text, measure.to[0].text) : null,
  );
}

// A measure that goes on as it was is said once.
function same(step, state) {
  return h('div', { class: 'side' }, stepText(step, [], state));
}

function side(steps, year, ranges, state) {
  return h(
    'section',
    { class: 'side' },
    h('h3', null, yearText(year)),
    steps.length === 0
      ? h('p', { class: 'muted', 'aria-hidden': 'true' }, '—')
      : steps.map((step, index) =>
          h(
            'div',
            { class: 'side-step' },
            h(
              'p',
              { class: 'row-line' },
              h(
                'span',
                { class: 'address', lang: 'ja' },
                foreign([step.section_number, step.item_no].filter(Boolean).join(' ')),
              ),
              step.ministries.map((name) => h('span', { class: 'ministry', lang: 'ja' }, foreign(name))),
            ),
            stepText(step, index === 0 ? ranges : [], state),
          ),
        ),
  );
}

const stepText = (step, ranges, state) => [
  h('p', { class: 'text', lang: 'ja' }, marked(step.text, ranges)),
  h('a', { class: 'plain', href: link({ id: step.id, tab: '', sheet: null }, state) }, t('trace.open')),
];
