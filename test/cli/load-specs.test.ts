import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSpecs } from '../../generator/workspace.ts';
import { folder } from './cli.ts';
import { gb18030 } from './gb18030.ts';

const manual = '规程 考核 "考核办法" { 版本 "1" 生效 2025-01-01 }\n';
const rule = `${manual}记录 事件 { 编号 : 文本 主键  人 : 人员  日 : 日期 发生 }\n扣罚 迟报 针对 事件 { 扣款 人 5 元 }\n`;

const codes = async (cwd: string, paths: string[] = []) => (await loadSpecs(paths, { cwd })).diagnostics.map(({ code }) => code);

describe('encodings', () => {
  it.each<[string, Uint8Array | string]>([
    ['UTF-8', rule],
    ['UTF-8 with a mark', `\ufeff${rule}`],
    ['GB18030', gb18030(rule)],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${rule}`, 'utf16le')],
    ['UTF-16BE with a mark', Buffer.from(`\ufeff${rule}`, 'utf16le').swap16()],
    ['CRLF', rule.replaceAll('\n', '\r\n')],
  ])('%s reads the same', async (_, content) => {
    const { manuals, diagnostics } = await loadSpecs([], { cwd: folder({ 'a.postil': content }) });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(manuals).toMatchObject([{ name: '考核', title: '考核办法', hasErrors: false }]);
  });
});

describe('files that cannot be read', () => {
  it('are findings at their beginning; the others are still checked', async () => {
    const at = folder({ 'a.postil': rule, 'binary.postil': Buffer.from('规程\0'), 'large.postil': '' });
    truncateSync(join(at, 'large.postil'), 51 * 1024 * 1024);
    mkdirSync(join(at, 'folder.postil'));
    symlinkSync('nowhere', join(at, 'broken.postil'));
    symlinkSync('nowhere', join(at, '.#locked.postil'));
    const specs = await loadSpecs([], { cwd: at });
    expect(specs.isIncomplete).toBe(true);
    const unread = specs.diagnostics.filter(({ code }) => code.startsWith('spec/'));
    expect(unread.map(({ code, file }) => [code, file])).toEqual([
      ['spec/binary', 'binary.postil'],
      ['spec/not-found', 'broken.postil'],
      ['spec/too-large', 'large.postil'],
    ]);
    expect(unread[0]?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    expect(specs.files.map((file) => file.slice(at.length + 1))).toEqual(['a.postil']);
  });
});

describe('folders', () => {
  it('node_modules and dot folders are passed over, links are followed once', async () => {
    const at = folder({
      'a.postil': rule,
      'node_modules/x/b.postil': '@',
      '.git/c.postil': '@',
      'sub/d.postil': '术语 词 "词"\n',
    });
    symlinkSync('..', join(at, 'sub', 'up'));
    symlinkSync('../a.postil', join(at, 'sub', 'same.postil'));
    const { files } = await loadSpecs([], { cwd: at });
    expect(files.map((file) => file.slice(at.length + 1))).toEqual(['a.postil', 'sub/d.postil']);
  });

  it('each manual stands alone, in order of the folders', async () => {
    const at = folder({
      'b/m.postil': rule.replace('规程 考核', '规程 乙'),
      'a/m.postil': rule,
      'c/loose.postil': '术语 词 "词"\n',
    });
    const { manuals } = await loadSpecs([], { cwd: at });
    expect(manuals.map(({ name, hasErrors, manual: node }) => [name, hasErrors, node !== undefined])).toEqual([
      ['考核', false, true],
      ['乙', false, true],
      ['c', false, false],
    ]);
  });

  it('a manual inside a manual is one of its own', async () => {
    const at = folder({ 'm.postil': manual, 'in/m.postil': rule.replace('规程 考核', '规程 内') });
    const { manuals } = await loadSpecs(['in/m.postil'], { cwd: at });
    expect(manuals.map(({ name, documents }) => [name, documents.length])).toEqual([['内', 1]]);
  });

  it('a file outside the repository does not join one above it', async () => {
    const at = folder({ 'm.postil': manual, 'repository/.git/HEAD': '', 'repository/r.postil': '术语 词 "词"\n' });
    const { manuals } = await loadSpecs(['repository'], { cwd: at });
    expect(manuals.map(({ manual: node }) => node)).toEqual([undefined]);
  });
});

it('what is not there is said at once', async () => {
  await expect(codes(folder(), ['no'])).rejects.toMatchObject({ code: 'spec/not-found', exitCode: 2 });
  await expect(codes(folder({ 'a.txt': '' }), ['a.txt'])).rejects.toMatchObject({ code: 'spec/not-a-spec' });
  await expect(codes(folder())).rejects.toMatchObject({ code: 'spec/none' });
});
