/** The bundled language server beside one of Langium's default services: how long an editor waits. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { EditorSession } from './editor-session.ts';
import { generatedSpec } from './generated-specs.ts';
import { median, ratio, runNode, table } from './measure.ts';

const quick = process.argv.includes('--quick');
const here = path.dirname(fileURLToPath(import.meta.url));
const servers = { postil: path.join(here, 'postil-server.mjs'), default: path.join(here, 'default-server.mjs') };
type Server = keyof typeof servers;

/** Files of 199 lines. */
const RULES = 37;
const KEYSTROKES = 20;

/** A folder of generated files; `keep` those numbers only. */
function folderOf(files: number, rules: number, keep = (_: number) => true): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'postil-bench-'));
  for (let number = 0; number < files; number++)
    if (keep(number)) writeFileSync(path.join(folder, `file${number}.postil`), generatedSpec(number, rules));
  return folder;
}

const uriOf = (folder: string, number: number) => pathToFileURL(path.join(folder, `file${number}.postil`)).toString();

async function milliseconds(action: () => unknown): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

async function startTime(server: Server): Promise<number> {
  const started = performance.now();
  const session = new EditorSession(servers[server]);
  await session.initialize();
  const time = performance.now() - started;
  session.close();
  return time;
}

interface Waiting {
  /** From the start of the server. */
  first: number;
  all: number;
  keystroke: number;
  completion: number;
}

/** A person opens one file, types into a number of it, and asks for completion. */
async function waiting(
  server: Server,
  folder: string,
  { files, rules = RULES, open }: { files: number; rules?: number; open: number },
): Promise<Waiting> {
  const started = performance.now();
  const session = new EditorSession(servers[server], ['--max-old-space-size=8000']);
  const uri = uriOf(folder, open);
  const text = generatedSpec(open, rules);
  await session.initialize(folder);
  const first = session.findings(uri).then(() => performance.now() - started);
  session.open(uri, text);
  await first;
  await session.filesChecked(files);
  const all = performance.now() - started;
  await session.quiet(1500);
  const line =
    text.split('\n').findIndex((content) => content.includes('扣款 责任人')) + (files > 1 ? 20 : 5 * Math.floor(rules / 2));
  const start = { line, character: 7 + 3 };
  // The default services take many seconds for each in a large file.
  const strokes = files === 1 && server === 'default' ? 4 : KEYSTROKES;
  const keystrokes: number[] = [];
  const completions: number[] = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    const isTyped = stroke % 2 === 0;
    const found = session.findings(uri);
    keystrokes.push(await milliseconds(() => (session.change(uri, start, isTyped ? 0 : 1, isTyped ? '7' : ''), found)));
    completions.push(await milliseconds(() => session.complete(uri, { line: line - 2, character: 4 })));
    await session.quiet(files > 1 ? 120 : 400);
  }
  session.close();
  return { first: await first, all, keystroke: median(keystrokes), completion: median(completions) };
}

/** The same of both servers, alternating. */
async function both<T>(rounds: number, measure: (server: Server) => Promise<T>): Promise<Record<Server, T[]>> {
  const found: Record<Server, T[]> = { postil: [], default: [] };
  for (let round = 0; round < rounds; round++)
    for (const server of ['postil', 'default'] as const) found[server].push(await measure(server));
  return found;
}

const rows: string[][] = [];
const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const say = (what: string, of: Record<Server, number[]>) => {
  const [ours, theirs] = [median(of.postil), median(of.default)];
  rows.push([what, ms(ours), ms(theirs), ratio(theirs / ours)]);
};
const each = (found: Record<Server, Waiting[]>, property: keyof Waiting): Record<Server, number[]> => ({
  postil: found.postil.map((run) => run[property]),
  default: found.default.map((run) => run[property]),
});

const empty: number[] = [];
const starts = await both(quick ? 3 : 9, async (server) => {
  empty.push((await runNode(['-e', '0'])).seconds * 1000);
  return startTime(server);
});
say(`initialize answered (an empty Node start: ${ms(median(empty))})`, starts);

const alone = folderOf(1, RULES);
const single = await both(3, (server) => waiting(server, alone, { files: 1, open: 0 }));
say('one file of 200 lines: first diagnostics', each(single, 'first'));
for (const files of quick ? [100] : [100, 1000]) {
  const folder = folderOf(files, RULES);
  const found = await both(1, (server) => waiting(server, folder, { files, open: files >> 1 }));
  say(`${files} files: first diagnostics of the open one`, each(found, 'first'));
  say(`${files} files: all checked`, each(found, 'all'));
  say(`${files} files: keystroke to diagnostics`, each(found, 'keystroke'));
  say(`${files} files: completion`, each(found, 'completion'));
  rmSync(folder, { recursive: true });
}
const large = folderOf(1, 3500);
const megabyte = await both(1, (server) => waiting(server, large, { files: 1, rules: 3500, open: 0 }));
say(
  `one file of ${(Buffer.byteLength(generatedSpec(0, 3500)) / 1e6).toFixed(1)} MB: keystroke to diagnostics`,
  each(megabyte, 'keystroke'),
);
say('the same: completion', each(megabyte, 'completion'));
for (const folder of [alone, large]) rmSync(folder, { recursive: true });

console.log(
  `## The language server\n\nThe bundled server over standard input and output, wall time, medians of 20 keystrokes, 9 starts, 3 openings of one file.\n`,
);
console.log(table(['an editor waits for', 'Postil', 'Langium default services', 'times faster'], rows));
