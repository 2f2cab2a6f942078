// SPDX-License-Identifier: GPL-2.0-or-later
// Keys that work anywhere on the page, except where somebody types.
import { go } from './address.js';
import { openHelp } from './help.js';
import { closePanel } from './panel.js';

const isTyping = (element) =>
  element.closest?.('input:not([type=checkbox]), select, textarea, [contenteditable]') !== null;

// What j and k walk through: the hits, or the places of another view that open a passage.
const stops = () =>
  [
    ...document.querySelectorAll(
      '#view a.open, #view .report a[data-id], #view .measure .side:last-child a, #view a.term',
    ),
  ].filter((element) => element.checkVisibility?.() ?? true);

function move(step) {
  const all = stops();
  if (all.length === 0) return;
  const holder = document.activeElement.closest?.('.hit, .report, .measure, li');
  let at = all.indexOf(document.activeElement);
  if (at < 0 && holder) at = all.findIndex((stop) => holder.contains(stop));
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  next.focus({ preventScroll: true });
  next.closest('.hit, .column, .measure, li').scrollIntoView({ block: 'nearest' });
}

function copyCitation() {
  const place = document.activeElement.closest?.('.hit, #panel') ?? document.querySelector('#panel:not([hidden])');
  place?.querySelector('[data-copy=text]')?.click();
}

function turnSheet(step) {
  document.querySelector('.sheets')?.turn(step);
}

function switchView(place) {
  const tab = document.querySelectorAll('#tabs a')[place];
  if (tab) go(tab.getAttribute('href'));
}

const actions = {
  j: () => move(1),
  k: () => move(-1),
  c: copyCitation,
  n: () => turnSheet(1),
  p: () => turnSheet(-1),
  '?': openHelp,
};

export function listenToKeys(box) {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') {
      if (closePanel()) event.preventDefault();
      return;
    }
    if (isTyping(event.target)) return;
    const action =
      event.key === '/'
        ? () => box.focus()
        : /^[1-5]$/.test(event.key)
          ? () => switchView(Number(event.key) - 1)
          : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
