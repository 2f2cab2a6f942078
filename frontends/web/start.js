// SPDX-License-Identifier: GPL-2.0-or-later
// Before anything was asked: what is here to be searched.
import { link, read } from './address.js';
import { json } from './api.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { titleOf, yearMark } from './place.js';
import { foreign } from './text.js';

const atFirst = 12;
const examples = ['初動対処訓練', '「重要インフラ」 OR 「社会機能」', '人材育成 年:令和3..', 'cell:progress 訓練'];

function documentItem(document) {
  return h(
    'li',
    null,
    h(
      'a',
      { href: link({ doc: document.id }, read('')) },
      yearMark(document.year),
      h('span', { lang: 'ja' }, foreign(titleOf(document))),
    ),
    document.pages ? h('span', { class: 'muted' }, t('start.pages', { n: document.pages })) : null,
  );
}

async function fillDocuments(list, total, signal, offset, count) {
  const { documents } = await json('documents', { offset, n: count }, signal);
  list.append(...documents.map(documentItem));
  const rest = total - list.childElementCount;
  return documents.length > 0 ? rest : 0;
}

async function documentPart(statistics, signal) {
  const list = h('ul', { class: 'documents' });
  const rest = await fillDocuments(list, statistics.documents, signal, 0, atFirst);
  const more = rest > 0 ? h('button', { type: 'button' }, t('start.more', { n: rest })) : null;
  more?.addEventListener('click', async () => {
    const left = await fillDocuments(list, statistics.documents, undefined, list.childElementCount, 500);
    if (left > 0) more.textContent = t('start.more', { n: left });
    else more.remove();
  });
  return h('section', null, h('h2', null, t('start.documents')), list, more);
}

export async function showStart(root, signal) {
  const statistics = await json('stats', {}, signal);
  const years = statistics.documents_by_year.map(([year]) => year);
  root.replaceChildren(
    h(
      'section',
      { class: 'start' },
      h('h1', null, t('start.title')),
      h(
        'p',
        { class: 'muted' },
        t('start.holds', { documents: statistics.documents, passages: statistics.passages }),
        years.length
          ? ` ${t('start.years', { from: String(Math.min(...years)), to: String(Math.max(...years)) })}`
          : '',
      ),
      h(
        'p',
        { class: 'examples' },
        h('span', { class: 'muted' }, t('start.tryout')),
        examples.map((q) => h('a', { href: link({ q }, read('')), lang: 'ja' }, q)),
      ),
      await documentPart(statistics, signal),
    ),
  );
}
