// SPDX-License-Identifier: GPL-2.0-or-later
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { clipboard, onPage, query, settled, withClipboard } from './support/browser.mjs';

const q = '初動対処訓練';

async function drag(page, fromYear, toYear) {
  const box = async (year) => page.locator(`.year-bar[data-year="${year}"] .hit-area`).boundingBox();
  const [from, to] = [await box(fromYear), await box(toYear)];
  await page.mouse.move(from.x + from.width / 2, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 20, { steps: 6 });
  await page.mouse.up();
}

const years = (page) =>
  page
    .locator('.hit > .year')
    .evaluateAll((marks) => [...new Set(marks.map((mark) => Number.parseInt(mark.textContent, 10)))].sort());

test('語を入れて検索すると、文章が年、節、頁とともに出る', () =>
  onPage('', async (page) => {
    await page.locator('#q').fill(q);
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    const hit = page.locator('.hit').first();
    assert.match(await hit.locator('.year').innerText(), /^20\d\d年/);
    assert.match(await hit.locator('.place').innerText(), /大規模な事案への対処態勢の強化.*p\. 別添/);
    assert.equal(await hit.locator('mark').first().innerText(), q);
    assert.deepEqual(await years(page), [2020, 2021, 2022, 2023, 2024]);
    assert.match(page.url(), /\?q=/);
  }));

test('一致の度合いは言葉で示される', () =>
  onPage(query({ q }), async (page) => {
    assert.equal(await page.locator('.hit .grade').first().innerText(), '語として一致');
  }));

test('打ちかけの語は候補で補え、選ぶと検索する', () =>
  onPage('', async (page) => {
    await page.locator('#q').pressSequentially('初動対処', { delay: 20 });
    const option = page.getByRole('option', { name: q });
    await option.waitFor();
    assert.equal(await page.locator('#q').getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('#q').getAttribute('aria-activedescendant'), 'suggestion-0');
    await option.click();
    await page.locator('.hit').first().waitFor();
    assert.equal(await page.locator('#q').inputValue(), q);
  }));

test('読みの仮名からも候補が出る', () =>
  onPage('', async (page) => {
    await page.locator('#q').pressSequentially('しょどうたいしょ', { delay: 10 });
    await page.getByRole('option').filter({ hasText: '初動対処' }).first().waitFor();
  }));

test('変換中の文字では候補を尋ねない', () =>
  onPage('', async (page) => {
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().includes('/suggest')) asked++;
    });
    await page.locator('#q').focus();
    const input = await page.context().newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'しょどう', selectionStart: 4, selectionEnd: 4 });
    await page.waitForTimeout(300);
    assert.equal(asked, 0);
    await input.send('Input.insertText', { text: '初動' });
    await page.getByRole('option').first().waitFor();
    assert.ok(asked > 0);
  }));

test('棒の上をなぞると年の範囲で絞れ、ほかの年の棒も残る', () =>
  onPage(query({ q }), async (page) => {
    await drag(page, 2021, 2023);
    await page.waitForURL(/year=2021\.\.2023/);
    await settled(page);
    assert.deepEqual(await years(page), [2021, 2022, 2023]);
    assert.equal(await page.locator('.year-bar').count(), 5);
    assert.equal(await page.locator('.year-bar.out').count(), 2);
    await page.locator('#all-years').click();
    await settled(page);
    assert.deepEqual(await years(page), [2020, 2021, 2022, 2023, 2024]);
  }));

test('年の範囲はキーでも動き、つまみは焦点を失わない', () =>
  onPage(query({ q }), async (page) => {
    const from = page.getByRole('slider', { name: '年の範囲の始まり' });
    await from.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/year=2022\.\.2024/);
    await settled(page);
    assert.equal(await from.getAttribute('aria-valuenow'), '2022');
    assert.ok(await from.evaluate((handle) => handle === document.activeElement));
  }));

test('府省庁と欄で絞り、外せる', () =>
  onPage(query({ q }), async (page) => {
    await page
      .locator('.facets')
      .getByRole('link', { name: /^成果・進捗/ })
      .click();
    await page.waitForURL(/cell=progress/);
    await settled(page);
    const chips = await page.locator('.hit .chip:not(.quiet)').allInnerTexts();
    assert.ok(chips.length > 0 && chips.every((chip) => chip === '成果・進捗'), String(chips));
    assert.equal(await page.locator('.hit').count(), chips.length);
    await page.locator('.active-filters').getByRole('link').first().click();
    await settled(page);
    assert.equal(await page.locator('.active-filters').count(), 0);
  }));

