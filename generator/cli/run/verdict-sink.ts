import { settlementColumns, verdictColumnsOf } from '../../data/output-columns.ts';
import { openVerdictWriter, type LineWriter } from '../../data/verdict-writers.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Settlement } from '../../engine/index.ts';
import type { SettlementLine } from '../../plan/verdict.ts';
import type { Sink } from '../io.ts';

/** Where verdicts and settlement lines go. Nothing stands at the outputs' places before `close`. */
export interface VerdictSink {
  /** Lines of JSON, each with its line end, as text or UTF-8. */
  lines(lines: string | Uint8Array): Promise<void> | undefined;
  /** A place for lines that another thread writes there itself; undefined where they must go through `lines`. */
  reserve(bytes: number): { fd: number; position: number } | undefined;
  settlements(settlement: Settlement): Promise<void>;
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
export async function openSink({ verdicts, settlements }: SinkPaths, stdout: Sink, plan: Plan): Promise<VerdictSink> {
  const writer =
    verdicts === undefined
      ? await standardWriter(stdout)
      : await openVerdictWriter(verdicts, verdictColumnsOf(plan), { sheet: 'verdicts' });
  let settling: LineWriter | undefined;
  return {
    lines: (lines) => writer.writeLines(lines),
    reserve: (bytes) => writer.reserve?.(bytes),
    async settlements(settlement) {
      if (settlements !== undefined)
        settling ??= await openVerdictWriter(settlements, settlementColumns, { sheet: 'settlement' });
      const to = settling ?? writer;
      const lines: Iterable<Uint8Array | SettlementLine> = to.takesJson ? settlement.eachJson() : settlement.eachLine();
      for (const line of lines) {
        const full = line instanceof Uint8Array ? to.writeLines(line) : to.write(line);
        if (full !== undefined) await full;
      }
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
    takesJson: true,
    writeLine,
    writeLines(lines) {
      stdout.write(typeof lines === 'string' ? lines : Buffer.from(lines).toString());
      return undefined;
    },
    write: (line) => writeLine(JSON.stringify(line)),
    close: () => Promise.resolve(),
    abort: () => Promise.resolve(),
  };
}
