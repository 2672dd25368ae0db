/** The server as a browser has it: its bundle imports nothing, and knows files by asking for them only. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleWebServer } from '../../scripts/bundle-web-server.mjs';
import { WorkerSession } from './worker-session.ts';

const ROOT = 'vscode-vfs://github/post/县局';
const example = fileURLToPath(new URL('../../examples/county-fines/', import.meta.url));
let folder = '';
let metafile: Metafile;
let session: WorkerSession;

/** The example, as a repository of a virtual file system. */
function exampleFiles(): Map<string, string> {
  const paths = readdirSync(example, { recursive: true, encoding: 'utf8' }).filter((path) => /\.postil$|^sources\//.test(path));
  return new Map(paths.map((path) => [uriOf(path), readFileSync(join(example, path), 'utf8')]));
}

const uriOf = (path: string) => `vscode-vfs://github/post/${encodeURIComponent('县局')}/${encodeURI(path)}`;

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 800 && !isSo(); tries++) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(isSo()).toBe(true);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postil-web-'));
  metafile = await bundleWebServer(join(folder, 'server-web.js'));
  session = new WorkerSession(readFileSync(join(folder, 'server-web.js'), 'utf8'), exampleFiles());
  await session.start(ROOT);
});

afterAll(() => {
  session.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the bundle', () => {
  it('imports nothing, and nothing of Node', () => {
    const imports = Object.values({ ...metafile.inputs, ...metafile.outputs }).flatMap((part) => part.imports);
    expect(imports.filter(({ path, external }) => external === true || path.startsWith('node:'))).toEqual([]);
  });
});

describe('the server in a worker', () => {
  const specs = () => [...session.files.keys()].filter((uri) => uri.endsWith('.postil'));
  const main = () => specs().find((uri) => uri.endsWith('1-worked.postil')) as string;

  it('checks the files that the editor has, with the clauses that they cite', async () => {
    await until(() => specs().every((uri) => session.published.has(uri)));
    const errors = [...session.published.values()].flat().filter(({ severity }) => severity === 1);
    expect(errors).toEqual([]);
    expect(session.asked.flat()).toEqual(expect.arrayContaining(specs()));
    expect(session.asked[0]?.length).toBeGreaterThan(1);
    expect(session.said).toEqual([]);
  });

  it('hovers, prints the page and runs the scenarios', async () => {
    const textDocument = { uri: main() };
    const line =
      session.files
        .get(main())
        ?.split('\n')
        .findIndex((text) => text.startsWith('用例 ')) ?? 0;
    const position = { line, character: 0 };
    expect(await session.editor.sendRequest('textDocument/hover', { textDocument, position })).toEqual(
      expect.objectContaining({ contents: expect.anything() as unknown }),
    );
    const page = await session.editor.sendRequest<{ html: string; places: { uri: string }[] }>('postil/page', textDocument);
    expect(page.html).toContain('</html>');
    expect(specs()).toContain(page.places[0]?.uri);
    const run = await session.editor.sendRequest<{ outcomes: { ok: boolean }[] }>('postil/runScenarios', { uri: main() });
    expect(run.outcomes.length).toBeGreaterThan(0);
    expect(run.outcomes.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('checks what is typed, and a clause file that changed', async () => {
    const uri = uriOf('draft.postil');
    const text = 'unit 县局\nunit 支局 under 县居\n';
    await session.editor.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'postil', version: 1, text },
    });
    await until(() => session.codes(uri)?.includes('name/unresolved') === true);
    const source = [...session.files.keys()].find((path) => path.includes('/sources/')) as string;
    const before = session.asked.length;
    session.files.delete(source);
    await session.editor.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: source, type: 3 }] });
    await until(() => [...session.published.values()].flat().some(({ code }) => code === 'source/not-found'));
    expect(session.asked.slice(before).flat()).toContain(source);
  });
});

it('an editor that knows no such requests has no files, and its open text is checked all the same', async () => {
  const script = readFileSync(join(folder, 'server-web.js'), 'utf8');
  const lonely = new WorkerSession(script, new Map());
  lonely.editor.onRequest('postil/findFiles', () => Promise.reject(new Error('no files')));
  await lonely.start(ROOT);
  const uri = uriOf('draft.postil');
  await lonely.editor.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'postil', version: 1, text: 'source 办法 from "x.csv"\nunit 支局 under 县居\n' },
  });
  await until(() => lonely.codes(uri)?.includes('name/unresolved') === true);
  expect(lonely.codes(uri)).toContain('source/not-found');
  lonely.close();
});
