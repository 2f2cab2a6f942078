// SPDX-License-Identifier: GPL-2.0-or-later
// What is shown stands in the address of the page, so that a link, a bookmark and the back button show it again.
import { settled } from './dom.js';

const lists = ['org', 'cell', 'sec'];
const texts = ['view', 'q', 'year', 'sort', 'grade', 'id', 'doc', 'tab', 'from', 'to', 'series', 'fate', 'per'];
const numbers = ['start', 'sheet'];
const switches = ['by_year', 'all_similar', 'strict', 'literal'];

/** The members of the address: lists are arrays, switches booleans, numbers numbers or null, texts strings. */
export function read(search = location.search) {
  const values = new URLSearchParams(search);
  const state = {};
  for (const key of texts) state[key] = values.get(key) ?? '';
  for (const key of lists) state[key] = values.getAll(key);
  for (const key of switches) state[key] = values.has(key);
  for (const key of numbers) {
    const number = Number.parseInt(values.get(key) ?? '', 10);
    state[key] = Number.isInteger(number) && number > 0 ? number : null;
  }
  return state;
}

/** The address of a state; what is empty is left out. */
export function write(state) {
  const values = new URLSearchParams();
  for (const key of texts) if (state[key]) values.set(key, state[key]);
  for (const key of lists) for (const value of state[key] ?? []) values.append(key, value);
  for (const key of switches) if (state[key]) values.set(key, '');
  for (const key of numbers) if (state[key]) values.set(key, String(state[key]));
  const text = values.toString().replace(/=(?=&|$)/g, '');
  return text ? `?${text}` : './';
}

/** What belongs to the passage beside the results, not to the results. */
export const closed = { id: '', doc: '', tab: '', sheet: null };

/** The address with some members changed. */
export const link = (changes, state = read()) => write({ ...state, ...changes });

let changed = () => {};

/** How far the page was scrolled when this step of the history was last seen. */
export const scrolledTo = () => history.state?.scroll ?? 0;

/** `action(state, scroll)` is called whenever the address changes; `scroll` is where the page is to be then. */
export function onChange(action) {
  // Results come after the browser would have scrolled, so the page keeps its place itself.
  history.scrollRestoration = 'manual';
  addEventListener(
    'scroll',
    settled(() => history.replaceState({ scroll: scrollY }, ''), 120),
    { passive: true },
  );
  changed = () => action(read(), 0);
  addEventListener('popstate', () => action(read(), scrolledTo()));
}

/** Goes to an address of this page: a new step of the history, or (`replace`) in place of this one. */
export function go(href, { replace = false } = {}) {
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  changed();
}

/** Links of the page move within it; with a key held or another button the browser does what it always does. */
export function followLinks() {
  document.addEventListener('click', (event) => {
    const anchor = event.target.closest?.('a[href]');
    if (!anchor || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || anchor.target || anchor.download) return;
    const raw = anchor.getAttribute('href');
    if (!raw.startsWith('?') && raw !== './') return;
    event.preventDefault();
    go(raw);
  });
}
