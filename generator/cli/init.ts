import type { MessageLanguage } from '../../language/diagnostics.ts';
import { usageError } from '../usage-error.ts';
import type { CliCommand } from './command.ts';
import type { Session } from './session.ts';

interface InitOptions {
  yes?: boolean;
}

/** A first manual. */
export const initCommand: CliCommand<InitOptions> = {
  usage: 'init [dir]',
  summary: { zh: '新建一份可以立即检查和执行的规程', en: 'make a first manual that checks and runs at once' },
  options: [{ flags: '-y, --yes', words: { zh: '什么都不问', en: 'ask nothing' } }],
  examples: ['postil init my-manual --lang en'],
  async run(session, [dir = '.'], { yes = false }) {
    const [{ resolve, join }, { starterFiles }, { writeOutput }, { kindOf }] = await Promise.all([
      import('node:path'),
      import('./starter-files.ts'),
      import('../write-output.ts'),
      import('../spec-files.ts'),
    ]);
    if (!yes) await askLanguage(session);
    const folder = resolve(session.io.cwd, dir);
    if (!['folder', undefined].includes(kindOf(folder))) throw usageError('init/exists', { path: dir });
    const files = starterFiles(session.language);
    const shown = (path: string) => (dir === '.' ? path : `${dir.replace(/[\\/]+$/, '')}/${path}`);
    for (const { path } of files)
      if (kindOf(join(folder, path)) !== undefined) throw usageError('init/exists', { path: shown(path) });
    for (const { path, text } of files) {
      await writeOutput(join(folder, path), text);
      session.say(shown(path));
    }
    const cd = dir === '.' ? '' : `cd ${/^[\w./\\-]+$/.test(dir) ? dir : `'${dir}'`} && `;
    session.note({ zh: `接下来：${cd}postil check && postil test`, en: `next: ${cd}postil check && postil test` });
    return 0;
  },
};

/** On a terminal, and only where --lang has not said it. */
async function askLanguage(session: Session): Promise<void> {
  const { ask } = session.io;
  if (ask === undefined || session.options.lang !== undefined) return;
  const answer = (await ask(`语言 / language (zh, en) [${session.language}]: `)).trim();
  const language: MessageLanguage | undefined = answer === 'zh' || answer === 'en' ? answer : undefined;
  session.adopt(language);
}
