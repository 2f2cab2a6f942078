// SPDX-License-Identifier: GPL-2.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clipboard, onPage, query, settled, withClipboard } from './support/browser.mjs';

const focused = (page) =>
  page.evaluate(() => document.activeElement.closest('[data-hit]')?.dataset.hit ?? document.activeElement.id);

test('キーだけで、検索し、頁を開き、引用をコピーし、閉じる', () =>
  onPage(
    '',
    async (page) => {
      assert.equal(await focused(page), 'q');
      await page.keyboard.insertText('初動対処訓練');
      await page.keyboard.press('Enter');
      await page.locator('.hit').first().waitFor();
      await settled(page);
      await page.locator('#q').press('Tab'); // out of the box
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      const second = await page.locator('.hit').nth(1).getAttribute('data-hit');
      assert.equal(await focused(page), second);
      await page.keyboard.press('k');
      assert.equal(await focused(page), await page.locator('.hit').first().getAttribute('data-hit'));
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.locator('.boxes rect').first().waitFor();
      assert.ok(await page.evaluate(() => document.activeElement.classList.contains('panel-title')));
      await page.keyboard.press('c');
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('『'));
      assert.match(await clipboard(page), /電子社会安全計画/);
      await page.keyboard.press('Escape');
      await page.locator('#panel').waitFor({ state: 'hidden' });
      assert.equal(await focused(page), second);
    },
    withClipboard,
  ));

test('/ は検索欄へ、欄の中では字になる', () =>
  onPage(query({ q: '訓練' }), async (page) => {
    await page.keyboard.press('/');
    assert.equal(await focused(page), 'q');
    await page.keyboard.press('End');
    await page.keyboard.type('/j');
    assert.equal(await page.locator('#q').inputValue(), '訓練/j');
  }));

test('? はキーの説明を開き、Esc で閉じる', () =>
  onPage(query({ q: '訓練' }), async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    assert.match(await page.getByRole('dialog').innerText(), /検索欄へ/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }));

test('候補は矢印で選び、Enter で検索、Esc で消える', () =>
  onPage('', async (page) => {
    await page.locator('#q').pressSequentially('初動', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    assert.equal(await page.locator('#q').inputValue(), '初動');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const chosen = await page.getByRole('option', { selected: true }).locator('.what').innerText();
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    assert.equal(await page.locator('#q').inputValue(), chosen);
  }));

test('紙面は n と p でめくれる', () =>
  onPage(query({ q: '初動対処訓練' }), async (page) => {
    await page.locator('.hit:has(.row-line) a.open').first().click();
    await page.locator('.boxes rect').first().waitFor();
    const number = page.locator('.sheet-bar input');
    const at = Number(await number.inputValue());
    await page.locator('.panel-title').focus();
    await page.keyboard.press('n');
    assert.equal(Number(await number.inputValue()), at + 1);
    await page.keyboard.press('p');
    assert.equal(Number(await number.inputValue()), at);
  }));

test('数字は画面を切り替え、語は引き継がれる', () =>
  onPage(query({ q: '初動対処訓練' }), async (page) => {
    await page.keyboard.press('2');
    await page.locator('.report').first().waitFor();
    await page.keyboard.press('3');
    await page.locator('.chart').waitFor();
    assert.equal(await page.locator('#q').inputValue(), '初動対処訓練');
  }));

// What a mouse can reach, by a name for messages. Of the tabs of a panel the arrow keys reach the others.
const reachable = (page) =>
  page.evaluate(() => {
    globalThis.stops = [
      ...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"], svg a, svg [role=slider]'),
    ].filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0);
    const nameOf = (one) => one.dataset.copy ?? (one.id || one.textContent.trim().slice(0, 20) || one.outerHTML.slice(0, 60));
    return globalThis.stops.map(nameOf);
  });

// Where the focus is among them, and whether it can be seen there.
const focusPlace = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const shown =
      getComputedStyle(element).outlineStyle !== 'none' ||
      element.closest('svg') !== null ||
      element.matches('#q, .skip');
    return { at: globalThis.stops.indexOf(element), shown, body: element === document.body, html: element.outerHTML.slice(0, 80) };
  });

async function tabThrough(page) {
  const names = await reachable(page);
  const reached = new Set([0]);
  await page.evaluate(() => globalThis.stops[0].focus());
  for (let step = 0; step < names.length + 20; step++) {
    await page.keyboard.press('Tab');
    const place = await focusPlace(page);
    if (place.body) break;
    assert.ok(place.shown, `no ring on ${place.html}`);
    reached.add(place.at);
  }
  assert.deepEqual(names.filter((_, at) => !reached.has(at)), [], 'what Tab does not reach');
  return names;
}

test('検索の画面の見えるものはすべて Tab で届き、届いた所が見える', () =>
  onPage(query({ q: '初動対処訓練', by_year: '' }), async (page) => {
    const names = await tabThrough(page);
    for (const name of ['q', 'language', 'help-button', 'sort', 'text', 'bibtex', 'csl', 'link'])
      assert.ok(names.includes(name), name);
  }));

for (const [view, more] of Object.entries({ trace: {}, trend: {}, compare: { from: '2022', to: '2023' }, terms: {} }))
  test(`${view} の画面の見えるものはすべて Tab で届き、届いた所が見える`, () =>
    onPage(query({ view, q: '初動対処訓練', ...more }), async (page) => {
      assert.ok((await tabThrough(page)).length > 12);
    }));

test('開いた文章の見えるものはすべて Tab で届き、届いた所が見える', () =>
  onPage(query({ q: '初動対処訓練' }), async (page) => {
    await page.locator('.hit:has(.row-line) a.open').first().click();
    await page.locator('.boxes rect').first().waitFor();
    await settled(page);
    await tabThrough(page);
  }));
