// SPDX-License-Identifier: GPL-2.0-or-later
// Titles, headings and texts that try to be more than text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostileSite as base, onPage, query, settled } from './support/browser.mjs';
import { hostile } from './support/hostile.mjs';

const foreignElements =
  '#view :is(script, style, img, iframe, [onerror], [onload], [onclick]), #panel :is(script, style, iframe, [onerror], [onload], [onclick])';

async function isHarmless(page) {
  assert.equal(await page.evaluate(() => globalThis.attacked), undefined);
  assert.equal(await page.locator(foreignElements).count(), 0);
  assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
}

test('題、見出し、本文の HTML は文字として出る', () =>
  onPage(
    query({ q: '訓練' }),
    async (page) => {
      await isHarmless(page);
      const text = await page.locator('#view').innerText();
      assert.ok(text.includes('<script>window.attacked = true</script>'));
      assert.ok(text.includes('<svg onload="window.attacked = true"></svg>'));
      assert.ok(await page.locator('body').isVisible());
    },
    { base },
  ));

test('書字方向を変える字は名前で見え、まわりを乱さない', () =>
  onPage(
    query({ q: '失敗 OR たっだ敗失' }),
    async (page) => {
      const text = page.locator('.hit .text').first();
      assert.match(await text.innerText(), /訓練は\[U\+202E\]たっだ敗失\[U\+202C\]という/);
      assert.equal(/[\u202a-\u202e\u2066-\u2069]/.test(await page.locator('#view').innerText()), false);
    },
    { base },
  ));

test('面の外の漢字があっても、灯る所はずれない', () =>
  onPage(
    query({ q: '訓練', year: '2024' }),
    async (page) => {
      const marks = await page.locator('.hit').filter({ hasText: '𠮷野' }).locator('mark').allInnerTexts();
      assert.deepEqual(marks, ['訓練', '訓練']);
    },
    { base },
  ));

test('開いた文章、窓の題、題の属性でも文字のまま', () =>
  onPage(
    query({ q: '訓練' }),
    async (page) => {
      for (let place = 0; place < (await page.locator('.hit').count()); place++) {
        const opened = page.locator('.hit a.open').nth(place);
        const id = await opened.getAttribute('data-id');
        await opened.click();
        await page.waitForFunction((wanted) => new URLSearchParams(location.search).get('id') === wanted, id);
        await page.locator('#panel .panel-title').waitFor();
        await settled(page);
        await isHarmless(page);
        assert.equal(await page.locator('#panel a[href^="javascript:"]').count(), 0);
      }
      assert.ok((await page.locator('#panel').innerText()).length > 0);
    },
    { base },
  ));

test('検索なしで開いた文章の窓の題にも、見えない印は入らない', async () => {
  let id;
  await onPage(
    query({ q: '訓練' }),
    async (page) => {
      id = await page.locator('.hit a.open').first().getAttribute('data-id');
    },
    { base },
  );
  await onPage(
    query({ id }),
    async (page) => {
      await page.locator('#panel .panel-title').waitFor();
      await settled(page);
      assert.ok((await page.title()).endsWith('hakusho'));
      assert.doesNotMatch(await page.title(), /[\u202a-\u202e\u2066-\u2069]/);
      await isHarmless(page);
    },
    { base },
  );
});

test('検索欄、追跡、推移、比較、用語に入れた HTML も文字のまま', async () => {
  const q = `"${hostile.title.replaceAll('"', '')}" <img src=x onerror=alert(1)>`;
  for (const values of [
    { q },
    { view: 'trace', q },
    { view: 'trend', q },
    { view: 'compare' },
    { view: 'terms' },
    { q: '訓練', year: '<b>' },
  ]) {
    await onPage(query(values), isHarmless, { base, refusals: true });
  }
});

test('始めの画面の文書の一覧も文字のまま', () =>
  onPage(
    '',
    async (page) => {
      await isHarmless(page);
      assert.ok((await page.locator('.documents').innerText()).includes('<script>'));
    },
    { base },
  ));
