/** The reference: judges records by walking the plan. Every other backend must give the same bytes. */
import type { Plan } from '../../plan/plan.ts';
import type { Rejection, Verdict } from '../../plan/verdict.ts';
import { addBonus } from './bonus.ts';
import type { ExemptionCollector } from './collectors/exemption.ts';
import { columnsOf } from './columns.ts';
import { inOrder, inPrecedence, type CollectedRun, type Collector } from './collector.ts';
import { conflictsOf, type Decision } from './conflicts.ts';
import { decodeRecord } from './decode.ts';
import type { Engine, Fen, Judgement, Ledger, Settlement, Tally } from './engine.ts';
import { readied, type Elsewhere, type ReadyRecord } from './facts.ts';
import { judgeRecord, type Finding, type Judged } from './judge-record.ts';
import { RunLedger } from './ledger.ts';
import { fenOf } from './money.ts';
import { plus } from './fen.ts';
import { createSettlement } from './settlement.ts';
import type { Known } from './value.ts';
import { kindOf, ordered, verdictOf } from './verdict-of.ts';

type Read = { ok: true; values: Map<string, Known | undefined>; judged: Judged } | { ok: false; rejections: Rejection[] };

/** Makes an engine of a checked plan. */
export function createInterpreter(plan: Plan): Engine {
  const ready = readied(plan);
  const places = new Map(plan.rules.map(({ id }, place) => [id, place]));

  const recordOf = (name: string): ReadyRecord => {
    const record = ready.records.get(name);
    if (record === undefined) throw new RangeError(`The manual ${plan.manual.name} has no record type ${name}.`);
    return record;
  };

  const read = (name: string, raw: unknown, asOf?: number): Read => {
    const of = recordOf(name);
    const decoded = decodeRecord(of.record, raw, ready);
    return decoded.ok ? { ...decoded, judged: judgeRecord(ready, of, decoded.values, { asOf }) } : decoded;
  };

  /** In a run, rules that wait for other records are judged when it ends. */
  const withoutHeld = (outcome: Read): Read => {
    if (!outcome.ok) return outcome;
    const { held } = outcome.judged.facts.of;
    if (held.size === 0) return outcome;
    const findings = outcome.judged.findings.filter(({ rule }) => !held.has(rule.id));
    return { ...outcome, judged: { ...outcome.judged, findings } };
  };

  const account = (ledger: RunLedger, name: string, { values, judged }: Extract<Read, { ok: true }>): void => {
    ledger.read();
    for (const finding of judged.findings) accountFinding(ledger, places.get(finding.rule.id) ?? 0, finding, judged);
    plan.collectors.forEach(({ records }, place) => {
      if (records.includes(name)) (ledger.collectors[place] as Collector).take(judged.facts, judged);
    });
    plan.settlements.forEach((settlement, place) => {
      if (settlement.record === name)
        addBonus(ledger.settlements[place] as Settlement, settlement, { ready, of: recordOf(name), values });
    });
  };

  const judge = (name: string, raw: unknown, ledger?: Ledger): Judgement => {
    if (ledger !== undefined) mustBeOwn(ledger);
    const alone = read(name, raw, ledger?.asOf);
    const outcome = ledger === undefined ? alone : withoutHeld(alone);
    if (ledger !== undefined) {
      if (outcome.ok) account(ledger, name, outcome);
      else ledger.reject(outcome.rejections);
    }
    if (!outcome.ok) return outcome;
    return { ok: true, verdicts: outcome.judged.findings.map((finding) => verdictOf(finding, outcome.judged, plan.manual)) };
  };

  const settlement = (name: string): Settlement => {
    const found = plan.settlements.find((candidate) => candidate.name === name);
    if (found === undefined) throw new RangeError(`The manual ${plan.manual.name} has no settlement ${name}.`);
    return createSettlement(found, plan.manual);
  };

  const finish = (ledger: Ledger): Verdict[] => {
    mustBeOwn(ledger);
    ledger.end();
    const found: { verdict: Verdict; place: number }[] = [];
    const decisions: Decision[] = [];
    const decided = new Set<string>();
    const over = plan.manual.precedence?.over ?? [];
    const elsewhere: Elsewhere = (exemption, facts) => {
      const at = plan.collectors.findIndex((of) => of.kind === 'exemption' && of.record === exemption.record);
      return (ledger.collectors[at] as ExemptionCollector).elsewhere(exemption, facts);
    };
    const judgeLater = (of: ReadyRecord, values: ReadonlyMap<string, Known | undefined>, also: Partial<Verdict> = {}): void => {
      const judged = judgeRecord(ready, of, values, { asOf: ledger.asOf, elsewhere });
      for (const finding of judged.findings) {
        if (plan.records.includes(of.record) && !of.held.has(finding.rule.id)) continue;
        const place = places.get(finding.rule.id) ?? 0;
        accountFinding(ledger, place, finding, judged);
        const verdict = verdictOf(finding, judged, plan.manual);
        found.push({
          verdict: ordered({ ...verdict, ...also, because: [...(also.because ?? []), ...verdict.because] }),
          place,
        });
      }
    };
    const run: CollectedRun = {
      asOf: ledger.asOf,
      decides(decision) {
        decisions.push(decision);
        decided.add(`${decision.verdict.rule} ${decision.fact}`);
      },
      isDecided: (fact, norm) => over.some(([winner, loser]) => loser === norm && decided.has(`${winner} ${fact}`)),
      kept: (norm) => ledger.kept(plan.rules.length + plan.collectors.findIndex(({ id }) => id === norm)),
      judgeDerived(name, values, also = {}) {
        const of = ready.derived.get(name);
        if (of === undefined) throw new TypeError(`The plan has no derived record ${name}.`);
        judgeLater(of, values, also);
      },
      judgeHeld: (name, values) => judgeLater(recordOf(name), values),
    };
    for (const at of inPrecedence(plan.collectors, over)) {
      const place = plan.rules.length + at;
      for (const verdict of (ledger.collectors[at] as Collector).finish(run)) {
        if (verdict.kind === 'undecided') ledger.undecided(place, undefined, 0);
        else if (verdict.kind === 'sanction') ledger.sanction(place);
        else ledger.finding(place);
        found.push({ verdict: ordered(verdict), place });
      }
    }
    for (const verdict of conflictsOf(decisions, plan.manual.precedence)) {
      const place = plan.rules.length + plan.collectors.findIndex(({ name }) => name === verdict.rule);
      ledger.finding(place);
      found.push({ verdict: ordered(verdict), place });
    }
    return inOrder(found);
  };

  return {
    columns: columnsOf(plan),
    judge,
    judgeLines(name, raw, ledger) {
      const judgement = judge(name, raw, ledger);
      return judgement.ok ? judgement.verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join('') : '';
    },
    lineJudge(name) {
      recordOf(name);
      return undefined;
    },
    tally(name, raw) {
      const outcome = read(name, raw);
      return outcome.ok ? tallyOf(outcome.judged.findings) : undefined;
    },
    createLedger: (options) => new RunLedger(ready, options),
    finish,
    createSettlement: settlement,
  };
}

function mustBeOwn(ledger: Ledger): asserts ledger is RunLedger {
  if (!(ledger instanceof RunLedger)) throw new TypeError('A ledger belongs to the engine that created it.');
}

function accountFinding(
  ledger: RunLedger,
  place: number,
  { decided, rule, amount, effect, person }: Finding,
  { occurrence }: Judged,
): void {
  const kind = kindOf(rule, effect);
  if (!decided) ledger.undecided(place, kind === 'penalty' ? person : undefined, occurrence.month);
  else if (kind === 'penalty' && amount !== undefined) ledger.penalty(place, fenOf(amount), person, occurrence.month);
  else if (kind === 'sanction') ledger.sanction(place);
  else ledger.finding(place);
}

function tallyOf(findings: readonly Finding[]): Tally {
  let amount: Fen = 0;
  let undecided = 0;
  const rules = new Set<string>();
  for (const finding of findings) {
    if (!finding.decided) undecided++;
    else rules.add(finding.rule.id);
    if (finding.decided && finding.amount !== undefined && kindOf(finding.rule, finding.effect) === 'penalty')
      amount = plus(amount, fenOf(finding.amount));
  }
  return { amount, rules: [...rules], undecided };
}
