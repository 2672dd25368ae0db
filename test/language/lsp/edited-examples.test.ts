/**
 * Random edits of every example, in the order of a session: after them the trees and findings are those of a fresh start, and nothing
 * is kept of what was edited away. POSTIL_EDITS says how many edits, POSTIL_SEED which: others every day, unless it is said. A thorough run
 * (`npm run test:edits`) takes 10000 for each example.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { TextDocument, URI, type LangiumDocument } from 'langium';
import { expect, it } from 'vitest';
import { meaning } from '../parsed.ts';
import { files, services } from './editor.ts';

const EDITS = Number(process.env.POSTIL_EDITS ?? 40);
const DAY = 24 * 60 * 60 * 1000;
const SEED = Number(process.env.POSTIL_SEED ?? Math.floor(Date.now() / DAY));
/** Edits between two comparisons, and between two restorations of a file. */
const COMPARED = EDITS > 100 ? 50 : 10;
const RESTORED = 12;
/** MB that a thorough run may leave behind, for caches that have a limit. */
const SPARE = 40;

const root = fileURLToPath(new URL('../../../examples/', import.meta.url));
const examples = readdirSync(root).filter((name) => specsOf(name).some((path) => path.endsWith('.postil')));

function specsOf(example: string): string[] {
  return readdirSync(join(root, example), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(postil|csv|md)$/.test(path),
  );
}

const { DocumentBuilder, LangiumDocuments, LangiumDocumentFactory, TextDocuments } = services.shared.workspace;

/** The folder's documents, built from these texts by path. */
async function opened(folder: string, texts: ReadonlyMap<string, string>): Promise<Map<string, LangiumDocument>> {
  const documents = new Map<string, LangiumDocument>();
  for (const [path, text] of texts) {
    const uri = URI.parse(`memory:/${folder}/${path}`);
    if (!path.endsWith('.postil')) files.write(uri, text);
    else documents.set(path, LangiumDocumentFactory.fromString(text, uri));
  }
  for (const document of documents.values()) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([...documents.values()], { validation: true });
  return documents;
}

function told(documents: ReadonlyMap<string, LangiumDocument>, folder: string) {
  return [...documents].map(([path, document]) => ({
    path,
    tree: meaning(document),
    findings: JSON.parse(JSON.stringify(document.diagnostics).replaceAll(folder, '')) as unknown,
  }));
}

const pieces = [
  '',
  ' ',
  '\n',
  '{',
  '}',
  '"',
  '“',
  '§',
  '(',
  ',',
  '..',
  '𠮷',
  ': ',
  '7',
  '// ',
  '/*',
  '当 ',
  '扣罚 甲 ',
  '岗位 ',
  ' on ',
  '为 ',
  '元/',
];
const edit = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(12),
  put: fc.constantFrom(...pieces),
});

let version = 0;
const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};
const heap = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
};

it.each(examples)(
  '%s',
  async (example) => {
    const originals = new Map(specsOf(example).map((path) => [path, readFileSync(join(root, example, path), 'utf8')]));
    const edited = await opened(`edited-${example}`, originals);
    const texts = new Map(originals);
    const specs = [...edited.keys()];
    const change = async (path: string, text: string): Promise<void> => {
      const { uri } = edited.get(path) as LangiumDocument;
      texts.set(path, text);
      TextDocuments.set(TextDocument.create(uri.toString(), 'postil', ++version, text));
      await DocumentBuilder.update([uri], []);
    };
    const compare = async (): Promise<void> => {
      await DocumentBuilder.recheck();
      const folder = `fresh-${example}`;
      const fresh = await opened(folder, texts);
      expect(told(edited, `edited-${example}`), `POSTIL_SEED=${SEED}`).toEqual(told(fresh, folder));
      await DocumentBuilder.update([], [URI.parse(`memory:/${folder}`)]);
    };
    let before = 0;
    for (const [step, { file, at, cut, put }] of fc.sample(edit, { numRuns: EDITS, seed: SEED }).entries()) {
      const path = specs[file % specs.length] as string;
      const text = texts.get(path) as string;
      const offset = Math.floor(at * text.length);
      await change(
        path,
        step % RESTORED === 0 ? (originals.get(path) as string) : text.slice(0, offset) + put + text.slice(offset + cut),
      );
      if (step % COMPARED === COMPARED - 1) await compare();
      if (step === EDITS >> 2) before = heap();
    }
    if (EDITS > 1000) expect(heap() - before).toBeLessThan(SPARE);
    await DocumentBuilder.update([], [URI.parse(`memory:/edited-${example}`)]);
  },
  60_000 + EDITS * 1000,
);
