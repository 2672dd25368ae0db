import { nearest } from '../../language/nearest.ts';
import { usageError } from '../usage-error.ts';
import type { BuildChanges, BuildPart } from './build/output-folder.ts';
import type { CliCommand } from './command.ts';
import type { Session } from './session.ts';

const parts = ['docs', 'checklists', 'engine'] as const;
type Part = (typeof parts)[number];

interface BuildOptions {
  out?: string;
  only?: string;
  templates?: string;
  wordTemplate?: string;
  force?: boolean;
}

/** Makes documents, checklists and the rule engine. */
export const buildCommand: CliCommand<BuildOptions> = {
  usage: 'build [paths...]',
  summary: { zh: '生成文档、检查表和规则引擎', en: 'make documents, checklists and the rule engine' },
  options: [
    { flags: '-o, --out <dir>', words: { zh: '输出文件夹；默认按 postil.json', en: 'output folder; else as postil.json says' } },
    { flags: '--only <parts>', words: { zh: `只生成其中几种：${parts.join(',')}`, en: `only some of ${parts.join(',')}` } },
    {
      flags: '--templates <dir>',
      words: { zh: '用此文件夹中的模板替换自带模板', en: 'templates that replace our own of the same path' },
    },
    {
      flags: '--word-template <file>',
      words: { zh: 'Word 文档取用此 .docx 或 .dotx 的样式', en: 'a .docx or .dotx whose styles the Word document takes' },
    },
    { flags: '--force', words: { zh: '文件夹不空也写入', en: 'write into a folder that is not empty' } },
  ],
  examples: ['postil build examples/county-fines -o out/county-fines', 'postil build -o out --only docs,checklists'],
  async run(session, paths, options) {
    const only = partsOf(options.only);
    const [{ loadSound }, { buildParts }, { settledFolder }, { writeBuild }, { pathFrom }] = await Promise.all([
      import('./load-manuals.ts'),
      import('./build/build-parts.ts'),
      import('./build/settled-folder.ts'),
      import('./build/output-folder.ts'),
      import('./io.ts'),
    ]);
    const loaded = await loadSound(session, paths);
    if ('code' in loaded) return loaded.code;
    const given = (path: string | undefined) =>
      path === undefined ? undefined : { folder: pathFrom(session.io, path), shown: path };
    const out = given(options.out) ?? settledFolder('output', loaded, session.io.cwd);
    if (out === undefined) throw usageError('cli/missing-option', { name: '--out' });
    const templates = given(options.templates) ?? settledFolder('templates', loaded, session.io.cwd);
    const { wordTemplate } = options;
    const built = await buildParts(loaded, {
      only,
      ...(templates === undefined ? {} : { templates }),
      ...(wordTemplate === undefined ? {} : { wordTemplate: { path: pathFrom(session.io, wordTemplate), shown: wordTemplate } }),
    });
    const changes = await writeBuild(out.folder, built, { force: options.force === true, shown: out.shown });
    tell(session, { out: out.shown, changes, built });
    return 0;
  },
};

/** `docs,engine`; all where nothing is said. Throws UsageError. */
function partsOf(text: string | undefined): Part[] {
  if (text === undefined) return [...parts];
  const names = text.split(/[,，]/).map((name) => name.trim());
  const wrong = names.find((name) => !(parts as readonly string[]).includes(name));
  if (wrong !== undefined)
    throw usageError('cli/bad-value', {
      name: '--only',
      value: wrong,
      expected: parts.join(', '),
      suggestion: nearest(wrong, parts),
    });
  return parts.filter((part) => names.includes(part));
}

const starts = /(^|\/)(docs\/index\.html|docs\/manual\.docx|checklists\/index\.html|engine\/index\.js)$/;

/** The files to begin with on standard output, what changed beside it. */
function tell(
  session: Session,
  { out, changes, built }: { out: string; changes: BuildChanges; built: ReadonlyMap<string, BuildPart> },
): void {
  const { written, unchanged, removed, kept } = changes;
  const folder = out.replace(/[\\/]+$/, '');
  for (const files of built.values()) for (const path of files.keys()) if (starts.test(path)) session.say(`${folder}/${path}`);
  session.note({
    zh: `写入 ${written.length} 个文件，${unchanged} 个未变，删除 ${removed.length} 个`,
    en: `${written.length} written, ${unchanged} unchanged, ${removed.length} removed`,
  });
  for (const path of kept)
    session.warn({
      zh: `${folder}/${path} 已不再生成，但被改过，保留`,
      en: `${folder}/${path} is no longer made, but was changed by someone, and stays`,
    });
}
