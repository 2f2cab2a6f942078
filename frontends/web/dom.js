// SPDX-License-Identifier: GPL-2.0-or-later
// Making elements. Nothing here or elsewhere reads text as HTML.

const svgNames = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/** h('a', {class: 'x', href: '…', onclick: f}, 'text', node, …): an HTML element; null and false are left out. */
export const h = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);

/** The same for SVG. */
export const s = (tag, attributes, ...children) => fill(document.createElementNS(svgNames, tag), attributes, children);

/** Says a sentence to those who do not see the page. Saying the same again is heard again. */
export function announce(sentence) {
  const status = document.getElementById('status');
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = sentence;
  });
}

/** Runs `action` once `wait` milliseconds have passed without another call. */
export function settled(action, wait) {
  let timer = 0;
  const run = (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), wait);
  };
  run.stop = () => clearTimeout(timer);
  return run;
}
