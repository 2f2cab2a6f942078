// SPDX-License-Identifier: GPL-2.0-or-later
// The pages of a PDF as pictures, with the boxes of a passage lit.
import { go, link } from './address.js';
import { forgetPicture, givenUp, json, pictureAddress, Turn } from './api.js';
import { h, s } from './dom.js';
import { t } from './i18n.js';
import { titleOf } from './place.js';
import { visible } from './text.js';

const margin = 2; // points around a box
const plainDpi = 110;
const largeDpi = 170;

export class Sheets {
  #document;
  #boxes;
  #sheet;
  #signal;
  #turn;
  #large = matchMedia('(max-width: 40rem)').matches; // a whole page in a hand cannot be read
  #last = null; // number of sheets, once it is known
  #frame = h('div', { class: 'sheet', tabindex: '0' });
  #number = h('input', { type: 'number', min: 1, inputmode: 'numeric' });
  #of = h('span', { class: 'muted' });
  #previous;
  #next;
  #zoom;
  #home;

  /**
   * `boxes`: [[sheet, x0, y0, x1, y1], …] in points from the top left; `sheet`: the one to begin with. Nothing is
   * asked for any more once `signal` was raised.
   */
  constructor(document, { boxes, sheet }, signal) {
    this.#document = document;
    this.#signal = signal;
    this.#turn = new Turn(signal);
    this.#boxes = boxes;
    this.#sheet = sheet;
    this.#previous = this.#button('sheet.previous', '‹', () => this.turn(-1));
    this.#next = this.#button('sheet.next', '›', () => this.turn(1));
    this.#zoom = h('button', { type: 'button', class: 'plain', onclick: () => this.#resize() });
    this.#home = h('button', { type: 'button', class: 'plain', onclick: () => this.#go(boxes[0][0]) }, t('sheet.back'));
    this.#number.setAttribute('aria-label', t('sheet.number'));
    this.#number.addEventListener('change', () => this.#go(Number.parseInt(this.#number.value, 10)));
    this.element = h(
      'section',
      { class: 'sheets' },
      h('div', { class: 'sheet-bar' }, this.#previous, this.#number, this.#of, this.#next, this.#zoom, this.#home),
      this.#frame,
    );
    this.element.turn = (step) => this.turn(step);
    this.#show();
    this.#count();
  }

  #button(key, sign, action) {
    return h(
      'button',
      { type: 'button', 'aria-label': t(key), title: t(key), onclick: action },
      h('span', { 'aria-hidden': 'true' }, sign),
    );
  }

  /** To the next (1) or the previous (-1) sheet. */
  turn(step) {
    this.#go(this.#sheet + step);
  }

  #go(sheet) {
    if (!Number.isInteger(sheet) || sheet < 1 || (this.#last && sheet > this.#last)) {
      this.#number.value = this.#sheet;
      return;
    }
    this.#sheet = sheet;
    go(link({ sheet }), { replace: true });
    this.#show();
  }

  #resize() {
    this.#large = !this.#large;
    this.#show();
  }

  get #path() {
    return `document/${encodeURIComponent(this.#document.id)}/page/${this.#sheet}`;
  }

  async #show() {
    const sheet = this.#sheet;
    this.#number.value = sheet;
    this.#previous.disabled = sheet <= 1;
    this.#next.disabled = this.#last !== null && sheet >= this.#last;
    this.#zoom.textContent = t(this.#large ? 'sheet.shrink' : 'sheet.zoom');
    this.#home.hidden = this.#boxes.length === 0 || this.#boxes.some(([page]) => page === sheet);
    this.#frame.classList.toggle('large', this.#large);
    this.#frame.setAttribute('aria-busy', 'true');
    const signal = this.#turn.next();
    const picture = `${this.#path}.png?dpi=${this.#large ? largeDpi : plainDpi}`;
    try {
      const size = await json(`${this.#path}.json`, {}, signal);
      const source = await pictureAddress(picture, signal);
      if (signal.aborted) forgetPicture(source);
      else this.#fill(size, source);
    } catch (error) {
      if (!givenUp(error)) this.#fail();
    }
  }

  #fill({ width, height }, source) {
    const lit = this.#boxes.filter(([page]) => page === this.#sheet);
    const title = visible(titleOf(this.#document));
    const picture = h('img', {
      src: source,
      width: Math.round(width),
      height: Math.round(height),
      alt: `${t('sheet.picture', { title, n: String(this.#sheet) })}${lit.length ? ` (${t('sheet.lit')})` : ''}`,
      onload: () => {
        this.#frame.removeAttribute('aria-busy');
        forgetPicture(source);
      },
      onerror: () => {
        forgetPicture(source);
        this.#fail();
      },
    });
    const overlay = s(
      'svg',
      { class: 'boxes', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
      lit.map(([, x0, y0, x1, y1]) =>
        s('rect', { x: x0 - margin, y: y0 - margin, width: x1 - x0 + 2 * margin, height: y1 - y0 + 2 * margin, rx: 2 }),
      ),
    );
    this.#frame.setAttribute('aria-label', picture.alt);
    this.#frame.setAttribute('role', 'group');
    this.#frame.replaceChildren(h('div', { class: 'paper' }, picture, overlay));
    this.#bringIntoView(lit, width, height);
  }

  // The lit part into the middle of the frame, without moving the page around it.
  #bringIntoView(lit, width, height) {
    const frame = this.#frame;
    if (lit.length === 0) {
      frame.scrollTo(0, 0);
      return;
    }
    const middle = (low, high, all) =>
      (Math.min(...lit.map((box) => box[low])) + Math.max(...lit.map((box) => box[high]))) / 2 / all;
    requestAnimationFrame(() =>
      frame.scrollTo(
        middle(1, 3, width) * frame.scrollWidth - frame.clientWidth / 2,
        middle(2, 4, height) * frame.scrollHeight - frame.clientHeight / 2,
      ),
    );
  }

  #fail() {
    this.#frame.removeAttribute('aria-busy');
    this.#frame.replaceChildren(h('p', { class: 'muted', role: 'alert' }, t('sheet.failed')));
  }

  // How many sheets there are: a passage does not know.
  async #count() {
    const pages = this.#document.pages ?? (await this.#askForPages());
    if (pages === null) return;
    this.#last = pages;
    this.#number.max = pages;
    this.#of.textContent = t('sheet.of', { n: pages });
    this.#next.disabled = this.#sheet >= pages;
  }

  // Without an answer the sheets are turned all the same.
  async #askForPages() {
    try {
      return (await json(`documents/${encodeURIComponent(this.#document.id)}`, {}, this.#signal)).document.pages;
    } catch {
      return null;
    }
  }
}
