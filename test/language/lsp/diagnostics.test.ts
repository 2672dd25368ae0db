import { DocumentState, TextDocument } from 'langium';
import { expect, it } from 'vitest';
import { recheckCiting } from '../../../language/lsp/source-updates.ts';
import { at, files, opened, services } from './editor.ts';

it('a finding leads to its page, which the server gives', async () => {
  const { document } = await opened('unit 县局\nunit 支局 under 县居');
  const found = document.diagnostics?.find(({ code }) => code === 'name/unresolved');
  expect(found?.codeDescription?.href).toBe('postil-page:/zh/name/unresolved.md');
  const pages = services.shared.lsp.TextDocumentContentProvider;
  const page = await pages?.provideTextDocumentContent({ uri: found?.codeDescription?.href ?? '' }, {} as never);
  expect(page?.text).toContain('# name/unresolved');
  expect(await pages?.provideTextDocumentContent({ uri: 'postil-page:/zh/no/such.md' }, {} as never)).toBeUndefined();
});

it('says what is unused with its tag, and shows related places', async () => {
  const { document } = await opened('record 事件 { 编号: text key  备注: text  发生日: date occurs }\nrole 甲\nrole 甲');
  expect(document.diagnostics?.some(({ tags }) => tags?.includes(1))).toBe(true);
  const twice = document.diagnostics?.find(({ code }) => code === 'name/duplicate');
  expect(twice?.relatedInformation).toHaveLength(1);
});

it('an edit of a clause file checks again what cites it, and nothing else', async () => {
  const spec = (clause: string) => `source 办法 from "sources/办法.csv"\nterm 总包 "邮件" cites 办法 ${clause}\n`;
  const { document, folder } = await opened(spec('§B-2'), { 'sources/办法.csv': 'id,clause,statement\nB-1,一,总包\n' });
  const other = await opened(spec('§B-2'), { 'sources/办法.csv': 'id,clause,statement\nB-1,一,总包\n' });
  const codes = () => document.diagnostics?.map(({ code }) => code) ?? [];
  expect(codes()).toContain('citation/unknown-clause');
  const before = other.document.diagnostics;
  const source = at(folder, 'sources/办法.csv');
  files.write(source, 'id,clause,statement\nB-1,一,总包\nB-2,二,邮件\n');
  await recheckCiting(services.shared, [source.toString()]);
  expect(codes()).not.toContain('citation/unknown-clause');
  expect(other.document.diagnostics).toBe(before);
});

it('a name that is declared elsewhere later is known then, and unknown again when it goes', async () => {
  const { document, folder } = await opened('unit 支局 under 县局', { 'more.postil': 'unit 市局' });
  const { DocumentBuilder, TextDocuments } = services.shared.workspace;
  const more = at(folder, 'more.postil');
  const write = async (version: number, text: string) => {
    TextDocuments.set(TextDocument.create(more.toString(), 'postil', version, text));
    await DocumentBuilder.update([more], []);
    return document.diagnostics?.some(({ code }) => code === 'name/unresolved');
  };
  expect(await write(1, 'unit 省局')).toBe(true);
  expect(await write(2, 'unit 县局')).toBe(false);
  expect(await write(3, 'unit 县局 "县"')).toBe(false);
  expect(await write(4, 'unit 市局')).toBe(true);
});

it('what a fine on a miss charges is known again when the record of its metric is, three files away', async () => {
  const record = 'record 邮件 { 编号: text key  责任单位: text  及时: boolean  发生日: date occurs }\n';
  const { document, folder } = await opened('penalty 扣减 on miss of 达标 { charge 责任单位 1000 元 }', {
    'record.postil': record,
    'metric.postil':
      'metric 及时率 on 邮件 { share of 及时 among 及时 for each 责任单位 every month }\ntarget 达标 of 及时率 every month { at least 90% }\n',
  });
  const { DocumentBuilder, TextDocuments } = services.shared.workspace;
  const file = at(folder, 'record.postil');
  const unknown = async (version: number, text: string) => {
    TextDocuments.set(TextDocument.create(file.toString(), 'postil', version, text));
    await DocumentBuilder.update([file], []);
    return document.diagnostics?.filter(({ code }) => code === 'name/unresolved').length;
  };
  expect(await unknown(1, record)).toBe(0);
  expect(await unknown(2, record.replace('责任单位', '单位'))).toBe(1);
  expect(await unknown(3, record)).toBe(0);
});

