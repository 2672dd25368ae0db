import { nearest } from '../../language/nearest.ts';
import { usageError } from '../usage-error.ts';
import type { Part } from './build/build-parts.ts';
import type { BuildChanges, BuildPart } from './build/output-folder.ts';
import type { CliCommand } from './command.ts';
import type { Session } from './session.ts';

const parts: readonly Part[] = ['docs', 'checklists', 'engine'];

interface BuildOptions {
  out?: string;
  only?: string;
  templates?: string;
  ejectTemplates?: string;
  wordTemplate?: string;
  since?: string;
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
      flags: '--eject-templates <dir>',
      words: {
        zh: '把自带模板及其字段说明写到此文件夹，不生成别的',
        en: 'write our own templates with a list of their fields, and nothing else',
      },
    },
    {
      flags: '--word-template <file>',
      words: { zh: 'Word 文档取用此 .docx 或 .dotx 的样式', en: 'a .docx or .dotx whose styles the Word document takes' },
    },
    {
      flags: '--since <path>',
      words: {
        zh: '与早先版本对照，写出修订内容：早先生成的文件夹，或早先的规程文件夹',
        en: 'say what changed since an earlier version: a folder that was built, or one of earlier specs',
      },
    },
    { flags: '--force', words: { zh: '文件夹不空也写入', en: 'write into a folder that is not empty' } },
  ],
  examples: ['postil build examples/county-fines -o out/county-fines', 'postil build -o out --only docs,checklists'],
  async run(session, paths, options) {
    if (options.ejectTemplates !== undefined) return eject(session, options.ejectTemplates, options.force === true);
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
    const { wordTemplate, since } = options;
    const built = await buildParts(loaded, {
      only,
      ...(templates === undefined ? {} : { templates }),
      ...(wordTemplate === undefined ? {} : { wordTemplate: { path: pathFrom(session.io, wordTemplate), shown: wordTemplate } }),
      ...(since === undefined ? {} : { since: { path: pathFrom(session.io, since), cwd: session.io.cwd, shown: since } }),
    });
    const changes = await writeBuild(out.folder, built, { force: options.force === true, shown: out.shown });
    tell(session, { out: out.shown, changes, built });
    return 0;
  },
};

async function eject(session: Session, folder: string, force: boolean): Promise<number> {
  const [{ ejectTemplates }, { pathFrom }] = await Promise.all([import('./build/eject-templates.ts'), import('./io.ts')]);
  const count = await ejectTemplates(pathFrom(session.io, folder), { shown: folder, force });
  session.say(`${folder.replace(/[\\/]+$/, '')}/README.md`);
  session.note({ zh: `写入 ${count} 个模板`, en: `${count} templates written` });
  return 0;
}

/** `docs,engine`; all where nothing is said. Throws UsageError. */
function partsOf(text: string | undefined): Part[] {
  if (text === undefined) return [...parts];
  const names = text.split(/[,，]/).map((name) => name.trim());
  const wrong = names.find((name) => !parts.some((part) => part === name));
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
