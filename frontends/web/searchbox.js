// SPDX-License-Identifier: GPL-2.0-or-later
// The search box: an ARIA combobox whose list completes the word being typed.
import { go, link, read } from './address.js';
import { givenUp, json, Turn } from './api.js';
import { announce, h, settled } from './dom.js';
import { named, number, t } from './i18n.js';
import { foreign } from './text.js';

const pause = 60; // ms without a key before the server is asked

// The word the caret stands behind: [begin, end) in UTF-16 units, and its text.
function wordAt(text, caret) {
  const begin = text.slice(0, caret).search(/[^\s\u3000()（）|｜"「『]*$/);
  return { begin, end: caret, text: text.slice(begin, caret) };
}

const hasBlank = (text) => /[\s\u3000()（）]/.test(text);

// How a suggestion is written in a query, so that it means itself.
function asQuery({ text, kind }) {
  if (kind === 'section') return `sec:"${text.replaceAll('"', '')}"`;
  if (kind === 'address') return text;
  return hasBlank(text) ? `"${text.replaceAll('"', '')}"` : text;
}

export class SearchBox {
  #form;
  #input = document.getElementById('q');
  #list = document.getElementById('suggestions');
  #clear = document.getElementById('clear');
  #turn = new Turn();
  #shown = [];
  #active = -1;
  #ask = settled(() => this.#suggest(), pause);

  constructor(form) {
    this.#form = form;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#input.addEventListener('input', (event) => {
      this.#showClear();
      if (!event.isComposing) this.#ask();
    });
    // While kana are being turned into kanji the text is not yet what was meant.
    this.#input.addEventListener('compositionstart', () => this.close());
    this.#input.addEventListener('compositionend', () => this.#ask());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.close());
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault()); // the box keeps the focus
    this.#list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) this.#take(Number(option.dataset.index));
    });
    this.#clear.addEventListener('click', () => {
      this.#input.value = '';
      this.#showClear();
      this.close();
      this.focus();
    });
  }

  translate() {
    this.#input.placeholder = t('box.hint');
    this.#list.setAttribute('aria-label', t('box.suggestions'));
    this.#clear.setAttribute('aria-label', t('box.clear'));
  }

  set(text) {
    if (document.activeElement !== this.#input || this.#input.value.trim() !== text) this.#input.value = text;
    this.#showClear();
  }

  focus() {
    this.#input.focus();
    this.#input.select();
  }

  get open() {
    return !this.#list.hidden;
  }

  close() {
    this.#ask.stop();
    this.#turn.stop();
    this.#shown = [];
    this.#active = -1;
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  #showClear() {
    this.#clear.hidden = this.#input.value === '';
  }

  #submit() {
    this.close();
    const state = read();
    const q = this.#input.value.trim();
    const view = ['trace', 'trend'].includes(state.view) ? state.view : '';
    // Conditions stay for the next query, places in the old result do not.
    const kept = {
      sort: state.sort,
      by_year: state.by_year,
      strict: state.strict,
      literal: state.literal,
      all_similar: state.all_similar,
      per: state.per,
    };
    go(link({ ...kept, q, view }, read('')), { replace: q === state.q && view === state.view });
  }

  async #suggest() {
    const word = wordAt(this.#input.value, this.#input.selectionStart);
    if (!word.text) return this.close();
    try {
      const answer = await json('suggest', { q: word.text, n: 8 }, this.#turn.next());
      if (document.activeElement === this.#input) this.#show(answer.suggestions);
    } catch (error) {
      if (!givenUp(error)) this.close(); // a box without suggestions is still a search box
    }
  }

  #show(suggestions) {
    if (suggestions.length === 0) return this.close();
    this.#shown = suggestions;
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#list.replaceChildren(
      ...suggestions.map((item, index) =>
        h(
          'li',
          { role: 'option', id: `suggestion-${index}`, 'data-index': index, 'aria-selected': 'false' },
          h('span', { class: 'what', lang: 'ja' }, foreign(item.text)),
          h('span', { class: 'kind' }, named('kind', item.kind)),
          item.count ? h('span', { class: 'count' }, number(item.count)) : null,
        ),
      ),
    );
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    announce(t('box.count', { n: suggestions.length }));
  }

  #key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape' && this.open) {
      this.close();
      event.preventDefault();
      event.stopPropagation();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.altKey) {
      event.preventDefault();
      if (this.open) this.#move(event.key === 'ArrowDown' ? 1 : -1);
      else this.#suggest();
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#take(this.#active);
    } else if (event.key === 'Tab') {
      this.close();
    }
  }

  #move(step) {
    // The list stays as it is once somebody chooses from it.
    this.#ask.stop();
    this.#turn.stop();
    const count = this.#shown.length;
    // One place more than there are suggestions: the box itself.
    this.#active = ((this.#active + 1 + step + count + 1) % (count + 1)) - 1;
    for (const option of this.#list.children) {
      const chosen = Number(option.dataset.index) === this.#active;
      option.setAttribute('aria-selected', String(chosen));
      if (chosen) option.scrollIntoView({ block: 'nearest' });
    }
    if (this.#active >= 0) this.#input.setAttribute('aria-activedescendant', `suggestion-${this.#active}`);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #take(index) {
    const word = wordAt(this.#input.value, this.#input.selectionStart);
    const text = this.#input.value;
    this.#input.value = text.slice(0, word.begin) + asQuery(this.#shown[index]) + text.slice(word.end);
    this.#form.requestSubmit();
  }
}