it('a waiver that is written, changed or taken away in another file changes the findings of the file that it is about', async () => {
  const waiver = 'waive "text/vague-time" for 投递员 because "试行"';
  const { document, folder } = await opened('role 投递员 { duty "尽快上报" }', { 'waivers.postil': '' });
  const { DocumentBuilder, LangiumDocuments, TextDocuments } = services.shared.workspace;
  const main = at(folder, 'main.postil');
  const waivers = at(folder, 'waivers.postil');
  let version = 0;
  const write = async (uri: typeof main, text: string) => {
    TextDocuments.set(TextDocument.create(uri.toString(), 'postil', ++version, text));
    await DocumentBuilder.update([uri], []);
    await DocumentBuilder.recheck();
    const codes = [document, LangiumDocuments.getDocument(waivers)].map((file) => file?.diagnostics?.map(({ code }) => code));
    return codes.flat().filter((code) => code === 'text/vague-time' || code === 'waiver/unused');
  };
  expect(await write(waivers, '')).toEqual(['text/vague-time']);
  expect(await write(waivers, waiver)).toEqual([]);
  expect(await write(main, 'role 投递员 { duty "两小时内上报" }')).toEqual(['waiver/unused']);
  expect(await write(main, 'role 投递员 { duty "迅速上报" }')).toEqual([]);
  expect(await write(waivers, waiver.replace('vague-time', 'placeholder'))).toEqual(['text/vague-time', 'waiver/unused']);
  expect(await write(waivers, '')).toEqual(['text/vague-time']);
});

it('what a changed file is about is checked again before the rest of its manual', async () => {
  const names = ['one', 'two', 'three', 'four'];
  const specs = names.map((name) => [`${name}.postil`, `role ${name} { duty "尽快上报${name}" }`]);
  const { folder } = await opened('unit 县局', { ...Object.fromEntries(specs), 'waivers.postil': '' });
  const { DocumentBuilder, TextDocuments } = services.shared.workspace;
  const checked: string[] = [];
  const listening = DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
    if (uri.path.startsWith(folder.path)) checked.push(uri.path.replace(/.*\/(.*)\.postil/, '$1'));
  });
  const waivers = at(folder, 'waivers.postil');
  const waive = (name: string) => `waive "text/vague-time" for ${name} because "试行"\n`;
  TextDocuments.set(TextDocument.create(waivers.toString(), 'postil', 1, waive('four') + waive('three')));
  await DocumentBuilder.update([waivers], []);
  TextDocuments.set(TextDocument.create(at(folder, 'three.postil').toString(), 'postil', 1, specs[2]?.[1] ?? ''));
  await DocumentBuilder.recheck();
  listening.dispose();
  expect(checked).toEqual(['waivers', 'three', 'four']);
});

it('a target of a manual in a folder below is compared anew when either changes', async () => {
  const spec = (name: string, limit: string) =>
    `manual ${name} { version "1" }\nrecord 邮件 { 编号: text key  及时: yes/no  发生日: date occurs }\nmetric 及时率 on 邮件 { share of 及时 every month }\ntarget ${name}达标 of 及时率 { at least ${limit} }\n`;
  const { document, folder } = await opened(spec('省局', '90%'), { 'county/manual.postil': spec('县局', '90%') });
  const { DocumentBuilder, TextDocuments } = services.shared.workspace;
  const county = at(folder, 'county/manual.postil');
  const contradictions = async (version: number, limit: string) => {
    TextDocuments.set(TextDocument.create(county.toString(), 'postil', version, spec('县局', limit)));
    await DocumentBuilder.update([county], []);
    await DocumentBuilder.recheck();
    return document.diagnostics?.filter(({ code }) => code === 'target/contradiction').length;
  };
  expect(await contradictions(1, '90%')).toBe(0);
  expect(await contradictions(2, '80%')).toBe(1);
  expect(await contradictions(3, '90%')).toBe(0);
});
