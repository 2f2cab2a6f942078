// SPDX-License-Identifier: GPL-2.0-or-later
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clipboard, onPage, query, settled, withClipboard } from './support/browser.mjs';

const q = '初動対処訓練';

async function openFirstPdf(page) {
  await page.locator('.hit:has(.row-line) a.open').first().click();
  await page.locator('.boxes rect').first().waitFor();
  await settled(page);
}

test('結果を開くと、載っている頁の画像に文章の場所が灯る', () =>
  onPage(query({ q }), async (page) => {
    await openFirstPdf(page);
    const picture = page.locator('.paper img');
    await page.waitForFunction(() => document.querySelector('.paper img')?.naturalWidth > 500);
    const [paper, lit, frame] = [
      await picture.boundingBox(),
      await page.locator('.boxes rect').first().boundingBox(),
      await page.locator('.sheet').boundingBox(),
    ];
    assert.ok(lit.x > paper.x && lit.x + lit.width < paper.x + paper.width, 'the box stands on the page');
    assert.ok(lit.width > 40 && lit.height > 8, 'the box can be seen');
    assert.equal(await page.locator('#panel .quote mark').first().innerText(), q);
    assert.ok(lit.y > frame.y - lit.height && lit.y < frame.y + frame.height, 'the box is scrolled into view');
  }));

test('文書のことは番号で尋ね、一覧はめくらない', () =>
  onPage(query({ q }), async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openFirstPdf(page);
    await page.locator('.sheet-bar').getByText('／').waitFor();
    assert.ok(asked.some((path) => /^\/documents\/[0-9a-f]+$/.test(path)));
    assert.ok(!asked.includes('/documents'));
  }));

test('閉じた紙面は、もう何も尋ねない', () =>
  onPage(query({ q }), async (page) => {
    const isSize = (request) => /\/page\/\d+\.json/.test(request.url());
    await page.route('**/page/*.json*', () => {}); // an answer that does not come
    const begun = page.waitForRequest(isSize);
    await page.locator('.hit:has(.row-line) a.open').first().click();
    await begun;
    const givenUp = page.waitForEvent('requestfailed', isSize);
    await page.keyboard.press('Escape');
    await givenUp;
    await page.locator('#panel').waitFor({ state: 'hidden' });
  }));

test('頁をめくれて、文章のある頁へ戻れる', () =>
  onPage(query({ q }), async (page) => {
    await openFirstPdf(page);
    const number = page.getByRole('spinbutton', { name: '頁' });
    const at = Number(await number.inputValue());
    await page.getByRole('button', { name: '次の頁' }).click();
    await settled(page);
    assert.equal(Number(await number.inputValue()), at + 1);
    await page.getByRole('button', { name: '文章のある頁へ' }).click();
    await settled(page);
    assert.equal(Number(await number.inputValue()), at);
  }));

test('表の行は、計画、成果、次年度の計画が並ぶ', () =>
  onPage(query({ q }), async (page) => {
    await openFirstPdf(page);
    await page.getByRole('tab', { name: '表の行' }).click();
    await page.locator('.row-whole').waitFor();
    assert.deepEqual(
      (await page.locator('.row-whole h3').allInnerTexts()).slice(0, 3).map((text) => text.split('\n')[0].trim()),
      ['計画', '成果・進捗', '次年度の計画'],
    );
    const tops = await page
      .locator('.row-whole .column')
      .evaluateAll((all) => all.slice(0, 3).map((one) => one.getBoundingClientRect().top));
    assert.equal(new Set(tops).size, 1, 'beside each other');
  }));

test('文字の文書は前後の文章を見せ、文章から文章へ移れる', () =>
  onPage(query({ q, sec: '第2章 電子社会の安全をめぐる動向' }), async (page) => {
    await page.locator('.hit a.open').first().click();
    await page.locator('.running-text .here').waitFor();
    const here = await page.locator('.running-text .here').innerText();
    assert.match(here, /初動対処訓練/);
    await page.getByRole('button', { name: '前後をもっと見る' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.running-text p').length > 5);
    await page.locator('.running-text a').first().click();
    await page.waitForFunction((old) => document.querySelector('.running-text .here')?.innerText !== old, here);
  }));

test('文章の変わらない番地をコピーすると、検索なしで同じ文章が開く', () =>
  onPage(
    query({ q }),
    async (page) => {
      await openFirstPdf(page);
      const text = await page.locator('#panel .quote').innerText();
      await page.locator('#panel').getByRole('button', { name: 'リンクをコピー' }).click();
      await page
        .locator('#panel')
        .getByRole('button', { name: /コピーしました/ })
        .waitFor();
      const address = await clipboard(page);
      assert.match(address, /\/\?id=[0-9a-f-]+$/);
      await page.goto(address);
      await page.locator('#panel .quote').waitFor();
      assert.equal(await page.locator('#panel .quote').innerText(), text);
    },
    withClipboard,
  ));

test('開く、閉じるは戻る、進むでたどれ、結果はそのまま残る', () =>
  onPage(query({ q }), async (page) => {
    await openFirstPdf(page);
    let searches = 0;
    page.on('request', (request) => {
      if (request.url().includes('/search')) searches++;
    });
    await page.goBack();
    await page.locator('#panel').waitFor({ state: 'hidden' });
    await page.goForward();
    await page.locator('.boxes rect').first().waitFor();
    assert.equal(searches, 0);
    assert.ok((await page.locator('.hit').count()) > 5);
  }));

test('原文は番号の番地から開ける', () =>
  onPage(query({ q }), async (page) => {
    await openFirstPdf(page);
    const href = await page.getByRole('link', { name: '原文を開く' }).getAttribute('href');
    const answer = await page.request.get(new URL(href, page.url()).href);
    assert.equal(answer.status(), 200);
    assert.match(answer.headers()['content-type'], /application\/pdf/);
  }));

test('文書の一覧から頁を開ける', () =>
  onPage('', async (page) => {
    await page.locator('.documents a').filter({ hasText: '電子社会安全計画2024' }).click();
    await page.waitForFunction(() => document.querySelector('.paper img')?.naturalWidth > 500);
    assert.equal(await page.locator('.boxes rect').count(), 0);
  }));

test('なくなった文章の番地は、そのわけを言う', () =>
  onPage(
    query({ id: '0000000000000000-00000000-0' }),
    async (page) => {
      await page.locator('#panel [role=alert]').waitFor();
      assert.match(await page.locator('#panel').innerText(), /この文章は索引にありません/);
    },
    { refusals: true },
  ));
