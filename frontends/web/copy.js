// SPDX-License-Identifier: GPL-2.0-or-later
// Citations and links for the clipboard.
import { link, read } from './address.js';
import { text } from './api.js';
import { announce, h } from './dom.js';
import { t } from './i18n.js';

// The way of old browsers and of pages that came without TLS from another machine.
function copyBySelection(value) {
  const area = h('textarea', { class: 'unseen', 'aria-hidden': 'true', tabindex: '-1' });
  area.value = value;
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  focused?.focus();
  return done;
}

async function copyToClipboard(value) {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return copyBySelection(value);
  }
}

function thank(button, what) {
  const label = button.textContent;
  button.classList.add('done');
  button.textContent = `✓ ${t('copy.done')}`;
  announce(t('copy.done.long', { what }));
  setTimeout(() => {
    button.classList.remove('done');
    button.textContent = label;
  }, 1600);
}

// Where nothing may write to the clipboard, the text is put where it can be selected.
function offer(button, value) {
  const field = h('textarea', { class: 'to-copy', readonly: true, rows: 3, 'aria-label': t('copy.failed') });
  field.value = value;
  const group = button.closest('.copy');
  group.querySelector('.to-copy')?.remove();
  group.append(field);
  field.select();
  announce(t('copy.failed'));
}

async function copy(button, what, value) {
  if (button.classList.contains('done')) return;
  const given = await value();
  if (await copyToClipboard(given)) thank(button, what);
  else offer(button, given);
}

function copyButton(name, label, what, value) {
  const button = h('button', { type: 'button', class: 'plain', 'data-copy': name }, label);
  button.addEventListener('click', () => copy(button, what, value).catch((error) => announce(error.message)));
  return button;
}

/** The address of a passage that stays: without the search that led to it. */
const permanentLink = (id) => new URL(link({ id }, read('')), location.href).href;

/** The buttons that copy what cites a passage. */
export function copyButtons({ id, citation }) {
  const format = (name) => () => text(`passage/${encodeURIComponent(id)}`, { format: name });
  return h(
    'span',
    { class: 'copy', role: 'group', 'aria-label': t('copy.formats') },
    copyButton('text', t('copy.text'), t('copy.what.text'), async () => citation),
    copyButton('bibtex', 'BibTeX', 'BibTeX', format('bibtex')),
    copyButton('csl', 'CSL', 'CSL-JSON', format('csl')),
    copyButton('link', t('copy.link'), t('copy.what.link'), async () => permanentLink(id)),
  );
}
