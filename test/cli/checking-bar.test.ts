import { describe, expect, it } from 'vitest';
import { checkingBar } from '../../generator/cli/checking-bar.ts';
import { Session } from '../../generator/cli/session.ts';

function written(isTTY: boolean, steps: [share: number, at: number][], quiet = false): string {
  let text = '';
  let time = 0;
  const stderr = { isTTY, write: (more: string) => (text += more) };
  const session = new Session({ cwd: '.', env: {}, stdout: stderr, stderr }, { quiet }, { language: 'en' });
  const bar = checkingBar(session, () => time);
  for (const [share, at] of steps) {
    time = at;
    bar.update(share);
  }
  bar.end();
  return text;
}

describe('the bar of a check', () => {
  it.each<[what: string, isTTY: boolean, steps: [number, number][], text: string]>([
    ['a short one says nothing', true, [[0.5, 900]], ''],
    [
      'a long one says how far it is, five times a second, and goes',
      true,
      [
        [0.25, 1000],
        [0.3, 1100],
        [0.5, 1250],
      ],
      '\r\x1b[Kchecking  25%\r\x1b[Kchecking  50%\r\x1b[K',
    ],
    ['a pipe sees nothing', false, [[0.5, 5000]], ''],
  ])('%s', (_, isTTY, steps, text) => {
    expect(written(isTTY, steps)).toBe(text);
  });

  it('--quiet is quiet', () => {
    expect(written(true, [[0.5, 5000]], true)).toBe('');
  });
});
