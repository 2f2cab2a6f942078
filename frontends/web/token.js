// SPDX-License-Identifier: GPL-2.0-or-later
// Servers may ask for a token. It is kept as long as the window, and sent with every question.

const memory = 'hakusho.token';

let token = '';
try {
  token = sessionStorage.getItem(memory) ?? '';
} catch {
  /* storage may be forbidden */
}

export const hasToken = () => token !== '';

/** The header that carries it, if there is one. */
export const authorization = () => (token ? { authorization: `Bearer ${token}` } : {});

export function setToken(text) {
  token = text;
  try {
    sessionStorage.setItem(memory, text);
  } catch {
    /* then it is asked for again */
  }
}
