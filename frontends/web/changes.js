// SPDX-License-Identifier: GPL-2.0-or-later
// Changes of wording between two texts: what went, what came, and of what class each change is.
import { h } from './dom.js';
import { named, t } from './i18n.js';
import { slice, textNodes } from './text.js';

const around = 12; // code points shown before and after a change

const isEmpty = ([begin, end]) => begin === end;

/** Ranges for marked(): in the earlier text what went, in the later what came. */
export const gone = (changes) => ranges(changes, 'from', 'del');
export const come = (changes) => ranges(changes, 'to', 'ins');

function ranges(changes, side, tag) {
  // A text that was written anew is not struck out from end to end: the class says it.
  return changes
    .filter((change) => !isEmpty(change[side]) && change.class !== 'rewritten')
    .map((change) => ({
      begin: change[side][0],
      end: change[side][1],
      tag,
      title: named('change', change.class),
    }));
}

// Rewritten texts are shown whole elsewhere: here it is enough to say so.
function changeItem(change, from, to) {
  const rewritten = change.class === 'rewritten';
  const before = slice(to, Math.max(0, change.to[0] - around), change.to[0]);
  const after = slice(to, change.to[1], change.to[1] + around);
  return h(
    'li',
    null,
    h('span', { class: 'class' }, named('change', change.class)),
    rewritten
      ? null
      : h(
          'span',
          { class: 'wording', lang: 'ja' },
          h(
            'bdi',
            null,
            before ? h('span', { class: 'context' }, '…', textNodes(before)) : null,
            isEmpty(change.from)
              ? null
              : h(
                  'del',
                  null,
                  h('span', { class: 'unseen' }, t('change.deleted')),
                  textNodes(slice(from, ...change.from)),
                ),
            isEmpty(change.to)
              ? null
              : h(
                  'ins',
                  null,
                  h('span', { class: 'unseen' }, t('change.inserted')),
                  textNodes(slice(to, ...change.to)),
                ),
            after ? h('span', { class: 'context' }, textNodes(after), '…') : null,
          ),
        ),
  );
}

/** The list of changes, with a little of the text around each. */
export function changeList(changes, from, to) {
  if (changes.length === 0) return h('p', { class: 'muted' }, t('trace.same'));
  return h(
    'ul',
    { class: 'changes' },
    changes.map((change) => changeItem(change, from, to)),
  );
}
