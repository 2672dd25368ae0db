import { watch, type FSWatcher } from 'node:fs';
import type { Session } from './session.ts';

/** Changes come in bursts; work begins when none came for so long. */
const QUIET_MS = 100;

const words = {
  waiting: { zh: '等待文件改动，Ctrl-C 结束', en: 'waiting for changes, Ctrl-C ends' },
};

/** Does the work now and at every change in the folders it names, until the session's signal or Ctrl-C; the last exit code. */
export async function watchSpecs(session: Session, work: () => Promise<{ code: number; folders: string[] }>): Promise<number> {
  const { signal, stdout } = session.io;
  let watchers: FSWatcher[] = [];
  for (;;) {
    const { code, folders } = await work();
    session.note(words.waiting);
    const changed = await new Promise<boolean>((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const onChange = (_event: string, file: string | null) => {
        if (file !== null && /(^|[\\/])\.|node_modules/.test(file)) return;
        clearTimeout(timer);
        timer = setTimeout(() => resolve(true), QUIET_MS);
      };
      watchers = folders.map((folder) => watch(folder, { recursive: true }, onChange));
      if (signal?.aborted === true) resolve(false);
      signal?.addEventListener('abort', () => resolve(false), { once: true });
    });
    for (const watcher of watchers) watcher.close();
    if (!changed) return code;
    if (stdout.isTTY === true) stdout.write('\x1b[2J\x1b[H');
  }
}
