/** What the documents tell readers to type works, and prints what they say. `vitest run test/docs -u` writes the outputs anew. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, deadLinks, placeIn, runBlocks, runScript, withOutputs, type Place } from './documented-commands.ts';
import { guideChapters, type GuideBlock } from './guide-blocks.ts';

const pathOf = (document: string) => fileURLToPath(new URL(`../../${document}`, import.meta.url));
const textOf = (document: string) => readFileSync(pathOf(document), 'utf8');
const blocksOf = (document: string) => guideChapters(textOf(document)).flatMap(({ blocks }) => blocks);

let folder = '';
let launcher = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'postil-docs-')));
  launcher = buildCommandLine(join(folder, 'cli'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newPlace = (language: 'zh' | 'en', document: string): Place => placeIn(mkdtempSync(join(folder, 'place-')), { launcher, language, document: textOf(document) });

describe.each([
  ['README.md', 'en'],
  ['README.zh.md', 'zh'],
] as const)('%s', (document, language) => {
  let place: Place;
  let printed: Map<number, string>;
  beforeAll(() => {
    place = newPlace(language, document);
    printed = runBlocks(blocksOf(document), place);
  }, 120_000);

  it('has commands that print what it shows (vitest -u writes the outputs)', async () => {
    await expect(withOutputs(textOf(document), blocksOf(document), printed)).toMatchFileSnapshot(pathOf(document));
  });

  it('has specs without errors, whose scenarios come true', () => {
    const folders = [...new Set(blocksOf(document).flatMap(({ language, file }) => (language === 'postil' ? [dirname(file ?? '')] : [])))];
    expect(folders.length).toBe(2);
    for (const at of folders) expect(runScript(`postil check ${at} -q && postil test ${at} -q && postil fmt ${at} --check`, place)).toMatchObject({ status: 0 });
  });
});

describe.each([
  ['docs/zh/guide.md', 'zh'],
  ['docs/en/guide.md', 'en'],
  ['examples/county-fines/README.md', 'zh'],
] as const)('%s', (document, language) => {
  const chapters = guideChapters(textOf(document)).filter(({ blocks }) => blocks.some(({ language }) => language === 'sh'));

  it('has commands that print what it shows (vitest -u writes the outputs)', async () => {
    const printed = new Map<number, string>();
    for (const { blocks } of chapters) for (const [line, output] of runBlocks(blocks, newPlace(language, document))) printed.set(line, output);
    await expect(withOutputs(textOf(document), blocksOf(document), printed)).toMatchFileSnapshot(pathOf(document));
  }, 300_000);
});

it.each(['README.md', 'README.zh.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/zh/guide.md', 'docs/en/guide.md', 'docs/zh/cli.md', 'docs/en/cli.md', 'examples/county-fines/README.md'])('%s links to what is there', (document) => {
  expect(deadLinks(textOf(document), document)).toEqual([]);
});

it('says the same in both languages', () => {
  const shape = (document: string) => [
    ...[...textOf(document).matchAll(/^(#+) |^(\|)|!\[.*\]\((.*)\)/gm)].map(([, heading, row, image]) => heading ?? row ?? image),
    ...blocksOf(document).map(({ language, exit }: GuideBlock) => [language, exit].join(' ')),
  ];
  expect(shape('README.md')).toEqual(shape('README.zh.md'));
});
