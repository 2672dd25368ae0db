import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function median(values: number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export interface ProcessRun {
  seconds: number;
  /** Of all its threads, in user and kernel, in seconds; 0 where the kernel keeps no account. */
  processor: number;
  /** Peak resident memory in MB, from the kernel's own account; 0 where it keeps none. */
  megabytes: number;
  stdout: string;
  exitCode: number;
}

/** Runs a Node program as a process of its own and measures it from outside. */
export function runNode(args: string[], options: { keep?: boolean } = {}): Promise<ProcessRun> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', options.keep === false ? 'ignore' : 'pipe', 'pipe'] });
    let stdout = '';
    let peak = 0;
    let processor = 0;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    const watch = setInterval(() => {
      peak = Math.max(peak, residentPeak(child.pid));
      processor = Math.max(processor, processorSeconds(child.pid));
    }, 20);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - started) / 1000, processor, megabytes: peak, stdout, exitCode: code ?? 1 });
    });
  });
}

function residentPeak(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Ticks of a hundredth of a second, behind the name in parentheses, which may hold anything. */
function processorSeconds(pid: number | undefined): number {
  try {
    const [, fields = ''] = /.*\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const [user = 0, kernel = 0] = fields.split(' ').slice(11, 13).map(Number);
    return (user + kernel) / 100;
  } catch {
    return 0;
  }
}

/** A run that must go well. */
export async function checked(args: string[]): Promise<ProcessRun> {
  const run = await runNode(args);
  if (run.exitCode !== 0) throw new Error(`${args.join(' ')}\n${run.stdout}`);
  return run;
}

/** Runs the commands in turn, some rounds, and gives the median of each. */
export async function inTurn(
  rounds: number,
  commands: string[][],
  before: () => void = () => undefined,
): Promise<Pick<ProcessRun, 'seconds' | 'processor' | 'megabytes'>[]> {
  const runs: ProcessRun[][] = commands.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, args] of commands.entries()) {
      before();
      runs[index]?.push(await checked(args));
    }
  return runs.map((all) => ({
    seconds: median(all.map(({ seconds }) => seconds)),
    processor: median(all.map(({ processor }) => processor)),
    megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
  }));
}

/** A Markdown table. */
export function table(header: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

export const ratio = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
