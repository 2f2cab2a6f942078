// SPDX-License-Identifier: GPL-2.0-or-later
// Documents whose every part tries to be more than text.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const attack = 'window.attacked = true';

export const hostile = {
  title: `<script>${attack}</script>報告"><img src=x onerror="${attack}">`,
  heading: `<svg onload="${attack}"></svg>第1章 \u202Eし返りく\u202C 節`,
  series: `</option></select><script>${attack}</script>`,
  style: `</style><style>body { display: none }</style>訓練の章 {{constructor.constructor('${attack}')()}}`,
  turned: '訓練は\u202Eたっだ敗失\u202Cという。\u2066隔離\u2069と鈴。',
  astral: '𠮷野の訓練と𩸽の訓練を𠀋夫に行う。',
};

const passage = (text, year, more = {}) => ({
  text,
  year,
  title: hostile.title,
  series: hostile.series,
  publisher: `<b onclick="${attack}">庁</b>`,
  section: [hostile.heading],
  url: `javascript:${attack}`,
  ...more,
});

const passages = [
  passage(`<script>${attack}</script>訓練を行った。<img src=x onerror="${attack}">`, 2021),
  passage(hostile.style, 2022),
  passage(hostile.turned, 2023, {
    title: '\u202E題の転反\u202C<iframe src="javascript:parent.attacked=true"></iframe>',
  }),
  passage(hostile.astral, 2024, { title: '𠮷の報告' }),
  passage(`<a href="javascript:${attack}" style="position:fixed;inset:0">訓練</a>'"\`&lt;&amp;`, 2024, { page: 1 }),
];

/** Writes them to `folder`, and gives the folder. */
export async function writeHostileDocuments(folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'hostile.jsonl'), passages.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return folder;
}
