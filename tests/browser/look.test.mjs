// SPDX-License-Identifier: GPL-2.0-or-later
// Widths, colours, languages, and what axe-core finds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, onPage, query, settled } from './support/browser.mjs';

const q = '初動対処訓練';
const views = {
  始め: '',
  結果: query({ q }),
  当たりなし: query({ q: '瓢箪鯰図譜' }),
  施策: query({ view: 'trace', q }),
  推移: query({ view: 'trend', q: `${q} 訓練 演習` }),
  比較: query({ view: 'compare', from: '2023', to: '2024' }),
  用語: query({ view: 'terms' }),
};

async function openPanel(page, tab) {
  await page.locator('.hit:has(.row-line) a.open').first().click();
  await page.locator('.boxes rect').first().waitFor();
  if (tab) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tab', { name: tab, selected: true }).waitFor();
  }
  await settled(page);
}

const overflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [name, path] of Object.entries(views)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe-core は${name}の画面（${colorScheme}）に重い指摘を出さない`, () =>
      onPage(
        path,
        async (page) => {
          assert.deepEqual(await findings(page), []);
        },
        { colorScheme },
      ));
  }
  test(`幅 360 の${name}の画面は横に動かない`, () =>
    onPage(
      path,
      async (page) => {
        assert.equal(await overflow(page), 0);
      },
      { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    ));
}

for (const colorScheme of ['light', 'dark']) {
  for (const tab of ['紙面', '前後の文章', '表の行']) {
    test(`axe-core は開いた文章の${tab}（${colorScheme}）に重い指摘を出さない`, () =>
      onPage(
        query({ q }),
        async (page) => {
          await openPanel(page, tab);
          assert.deepEqual(await findings(page), []);
        },
        { colorScheme },
      ));
  }
}

test('axe-core は候補とヘルプにも重い指摘を出さない', () =>
  onPage('', async (page) => {
    await page.locator('#q').pressSequentially('初動', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    assert.deepEqual(await findings(page), []);
    await page.getByRole('button', { name: 'ヘルプ' }).click();
    assert.deepEqual(await findings(page), []);
  }));

test('幅 360 では文章が画面いっぱいに開き、閉じると元の所に戻る', () =>
  onPage(
    query({ q }),
    async (page) => {
      const fourth = page.locator('.hit a.open').nth(3);
      await fourth.scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await fourth.click();
      await page.locator('#panel .panel-title').waitFor();
      await settled(page);
      assert.equal(await page.locator('.hit').first().isVisible(), false);
      assert.equal(await overflow(page), 0);
      await page.getByRole('button', { name: '閉じる' }).click();
      await fourth.waitFor();
      assert.ok(Math.abs((await page.evaluate(() => scrollY)) - before) < 50);
    },
    { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  ));

test('暗い設定では暗い地に明るい字で出る', () =>
  onPage(
    query({ q }),
    async (page) => {
      const light = (color) =>
        color
          .match(/\d+/g)
          .slice(0, 3)
          .reduce((sum, part) => sum + Number(part), 0) / 3;
      const [ground, ink] = await page.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        getComputedStyle(document.body).color,
      ]);
      assert.ok(light(ground) < 60 && light(ink) > 180);
    },
    { colorScheme: 'dark' },
  ));

test('日本語の設定では日本語で、英語の設定では英語で始まる', async () => {
  await onPage(query({ q }), async (page) => assert.equal(await page.locator('html').getAttribute('lang'), 'ja'));
  await onPage(
    query({ q }),
    async (page) => {
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      assert.equal(await page.locator('.hit .grade').first().innerText(), 'whole words');
    },
    { locale: 'en-GB' },
  );
});

test('言語は切り替えられ、覚えられる', () =>
  onPage(query({ q }), async (page) => {
    await page.getByRole('button', { name: 'English' }).click();
    await settled(page);
    assert.equal((await page.getByRole('button', { name: 'Copy citation' }).count()) > 5, true);
    await page.reload();
    await settled(page);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.getByRole('button', { name: '日本語' }).click();
    await settled(page);
    assert.equal(await page.locator('.hit .grade').first().innerText(), '語として一致');
  }));

test('印刷には操作の部品が出ない', () =>
  onPage(query({ q }), async (page) => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.top').isVisible(), false);
    assert.equal(await page.locator('.hit .actions').first().isVisible(), false);
    assert.equal(await page.locator('.hit .text').first().isVisible(), true);
  }));

test('axe-core の確かめは、読めない色と名のないボタンを見つける', () =>
  onPage('', async (page) => {
    await page.evaluate(() => {
      const faint = document.createElement('p');
      faint.textContent = '薄い字';
      faint.style.color = '#d0d0d0';
      document.querySelector('#view').append(faint, document.createElement('button'));
    });
    const found = (await findings(page)).map((line) => line.split(':')[0]);
    assert.ok(found.includes('color-contrast') && found.includes('button-name'), String(found));
  }));