test('絞り込みの件数は、絞った後の件数と同じ', () =>
  onPage(query({ q }), async (page) => {
    const facet = page.locator('.facets').getByRole('link', { name: /^計画/ });
    const promised = Number.parseInt(await facet.locator('.count').innerText(), 10);
    await facet.click();
    await page.waitForURL(/cell=plan/);
    await settled(page);
    assert.equal(Number.parseInt(await page.locator('.summary strong').innerText(), 10), promised);
  }));

test('年ごとに 1 件にすると、五つの年が一度に見える', () =>
  onPage(query({ q }), async (page) => {
    await page.getByLabel('年ごとに 1 件').check();
    await page.waitForURL(/by_year/);
    await settled(page);
    assert.equal(await page.locator('.hit').count(), 5);
  }));

test('まとめられた似た文章を開ける', () =>
  onPage(query({ q }), async (page) => {
    const button = page.getByRole('button', { name: /似た文章 \d+ 件/ }).first();
    await button.click();
    await page.locator('.similar:not([hidden]) li').first().waitFor();
    assert.equal(await page.locator('.similar:not([hidden]) li').first().locator('.year').count(), 1);
  }));

test('次の頁へ進み、戻れる', () =>
  onPage(query({ q: '訓練' }), async (page) => {
    const first = await page.locator('.hit').first().getAttribute('data-hit');
    await page.getByRole('link', { name: /次の 20 件/ }).click();
    await page.waitForURL(/start=21/);
    await settled(page);
    assert.notEqual(await page.locator('.hit').first().getAttribute('data-hit'), first);
    await page.goBack();
    await settled(page);
    assert.equal(await page.locator('.hit').first().getAttribute('data-hit'), first);
  }));

test('引用を文字、BibTeX、CSL でコピーできる', () =>
  onPage(
    query({ q }),
    async (page) => {
      const hit = page.locator('.hit').first();
      await hit.getByRole('button', { name: '引用をコピー' }).click();
      await hit.getByRole('button', { name: /コピーしました/ }).waitFor();
      assert.match(await clipboard(page), /^『電子社会安全計画20\d\d.*別添\d - \d+ -（PDF \d+頁）$/);
      await hit.getByRole('button', { name: 'BibTeX' }).click();
      await hit
        .getByRole('button', { name: /コピーしました/ })
        .first()
        .waitFor();
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('@'));
      assert.match(await clipboard(page), /^@techreport\{[\s\S]*電子社会安全計画20\d\d/);
      await hit.getByRole('button', { name: 'CSL' }).click();
      await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('['));
      const [entry] = JSON.parse(await clipboard(page));
      assert.equal(entry.type, 'report');
    },
    withClipboard,
  ));

test('当たりのない検索は、わけと試せることを言う', () =>
  onPage(query({ q: '瓢箪鯰図譜' }), async (page) => {
    assert.match(await page.locator('h1').innerText(), /「瓢箪鯰図譜」に当たる文章はありません/);
    assert.match(await page.locator('pre').innerText(), /瓢箪/);
  }));

test('絞り込みで当たりがなくなったときは、外した検索へ行ける', () =>
  onPage(query({ q, year: '1990' }), async (page) => {
    await page.getByRole('link', { name: '絞り込みを外して検索する' }).click();
    await page.locator('.hit').first().waitFor();
  }));

test('読めない検索式は、その場所を示す', () =>
  onPage(
    query({ q: '訓練 "閉じない' }),
    async (page) => {
      assert.equal(await page.locator('.query-place mark').innerText(), '"');
      assert.match(await page.locator('.problem').innerText(), /引用符が閉じていません/);
    },
    { refusals: true },
  ));

test('答えない索引サーバーがあれば、そう書く', () =>
  onPage(query({ q }), async (page) => {
    assert.equal(await page.locator('#missing').isVisible(), false);
    await page.route('**/search?*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'hakusho-partial': 'true' } });
    });
    await page.locator('#q').fill('演習');
    await page.locator('#search').press('Enter');
    await page.locator('#missing').waitFor();
    assert.match(await page.locator('#missing').innerText(), /含まれていません/);
  }));

test('結果をファイルに保存できる', () =>
  onPage(query({ q, year: '2022' }), async (page) => {
    const saved = page.waitForEvent('download');
    await page.locator('.savings').getByRole('link', { name: 'CSV' }).click();
    const download = await saved;
    assert.equal(download.suggestedFilename(), 'hakusho.csv');
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
    assert.match(lines[0], /^rank,/);
    assert.ok(lines.length > 5);
  }));
