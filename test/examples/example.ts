import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { compileModule, type Engine } from '../../generator/engine/index.ts';
import { lowerManual } from '../../generator/plan/lower.ts';
import type { Plan } from '../../generator/plan/plan.ts';
import { loadSpecs, type LoadedManual, type LoadedSpecs } from '../../generator/workspace.ts';

export interface Example extends LoadedSpecs {
  manual: LoadedManual;
  plan: Plan;
}

/** The folder of an example: `county-fines`. */
export function exampleFolder(name: string): string {
  return fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
}

/** Loads the one manual of a folder; the plan is that of its files even where there are warnings. */
export async function loadExample(folder: string): Promise<Example> {
  const specs = await loadSpecs([folder], { cwd: folder });
  const [manual] = specs.manuals;
  if (manual === undefined) throw new Error(`no manual in ${folder}`);
  return { ...specs, manual, plan: lowerManual(manual, specs.services.shared) };
}

/** A copy of an example's specs and sources with other text, for as long as the test runs; data is left out. */
export async function loadVariant(folder: string, change: (text: string, file: string) => string): Promise<Example & { folder: string }> {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true, filter: (path) => !/[\\/](data|expected)$/.test(path) });
  for (const file of readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.postil'))) {
    const path = join(copy, file);
    writeFileSync(path, change(readFileSync(path, 'utf8'), file));
  }
  return { ...(await loadExample(copy)), folder: copy };
}

/** The plan as its users run it: compiled to a module and imported. */
export async function compiled(plan: Plan): Promise<Engine> {
  const path = join(temporaryFolder(), 'engine.mjs');
  writeFileSync(path, compileModule(plan).code);
  return (await import(pathToFileURL(path).href)) as Engine;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'postil-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
