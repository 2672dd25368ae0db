import type { PlanLanguage } from '../plan/plan.ts';

/** Where a terminal stands in for the rest of a stream. */
export interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** How far the work is; cheap, to be called as often as one likes. */
  update(done: { bytes: number; records: number }): void;
  /** Takes the line off the terminal. */
  end(): void;
}

export interface ProgressOptions {
  label: string;
  /** Without it there is no percentage and no time left. */
  totalBytes?: number;
  language: PlanLanguage;
  terminal?: Terminal;
  /** Milliseconds of a clock that only goes forward. */
  now?: () => number;
}

const FIRST_AFTER_MS = 1000;
const EVERY_MS = 200;

/** One line on standard error for work over a second, on a terminal only: `events.ndjson 45% 1,234,567 records 350,000/s 3 s left`. */
export function progress({
  label,
  totalBytes,
  language,
  terminal = process.stderr,
  now = () => performance.now(),
}: ProgressOptions): Progress {
  if (!terminal.isTTY) return { update: () => undefined, end: () => undefined };
  const begin = now();
  let due = begin + FIRST_AFTER_MS;
  let showing = false;
  return {
    update({ bytes, records }) {
      const time = now();
      if (time < due) return;
      due = time + EVERY_MS;
      showing = true;
      const seconds = (time - begin) / 1000;
      const share = totalBytes ? Math.min(bytes / totalBytes, 1) : undefined;
      const left = share ? Math.ceil(seconds / share - seconds) : undefined;
      const text = language === 'zh' ? chinese : english;
      terminal.write(
        `\r\x1b[K${[label, ...text({ share, records, perSecond: Math.round(records / seconds), left })].join('  ')}`,
      );
    },
    end() {
      if (showing) terminal.write('\r\x1b[K');
      showing = false;
    },
  };
}

interface State {
  share: number | undefined;
  records: number;
  perSecond: number;
  left: number | undefined;
}

/** 1,234,567: a formatter takes time to make, and most runs show nothing. */
function count(number: number): string {
  return (formatter ??= new Intl.NumberFormat('en-US')).format(number);
}

let formatter: Intl.NumberFormat | undefined;

function percent(share: number | undefined): string[] {
  return share === undefined ? [] : [`${Math.floor(share * 100)}%`];
}

function chinese({ share, records, perSecond, left }: State): string[] {
  const parts = [...percent(share), `${count(records)} 条`, `每秒 ${count(perSecond)} 条`];
  return left === undefined ? parts : [...parts, `还需 ${left} 秒`];
}

function english({ share, records, perSecond, left }: State): string[] {
  const parts = [...percent(share), `${count(records)} records`, `${count(perSecond)}/s`];
  return left === undefined ? parts : [...parts, `${left} s left`];
}
