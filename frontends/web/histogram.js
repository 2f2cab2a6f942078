// SPDX-License-Identifier: GPL-2.0-or-later
// The numbers of hits by year, as bars over which a range of years is drawn with the pointer or set with keys.
import { go, link } from './address.js';
import { h, s, settled } from './dom.js';
import { language, t } from './i18n.js';
import { yearRange } from './request.js';

const height = 64; // of the bars, in px
const footer = 18; // of the years below them
const leastBar = 2; // a single hit among thousands is still to be seen
const widestBar = 56;
const keyPause = 350; // ms after the last key before the range is asked for

class Histogram {
  #span;
  #state;
  #svg;
  #years = s('g');
  #handles;
  #caption;
  #range; // {from, to}: what is drawn
  #dragFrom = null;
  #commitLater = settled(() => this.#commit(), keyPause);

  constructor(span, state) {
    this.#span = span;
    this.#state = state;
    const { from, to } = yearRange(state.year);
    this.#range = { from: from ?? span.first, to: to ?? span.last };
    this.#handles = { from: this.#handle('from'), to: this.#handle('to') };
    this.#svg = s(
      'svg',
      { class: 'bars', height: height + footer, role: 'group', 'aria-label': t('histogram') },
      this.#years,
      this.#handles.from,
      this.#handles.to,
    );
    this.#caption = h('figcaption', null);
    this.element = h('figure', { class: 'histogram' }, this.#svg, this.#caption);
    this.#listen();
    new ResizeObserver(() => this.#draw()).observe(this.element);
  }

  get #count() {
    return this.#span.last - this.#span.first + 1;
  }

  #listen() {
    this.#svg.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      this.#svg.setPointerCapture(event.pointerId);
      this.#dragFrom = this.#yearAt(event);
      this.#drawnTo(event);
    });
    this.#svg.addEventListener('pointermove', (event) => {
      if (this.#dragFrom !== null) this.#drawnTo(event);
    });
    this.#svg.addEventListener('pointerup', (event) => {
      if (this.#dragFrom === null) return;
      this.#drawnTo(event);
      this.#dragFrom = null;
      this.#commit();
    });
    this.#svg.addEventListener('pointercancel', () => {
      this.#dragFrom = null;
    });
  }

  #yearAt(event) {
    const box = this.#svg.getBoundingClientRect();
    const place = Math.floor(((event.clientX - box.left) / box.width) * this.#count);
    return this.#span.first + Math.min(Math.max(place, 0), this.#count - 1);
  }

  #drawnTo(event) {
    const year = this.#yearAt(event);
    this.#set(Math.min(year, this.#dragFrom), Math.max(year, this.#dragFrom));
  }

  #set(from, to) {
    this.#range = { from, to };
    this.#show();
  }

  #commit() {
    if (!this.element.isConnected) return; // the view has gone since the key
    const { from, to } = this.#range;
    const all = from === this.#span.first && to === this.#span.last;
    const year = all ? '' : from === to ? String(from) : `${from}..${to}`;
    if (year !== this.#state.year) go(link({ year, start: null }, { ...this.#state, id: '' }));
  }

  #key(event, end) {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 }[event.key];
    const { first, last } = this.#span;
    let { from, to } = this.#range;
    const year =
      event.key === 'Home' ? first : event.key === 'End' ? last : step ? (end === 'from' ? from : to) + step : null;
    if (year === null) return;
    event.preventDefault();
    if (end === 'from') from = Math.min(Math.max(year, first), to);
    else to = Math.max(Math.min(year, last), from);
    this.#set(from, to);
    this.#commitLater();
  }

  #draw() {
    const width = Math.max(this.element.clientWidth, 120);
    const slot = width / this.#count;
    const most = Math.max(1, ...this.#span.counts.values());
    this.#svg.setAttribute('viewBox', `0 0 ${width} ${height + footer}`);
    const parts = [s('line', { class: 'floor', x1: 0, x2: width, y1: height, y2: height })];
    // As many years below as there is room for.
    const every = [1, 2, 5, 10, 20, 50].find((step) => step * slot >= 44) ?? 100;
    for (let index = 0; index < this.#count; index++) {
      const year = this.#span.first + index;
      parts.push(this.#bar(year, index * slot, slot, most));
      if (year % every === 0 || this.#count === 1) {
        parts.push(
          s('text', { x: (index + 0.5) * slot, y: height + footer - 4, 'text-anchor': 'middle' }, String(year)),
        );
      }
    }
    this.#years.replaceChildren(...parts);
    this.#show();
  }

  #bar(year, x, slot, most) {
    const count = this.#span.counts.get(year) ?? 0;
    const size = count ? Math.max(leastBar, (count / most) * (height - 6)) : 0;
    const width = Math.min(widestBar, Math.max(1, slot - Math.min(6, slot * 0.2)));
    return s(
      'g',
      { class: 'year-bar', 'data-year': year },
      s('title', null, t('histogram.bar', { year: String(year), n: count })),
      s('rect', { class: 'hit-area', x, y: 0, width: slot, height }),
      s('rect', {
        class: 'bar',
        x: x + (slot - width) / 2,
        y: height - size,
        width,
        height: size,
        rx: Math.min(2, slot / 8),
      }),
    );
  }

  #handle(end) {
    return s(
      'g',
      {
        class: 'handle',
        role: 'slider',
        tabindex: '0',
        'data-keep': `year-${end}`,
        'aria-label': t(`histogram.${end}`),
        'aria-valuemin': this.#span.first,
        'aria-valuemax': this.#span.last,
        onkeydown: (event) => this.#key(event, end),
      },
      s('line', { y1: 0, y2: height }),
      s('circle', { cy: height, r: 5 }),
    );
  }

  #show() {
    const { from, to } = this.#range;
    const width = this.#svg.viewBox.baseVal.width;
    const slot = width / this.#count;
    for (const group of this.#svg.querySelectorAll('.year-bar')) {
      const year = Number(group.dataset.year);
      group.classList.toggle('out', year < from || year > to);
    }
    for (const [handle, year, place] of [
      [this.#handles.from, from, from - this.#span.first],
      [this.#handles.to, to, to - this.#span.first + 1],
    ]) {
      handle.setAttribute('transform', `translate(${Math.min(Math.max(place * slot, 1), width - 1)} 0)`);
      handle.setAttribute('aria-valuenow', year);
      handle.setAttribute(
        'aria-valuetext',
        t('histogram.bar', { year: String(year), n: this.#span.counts.get(year) ?? 0 }),
      );
    }
    this.#showCaption(from, to);
  }

  #showCaption(from, to) {
    const all = from === this.#span.first && to === this.#span.last;
    let sum = 0;
    for (const [year, count] of this.#span.counts) if (year >= from && year <= to) sum += count;
    const range =
      from === to ? t('year', { year: String(from) }) : t('histogram.range', { from: String(from), to: String(to) });
    this.#caption.replaceChildren(
      h('span', null, range, language() === 'ja' ? ' ' : ': ', t('results.count', { n: sum })),
      all
        ? h('span', { class: 'muted' }, t('histogram.hint'))
        : h(
            'button',
            {
              type: 'button',
              class: 'plain',
              id: 'all-years',
              onclick: () => go(link({ year: '', start: null }, { ...this.#state, id: '' })),
            },
            t('histogram.clear'),
          ),
    );
  }
}

/** `span`: {counts: Map of year → number, first, last}. '' where no year is known. */
export function histogram(span, state) {
  return Number.isFinite(span.first) ? new Histogram(span, state).element : '';
}
