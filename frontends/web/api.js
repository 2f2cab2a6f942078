// SPDX-License-Identifier: GPL-2.0-or-later
// The questions to the server. All are GET, on the host the page came from.
import { language } from './i18n.js';

/** What the server answers instead of a result: `code`, `message`, and `position` in the query or null. */
export class Refusal extends Error {
  constructor(status, error) {
    super(error?.message ?? `HTTP ${status}`);
    this.status = status;
    this.code = error?.code ?? null;
    this.position = error?.position ?? null;
  }
}

/** 'search', {q: 'a', year: undefined, by_year: true, term: ['x', 'y']} → 'search?q=a&by_year=1&term=x&term=y'. */
export function address(path, values = {}) {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) search.append(key, one === true ? '1' : one);
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

const remembered = new Map();
const mostRemembered = 40;

function remember(key, answer) {
  remembered.delete(key);
  remembered.set(key, answer);
  if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value);
  return answer;
}

async function refusalOf(response) {
  let error = null;
  try {
    error = (await response.json()).error;
  } catch { /* a proxy's page, or nothing: the status has to do */ }
  return new Refusal(response.status, error);
}

/** The JSON of an answer. Throws Refusal; DOMException AbortError when `signal` was raised. */
export async function json(path, values, signal) {
  const url = address(path, { ...values, lang: language() });
  if (remembered.has(url)) return remember(url, remembered.get(url));
  const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw await refusalOf(response);
  return remember(url, await response.json());
}

/** The text of an answer (BibTeX, CSL, …). */
export async function text(path, values, signal) {
  const response = await fetch(address(path, { ...values, lang: language() }), { signal });
  if (!response.ok) throw await refusalOf(response);
  return response.text();
}

/** A signal for the next question of its kind; the one before is given up. */
export class Turn {
  #controller = null;

  next() {
    this.#controller?.abort();
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  stop() {
    this.#controller?.abort();
  }
}

export const givenUp = (error) => error?.name === 'AbortError';
