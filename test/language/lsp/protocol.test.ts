/** The server as an editor talks to it: a process of its own, over standard input and output. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const spec = 'source 办法 from "sources/办法.csv"\nterm 总包 "𠮷邮件" cites 办法 §B-2\nunit 县局\nunit 支局 under 县居\n';
let folder = '';
let server: ChildProcessWithoutNullStreams;
let editor: ProtocolConnection;
let capabilities: Record<string, unknown>;
const published = new Map<string, Diagnostic[]>();

const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
const textDocument = () => ({ uri: uriOf('manual.postil') });
const codes = () => published.get(uriOf('manual.postil'))?.map(({ code }) => code) ?? [];

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(isSo()).toBe(true);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postil-server-'));
  mkdirSync(join(folder, 'sources'));
  writeFileSync(join(folder, 'manual.postil'), spec);
  writeFileSync(join(folder, 'sources/办法.csv'), 'id,clause,statement\nB-1,一,总包\n');
  await build({
    absWorkingDir: root,
    entryPoints: ['language/server/main-node.ts'],
    outfile: join(folder, 'server.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  server = spawn(process.execPath, [join(folder, 'server.mjs'), '--stdio'], { cwd: folder });
  editor = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  editor.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
    published.set(uri, diagnostics);
  });
  editor.listen();
  const result = await editor.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'manual' }],
  });
  capabilities = result.capabilities;
  await editor.sendNotification('initialized', {});
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('the server', () => {
  it('checks the files of the folder', async () => {
    await until(() => codes().includes('name/unresolved'));
    expect(codes()).toContain('citation/unknown-clause');
    expect(capabilities).toMatchObject({ textDocumentSync: { change: 2 }, hoverProvider: true });
  });

  it('checks again what is typed, and what cites a clause file that changed', async () => {
    await editor.sendNotification('textDocument/didOpen', {
      textDocument: { ...textDocument(), languageId: 'postil', version: 1, text: spec },
    });
    const start = { line: 3, character: 12 };
    await editor.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument(), version: 2 },
      contentChanges: [{ range: { start, end: { line: 3, character: 13 } }, text: '局' }],
    });
    await until(() => !codes().includes('name/unresolved'));
    writeFileSync(join(folder, 'sources/办法.csv'), 'id,clause,statement\nB-1,一,总包\nB-2,二,邮件\n');
    await editor.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('sources/办法.csv'), type: 2 }] });
    await until(() => !codes().includes('citation/unknown-clause'));
  });

  it('reads a clause file as the editor has it', async () => {
    const source = { uri: uriOf('sources/办法.csv'), languageId: 'csv', version: 1, text: 'id,clause,statement\nB-1,一,总包\n' };
    await editor.sendNotification('textDocument/didOpen', { textDocument: source });
    await until(() => codes().includes('citation/unknown-clause'));
    await editor.sendNotification('textDocument/didClose', { textDocument: { uri: source.uri } });
    await until(() => !codes().includes('citation/unknown-clause'));
  });

  it.each<[string, string, unknown]>([
    [
      'an unknown file',
      'textDocument/hover',
      { textDocument: { uri: 'file:///no/such.postil' }, position: { line: 0, character: 0 } },
    ],
    ['no parameters', 'textDocument/hover', {}],
    ['a place outside', 'textDocument/completion', { textDocument: 'x', position: null }],
    ['an unknown method', 'postil/nothing', {}],
  ])('answers %s and lives on', async (_, method, params) => {
    await editor.sendRequest(method, params).catch(() => undefined);
    const symbols = await editor.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument: textDocument() });
    expect(symbols.length).toBeGreaterThan(0);
  });

  it('survives places outside the text, changes of unknown files, and requests that are cancelled', async () => {
    const far = { textDocument: textDocument(), position: { line: 9999, character: 9999 } };
    for (const method of ['hover', 'completion', 'definition', 'references', 'documentHighlight', 'signatureHelp'])
      await editor
        .sendRequest(`textDocument/${method}`, { ...far, context: { includeDeclaration: true } })
        .catch(() => undefined);
    const stranger = { uri: uriOf('never-opened.postil'), version: 3 };
    await editor.sendNotification('textDocument/didChange', { textDocument: stranger, contentChanges: [{ text: 'unit' }] });
    await editor.sendNotification('textDocument/didClose', { textDocument: stranger });
    const requests = Array.from({ length: 20 }, () => {
      const cancelled = new CancellationTokenSource();
      const answer = editor.sendRequest('textDocument/completion', far, cancelled.token).catch(() => 'cancelled');
      cancelled.cancel();
      return answer;
    });
    expect(await Promise.all(requests)).toHaveLength(20);
    expect(await editor.sendRequest('textDocument/documentSymbol', { textDocument: textDocument() })).toHaveLength(4);
  });

  it.each<[what: string, line: number, only: string[], title: string, after: string]>([
    ['a fix', 1, ['quickfix'], '改为“己局”', 'unit 庚局 under 己局'],
    ['all fixes', 0, ['source.fixAll'], '全部自动修复', 'measure 件\n'],
    ['the other spelling', 0, ['refactor.rewrite'], '关键字改写为中文', '岗位 辛 上级 壬'],
    ['a declaration', 4, ['quickfix'], '新建岗位“壬”', 'role 壬 "full name"'],
    ['a waiver', 3, ['quickfix'], '豁免,写明理由', 'waive "text/vague-time" for 丙 because "原文如此"'],
  ])('gives %s as an edit of the file', async (_, line, only, title, after) => {
    const uri = uriOf('actions.postil');
    const text = 'unit 己局\nunit 庚局 under 己居\nmeasure 件 also 件\nrole 丙 { duty "及时办理" }\nrole 辛 reports to 壬\n';
    await editor.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'postil', version: 1, text } });
    await until(() => (published.get(uri) ?? []).some(({ code }) => code === 'text/vague-time'));
    const range = { start: { line, character: 0 }, end: { line, character: 99 } };
    const actions = await editor.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: published.get(uri) ?? [], only },
    });
    const chosen = actions.find((action) => action.title === title);
    expect(actions.map((action) => action.title)).toContain(title);
    expect(TextDocument.applyEdits(TextDocument.create(uri, 'postil', 1, text), chosen?.edit?.changes?.[uri] ?? [])).toContain(
      after,
    );
    await editor.sendNotification('textDocument/didClose', { textDocument: { uri } });
  });

  it('answers what Langium has no provider for', async () => {
    const [selection] = await editor.sendRequest<{ parent?: object }[]>('textDocument/selectionRange', {
      textDocument: textDocument(),
      positions: [{ line: 3, character: 6 }],
    });
    expect(selection?.parent).toBeDefined();
    const page = await editor.sendRequest('workspace/textDocumentContent', { uri: 'postil-page:/en/name/unresolved.md' });
    expect(page).toMatchObject({ text: expect.stringContaining('# name/unresolved') as string });
  });

  it('ends when it is told to', async () => {
    const ended = new Promise((resolve) => server.on('exit', resolve));
    await editor.sendRequest('shutdown');
    await editor.sendNotification('exit');
    expect(await ended).toBe(0);
  });
});
