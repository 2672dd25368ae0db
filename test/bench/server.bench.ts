/** The bundled language server beside one of Langium's default services: how long an editor waits. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { EditorSession } from './editor-session.ts';
import { generatedSpec } from './generated-specs.ts';
import { checked, median, ratio, runNode, table } from './measure.ts';

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

/** Wall and processor time in milliseconds: on a machine that others use, only the latter can be compared. */
interface Time {
  wall: number;
  processor: number;
}

interface Waiting {
  /** From the start of the server. */
  first: Time;
  all: Time;
  keystroke: Time;
  completion: Time;
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
  const sinceStart = (): Time => ({ wall: performance.now() - started, processor: session.processor() });
  const first = session.findings(uri).then(sinceStart);
  session.open(uri, text);
  await first;
  await session.filesChecked(files);
  const all = sinceStart();
  await session.quiet(1500);
  const line =
    text.split('\n').findIndex((content) => content.includes('扣款 责任人')) + (files > 1 ? 20 : 5 * Math.floor(rules / 2));
  const start = { line, character: 7 + 3 };
  // The default services take many seconds for each in a large file.
  const strokes = files === 1 && server === 'default' ? 4 : KEYSTROKES;
  const keystrokes: Time[] = [];
  const completions: Time[] = [];
  const timed = async (action: () => unknown): Promise<Time> => {
    const before = session.processor();
    return { wall: await milliseconds(action), processor: session.processor() - before };
  };
  for (let stroke = 0; stroke < strokes; stroke++) {
    const isTyped = stroke % 2 === 0;
    const found = session.findings(uri);
    keystrokes.push(await timed(() => (session.change(uri, start, isTyped ? 0 : 1, isTyped ? '7' : ''), found)));
    completions.push(await timed(() => session.complete(uri, { line: line - 2, character: 4 })));
    await session.quiet(files > 1 ? 120 : 400);
  }
  session.close();
  return { first: await first, all, keystroke: medianOf(keystrokes), completion: medianOf(completions) };
}

function medianOf(times: readonly Time[]): Time {
  return { wall: median(times.map(({ wall }) => wall)), processor: median(times.map(({ processor }) => processor)) };
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
const shown = ({ wall, processor }: Time) => `${ms(wall)} (${ms(processor)})`;
/** A row of the table; gives the times of ours. */
const say = (what: string, found: Record<Server, Waiting[]>, property: keyof Waiting): Time => {
  const [ours, theirs] = [found.postil, found.default].map((runs) => medianOf(runs.map((run) => run[property]))) as [Time, Time];
  rows.push([what, shown(ours), shown(theirs), ratio(theirs.processor / ours.processor)]);
  return ours;
};
const promises: string[][] = [];
const promise = (what: string, measured: string, isKept: boolean) => promises.push([what, measured, isKept ? 'yes' : 'no']);

const empty: number[] = [];
const starts = await both(quick ? 3 : 9, async (server) => {
  empty.push((await runNode(['-e', '0'])).seconds * 1000);
  return startTime(server);
});
rows.push([
  `initialize answered (an empty Node start: ${ms(median(empty))})`,
  ms(median(starts.postil)),
  ms(median(starts.default)),
  ratio(median(starts.default) / median(starts.postil)),
]);
const start = median(starts.postil) / median(empty);
promise('ready in at most 3 times an empty Node start', `${ratio(start)} times`, start <= 3);

const alone = folderOf(1, RULES);
const single = await both(3, (server) => waiting(server, alone, { files: 1, open: 0 }));
const firstAlone = say('one file of 200 lines: first diagnostics', single, 'first');
const growth: number[] = [];
for (const files of quick ? [100] : [100, 1000]) {
  const folder = folderOf(files, RULES);
  const found = await both(1, (server) => waiting(server, folder, { files, open: files >> 1 }));
  const first = say(`${files} files: first diagnostics of the open one`, found, 'first');
  say(`${files} files: all checked`, found, 'all');
  const keystroke = say(`${files} files: keystroke to diagnostics`, found, 'keystroke');
  const completion = say(`${files} files: completion`, found, 'completion');
  rmSync(folder, { recursive: true });
  growth.push(keystroke.processor);
  const faster = median(found.default.map((run) => run.keystroke.processor)) / keystroke.processor;
  const later = first.processor / firstAlone.processor;
  const of = `${files} files, ${(files * 0.2).toFixed(0)},000 lines: `;
  promise(`${of}keystroke to diagnostics under 30 ms`, ms(keystroke.processor), keystroke.processor < 30);
  if (files === 1000) promise(`${of}at least 4 times faster than default`, `${ratio(faster)} times`, faster >= 4);
  promise(`${of}completion under 50 ms`, ms(completion.processor), completion.processor < 50);
  promise(`${of}first diagnostics of the open file within twice those of it alone`, `${ratio(later)} times`, later <= 2);
}
const [few = NaN, many = NaN] = growth;
if (!quick) promise('a keystroke hardly takes longer in 1,000 files than in 100', `${ratio(many / few)} times`, many / few < 1.5);
const large = folderOf(1, 3500);
const megabyte = await both(1, (server) => waiting(server, large, { files: 1, rules: 3500, open: 0 }));
const size = (Buffer.byteLength(generatedSpec(0, 3500)) / 1e6).toFixed(1);
const heavy = say(`one file of ${size} MB: keystroke to diagnostics`, megabyte, 'keystroke');
say('the same: completion', megabyte, 'completion');
promise(`one file of ${size} MB: a keystroke under 500 ms`, ms(heavy.processor), heavy.processor < 500);
for (const folder of [alone, large]) rmSync(folder, { recursive: true });

const held = await checked(['--expose-gc', path.join(here, 'language-run.mjs'), 'server', '300', '28']);
const { heap } = JSON.parse(held.stdout) as { heap: number };
promise('heap at most 60 MB for each MB of source', `${heap} MB`, heap <= 60);

console.log(
  `## The language server

The bundled server over standard input and output, medians of 20 keystrokes, 9 starts, 3 openings of one file: what an editor waits, and in
brackets the processor time that the server takes meanwhile, which is what is compared.
`,
);
console.log(table(['an editor waits for', 'Postil', 'Langium default services', 'times faster'], rows));
console.log('\nWhat is promised, in processor time (starts: in wall time of the same run):\n');
console.log(table(['promise', 'measured', 'kept'], promises));
