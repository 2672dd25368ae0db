import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inChinese } from '../../language/chinese-spelling.ts';
import { allDiagnostics, explainDiagnostic } from '../../language/explain-diagnostic.ts';
import { checkSpec } from './check-spec.ts';

const ERROR = 1;
const entries = [...allDiagnostics.values()];

const inEachLanguage = entries.flatMap((entry) => [
  { ...entry, language: 'en' },
  { ...entry, language: 'zh', avoid: inChinese(entry.avoid), prefer: inChinese(entry.prefer) },
]);

describe('the snippets of a page are true', () => {
  it.each(inEachLanguage)('avoid: $language/$code', async ({ code, avoid, files }) => {
    const { diagnostics } = await checkSpec(avoid, files);
    expect(diagnostics.map((found) => found.code)).toContain(code);
  });

  it.each(inEachLanguage)('prefer: $language/$code', async ({ code, prefer, files }) => {
    const { diagnostics } = await checkSpec(prefer, files);
    expect(
      diagnostics
        .filter((found) => found.code === code || found.severity === ERROR)
        .map((found) => `${found.code}: ${found.message}`),
    ).toEqual([]);
  });
});

describe('pages', () => {
  it.each(
    entries.flatMap(({ code }) => [
      { code, language: 'zh' as const },
      { code, language: 'en' as const },
    ]),
  )('$language/$code', async ({ code, language }) => {
    const page = explainDiagnostic(code, language);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
    await expect(page).toMatchFileSnapshot(`../../docs/${language}/diagnostics/${code}.md`);
  });

  it.each(entries)('why, in both languages: $code', ({ why }) => {
    expect(why.zh).toMatch(/[\u4e00-\u9fff].*[。?!]$/);
    expect(why.en).toMatch(/[a-z].*[.?!]$/);
  });

  it.each(['zh', 'en'])('in %s: none is left of a code that is gone', (language) => {
    const folder = new URL(`../../docs/${language}/diagnostics/`, import.meta.url);
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    expect(
      pages.map((path) => path.slice(0, -'.md'.length).replaceAll('\\', '/')).filter((code) => !allDiagnostics.has(code)),
    ).toEqual([]);
  });

  it('of an unknown code', () => {
    expect(explainDiagnostic('nothing/known', 'en')).toBeUndefined();
  });
});
