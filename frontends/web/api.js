// SPDX-License-Identifier: GPL-2.0-or-later
// The questions to the server. All are GET, on the host the page came from.
import { language } from './i18n.js';
import { authorization, hasToken } from './token.js';

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
      if (one !== undefined && one !== null && one !== '' && one !== false)
        search.append(key, one === true ? '1' : one);
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

const remembered = new Map();
const mostRemembered = 40;
const freshFor = 60_000; // ms; the index may be made anew while the page is open

function remember(key, answer) {
  remembered.delete(key);
  remembered.set(key, { answer, since: performance.now() });
  if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value);
  return answer;
}

async function refusalOf(response) {
  let error = null;
  try {
    error = (await response.json()).error;
  } catch {
    /* a proxy's page, or nothing: the status has to do */
  }
  return new Refusal(response.status, error);
}

async function ask(url, signal) {
  const response = await fetch(url, { signal, headers: authorization() });
  if (!response.ok) throw await refusalOf(response);
  return response;
}

let tellMissing = (answer) => answer;

/** `tell` is called with every answer that lacks what a server holds, and gives it back. */
export function onMissing(tell) {
  tellMissing = (answer) => {
    tell();
    return answer;
  };
}

/** The JSON of an answer. Throws Refusal; DOMException AbortError when `signal` was raised. */
export async function json(path, values, signal) {
  const url = address(path, { ...values, lang: language() });
  const known = remembered.get(url);
  if (known && performance.now() - known.since < freshFor) return known.answer;
  const response = await ask(url, signal);
  const answer = await response.json();
  // What lacks a part is asked for again when it may be whole.
  if (response.headers.has('Hakusho-Partial')) return tellMissing(answer);
  return remember(url, answer);
}

/** The text of an answer (BibTeX, CSL, …). */
export async function text(path, values, signal) {
  return (await ask(address(path, { ...values, lang: language() }), signal)).text();
}

/** An address that <img> can load. A header cannot be put on an image, so with a token it is loaded here. */
export async function pictureAddress(url, signal) {
  return hasToken() ? URL.createObjectURL(await (await ask(url, signal)).blob()) : url;
}

/** Frees what pictureAddress() may have loaded, once the image has it or is not wanted. */
export function forgetPicture(url) {
  if (url.startsWith('blob:')) URL.revokeObjectURL(url);
}

/** Links to files cannot carry a token either: such a file is saved instead. Never shown, since it would count as ours. */
export async function saveFile(url, name) {
  const file = URL.createObjectURL(await (await ask(url)).blob());
  const anchor = document.createElement('a');
  anchor.href = file;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

/** Signals for the questions of one kind: with the next one the one before is given up. */
export class Turn {
  #controller = null;
  #whole;

  /** `whole`: a signal with which all of them are given up. */
  constructor(whole = null) {
    this.#whole = whole;
    whole?.addEventListener('abort', () => this.stop());
  }

  next() {
    this.#controller?.abort();
    this.#controller = new AbortController();
    if (this.#whole?.aborted) this.#controller.abort();
    return this.#controller.signal;
  }

  stop() {
    this.#controller?.abort();
  }
}

export const givenUp = (error) => error?.name === 'AbortError';
