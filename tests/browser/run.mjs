// SPDX-License-Identifier: GPL-2.0-or-later
// node run.mjs [FILE…]: the tests of the web page against `hakusho serve`. $HAKUSHO_PROGRAM is the program, $HAKUSHO_ROOT
// the sources. Builds its indexes in a temporary folder, and leaves nothing behind.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { writeHostileDocuments } from './support/hostile.mjs';
import { buildIndex, serve } from './support/server.mjs';

const here = import.meta.dirname ?? new URL('.', import.meta.url).pathname;
const root = process.env.HAKUSHO_ROOT ?? join(here, '../..');
const folder = await mkdtemp(join(tmpdir(), 'hakusho-browser-'));
const servers = [];

async function site(name, documents) {
  const index = join(folder, name);
  await buildIndex(index, documents);
  const server = await serve(index);
  servers.push(server);
  return { index, address: server.address };
}

async function files() {
  const named = process.argv.slice(2);
  const all = named.length > 0 ? named : (await readdir(here)).filter((name) => name.endsWith('.test.mjs')).sort();
  return all.map((name) => join(here, name));
}

try {
  const reports = await site('reports', join(root, 'corpus/reports'));
  const hostile = await site('hostile', await writeHostileDocuments(join(folder, 'documents')));
  Object.assign(process.env, {
    HAKUSHO_ROOT: root,
    SITE: reports.address,
    SITE_INDEX: reports.index,
    HOSTILE_SITE: hostile.address,
  });
  const token = 'a-token-for-the-tests';
  await writeFile(join(folder, 'token'), `${token}\n`);
  const guarded = await serve(reports.index, '--token', join(folder, 'token'));
  servers.push(guarded);
  Object.assign(process.env, { GUARDED_SITE: guarded.address, GUARDED_TOKEN: token });
  const tests = run({ files: await files(), concurrency: 1, timeout: 900_000 });
  tests.on('test:fail', () => {
    process.exitCode = 1;
  });
  for await (const line of tests.compose(new spec())) process.stdout.write(line);
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
}
