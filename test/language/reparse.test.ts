import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { CstUtils, EmptyFileSystem, type ParseResult } from 'langium';
import { expect, it } from 'vitest';
import type { PostilParser } from '../../language/parser/parser.ts';
import { flatAst } from '../../language/scope/flat-ast.ts';
import { createPostilServices } from '../../language/services.ts';
import { plain } from './parsed.ts';

const { postil } = createPostilServices(EmptyFileSystem);
const parser = postil.parser.LangiumParser as PostilParser;
const { AstNodeLocator } = postil.workspace;

/** Everything that is known of a tree: values, places, what stands in what, and the order of its lists. */
function told({ value, lexerErrors, parserErrors }: ParseResult): unknown {
  const root = value.$cstNode?.root;
  const { nodes, references } = flatAst(value);
  const leaves = root === undefined ? [] : CstUtils.flattenCst(root).toArray();
  return {
    tree: plain(value),
    text: root?.fullText,
    leaves: leaves.map((leaf) => [leaf.text, leaf.offset, leaf.end, leaf.range, leaf.hidden, leaf.tokenType.name]),
    paths: leaves.map((leaf) => AstNodeLocator.getAstNodePath(leaf.astNode)),
    nodes: nodes.map((node) => [AstNodeLocator.getAstNodePath(node), node.$cstNode?.range, node.$cstNode?.text]),
    references: references.map(({ reference, container, property, index }) => {
      return [reference.$refText, reference.$refNode?.range, AstNodeLocator.getAstNodePath(container), property, index];
    }),
    isWhole: nodes.every((node) => node === value || node.$cstNode?.root === root),
    errors: [lexerErrors.length, parserErrors.length],
  };
}

const small = `术语 甲 "一" // 注
岗位 乙 "二"
/* 说明 */
参数 丙 : 数 = 5
岗位 丁 "三" {
  职责 "做事"
}
术语 戊 "四"
`;

it.each([
  ['a word', small.indexOf('乙'), 1, '己庚'],
  ['inside a text', small.indexOf('三'), 0, '很长\\n的'],
  ['a line break', small.indexOf('参数'), 0, '\n\n'],
  ['a comment that ends', small.indexOf('参数'), 0, '/* 新 */'],
  ['a comment that does not end', small.indexOf('岗位 丁'), 0, '/* 新 '],
  ['a comment behind what ends a line', small.indexOf('岗位 乙'), 0, '// 新 '],
  ['a declaration taken away', small.indexOf('参数'), '参数 丙 : 数 = 5\n'.length, ''],
  ['a declaration put in', small.indexOf('岗位 丁'), 0, '术语 辛 "五"\n'],
  ['what the next one could belong to', small.indexOf('岗位 丁'), 0, '岗位 壬 "六" 隶属 '],
  ['two lines joined', small.indexOf('\n岗位 丁'), 1, ' '],
  ['at the end', small.length, 0, '术语 癸 "七"\n'],
  ['at the beginning', 0, 0, '术语 癸 "七"\n'],
  ['all', 0, small.length, ''],
  ['nothing', 5, 0, ''],
])('%s: the tree is that of a fresh start', (_, at, cut, put) => {
  const text = small.slice(0, at) + put + small.slice(at + cut);
  const edited = parser.reparse(text, parser.parse(small)) ?? parser.parse(text);
  expect(told(edited)).toEqual(told(parser.parse(text)));
});

it('most edits of one file leave most of its tree', () => {
  const before = parser.parse(small);
  const last = (before.value as unknown as { declarations: object[] }).declarations.at(-1);
  const edited = parser.reparse(small.replace('甲', '乙乙'), before);
  expect((edited?.value as unknown as { declarations: object[] }).declarations.at(-1)).toBe(last);
});

const root = fileURLToPath(new URL('../../examples/', import.meta.url));
const texts = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.postil'))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .filter((text) => text.length < 20_000);

const harmless = ['甲', '甲', ' ', ' ', '\n', '7', '// 注\n', '/* 注 */', '术语 新 "一"\n'];
const pieces = [...harmless, ...harmless, '', '/*', '*/', '{', '}', '"', '“', '岗位 ', ', ', '元', '/'];
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 2, 40, 400),
  put: fc.constantFrom(...pieces),
});

it('after any edits of a file, one after another, the tree is that of a fresh start', () => {
  const edited = fc.record({ text: fc.constantFrom(...texts), edits: fc.array(edit, { minLength: 1, maxLength: 8 }) });
  let kept = 0;
  fc.assert(
    fc.property(edited, ({ text: original, edits }) => {
      let text = original;
      let result = parser.parse(text);
      for (const { at, cut, put } of edits) {
        const offset = Math.floor(at * text.length);
        const changed = text.slice(0, offset) + put + text.slice(offset + cut);
        const again = parser.reparse(changed, result);
        if (again !== undefined) kept++;
        const fresh = parser.parse(changed);
        expect(told(again ?? fresh)).toEqual(told(fresh));
        // What cannot be read is taken back, as people do.
        if (fresh.parserErrors.length + fresh.lexerErrors.length > 0) result = parser.parse(text);
        else [text, result] = [changed, again ?? fresh];
      }
    }),
    { numRuns: Number(process.env.POSTIL_EDITS ?? 60) },
  );
  expect(kept).toBeGreaterThan(0);
}, 300_000);
