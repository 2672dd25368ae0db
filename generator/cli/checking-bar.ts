import type { Session } from './session.ts';

const FIRST_AFTER_MS = 1000;
const EVERY_MS = 200;

const words = { zh: '检查规程', en: 'checking' };

/** How far the checking of specs is, on a terminal, where it takes over a second: `checking  45%`. */
export function checkingBar(
  { io, language, options }: Session,
  now: () => number = () => performance.now(),
): { update: (share: number) => void; end: () => void } {
  if (io.stderr.isTTY !== true || options.quiet === true) return { update: () => undefined, end: () => undefined };
  let due = now() + FIRST_AFTER_MS;
  let isShowing = false;
  return {
    update(share) {
      if (now() < due) return;
      due = now() + EVERY_MS;
      isShowing = true;
      io.stderr.write(`\r\x1b[K${words[language]}  ${Math.floor(share * 100)}%`);
    },
    end() {
      if (isShowing) io.stderr.write('\r\x1b[K');
      isShowing = false;
    },
  };
}
