/** How the server starts: what an editor says too early, and what it is told first. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder = '';
let server: ChildProcessWithoutNullStreams;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postil-start-'));
  await build({
    absWorkingDir: root,
    entryPoints: { server: 'language/server/main-node.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  writeFileSync(join(folder, 'a.postil'), 'unit 县局\n');
  writeFileSync(join(folder, 'b.postil'), 'unit 支局 under 县居\nunit {\n');
});

afterEach(() => server.kill());
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function connect(): ProtocolConnection {
  server = spawn(process.execPath, [join(folder, 'server.mjs'), '--stdio'], { cwd: folder });
  const editor = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  editor.listen();
  return editor;
}

const uri = () => pathToFileURL(join(folder, 'b.postil')).toString();
const initialize = (editor: ProtocolConnection, initializationOptions = {}) =>
  editor.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions,
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'manual' }],
  });

it('what is said while the server loads waits for it; the open file hears first of its syntax', async () => {
  const editor = connect();
  const published: (string | number | undefined)[][] = [];
  editor.onNotification('textDocument/publishDiagnostics', (found: { uri: string; diagnostics: Diagnostic[] }) => {
    if (found.uri === uri()) published.push(found.diagnostics.map(({ code }) => code));
  });
  await initialize(editor);
  void editor.sendNotification('initialized', {});
  const text = 'unit 支局 under 县居\nunit {\n';
  void editor.sendNotification('textDocument/didOpen', {
    textDocument: { uri: uri(), languageId: 'postil', version: 1, text },
  });
  const symbols = await editor.sendRequest<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: uri() } });
  expect(symbols).not.toHaveLength(0);
  for (let tries = 0; tries < 400 && !published.some((codes) => codes.includes('name/unresolved')); tries++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(published[0]).toEqual(['syntax/unexpected-word']);
  expect(published.at(-1)).toEqual(expect.arrayContaining(['syntax/unexpected-word', 'name/unresolved']));
});

it('refuses what comes before it is initialized, and starts all the same', async () => {
  const editor = connect();
  const early = editor.sendRequest('textDocument/hover', { textDocument: { uri: uri() }, position: { line: 0, character: 0 } });
  await expect(early).rejects.toThrow();
  void editor.sendNotification('textDocument/didChange', { textDocument: { uri: uri(), version: 2 }, contentChanges: [] });
  expect(await initialize(editor)).toMatchObject({ serverInfo: { name: 'postil' } });
});

it.each<[what: string, body: string]>([
  ['what is no JSON', '{"jsonrpc": '],
  ['what is no message', '[1, null, "𠮷"]'],
  ['a request without parameters', '{"jsonrpc":"2.0","id":901,"method":"textDocument/hover"}'],
  ['an answer that nobody asked for', '{"jsonrpc":"2.0","id":902,"result":null}'],
  ['the cancelling of nothing', '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":903}}'],
])('survives %s', async (_, body) => {
  const editor = connect();
  editor.onError(() => undefined);
  await initialize(editor);
  void editor.sendNotification('initialized', {});
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  const symbols = await editor.sendRequest('textDocument/documentSymbol', { textDocument: { uri: uri() } });
  expect(symbols).not.toHaveLength(0);
});

it('counts places in UTF-16 units, and takes changes in the order in which they come', async () => {
  const editor = connect();
  await initialize(editor);
  void editor.sendNotification('initialized', {});
  const textDocument = { uri: uri(), languageId: 'postil', version: 1, text: 'unit 𠮷𠮷 "𠮷野"\nunit 乙 under 𠮷𠮷\n' };
  void editor.sendNotification('textDocument/didOpen', { textDocument });
  const change = (version: number, start: number, end: number, text: string) =>
    editor.sendNotification('textDocument/didChange', {
      textDocument: { uri: uri(), version },
      contentChanges: [{ range: { start: { line: 0, character: start }, end: { line: 0, character: end } }, text }],
    });
  void change(2, 7, 9, '局');
  void change(3, 5, 7, '省');
  const at = { textDocument: { uri: uri() }, position: { line: 0, character: 6 } };
  const [name] = await editor.sendRequest<{ name: string; selectionRange: object }[]>('textDocument/documentSymbol', at);
  expect(name).toMatchObject({ name: '省局', selectionRange: { start: { character: 5 }, end: { character: 7 } } });
  const [unit] = await editor.sendRequest<{ targetSelectionRange: object }[]>('textDocument/definition', {
    ...at,
    position: { line: 0, character: 6 },
  });
  expect(unit).toMatchObject({ targetSelectionRange: { start: { line: 0, character: 5 }, end: { line: 0, character: 7 } } });
});

it('asks the editor for files where it says so', async () => {
  const editor = connect();
  const uri = 'vscode-vfs://github/post/a.postil';
  editor.onRequest('postil/findFiles', () => [uri]);
  editor.onRequest('postil/readFiles', ({ uris }: { uris: string[] }) => uris.map((one) => (one === uri ? 'unit 县局\n' : null)));
  await initialize(editor, { files: 'editor' });
  void editor.sendNotification('initialized', {});
  const symbols = await editor.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  expect(symbols).toHaveLength(1);
});

it('ends when it is told to while it loads', async () => {
  const editor = connect();
  const ended = new Promise((resolve) => server.on('exit', resolve));
  await initialize(editor);
  await editor.sendRequest('shutdown');
  void editor.sendNotification('exit');
  expect(await ended).toBe(0);
});
