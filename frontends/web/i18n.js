// SPDX-License-Identifier: GPL-2.0-or-later
// The language of the page: as chosen with the switch, else as the browser is set.
import { messages } from './messages.js';

const memory = 'hakusho.language';

function stored() {
  try {
    return localStorage.getItem(memory);
  } catch {
    return null; // storage may be forbidden
  }
}

let current = stored() ?? (navigator.language.startsWith('ja') ? 'ja' : 'en');
if (!(current in messages)) current = 'en';

export const language = () => current;
export const otherLanguage = () => (current === 'ja' ? 'en' : 'ja');

export function setLanguage(name) {
  current = name;
  try {
    localStorage.setItem(memory, name);
  } catch {
    /* then it lasts until the page is left */
  }
}

/** A message with its places filled: t('hits', {n: 3}). Numbers are grouped. */
export function t(key, values = {}) {
  const message = messages[current][key];
  if (message === undefined) throw new Error(`no message ${key}`);
  return message.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === 'number' ? number(value) : String(value);
  });
}

/** A message of a name that an answer gave ('grade.' + 'word'); the name itself where there is none. */
export const named = (group, name) => messages[current][`${group}.${name}`] ?? String(name);

export const number = (value, digits = 0) =>
  new Intl.NumberFormat(current, { maximumFractionDigits: digits, minimumFractionDigits: 0 }).format(value);

/** 2022 as a year of the calendar: years are never grouped. */
export const yearText = (year) => t('year', { year: String(year) });

const eras = [
  [2019, '令和'],
  [1989, '平成'],
  [1926, '昭和'],
  [1912, '大正'],
  [1868, '明治'],
];

/** 2019 → 令和元, for readers of Japanese. */
export function eraText(year) {
  const era = eras.find(([first]) => year >= first);
  return era ? `${era[1]}${year === era[0] ? '元' : year - era[0] + 1}` : '';
}
