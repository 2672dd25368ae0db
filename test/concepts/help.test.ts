import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { concepts } from '../../language/concepts/index.ts';
import { isWordKeyword, spellKeyword, type EnglishKeyword, type KeywordSpelling } from '../../language/keywords.ts';
import { snippetText } from '../../language/lsp/keyword-help.ts';
import { checkSpec } from '../language/check-spec.ts';

const spellings: KeywordSpelling[] = ['zh', 'en'];

/** The words among the keywords of a room's grammar, those of the period in force included. */
function keywordsOf(concept: string): EnglishKeyword[] {
  const own = grammarOf(`concepts/${concept}/${concept}`);
  const grammar = own.includes("'../../common/in-force'") ? own + grammarOf('common/in-force') : own;
  const rules = grammar.replace(/^import .*$|\/\/.*$/gm, '');
  const keywords = [...rules.matchAll(/'([^']+)'/g)].map(([, keyword = '']) => keyword);
  return [...new Set(keywords.filter(isWordKeyword))] as EnglishKeyword[];
}

function grammarOf(path: string): string {
  return readFileSync(new URL(`../../language/${path}.langium`, import.meta.url), 'utf8');
}

describe('every keyword of a grammar is explained in both languages, with an example', () => {
  const cases = concepts.flatMap(({ name, help }) =>
    keywordsOf(name).map((keyword) => ({ name, keyword, words: help.keywords[keyword] })),
  );

  it.each(cases)('$name: $keyword', ({ keyword, words }) => {
    expect(words?.en).toMatch(/^.+`.+`/);
    expect(words?.zh).toMatch(/^.+`.+`/);
    expect(words?.zh).toContain(spellKeyword(keyword, 'zh'));
    expect(words?.en).toContain(keyword);
  });

  it.each(concepts)('$name: nothing but its keywords', ({ name, help }) => {
    const own = new Set(keywordsOf(name));
    expect(Object.keys(help.keywords).filter((keyword) => !own.has(keyword as EnglishKeyword))).toEqual([]);
  });
});

describe('snippets', () => {
  const cases = concepts.flatMap(({ name, help }) => help.snippets.map(({ label, body }) => ({ name, label, body })));

  it.each(cases)('$name: $label.en', ({ label, body }) => {
    expect(label.zh && label.en).toBeTruthy();
    const keywords = [...body.matchAll(/\{\{([^|}]+)\}\}/g)].map(([, keyword = '']) => keyword);
    expect(keywords.filter((keyword) => spellKeyword(keyword, 'zh') === keyword)).toEqual([]);
    for (const spelling of spellings) expect(expanded(body, spelling)).not.toMatch(/\$|\{\{|\}\}/);
    expect(expanded(body, 'en')).not.toMatch(/\p{Script=Han}/u);
  });

  const whole = cases.filter(({ body }) => isDeclaration(body));
  it.each(
    whole.flatMap(({ name, label, body }) => spellings.map((spelling) => ({ name, label, text: expanded(body, spelling) }))),
  )('$name: $label.en reads as a declaration', async ({ text }) => {
    const { diagnostics } = await checkSpec(text);
    expect(diagnostics.filter(({ code }) => String(code).startsWith('syntax/')).map(({ message }) => message)).toEqual([]);
  });
});

/** As the editor leaves it when every placeholder is accepted. */
function expanded(body: string, spelling: KeywordSpelling): string {
  return snippetText({ body }, spelling)
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+|\$\{\d+\}/g, '');
}

const declarations =
  /^\{\{(manual|source|not operative|missing|measure|term|unit|role|group|calendar|record|parameter|penalty|deadline|table|settlement|checklist|scenario|procedure)\}\}/;

function isDeclaration(body: string): boolean {
  return declarations.test(body);
}
