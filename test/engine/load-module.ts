/** Compiled code as an engine. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../../generator/engine/index.ts';

/** Imports the code from a temporary file, as a program that was given the module would. */
export async function loadModule(code: string): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-engine-'));
  const path = join(folder, 'engine.mjs');
  try {
    await writeFile(path, code, 'utf8');
    return (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Engine;
  } finally {
    await rm(folder, { recursive: true });
  }
}
