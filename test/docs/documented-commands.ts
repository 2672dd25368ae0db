/** The commands of a document, run where a reader would run them. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MessageLanguage } from '../../language/diagnostics.ts';
import type { GuideBlock } from './guide-blocks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Not run here: .ci/run installs, tests and starts on a clean checkout, package.test.ts packs and installs. */
const elsewhere = /^npm (ci|start|test|pack|install|run [a-z-]+)\b/;

/** A folder like the repository, with its examples and the built command line behind `npx postil` and `postil`. */
export interface Place {
  folder: string;
  language: MessageLanguage;
}

/** Builds the command line into a folder; returns its launcher. */
export function buildCommandLine(folder: string): string {
  const launcher = join(folder, 'generator/cli/postil.mjs');
  mkdirSync(dirname(launcher), { recursive: true });
  cpSync(join(root, 'generator/cli/postil.mjs'), launcher);
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), join(folder, 'dist')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return launcher;
}

/** Prepares a folder for the commands of a document; a document that speaks of no example finds none. */
export function placeIn(folder: string, { launcher, language, document }: { launcher: string; language: MessageLanguage; document: string }): Place {
  if (document.includes('examples')) cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true });
  const bin = join(folder, '.bin');
  mkdirSync(bin);
  const command = `exec '${process.execPath}' '${launcher}' "$@"\n`;
  writeFileSync(join(bin, 'postil'), `#!/bin/sh\n${command}`);
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\n[ "$1" = postil ] || { echo "npx $1: not here" >&2; exit 97; }\nshift\n${command}`);
  for (const name of ['postil', 'npx']) chmodSync(join(bin, name), 0o755);
  return { folder, language };
}

/**
 * Writes the files and runs the commands of some blocks, in order. Returns what each command block printed, by its line, with the place's
 * own path taken out. Throws where a block ends with another exit code than it says (0 where it says nothing).
 */
export function runBlocks(blocks: readonly GuideBlock[], place: Place): Map<number, string> {
  const printed = new Map<number, string>();
  for (const block of blocks) {
    if (block.language === 'sh' && block.file === undefined) printed.set(block.line, runBlock(block, place));
    else writeBlock(block, place);
  }
  return printed;
}

/** A spec without a name of its own is a file of the manual, unless it shows an error. */
function writeBlock({ language, text, line, file, append, error, isFragment }: GuideBlock, { folder }: Place): void {
  const path = file ?? (language === 'postil' && error === undefined && !isFragment ? `${line}.postil` : undefined);
  if (path !== undefined) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (append === undefined) return;
  if (!existsSync(join(folder, append))) throw new Error(`line ${line}: there is no ${append}`);
  appendFileSync(join(folder, append), text);
}

function runBlock({ text, line, exit = '0' }: GuideBlock, place: Place): string {
  const commands = text.split('\n').filter((command) => !elsewhere.test(command));
  const { status, stdout } = runScript(commands.join('\n'), place);
  if (String(status) !== exit) throw new Error(`line ${line} ended with ${status}, not with ${exit}:\n${text}\n${stdout}`);
  return stdout.replaceAll(place.folder, '');
}

/** What a terminal would show: both streams in one. */
export function runScript(script: string, { folder, language }: Place): { status: number | null; stdout: string } {
  const env = {
    HOME: process.env.HOME,
    PATH: [join(folder, '.bin'), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    LANG: language === 'zh' ? 'zh_CN.UTF-8' : 'en_US.UTF-8',
    NO_COLOR: '1',
  };
  const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', `exec 2>&1\n${script}`], { cwd: folder, env, encoding: 'utf8' });
  return { status, stdout };
}

/**
 * The document with what its commands really print: a ```text block right behind a command block holds its output, a ```json block the
 * same as JSON with a key a line.
 */
export function withOutputs(markdown: string, blocks: readonly GuideBlock[], printed: ReadonlyMap<number, string>): string {
  const lines = markdown.split('\n');
  for (const [index, { language, text, line }] of [...blocks.entries()].reverse()) {
    const output = printed.get(blocks[index - 1]?.line ?? 0);
    if (output === undefined || !['text', 'json'].includes(language)) continue;
    const shown = language === 'text' ? output : output.split('\n').filter((json) => json.startsWith('{')).map(keysByLine).join('\n');
    lines.splice(line, text.split('\n').length - 1, ...shown.trimEnd().split('\n'));
  }
  return lines.join('\n');
}

function keysByLine(json: string): string {
  const entries = Object.entries(JSON.parse(json) as object).map(([key, value]) => `  ${JSON.stringify(key)}: ${spaced(value)}`);
  return `{\n${entries.join(',\n')}\n}`;
}

function spaced(value: unknown): string {
  return Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]` : JSON.stringify(value);
}

/** The relative links of a document that lead nowhere. */
export function deadLinks(markdown: string, path: string): string[] {
  const targets = [...markdown.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(([, link, attribute]) => link ?? attribute ?? '');
  return targets.filter((target) => !/^(https?:|mailto:)/.test(target)).filter((target) => isDead(target, { markdown, path }));
}

function isDead(target: string, { markdown, path }: { markdown: string; path: string }): boolean {
  const [file = '', anchor] = decodeURI(target).split('#');
  const whole = file === '' ? path : join(dirname(path), file);
  if (!existsSync(join(root, whole))) return true;
  if (anchor === undefined || !whole.endsWith('.md')) return false;
  const text = file === '' ? markdown : readFileSync(join(root, whole), 'utf8');
  return !headings(text).includes(anchor);
}

/** The anchors that GitHub gives to headings. */
function headings(markdown: string): string[] {
  const bare = markdown.replace(/^```[\s\S]*?^```/gm, '');
  return [...bare.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-'));
}
