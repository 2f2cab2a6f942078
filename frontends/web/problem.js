// SPDX-License-Identifier: GPL-2.0-or-later
// What is shown where an answer was to be.
import { Refusal } from './api.js';
import { announce, h } from './dom.js';
import { t } from './i18n.js';
import { narrowed } from './request.js';
import { foreign, marked } from './text.js';
import { setToken } from './token.js';

// The query with the place where it cannot be read. The server counts from 0, in code points.
function place(error, state) {
  const { text, shift } = narrowed(state);
  const at = error.position - shift;
  if (error.position === null || !state.q || at < 0) return null;
  const length = [...state.q].length;
  const query = at < length ? state.q : shift === 0 && text.length > length ? text : `${state.q} `;
  return h(
    'p',
    { class: 'query-place', lang: 'ja' },
    marked(query, [{ begin: Math.min(at, [...query].length - 1), end: at + 1, tag: 'mark' }]),
    h('span', { class: 'muted' }, t('error.place', { n: at + 1 })),
  );
}

// A server that knows its users by a token.
function tokenForm(again) {
  const field = h('input', { type: 'password', id: 'token', autocomplete: 'current-password', required: true });
  const form = h(
    'form',
    { class: 'token-form' },
    h('label', { for: 'token' }, t('token.label')),
    field,
    h('button', { type: 'submit', class: 'primary' }, t('token.go')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    setToken(field.value.trim());
    again();
  });
  return form;
}

/** An error in words, with the place in the query where there is one; `again` tries once more. */
export function problem(error, state, again) {
  const refused = error instanceof Refusal;
  const query = refused && error.code === 'bad_query';
  if (!refused && !(error instanceof TypeError)) console.error(error);
  const title = t(query ? 'error.query' : error.status === 401 ? 'token.title' : 'error.title');
  const reason = refused ? error.message : error instanceof TypeError ? t('error.server') : String(error.message);
  announce(`${title}. ${reason}`);
  return h(
    'section',
    { class: 'problem', role: 'alert' },
    h('h1', null, title),
    query ? place(error, state) : null,
    h('p', null, foreign(reason)),
    error.status === 401
      ? tokenForm(again)
      : query
        ? null
        : h('button', { type: 'button', onclick: again }, t('error.retry')),
  );
}
