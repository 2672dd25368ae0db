import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { cli, folder } from '../cli/cli.ts';
import { plain, wordFile } from './word-files.ts';

const zip = (files: Record<string, string>) => {
  const made = new JSZip();
  for (const [name, text] of Object.entries(files)) made.file(name, text);
  return made.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
};
const document = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const laughs = `<!DOCTYPE a [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]>${document('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')}`;

describe('what cannot be imported is said in a line', () => {
  it.each<[what: string, name: string, content: () => Promise<Uint8Array> | Uint8Array, code: string]>([
    ['an old Word file or one with a password', 'a.docx', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(64, '0'), 'hex'), '有密码'],
    ['not a zip archive', 'a.docx', () => Buffer.from('hello'), '不是完整的 Word 文件'],
    ['cut off', 'a.docx', async () => (await wordFile(plain('第一条 甲。'))).subarray(0, 1500), '不是完整的 Word 文件'],
    ['a workbook', 'a.docx', () => zip({ 'xl/workbook.xml': '<a/>' }), '不是完整的 Word 文件'],
    ['broken XML', 'a.docx', () => zip({ 'word/document.xml': '<w:document><w:p>' }), '里没有文字|不是完整的'],
    ['entities', 'a.docx', () => zip({ 'word/document.xml': laughs }), '里没有文字|不是完整的'],
    ['a bomb', 'a.docx', () => zip({ 'word/document.xml': document(' '.repeat(70 << 20)) }), '超过 64 MB'],
    ['nothing', 'a.docx', () => Buffer.alloc(0), '里没有文字'],
    ['no text', 'a.docx', () => wordFile(plain('', ' ')), '里没有文字'],
    ['an empty text', 'a.md', () => Buffer.from('\n<!-- x -->\n'), '里没有文字'],
    ['bytes', 'a.md', () => Buffer.from([0, 1, 2, 0xff, 0xfe, 0]), '不是文本文件'],
    ['a PDF', 'a.pdf', () => Buffer.from('%PDF'), '不是 Word'],
  ])('%s', async (_, name, content, says) => {
    const at = folder({ [name]: await content() });
    const { exitCode, stderr } = await cli(at, ['import', name]);
    expect(stderr).toMatch(new RegExp(says));
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(exitCode).toBe(2);
    expect(existsSync(join(at, 'a.postil'))).toBe(false);
  });

  it('a file that is not there, and a folder', async () => {
    expect((await cli(folder(), ['import', 'a.docx'])).stderr).toContain('找不到 a.docx');
    expect(await cli(folder({ 'd.docx/x': '' }), ['import', 'd.docx'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('d.docx 是文件夹') as string,
    });
  });

  it('nothing is overwritten', async () => {
    const at = folder({ 'a.md': '第一条 甲。', 'sources/a.md': 'mine' });
    expect((await cli(at, ['import', 'a.md'])).stderr).toContain('sources/a.md 已经存在');
    expect(existsSync(join(at, 'a.postil'))).toBe(false);
    expect(readFileSync(join(at, 'sources/a.md'), 'utf8')).toBe('mine');
  });
});

it('whatever the text, the spec checks and every clause has an id of its own', async () => {
  const label = fc.constantFrom(
    '',
    '第一条 ',
    '第二条',
    '一、',
    '（一）',
    '1. ',
    '1.1 ',
    '（1）',
    '①',
    'a) ',
    '附件1 ',
    '第一章 ',
    '§X ',
    '[Y] ',
    '# ',
    '- ',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('投递员应当投递。', '§', '第三条的', '（暂行）', '```', '| a | b |', '"', '{', '//', '*/'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(label, text), { minLength: 1, maxLength: 12 }), async (lines) => {
      const at = folder({ 'a.md': ['第一条 甲。', ...lines.map(([label, text]) => label + text)].join('\n') });
      const { exitCode, stderr } = await cli(at, ['import', 'a.md', '-o', 'm', '-q']);
      expect([exitCode, stderr]).toEqual([0, '']);
      const found = JSON.parse((await cli(at, ['check', 'm', '--format', 'json'])).stdout) as {
        code: string;
        severity: string;
      }[];
      expect(found.filter(({ severity, code }) => severity === 'error' || code.startsWith('source/'))).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 60_000);
