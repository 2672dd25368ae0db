import type { MessageLanguage } from '../../../language/diagnostics.ts';
import type { Fen, Ledger } from '../../engine/index.ts';
import { REMEMBERED_KEYS } from '../../data/key-set.ts';
import type { Plan } from '../../plan/plan.ts';
import { ruleLabel } from '../report/rule-label.ts';
import { tableText, type Column } from '../table.ts';
import type { FileAccount } from './judge-files.ts';
import { unjudgedNorms } from './unjudged.ts';

/** So many norms are named that had no record. */
const NAMED = 10;

const words = {
  zh: {
    columns: ['规则', '扣款', '金额（元）', '处分', '未决'],
    findings: '其他',
    kept: '达标',
    total: '合计',
    silent: (count: number) => `另有 ${count} 条规则未触发`,
    unjudged: (names: readonly string[]) =>
      `${names.length} 条指标或定期要求没有记录，无从判定：${names.slice(0, NAMED).join('、')}${names.length > NAMED ? '……' : ''}`,
    none: '没有任何规则触发',
    file: ({ record, path, records }: FileAccount) => `${record}：${grouped(records)} 条，${path}`,
    rejected: ({ rejected, rejectsPath }: FileAccount) => `  拒收 ${grouped(rejected)} 条，见 ${rejectsPath}`,
    outOfForce: ({ outOfForce }: FileAccount) => `  ${grouped(outOfForce)} 条发生在没有规则生效的日子`,
    later: ({ later }: FileAccount) => `  ${grouped(later)} 条晚于截至日期，未判`,
    forgotten: `  主键只在最近的 ${grouped(REMEMBERED_KEYS)} 条之内查重`,
    hidden: ({ hiddenRows }: FileAccount) => `  略过 ${grouped(hiddenRows)} 个隐藏行`,
    wrote: (path: string) => `已写入 ${path}`,
  },
  en: {
    columns: ['rule', 'penalties', 'yuan', 'sanctions', 'undecided'],
    findings: 'other',
    kept: 'met',
    total: 'total',
    silent: (count: number) => `${count} more ${count === 1 ? 'rule' : 'rules'} did not fire`,
    unjudged: (names: readonly string[]) =>
      `${names.length} ${names.length === 1 ? 'target or recurring duty' : 'targets or recurring duties'} had no records and could not be judged: ${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ', …' : ''}`,
    none: 'no rule fired',
    file: ({ record, path, records }: FileAccount) => `${record}: ${grouped(records)} records, ${path}`,
    rejected: ({ rejected, rejectsPath }: FileAccount) => `  ${grouped(rejected)} rejected, see ${rejectsPath}`,
    outOfForce: ({ outOfForce }: FileAccount) => `  ${grouped(outOfForce)} of a day on which no rule was in force`,
    later: ({ later }: FileAccount) => `  ${grouped(later)} after the as-of date, not judged`,
    forgotten: `  keys were compared with those of the latest ${grouped(REMEMBERED_KEYS)} records only`,
    hidden: ({ hiddenRows }: FileAccount) => `  ${grouped(hiddenRows)} hidden rows passed over`,
    wrote: (path: string) => `written: ${path}`,
  },
};

/** What a run came to: the rules that fired with counts and sums, then the files. */
export function summaryText(
  {
    plan,
    ledger,
    accounts,
    written,
  }: { plan: Plan; ledger: Ledger; accounts: readonly FileAccount[]; written: readonly string[] },
  language: MessageLanguage,
): string {
  const say = words[language];
  const fired = ledger.rules.filter(
    ({ penalties, sanctions, undecided, findings, kept = 0 }) => penalties + sanctions + undecided + findings + kept > 0,
  );
  const shown = { findings: fired.some(({ findings }) => findings > 0), kept: fired.some(({ kept = 0 }) => kept > 0) };
  const rows = fired.map((rule) => [ruleLabel(rule.rule, language), ...cells(rule, shown)]);
  const sum = fired.reduce(
    (total, rule) => ({
      penalties: total.penalties + rule.penalties,
      sanctions: total.sanctions + rule.sanctions,
      undecided: total.undecided + rule.undecided,
      findings: total.findings + rule.findings,
      kept: total.kept + (rule.kept ?? 0),
      amount: BigInt(total.amount) + BigInt(rule.amount),
    }),
    { penalties: 0, sanctions: 0, undecided: 0, findings: 0, kept: 0, amount: 0n as Fen },
  );
  const columns: Column[] = [...say.columns, ...(shown.findings ? [say.findings] : []), ...(shown.kept ? [say.kept] : [])].map(
    (title, at) => ({
      title,
      align: at === 0 ? 'left' : 'right',
    }),
  );
  // A checklist is no rule that could fail to fire, nor is what exempts.
  const lists = new Set(plan.collectors.filter(({ kind }) => kind === 'checklist' || kind === 'exemption').map(({ id }) => id));
  const unjudged = unjudgedNorms(plan, accounts);
  const silent = plan.rules.length + plan.collectors.length - lists.size - fired.filter(({ rule }) => !lists.has(rule)).length;
  return [
    ...(fired.length === 0 ? [say.none] : [tableText(columns, [...rows, [say.total, ...cells(sum, shown)]])]),
    ...(silent > 0 && fired.length > 0 ? [say.silent(silent)] : []),
    ...(unjudged.length > 0 ? [say.unjudged(unjudged)] : []),
    ...accounts.flatMap((account) => [
      say.file(account),
      ...(account.outOfForce > 0 ? [say.outOfForce(account)] : []),
      ...(account.later > 0 ? [say.later(account)] : []),
      ...(account.hiddenRows > 0 ? [say.hidden(account)] : []),
      ...(account.hasForgottenKeys ? [say.forgotten] : []),
    ]),
    ...written.map(say.wrote),
  ].join('\n');
}

/** The line on rejected records of a file, which is said even with --quiet. */
export function rejectedText(account: FileAccount, language: MessageLanguage): string {
  return `${account.path}: ${words[language].rejected(account).trim()}`;
}

interface Counts {
  penalties: number;
  sanctions: number;
  undecided: number;
  findings: number;
  kept?: number;
  amount: Fen;
}

function cells(
  { penalties, sanctions, undecided, findings, kept = 0, amount }: Counts,
  shown: { findings: boolean; kept: boolean },
): string[] {
  const charged = [count(penalties), penalties === 0 ? '' : yuan(amount), count(sanctions), count(undecided)];
  return [...charged, ...(shown.findings ? [count(findings)] : []), ...(shown.kept ? [count(kept)] : [])];
}

function count(number: number): string {
  return number === 0 ? '' : grouped(number);
}

function grouped(number: number | bigint): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

function yuan(amount: Fen): string {
  const fen = BigInt(amount);
  return `${grouped(fen / 100n)}.${String(fen % 100n).padStart(2, '0')}`;
}
