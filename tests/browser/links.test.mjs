// SPDX-License-Identifier: GPL-2.0-or-later
// Everything that is shown stands in the address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage, query, settled } from './support/browser.mjs';

const hits = (page) => page.locator('.hit').evaluateAll((all) => all.map((hit) => hit.dataset.hit));

test('絞り込み、並べ方、頁のある番地は、別の窓でも同じ結果を出す', () =>
  onPage(query({ q: '訓練', year: '2021..2023', cell: 'plan', sort: 'year' }), async (page) => {
    const shown = await hits(page);
    assert.ok(shown.length > 0);
    assert.equal(await page.locator('#sort').inputValue(), 'year');
    assert.equal(await page.locator('.active-filters li').count(), 2);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await settled(other);
    assert.deepEqual(await hits(other), shown);
  }));

test('戻るは一つ前の検索を、進むは次の検索を出す', () =>
  onPage(query({ q: '訓練' }), async (page) => {
    const first = await hits(page);
    await page.locator('#q').fill('演習');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=%E6%BC%94/);
    await settled(page);
    const second = await hits(page);
    assert.notDeepEqual(second, first);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#q').value === '訓練');
    await settled(page);
    assert.deepEqual(await hits(page), first);
    await page.goForward();
    await page.waitForFunction(() => document.querySelector('#q').value === '演習');
    await settled(page);
    assert.deepEqual(await hits(page), second);
  }));

test('OR のある検索も、絞り込みの中で括られる', () =>
  onPage(query({ q: '訓練 OR 演習', cell: 'plan' }), async (page) => {
    const chips = await page.locator('.hit .chip:not(.quiet)').allInnerTexts();
    assert.equal(chips.length, await page.locator('.hit').count());
    assert.ok(chips.every((chip) => chip === '計画'));
  }));

test('知らない値のある番地も、画面を壊さない', () =>
  onPage(query({ q: '訓練', view: 'constructor', tab: '<b>', start: '-5', sheet: 'x' }), async (page) => {
    assert.ok((await page.locator('.hit').count()) > 0);
  }));

test('追い越された検索の答えは出ない', () =>
  onPage('', async (page) => {
    // The first answer is held back until the second has come.
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    await page.route(/\/search\?.*%E6%BC%94%E7%BF%92/, async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await page.locator('#q').fill('演習');
    await page.keyboard.press('Enter');
    await page.locator('#q').fill('初動対処訓練');
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    release();
    await page.waitForTimeout(200);
    assert.equal(await page.locator('.hit mark').first().innerText(), '初動対処訓練');
  }));

test('戻ると、結果は見ていた所から続く', () =>
  onPage(query({ q: '訓練' }), async (page) => {
    await page.locator('.hit').nth(12).scrollIntoViewIfNeeded();
    await page.waitForFunction(() => scrollY > 500 && history.state?.scroll === scrollY);
    const before = await page.evaluate(() => scrollY);
    await page.locator('#q').fill('演習');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=%E6%BC%94/);
    await settled(page);
    await page.waitForFunction(() => scrollY === 0);
    await page.goBack();
    await page.waitForFunction((place) => Math.abs(scrollY - place) < 5, before);
  }));
