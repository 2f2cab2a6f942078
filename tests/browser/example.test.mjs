// SPDX-License-Identifier: GPL-2.0-or-later
// docs/examples/search.mjs against the server, and the words of the page.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { hakusho } from './support/server.mjs';

const root = process.env.HAKUSHO_ROOT;
const web = join(root, 'frontends/web');

const example = (...values) =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'docs/examples/search.mjs'), ...values], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

test('Node の例は、コマンドと同じ当たりを同じ順に出す', async () => {
  for (const query of ['初動対処訓練', '訓練 OR 演習', '人材育成 year:2022..']) {
    const { code, stdout } = await example(process.env.SITE, query);
    const { hits } = JSON.parse(await hakusho('search', '-i', process.env.SITE_INDEX, '--json', query));
    assert.equal(code, 0);
    const citations = hits.map((hit) => hit.citation);
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.startsWith('『')),
      citations,
    );
  }
});

test('Node の例は、当たりがなければ 1、読めない検索式なら 2 で終わる', async () => {
  assert.equal((await example(process.env.SITE, '瓢箪鯰図譜')).code, 1);
  const refused = await example(process.env.SITE, '(閉じない');
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /\S/);
});

test('画面の言葉は両方の言語にそろい、使われないものはない', async () => {
  const { messages } = await import(pathToFileURL(join(web, 'messages.js')));
  assert.deepEqual(Object.keys(messages.en), Object.keys(messages.ja));
  const places = (message) => [...message.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, message] of Object.entries(messages.ja))
    assert.deepEqual(places(messages.en[key]), places(message), key);
  const names = (await readdir(web)).filter((name) => name !== 'messages.js' && /\.(js|html)$/.test(name));
  const sources = (await Promise.all(names.map((name) => readFile(join(web, name), 'utf8')))).join('\n');
  const isUsed = (key) =>
    sources.includes(`'${key}'`) ||
    sources.includes(`"${key}"`) ||
    sources.includes(`${key.slice(0, key.lastIndexOf('.'))}.\${`) ||
    sources.includes(`named('${key.split('.')[0]}'`);
  assert.deepEqual(
    Object.keys(messages.ja).filter((key) => !isUsed(key)),
    [],
  );
});

test('画面は HTML として読む口を使わず、外の番地を持たない', async () => {
  for (const name of await readdir(web)) {
    const source = await readFile(join(web, name), 'utf8');
    assert.doesNotMatch(
      source,
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|setAttribute\('style'/,
      name,
    );
    const addresses = source.match(/https?:\/\/[^\s'"`]+/g) ?? [];
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith('http://www.w3.org/')),
      [],
      name,
    );
  }
});
