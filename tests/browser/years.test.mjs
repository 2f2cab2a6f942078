// SPDX-License-Identifier: GPL-2.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage, query, settled } from './support/browser.mjs';

const q = '初動対処訓練';

test('施策は五つの年の行と、その間のつながりで示される', () =>
  onPage(query({ view: 'trace', q }), async (page) => {
    const years = await page.locator('.report').evaluateAll((rows) => rows.map((row) => row.dataset.year));
    assert.deepEqual([...new Set(years)], ['2020', '2021', '2022', '2023', '2024']);
    assert.deepEqual(
      await page
        .locator('.report')
        .first()
        .locator('.column h3')
        .evaluateAll((all) => all.map((one) => one.firstChild.textContent)),
      ['計画', '成果・進捗', '次年度の計画'],
    );
    assert.match(await page.locator('.tie').first().innerText(), /2020年から[\s\S]*確かさ 0\.\d\d/);
  }));

test('文言の変化は種類とともに、消えた文字と加わった文字で示される', () =>
  onPage(query({ view: 'trace', q }), async (page) => {
    const change = page.locator('.changes li').filter({ hasText: '動詞が強まる' }).first();
    assert.match(await change.locator('del').innerText(), /検討/);
    assert.match(await change.locator('ins').innerText(), /実施/);
  }));

test('つないだ理由を開ける', () =>
  onPage(query({ view: 'trace', q }), async (page) => {
    await page.locator('.reasons summary').first().click();
    assert.ok(await page.locator('.reasons li').first().isVisible());
  }));

test('結果から施策へ、施策から載っている頁へ行ける', () =>
  onPage(query({ q }), async (page) => {
    await page.getByRole('link', { name: 'この施策を追う' }).nth(1).click();
    await page.waitForURL(/view=trace/);
    await page.locator('.report').first().waitFor();
    await page.getByRole('link', { name: '載っている頁を見る' }).first().click();
    await page.locator('.boxes rect').first().waitFor();
    assert.ok((await page.locator('.report').count()) >= 5);
  }));

test('語の推移は出ない年も点で示し、点からその年の文章へ行ける', () =>
  onPage(query({ view: 'trend', q: `${q} 瓢箪鯰` }), async (page) => {
    assert.equal(await page.locator('.chart .line-0 .point').count(), 5);
    assert.equal(await page.locator('.chart .line-1 .point.zero').count(), 5);
    await page.locator('.chart .line-0 .point').nth(2).click();
    await page.waitForURL(/year=2022/);
    await page.locator('.hit').first().waitFor();
    assert.match(await page.locator('.hit .year').first().innerText(), /^2022/);
  }));

test('語の推移の数え方を替えられる', () =>
  onPage(query({ view: 'trend', q }), async (page) => {
    await page.getByRole('link', { name: '1万字あたり' }).click();
    await page.waitForURL(/per=characters/);
    await settled(page);
    assert.match(await page.locator('tbody td').first().innerText(), /^\d\.\d+$/);
  }));

test('二つの年を比べ、種類で絞れる', () =>
  onPage(query({ view: 'compare', from: '2023', to: '2024' }), async (page) => {
    const all = await page.locator('.measure').count();
    await page.getByRole('link', { name: /^文言を変更/ }).click();
    await page.waitForURL(/fate=changed/);
    await settled(page);
    const changed = await page.locator('.measure').evaluateAll((items) => items.map((item) => item.dataset.fate));
    assert.ok(changed.length > 0 && changed.length < all && changed.every((fate) => fate === 'changed'));
    assert.ok((await page.locator('.measure ins').count()) > 0);
  }));

test('用語の一覧から検索へ行ける', () =>
  onPage(query({ view: 'terms' }), async (page) => {
    await page.locator('.terms .term').first().waitFor();
    await page.locator('.terms .term').first().click();
    await page.locator('.hit').first().waitFor();
  }));
