// SPDX-License-Identifier: GPL-2.0-or-later
// A browser, and pages that are watched: what the console, the page or the network should not do fails the test.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const patience = 15_000; // ms; nothing here takes long, but a busy machine may

let browser;

before(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
after(() => browser?.close());

export const site = process.env.SITE;
export const hostileSite = process.env.HOSTILE_SITE;

// A search that is refused, or a passage that is gone, is an answer with a status, which Chromium always reports.
const isRefusal = (text) => /Failed to load resource.*status of 4\d\d/.test(text);

function watch(page, base, faults, refusals) {
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (refusals && isRefusal(message.text())) return;
    faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.stack}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'blob:' && url.origin !== new URL(base).origin) faults.push(`request off the host: ${url}`);
  });
}

/**
 * Opens `path` of the site and runs `action(page)`. Options: those of a browser context, and `base`, another site,
 * `refusals`, where answers with a status of 4xx are expected.
 */
export async function onPage(path, action, { base = site, refusals = false, ...options } = {}) {
  const context = await browser.newContext({ locale: 'ja', viewport: { width: 1400, height: 900 }, ...options });
  context.setDefaultTimeout(patience);
  const faults = [];
  try {
    const page = await context.newPage();
    watch(page, base, faults, refusals);
    await page.goto(new URL(path, base).href);
    await settled(page);
    await action(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** Until the view and the panel show what was asked for. */
export async function settled(page) {
  await page.waitForFunction(
    () =>
      document.querySelector('#view > *:not(noscript)') &&
      !document.querySelector('#view[aria-busy]') &&
      !document.querySelector('#panel[aria-busy]') &&
      !document.querySelector('.sheet[aria-busy]'),
  );
}

export const query = (values) => `?${new URLSearchParams(values)}`;

/** The findings of axe-core that are serious or critical, in a line each. */
export async function findings(page) {
  await page.evaluate(axeSource); // past the page's content security policy, which lets no script in
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .slice(0, 4)
          .map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`)
          .join(' | ')}`,
    );
}

/** The text of the clipboard; the context needs the permission. */
export const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
export const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
