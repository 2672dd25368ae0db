import { settlementColumns, verdictColumns } from '../../data/output-columns.ts';
import { openVerdictWriter, type LineWriter } from '../../data/verdict-writers.ts';
import type { SettlementLine } from '../../plan/verdict.ts';
import type { Sink } from '../io.ts';

/** Where verdicts and settlement lines go. Nothing stands at the outputs' places before `close`. */
export interface VerdictSink {
  /** Lines of JSON, each with its line end. */
  lines(text: string): Promise<void>;
  settlements(lines: readonly SettlementLine[]): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

export interface SinkPaths {
  /** Absent: standard output. */
  verdicts?: string;
  /** Absent: behind the verdicts on standard output, or nowhere for a manual without settlements. */
  settlements?: string;
}

/** Opens the outputs. Throws DataFileError. */
export async function openSink({ verdicts, settlements }: SinkPaths, stdout: Sink): Promise<VerdictSink> {
  const writer =
    verdicts === undefined
      ? await standardWriter(stdout)
      : await openVerdictWriter(verdicts, verdictColumns, { sheet: 'verdicts' });
  const isJson = verdicts === undefined || /\.(ndjson|jsonl)$/i.test(verdicts);
  let settling: LineWriter | undefined;
  return {
    async lines(text) {
      // As JSON, many lines are written as one piece; other formats want them one by one.
      if (isJson) await writer.writeLine(text.slice(0, -1));
      else for (const line of text.slice(0, -1).split('\n')) await writer.writeLine(line);
    },
    async settlements(lines) {
      if (settlements !== undefined) settling = await openVerdictWriter(settlements, settlementColumns, { sheet: 'settlement' });
      for (const line of lines) await (settling ?? writer).write(line);
    },
    async close() {
      await writer.close();
      await settling?.close();
    },
    async abort() {
      await writer.abort();
      await settling?.abort();
    },
  };
}

/** The process's own standard output knows how to wait for its reader; any other sink takes text at once. */
async function standardWriter(stdout: Sink): Promise<LineWriter> {
  if (stdout === process.stdout) return openVerdictWriter('-');
  const writeLine = (json: string) => {
    stdout.write(`${json}\n`);
    return undefined;
  };
  return {
    count: 0,
    writeLine,
    write: (line) => writeLine(JSON.stringify(line)),
    close: () => Promise.resolve(),
    abort: () => Promise.resolve(),
  };
}
