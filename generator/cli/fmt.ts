import type { CliCommand } from './command.ts';

interface FmtOptions {
  check?: boolean;
  keywords?: 'zh' | 'en';
}

/** Formats specs in place. */
export const fmtCommand: CliCommand<FmtOptions> = {
  usage: 'fmt [paths...]',
  summary: { zh: '统一规程的排版', en: 'format specs in place' },
  options: [
    { flags: '--check', words: { zh: '只检查，不改文件', en: 'change nothing, say what would be' } },
    {
      flags: '--keywords <lang>',
      words: {
        zh: '把关键字改写为中文或英文；默认按 postil.json',
        en: 'write keywords in Chinese or English; else as postil.json says',
      },
      choices: ['zh', 'en'],
    },
  ],
  examples: ['postil fmt', 'postil fmt --check examples/county-fines', 'postil fmt --keywords en manual.postil'],
  async run(session, paths, { check = false, keywords }) {
    const [{ URI }, { loadManuals }, { formatSpec }, { chosenSpelling }, { shownPath }, { writeOutput }, { diagnosticsText }] =
      await Promise.all([
        import('langium'),
        import('./load-manuals.ts'),
        import('../../language/lsp/formatter.ts'),
        import('../../language/lsp/keyword-help.ts'),
        import('../spec-diagnostic.ts'),
        import('../write-output.ts'),
        import('./report/diagnostics.ts'),
      ]);
    const specs = await loadManuals(session, paths);
    let changed = 0;
    let left = 0;
    for (const file of specs.files) {
      const document = specs.services.shared.workspace.LangiumDocuments.getDocument(URI.file(file));
      if (document === undefined) continue;
      const spelling = keywords ?? chosenSpelling(document, specs.services.shared.postil.Settings);
      const text = formatSpec(document, spelling === undefined ? {} : { keywords: spelling });
      const shown = shownPath(file, session.io.cwd);
      if (text === undefined) {
        left++;
        session.warn({
          zh: `${shown} 有语法错误，未改动；请先运行 postil check`,
          en: `${shown} has syntax errors and is left as it is; run postil check first`,
        });
      } else if (check ? text !== document.textDocument.getText() : await writeOutput(file, text)) {
        changed++;
        session.say(shown);
      }
    }
    const problems = specs.diagnostics.filter(({ code }) => specs.isIncomplete && code.startsWith('spec/'));
    if (problems.length > 0) {
      session.io.stderr.write(
        await diagnosticsText({ ...specs, diagnostics: problems }, { format: 'pretty', strict: false, session }),
      );
      return 2;
    }
    if (check && changed > 0)
      session.note({
        zh: `${changed} 个文件需要 postil fmt`,
        en: `${changed} ${changed === 1 ? 'file needs' : 'files need'} postil fmt`,
      });
    return left > 0 || (check && changed > 0) ? 1 : 0;
  },
};
