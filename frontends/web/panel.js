// SPDX-License-Identifier: GPL-2.0-or-later
// The panel beside the view: a passage with its page, its surroundings and its row, or a document by its pages.
import { closed, go, link } from './address.js';
import { givenUp, json, Turn } from './api.js';
import { copyButtons } from './copy.js';
import { announce, h } from './dom.js';
import { language, t } from './i18n.js';
import { litText } from './lit.js';
import { placeLine, rowLine, titleOf, traceLink, yearMark } from './place.js';
import { rowTable } from './row.js';
import { Sheets } from './sheets.js';
import { surroundings } from './surroundings.js';
import { foreign } from './text.js';

const panel = document.getElementById('panel');
const turn = new Turn();
let shown = '';
let opener = null; // what to go back to
let scrolled = 0; // where the view was, for screens on which the panel takes its place

/** Shows what the address names, or hides the panel. */
export async function showPanel(state) {
  const wanted = state.id || state.doc;
  if (!wanted) return hide();
  const key = JSON.stringify([wanted, state.tab, language()]);
  if (key === shown) return undefined;
  const samePassage = JSON.parse(shown || '[]')[0] === wanted;
  if (!shown) {
    opener = document.activeElement;
    scrolled = scrollY;
  }
  shown = key;
  makeRoom();
  const signal = turn.next();
  try {
    const content = state.id ? await passageContent(state, signal) : await documentContent(state, signal);
    if (shown !== key) return undefined;
    open(content, samePassage, state);
  } catch (error) {
    if (!givenUp(error))
      open([head(t('error.title'), null), h('p', { role: 'alert' }, missingWords(error))], false, state);
  }
  return undefined;
}

const missingWords = (error) => (error.status === 404 ? t('panel.missing') : foreign(error.message));

/** Whether the panel is open where the view was: on narrow screens. */
export const panelTakesPlace = () => !panel.hidden && getComputedStyle(panel).position === 'static';

// At once, so that the view beside it is laid out only once.
function makeRoom() {
  panel.hidden = false;
  panel.setAttribute('aria-busy', 'true');
  document.body.classList.add('has-panel');
}

function open(content, samePassage, state) {
  panel.removeAttribute('aria-busy');
  panel.setAttribute('aria-label', t('panel.label'));
  panel.replaceChildren(...content.filter(Boolean));
  // Another way of seeing the same passage keeps the focus where it is: on its tab.
  const focus = samePassage
    ? panel.querySelector('[role=tab][aria-selected=true]')
    : panel.querySelector('.panel-title');
  focus?.focus({ preventScroll: true });
  if (!samePassage) {
    panel.scrollTop = 0;
    if (panelTakesPlace()) panel.scrollIntoView({ block: 'start' });
    else document.querySelector('.hit.is-open')?.scrollIntoView({ block: 'nearest' });
    const title = panel.querySelector('.panel-title').textContent;
    if (!state.q) document.title = `${title} – hakusho`;
    announce(`${t('panel.label')}: ${title}`);
  }
}

function hide() {
  if (!shown) return;
  const id = JSON.parse(shown)[0];
  const back = panelTakesPlace();
  shown = '';
  turn.stop();
  panel.hidden = true;
  panel.removeAttribute('aria-busy');
  panel.replaceChildren();
  document.body.classList.remove('has-panel');
  const same =
    opener?.isConnected && opener !== document.body
      ? opener
      : document.querySelector(`a.open[data-id="${CSS.escape(id)}"]`);
  same?.focus({ preventScroll: back });
  if (back) scrollTo(0, scrolled);
  opener = null;
}

/** Closes the panel as the cross does. False where it is not open. */
export function closePanel() {
  if (panel.hidden) return false;
  go(link(closed));
  return true;
}

function head(title, document) {
  return h(
    'header',
    { class: 'panel-head' },
    h(
      'h2',
      { class: 'panel-title', tabindex: '-1', lang: 'ja' },
      document ? yearMark(document.year) : null,
      document ? ' ' : null,
      foreign(title),
    ),
    h(
      'button',
      { type: 'button', class: 'close', 'aria-label': t('panel.close'), onclick: closePanel },
      h('span', { 'aria-hidden': 'true' }, '×'),
    ),
  );
}

const isWebAddress = (url) => /^https?:\/\//i.test(url ?? '');

function sources(document, page) {
  const original = `document/${encodeURIComponent(document.id)}${page ? `#page=${page}` : ''}`;
  return [
    h(
      'a',
      { class: 'plain', href: original, target: '_blank', rel: 'noopener', 'data-file': document.path },
      t('panel.original'),
    ),
    isWebAddress(document.url)
      ? h('a', { class: 'plain', href: document.url, target: '_blank', rel: 'noopener noreferrer' }, t('panel.url'))
      : null,
  ];
}

// Only PDF has pages that can be pictured, and only its passages have boxes.
const hasPages = (passage) => passage.page !== null && !passage.lines;

async function passageContent(state, signal) {
  const answer = await json(`passage/${encodeURIComponent(state.id)}`, { context: 2 }, signal);
  const { passage } = answer;
  const names = [hasPages(passage) ? 'page' : null, 'text', passage.row ? 'row' : null].filter(Boolean);
  const tab = names.includes(state.tab) ? state.tab : names[0];
  return [
    head(titleOf(passage.document), passage.document),
    placeLine(passage),
    rowLine(passage),
    tab === 'page' ? h('p', { class: 'quote', lang: 'ja' }, litText(passage)) : null,
    passage.recovery === 'doubtful' ? h('p', { class: 'doubt' }, t('recovery.doubtful')) : null,
    h('p', { class: 'citation', lang: 'ja' }, foreign(passage.citation)),
    h(
      'div',
      { class: 'actions' },
      copyButtons(passage),
      sources(passage.document, passage.page),
      traceLink(passage),
    ),
    names.length > 1 ? tabList(names, tab) : null,
    await tabContent(tab, answer, state, signal),
  ];
}

function tabList(names, current) {
  const list = h(
    'div',
    { class: 'tablist', role: 'tablist', 'aria-label': t('panel.tabs') },
    names.map((name) =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${name}`,
          'aria-selected': String(name === current),
          'aria-controls': 'tab-content',
          tabindex: name === current ? '0' : '-1',
          onclick: () => go(link({ tab: name, sheet: null }), { replace: true }),
        },
        t(`panel.${name}`),
      ),
    ),
  );
  list.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = names[(names.indexOf(current) + step + names.length) % names.length];
    go(link({ tab: next, sheet: null }), { replace: true });
  });
  return list;
}

async function tabContent(tab, answer, state, signal) {
  const { passage } = answer;
  const content = h('div', { id: 'tab-content', role: 'tabpanel', 'aria-labelledby': `tab-${tab}` });
  if (tab === 'row') content.append(await rowTable(passage, state, signal));
  else if (tab === 'text') content.append(surroundings(answer, state));
  else
    content.append(
      new Sheets(passage.document, { boxes: passage.boxes ?? [], sheet: state.sheet ?? passage.page }, signal).element,
    );
  return content;
}

async function documentContent(state, signal) {
  const { document } = await json(`documents/${encodeURIComponent(state.doc)}`, {}, signal);
  return [
    head(titleOf(document), document),
    h('div', { class: 'actions' }, sources(document, null)),
    document.pages ? new Sheets(document, { boxes: [], sheet: state.sheet ?? 1 }, signal).element : null,
  ];
}
