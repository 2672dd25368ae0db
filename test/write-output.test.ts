import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { abortOpenOutputs, openOutput, writeOutput } from '../generator/write-output.ts';
import { temporaryFolder } from './data/reading.ts';

describe('whole files', () => {
  test('folders are made, the file is written, the same bytes are not written again', async () => {
    const path = join(temporaryFolder(), 'deep/er/a.txt');
    expect(await writeOutput(path, '甲')).toBe(true);
    utimesSync(path, 1, 1);
    expect(await writeOutput(path, Buffer.from('甲'))).toBe(false);
    expect(statSync(path).mtimeMs).toBe(1000);
    expect(await writeOutput(path, '乙')).toBe(true);
    expect([readFileSync(path, 'utf8'), readdirSync(join(path, '..'))]).toEqual(['乙', ['a.txt']]);
  });

  test('a link is written through', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real'), 'old');
    symlinkSync('real', join(folder, 'link'));
    await writeOutput(join(folder, 'link'), 'new');
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link', 'real']);
  });

  test('a device stays a device', async () => {
    await writeOutput('/dev/null', 'x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('where nothing can be written, the error says so and nothing is left', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'folder'));
    await expect(writeOutput(join(folder, 'file/x'), 'x')).rejects.toMatchObject({ code: 'data/cannot-write' });
    await expect(writeOutput(join(folder, 'folder'), 'x')).rejects.toMatchObject({ code: 'data/cannot-write' });
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder']);
  });
});

describe('files in pieces', () => {
  test('nothing is seen until close; many pieces come out in order', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'before');
    const output = await openOutput(path);
    const pieces = Array.from({ length: 2000 }, (_, i) => `${i} ${'甲'.repeat(500)}\n`);
    for (const piece of pieces) await output.write(piece.length % 2 ? piece : Buffer.from(piece));
    expect(readFileSync(path, 'utf8')).toBe('before');
    await output.close();
    await output.close();
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual([pieces.join(''), ['a.txt']]);
  });

  test.each([
    ['abort', async () => undefined],
    ['abort of all', async () => abortOpenOutputs()],
  ])('%s leaves what was there before and nothing else', async (name, abortAll) => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'before');
    const output = await openOutput(path);
    await output.write('x'.repeat(1_000_000));
    await abortAll();
    if (name === 'abort of all') expect(readdirSync(folder)).toEqual(['a.txt']);
    await output.abort();
    await output.close();
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['before', ['a.txt']]);
  });

  test('a full disk is an error at close, and leaves nothing', async () => {
    const output = await openOutput('/dev/full');
    await output.write('x');
    await expect(output.close()).rejects.toMatchObject({
      code: 'data/cannot-write',
      text: { en: '/dev/full cannot be written (the disk is full)' },
    });
  });
});

/** A process that writes without end, and says when it has begun. */
const ENDLESS = `
import { installSignalHandlers, openOutput } from './generator/write-output.ts';
installSignalHandlers();
const output = await openOutput(process.argv[2]);
for (let i = 0; ; i++) {
  await output.write('x'.repeat(100_000));
  if (i === 20) console.log('begun');
  if (i > 20) await new Promise((resolve) => setTimeout(resolve, 5));
  if (i === 40 && process.argv[3] === 'throw') throw new Error('fault');
}`;

const HEAD = `
import { openOutput } from './generator/write-output.ts';
const output = await openOutput('-');
for (let i = 0; i < 3000; i++) await output.write('y'.repeat(1000) + '\\n');
await output.close();
console.error('done');`;

describe('another process', async () => {
  const folder = temporaryFolder();
  const program = async (name: string, contents: string) => {
    const outfile = join(folder, name);
    await build({
      stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      logLevel: 'error',
    });
    return outfile;
  };
  const endless = await program('endless.mjs', ENDLESS);
  const head = await program('head.mjs', HEAD);

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends it with %i and leaves no half file', async (signal, code) => {
    const out = temporaryFolder();
    const child = spawn(process.execPath, [endless, join(out, 'a.ndjson')], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(readdirSync(out)).toHaveLength(1);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([code, null]);
    expect(readdirSync(out)).toEqual([]);
  });

  test('a fault leaves no half file either', async () => {
    const out = temporaryFolder();
    const child = spawn(process.execPath, [endless, join(out, 'a.ndjson'), 'throw'], { stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(readdirSync(out)).toEqual([]);
  });

  test('a reader that has seen enough is no error', async () => {
    const child = spawn(process.execPath, [head], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(said.join('')).toBe('done\n');
  });
});
