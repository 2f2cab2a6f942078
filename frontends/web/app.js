// SPDX-License-Identifier: GPL-2.0-or-later
// The page: reads its address, asks the view that is wanted to show itself, and the panel beside it.
import { followLinks, link, onChange, read, scrolledTo } from './address.js';
import { givenUp, onMissing, saveFile, Turn } from './api.js';
import * as compare from './compare.js';
import { announce, h } from './dom.js';
import { fillHelp } from './help.js';
import { language, otherLanguage, setLanguage, t } from './i18n.js';
import { listenToKeys } from './keys.js';
import { problem } from './problem.js';
import { panelTakesPlace, showPanel } from './panel.js';
import * as results from './results.js';
import { SearchBox } from './searchbox.js';
import * as terms from './terms.js';
import { visible } from './text.js';
import { hasToken } from './token.js';
import * as trace from './trace.js';
import * as trend from './trend.js';

// A view has key(state), what its content depends on, show(root, state, signal), which asks the server and
// then fills `root`, and may have follow(root, state) for changes that leave its content as it is.
const views = { search: results, trace, trend, compare, terms };
const root = document.getElementById('view');
const missing = document.getElementById('missing');
const turn = new Turn();
const box = new SearchBox(document.getElementById('search'));
let shownKey = null;

const viewName = (state) => (Object.hasOwn(views, state.view) ? state.view : 'search');

function showTabs(current, state) {
  const tabs = document.getElementById('tabs');
  tabs.setAttribute('aria-label', t('tabs'));
  tabs.replaceChildren(
    ...Object.keys(views).map((name) =>
      h(
        'a',
        {
          href: link({ view: name === 'search' ? '' : name, q: state.q }, read('')),
          'aria-current': name === current ? 'page' : null,
          'data-view': name,
        },
        t(`tab.${name}`),
      ),
    ),
  );
}

function showFrame() {
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  box.translate();
  const switchTo = document.getElementById('language');
  switchTo.textContent = t('language.switch');
  switchTo.lang = otherLanguage();
  const help = document.getElementById('help-button');
  help.textContent = '?';
  help.setAttribute('aria-label', t('help'));
  fillHelp();
}

// A control that was used is made anew with the view, and keeps the focus: data-keep says which it is.
function keptFocus() {
  const used = document.activeElement;
  if (!root.contains(used)) return () => {};
  const name = used.dataset.keep;
  return () => {
    if (used.isConnected) return;
    const same = name ? root.querySelector(`[data-keep="${CSS.escape(name)}"]`) : null;
    (same ?? root).focus({ preventScroll: true });
  };
}

async function showView(name, state, scroll) {
  const key = JSON.stringify([name, language(), views[name].key(state)]);
  if (key === shownKey) {
    views[name].follow?.(root, state);
    return;
  }
  shownKey = key;
  missing.hidden = true;
  root.setAttribute('aria-busy', 'true');
  try {
    const signal = turn.next();
    const focusAgain = keptFocus();
    await views[name].show(root, state, signal);
    focusAgain();
    if (shownKey === key && !panelTakesPlace()) {
      scrollTo(0, scroll);
      root.querySelector('.is-open')?.scrollIntoView({ block: 'nearest' });
    }
  } catch (error) {
    if (givenUp(error)) return;
    root.replaceChildren(
      problem(error, state, () => {
        shownKey = null;
        show();
      }),
    );
  }
  root.removeAttribute('aria-busy');
}

function show(state = read(), scroll = scrolledTo()) {
  const name = viewName(state);
  document.title = [visible(state.q), name === 'search' ? '' : t(`tab.${name}`), 'hakusho'].filter(Boolean).join(' – ');
  document.body.dataset.view = name;
  box.set(state.q);
  showTabs(name, state);
  showPanel(state);
  return showView(name, state, scroll);
}

document.getElementById('language').addEventListener('click', () => {
  setLanguage(otherLanguage());
  showFrame();
  show();
});
// What sticks below the head has to know its height.
const top = document.querySelector('.top');
new ResizeObserver(() =>
  document.documentElement.style.setProperty(
    '--top',
    getComputedStyle(top).position === 'sticky' ? `${top.offsetHeight}px` : '0px',
  ),
).observe(top);
onMissing(() => {
  missing.hidden = false;
});
onChange(show);
document.addEventListener('click', (event) => {
  const anchor = event.target.closest?.('a[data-file]');
  if (!anchor || !hasToken()) return;
  event.preventDefault();
  saveFile(anchor.getAttribute('href'), anchor.dataset.file.split('/').at(-1)).catch((error) =>
    announce(error.message),
  );
});
followLinks();
listenToKeys(box);
showFrame();
show();
if (location.search === '') box.focus();
