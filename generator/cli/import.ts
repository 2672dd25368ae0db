import { usageError } from '../usage-error.ts';
import type { CliCommand } from './command.ts';
import { pathFrom } from './io.ts';

interface ImportOptions {
  out: string;
}

/** A manual on paper becomes a source of its clauses and a first spec. */
export const importCommand: CliCommand<ImportOptions> = {
  usage: 'import <file>',
  summary: { zh: '把 Word 或 Markdown 的办法导入为条款和骨架', en: 'make clauses and a first spec of a Word or Markdown manual' },
  options: [{ flags: '-o, --out <dir>', words: { zh: '写入哪个文件夹', en: 'the folder to write to' }, fallback: '.' }],
  examples: ['postil import 考核办法.docx', 'postil import manual.md -o my-manual'],
  async run(session, [file = ''], { out }) {
    const [{ join, resolve }, { importManual }, { writeOutput }, { kindOf, specFilesIn }] = await Promise.all([
      import('node:path'),
      import('../import/import-manual.ts'),
      import('../write-output.ts'),
      import('../spec-files.ts'),
    ]);
    const path = pathFrom(session.io, file);
    if (kindOf(path) === undefined) throw usageError('spec/not-found', { path: file });
    if (kindOf(path) === 'folder') throw usageError('import/folder', { path: file });
    if (kindOf(path) !== 'file') throw usageError('import/kind', { path: file });
    const folder = resolve(session.io.cwd, out);
    if (!['folder', undefined].includes(kindOf(folder))) throw usageError('build/not-a-folder', { path: out });
    const { language, clauses, files } = await importManual(path, { shown: file, hasManual: specFilesIn(folder).length > 0 });
    session.adopt(language);
    const shown = (name: string) => (out === '.' ? name : `${out.replace(/[\\/]+$/, '')}/${name}`);
    for (const { path: name } of files)
      if (kindOf(join(folder, name)) !== undefined) throw usageError('init/exists', { path: shown(name) });
    for (const { path: name, text } of files) {
      await writeOutput(join(folder, name), text);
      session.say(shown(name));
    }
    session.note({
      zh: `条款：${clauses}。接下来：postil check ${out} && postil coverage ${out}`,
      en: `clauses: ${clauses}. next: postil check ${out} && postil coverage ${out}`,
    });
    return 0;
  },
};
