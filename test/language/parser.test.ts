import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  AstUtils,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  CstUtils,
  EmptyFileSystem,
  GrammarAST,
  GrammarUtils,
  inject,
  type AstNode,
  type LangiumCoreServices,
  type ParseResult,
} from 'langium';
import { describe, expect, it } from 'vitest';
import { PostilGeneratedModule, PostilGeneratedSharedModule } from '../../language/generated/module.ts';
import { fixtures } from '../concepts/fixture.ts';
import { langiumParsing } from '../langium-defaults.ts';
import { services } from './check-spec.ts';
import { plain } from './parsed.ts';
import { specCorpus } from './spec-corpus.ts';

const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), PostilGeneratedSharedModule);
const langium = inject(createDefaultCoreModule({ shared }), PostilGeneratedModule, {
  parser: langiumParsing,
} as never) as LangiumCoreServices;

/** All that a tree tells: values, where each node and property stands, what each word is, and the errors. */
function told({ value, lexerErrors, parserErrors }: ParseResult) {
  const nodes = AstUtils.streamAst(value).map(placed).toArray();
  const leaves = value.$cstNode === undefined ? [] : CstUtils.flattenCst(value.$cstNode).toArray();
  return {
    tree: plain(value),
    nodes,
    leaves: leaves.map(({ offset, end, text, hidden, range, tokenType, astNode, grammarSource }) => {
      const property = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature;
      return { offset, end, text, hidden, range, token: tokenType.name, in: astNode.$type, property };
    }),
    errors: [
      ...lexerErrors.map(({ offset, line, column, length, message }) => ({ offset, line, column, length, message })),
      ...parserErrors.map(({ message, token: { startOffset, image } }) => ({ message, startOffset, image })),
    ],
  };
}

function placed(node: AstNode) {
  const properties = Object.keys(node).filter((name) => !name.startsWith('$'));
  return {
    type: node.$type,
    at: [node.$container?.$type, node.$containerProperty, node.$containerIndex],
    range: node.$cstNode?.range,
    properties: properties.map((property) => [
      property,
      GrammarUtils.findNodesForProperty(node.$cstNode, property).map(({ offset, end }) => [offset, end]),
    ]),
  };
}

const ours = (text: string) => told(services.postil.parser.LangiumParser.parse(text));
const theirs = (text: string) => told(langium.parser.LangiumParser.parse(text));

const folder = new URL('../../examples/county-fines/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.postil'))
  .map((name): [string, string] => [name, readFileSync(new URL(name, folder), 'utf8')]);

describe('the parser makes the tree that Langium makes', () => {
  it.each([...examples, ...specCorpus])('of %s', (_, text) => {
    expect(ours(text)).toEqual(theirs(text));
  });

  it('of text with comments everywhere', () => {
    for (const [, text] of examples) {
      const commented = text.replace(/[^\s"“”{},，、:：]+/g, (word, at: number) =>
        at % 7 === 0 ? `/* 甲 */${word} // 乙\n` : word,
      );
      expect(ours(commented)).toEqual(theirs(commented));
    }
  });

  it('of broken text', () => {
    const texts = [...examples.map(([, text]) => text), ...fixtures.map(({ text }) => text)];
    const broken = fc.record({
      text: fc.constantFrom(...texts),
      start: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 60 }),
      put: fc.constantFrom('', '{', '}', '(', ' 且 ', ' if ', '/*', '// 甲\n', '5 元', ': ', '"', '扣罚 '),
    });
    fc.assert(
      fc.property(broken, ({ text, start, length, put }) => {
        const at = Math.floor(start * text.length);
        const part = text.slice(Math.max(0, at - 1500), at) + put + text.slice(at + length, at + 1500);
        expect(ours(part)).toEqual(theirs(part));
      }),
      { numRuns: 300 },
    );
  });
});
