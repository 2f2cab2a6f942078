// SPDX-License-Identifier: GPL-2.0-or-later
// The dialog that lists the keys and the signs of the query language.
import { h } from './dom.js';
import { t } from './i18n.js';

const keys = [
  ['/', 'slash'],
  ['j k', 'move'],
  ['Enter', 'enter'],
  ['c', 'copy'],
  ['n p', 'pages'],
  ['Esc', 'escape'],
  ['1 2 3 4 5', 'views'],
  ['?', 'help'],
];

const signs = [
  ['人材 育成', 'words'],
  ['「人材育成」', 'quote'],
  ['訓練 OR 演習', 'or'],
  ['訓練 -大学', 'not'],
  ['サイバー*', 'star'],
  ['人材 NEAR/20 育成', 'near'],
  ['年:令和3..R6', 'year'],
  ['年度:2023', 'fy'],
  ['府省庁:総務省', 'org'],
  ['欄:計画', 'cell'],
  ['節:人材', 'sec'],
  ['2.7(ア)@2024', 'address'],
];

const dialog = document.getElementById('help');

/** In the language of the page. */
export function fillHelp() {
  const pair = (term, words, lang) => h('div', null, h('dt', { lang }, term), h('dd', null, words));
  dialog.replaceChildren(
    h(
      'div',
      { class: 'dialog-head' },
      h('h2', { id: 'help-title' }, t('help.title')),
      h(
        'button',
        { type: 'button', class: 'close', 'aria-label': t('help.close'), onclick: () => dialog.close() },
        h('span', { 'aria-hidden': 'true' }, '×'),
      ),
    ),
    h('h3', null, t('help.keys')),
    h(
      'dl',
      null,
      keys.map(([signs_, name]) =>
        pair(
          signs_.split(' ').map((sign) => h('kbd', null, sign)),
          t(`key.${name}`),
          null,
        ),
      ),
    ),
    h('h3', null, t('help.query')),
    h(
      'dl',
      null,
      signs.map(([sign, name]) => pair(h('code', null, sign), t(`query.${name}`), 'ja')),
    ),
  );
}

export function openHelp() {
  dialog.showModal();
}

document.getElementById('help-button').addEventListener('click', openHelp);
// A click outside its contents is a click on the dialog itself.
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});
