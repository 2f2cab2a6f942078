// SPDX-License-Identifier: GPL-2.0-or-later
// A chart of lines over years, as SVG. Lines differ in colour, dashes and signs, so that colour is not needed.
import { s } from './dom.js';
import { number } from './i18n.js';

const size = { width: 760, height: 320, left: 52, right: 16, top: 16, bottom: 34 };
const signs = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  'M-4-4h8v8h-8z',
  'M0-5l5 9h-10z',
  'M0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z',
  'M0 5l5-9h-10z',
  'M-5-1.5h3.5v-3.5h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5z',
];

/** The sign of the line at `index`, for a legend. */
export const sign = (index) =>
  s(
    'svg',
    {
      class: `sign line-${index % signs.length}`,
      viewBox: '-8 -8 16 16',
      width: 16,
      height: 16,
      'aria-hidden': 'true',
    },
    s('path', { d: signs[index % signs.length] }),
  );

// 1, 2 or 5 times a power of ten: about five steps up to `most`.
function step(most) {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough);
}

function scales(lines) {
  const points = lines.flatMap((line) => line.points);
  const years = points.map((point) => point.year);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const most = Math.max(...points.map((point) => point.value), 0) || 1;
  const rung = step(most);
  const top = Math.ceil(most / rung) * rung;
  const innerWidth = size.width - size.left - size.right;
  const innerHeight = size.height - size.top - size.bottom;
  return {
    first,
    last,
    rung,
    top,
    x: (year) => size.left + (last === first ? innerWidth / 2 : ((year - first) / (last - first)) * innerWidth),
    y: (value) => size.top + (1 - value / top) * innerHeight,
  };
}

function grid({ first, last, rung, top, x, y }) {
  const parts = [];
  for (let value = 0; value <= top + rung / 2; value += rung) {
    parts.push(
      s('line', {
        class: value === 0 ? 'floor' : 'rung',
        x1: size.left,
        x2: size.width - size.right,
        y1: y(value),
        y2: y(value),
      }),
      s('text', { x: size.left - 8, y: y(value) + 4, 'text-anchor': 'end' }, number(value, 4)),
    );
  }
  const every = [1, 2, 5, 10, 20].find((span) => (last - first) / span <= 12) ?? 50;
  for (let year = first; year <= last; year++) {
    if (year % every === 0 || first === last) {
      parts.push(s('text', { x: x(year), y: size.height - 10, 'text-anchor': 'middle' }, String(year)));
    }
  }
  return s('g', { 'aria-hidden': 'true' }, parts);
}

function line({ points }, index, { x, y }) {
  const path = points
    .map((point, place) => `${place ? 'L' : 'M'}${x(point.year).toFixed(1)} ${y(point.value).toFixed(1)}`)
    .join('');
  return s(
    'g',
    { class: `line-${index % signs.length}` },
    s('path', { class: 'line', d: path, 'aria-hidden': 'true' }),
    points.map((point) =>
      s(
        'a',
        { href: point.href, 'aria-label': point.label, class: point.value ? 'point' : 'point zero' },
        s('title', null, point.label),
        s('circle', { class: 'hit-area', cx: x(point.year), cy: y(point.value), r: 12 }),
        s('path', {
          class: 'dot',
          d: signs[index % signs.length],
          transform: `translate(${x(point.year).toFixed(1)} ${y(point.value).toFixed(1)})`,
        }),
      ),
    ),
  );
}

/** `lines`: [{points: [{year, value, label, href}]}]; `label` says what the chart shows. */
export function chart(lines, label) {
  const scale = scales(lines);
  return s(
    'svg',
    { class: 'chart', viewBox: `0 0 ${size.width} ${size.height}`, role: 'group', 'aria-label': label },
    grid(scale),
    lines.map((one, index) => line(one, index, scale)),
  );
}
