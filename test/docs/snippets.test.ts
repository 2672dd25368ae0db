import { readFileSync } from 'node:fs';
import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../generator/engine/index.ts';
import { lowerManual } from '../../generator/plan/lower.ts';
import type { Plan } from '../../generator/plan/plan.ts';
import { runScenarios } from '../../generator/scenarios/run-scenarios.ts';
import { isManual, type Specification } from '../../language/generated/ast.ts';
import { formatTokens } from '../../language/lsp/format-tokens.ts';
import { formatSpec } from '../../language/lsp/formatter.ts';
import { checkSpec, services, type CheckedFile } from '../language/check-spec.ts';
import { parsed, syntaxErrors } from '../language/parsed.ts';
import { guideChapters, type GuideBlock, type GuideChapter } from './guide-blocks.ts';
import { withTables } from './guide-tables.ts';

const languages = ['zh', 'en'] as const;
const pathOf = (language: string) => new URL(`../../docs/${language}/guide.md`, import.meta.url);
const guide = (language: string) => readFileSync(pathOf(language), 'utf8');
const specs = (blocks: readonly GuideBlock[]) => blocks.filter(({ language }) => language === 'postil');
/** What names its file is worked by the chapter's commands: see readme.test.ts. */
const isWorked = ({ blocks }: GuideChapter) => blocks.some(({ language, file }) => language === 'postil' && file !== undefined);
const isWhole = ({ isFragment, error }: GuideBlock) => !isFragment && error === undefined;

describe.each(languages)('the guide in %s', (language) => {
  const chapters = guideChapters(guide(language)).filter((chapter) => specs(chapter.blocks).length > 0 && !isWorked(chapter));

  describe.each(chapters.map((chapter): [string, GuideChapter] => [chapter.title, chapter]))('%s', (_, { blocks }) => {
    it('has no errors', async () => {
      const { files, findings } = await checkedManual(blocks, specs(blocks).filter(isWhole));
      expect(errors(findings)).toEqual([]);
      expect(files.length).toBeGreaterThan(0);
    });

    it('has scenarios that come true', async () => {
      const { files } = await checkedManual(blocks, specs(blocks).filter(isWhole));
      const plan = planOf(files);
      const { results } = runScenarios(plan, createInterpreter(plan));
      expect(results.flatMap(({ name, failures }) => failures.map((failure) => ({ name, ...failure })))).toEqual([]);
      expect(results.length).toBe(files.flatMap(({ text }) => text.match(/^(用例|scenario) /gm) ?? []).length);
    });

    it.each(specs(blocks).filter(({ error }) => error !== undefined))('line $line shows $error', async (block) => {
      const before = specs(blocks).filter((other) => isWhole(other) && other.line < block.line);
      const { findings } = await checkedManual(blocks, [...before, block]);
      expect(findings.map(({ code }) => code)).toContain(block.error);
      expect(findings.filter(({ code }) => code !== block.error && String(code).startsWith('syntax/'))).toEqual([]);
    });

    it.each(specs(blocks).filter(({ isFragment }) => isFragment))('line $line reads', ({ text }) => {
      expect(syntaxErrors(parsed(text))).toEqual([]);
    });
  });

  it('is as the tools write it: specs formatted, tables of the language (vitest -u writes both)', async () => {
    await expect(withTables(withFormattedSpecs(guide(language)), language)).toMatchFileSnapshot(pathOf(language).pathname);
  });
});

it('says the same in both languages', () => {
  const outline = (language: string) => guide(language).split('\n').flatMap((line) => /^(#+) |^(```+\S.*)|^(\|)/.exec(line)?.slice(1).find((part) => part !== undefined) ?? []);
  const shape = (language: string) => outline(language).map((part) => part.replace(/file=.*/, 'file'));
  expect(shape('en')).toEqual(shape('zh'));
});

it('has the same specs in both languages, but for their words', () => {
  const shapes = (language: string) => guideChapters(guide(language)).flatMap(({ blocks }) => specs(blocks).map(({ text }) => shapeOf(text).join(' ')));
  expect(shapes('en')).toEqual(shapes('zh'));
});

/** Its keywords and signs, and the kinds of all else. */
function shapeOf(text: string): string[] {
  const root = parsed(text).parseResult.value.$cstNode?.root;
  return (root === undefined ? [] : formatTokens(root)).map(({ keyword, terminal }) => keyword ?? terminal ?? 'comment');
}

interface CheckedManual {
  files: CheckedFile[];
  findings: Diagnostic[];
}

/** The blocks as the files of one manual, with the files that the chapter has for them. */
async function checkedManual(chapter: readonly GuideBlock[], [first, ...others]: readonly GuideBlock[]): Promise<CheckedManual> {
  const read = chapter.filter(({ file }) => file !== undefined).map(({ file = '', text }) => [file, text]);
  const further = others.map(({ line, text }) => [`${line}.postil`, text]);
  const checked = await checkSpec(first?.text ?? '', Object.fromEntries([...read, ...further]) as Record<string, string>);
  const files = [checked, ...Object.values(checked.others)];
  return { files, findings: files.flatMap(({ diagnostics }) => diagnostics) };
}

function planOf(files: readonly CheckedFile[]): Plan {
  const documents = files.map(({ document }) => document as LangiumDocument<Specification>);
  const manual = documents.flatMap(({ parseResult }) => parseResult.value.declarations).find(isManual);
  const folder = documents[0]?.uri.path.replace(/\/[^/]*$/, '') ?? '';
  return lowerManual({ name: manual?.name ?? 'guide', manual, folder, documents }, services.shared);
}

function withFormattedSpecs(text: string): string {
  const blocks = guideChapters(text).flatMap((chapter) => specs(chapter.blocks));
  return blocks.reduce((written, block) => written.replace(block.text, () => formatSpec(parsed(block.text)) ?? block.text), text);
}

function errors(findings: readonly Diagnostic[]): string[] {
  return findings.filter(({ severity }) => severity === 1).map(({ code, message, range }) => `${code} ${range.start.line}: ${message}`);
}
