// SPDX-License-Identifier: GPL-2.0-or-later
// A server that asks for a token.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage, query, settled } from './support/browser.mjs';

const base = process.env.GUARDED_SITE;

async function enter(page, token) {
  await page.getByLabel('トークン').fill(token);
  await page.getByRole('button', { name: '入る' }).click();
  await settled(page);
}

test('トークンを求めるサーバーでは、入れると結果と頁の画像が出る', () =>
  onPage(
    query({ q: '初動対処訓練' }),
    async (page) => {
      await enter(page, 'not-the-right-token');
      assert.equal(await page.locator('.hit').count(), 0);
      await enter(page, process.env.GUARDED_TOKEN);
      await page.locator('.hit:has(.row-line) a.open').first().click();
      await page.waitForFunction(() => document.querySelector('.paper img')?.naturalWidth > 500);
      assert.equal(new URL(page.url()).search.includes(process.env.GUARDED_TOKEN), false);
    },
    { base, refusals: true },
  ));

test('トークンのあるサーバーの原文は保存され、この画面の中では開かない', () =>
  onPage(
    query({ q: '初動対処訓練' }),
    async (page) => {
      await enter(page, process.env.GUARDED_TOKEN);
      await page.locator('.hit:has(.row-line) a.open').first().click();
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name: '原文を開く' }).click();
      assert.match((await saved).suggestedFilename(), /^denshi-anzen-20\d\d\.pdf$/);
    },
    { base, refusals: true },
  ));
