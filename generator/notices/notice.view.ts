import { add, parseDecimal, toFixed, ZERO, type Rational } from '../../language/values/rational.ts';
import { moneyInWords } from '../../language/values/money-words.ts';
import { decimalsOf } from '../engine/runtime/money.ts';
import type { ManualPlan, PlanLanguage } from '../plan/plan.ts';
import type { Verdict } from '../plan/verdict.ts';
import { rangeText, scenarioWords } from '../scenarios/scenario-words.ts';
import type { PersonCharges } from './charges.ts';
import { noticeWords } from './notice-words.ts';

/** All notices of a run, for one file. */
export interface NoticesView {
  /** BCP 47: `zh-CN`, `en`. */
  lang: string;
  title: string;
  notices: NoticeView[];
  /** Said instead where there are none; else ''. */
  nobody: string;
}

/** One notice: what one person or unit is charged with. */
export interface NoticeView {
  title: string;
  intro: string;
  person: LabelledText;
  /** The month asked for, the day up to which was judged. */
  facts: LabelledText[];
  heads: { number: string; date: string; matter: string; reasons: string; clauses: string; outcome: string };
  charges: ChargeView[];
  /** The sum of the amounts that are decided, in figures and, in Chinese, in capital characters; none where there is no amount. */
  totals: LabelledText[];
  /** That matters are undecided; '' where none is. */
  open: string;
  wording: string;
  /** Every clause of the charges, once. */
  clauses: CitedWording[];
  signatures: SignatureView[];
}

export interface LabelledText {
  label: string;
  text: string;
}

/** One verdict. */
export interface ChargeView {
  number: number;
  date: string;
  rule: string;
  /** The rule's title, where it has one; else ''. */
  title: string;
  /** Record type and key: `邮件事件 M001`. */
  about: string;
  /** Facts, and the arithmetic behind them. */
  reasons: string[];
  /** Places in the paper, each once: `办法 二(一)1`. */
  clauses: string[];
  /** The amount, the sanction, or that it is undecided. */
  outcome: string;
  /** Who decides, what is missing. */
  notes: string[];
  isUndecided: boolean;
}

/** A clause with its wording; `text` is '' where the source is not at hand. */
export interface CitedWording {
  /** `办法 二(一)1 [ASM-159]`. */
  place: string;
  text: string;
}

/** Room for one party to sign. */
export interface SignatureView {
  party: string;
  sign: string;
  date: string;
  blankDay: string;
}

/** What is known of a citation, by the text that verdicts have for it. */
export interface CitedPlace {
  /** Without the id: `办法 二(一)1`. */
  short: string;
  text: string;
}

export interface NoticesRequest {
  manual: ManualPlan;
  language: PlanLanguage;
  /** Titles of rules, by name. */
  titles: ReadonlyMap<string, string>;
  cited: (citation: string) => CitedPlace;
  month?: string | undefined;
  /** Only where it was asked for. */
  asOf?: string | undefined;
}

export function noticesView(people: readonly PersonCharges[], request: NoticesRequest): NoticesView {
  const words = noticeWords[request.language];
  return {
    lang: request.language === 'zh' ? 'zh-CN' : 'en',
    title: words.title,
    notices: people.map((person) => noticeView(person, request)),
    nobody: people.length === 0 ? words.nobody : '',
  };
}

function noticeView({ subject, verdicts }: PersonCharges, request: NoticesRequest): NoticeView {
  const { manual, language, cited, month, asOf } = request;
  const words = noticeWords[language];
  const charges = verdicts.map((verdict, at) => chargeView(verdict, at + 1, request));
  const open = charges.filter(({ isUndecided }) => isUndecided).length;
  const cites = [...new Set(verdicts.flatMap((verdict) => verdict.cites))];
  return {
    title: words.title,
    intro: words.intro(words.manual(manual.title ?? manual.name), manual.version),
    person: { label: words.person, text: subject ?? '' },
    facts: [
      ...(month === undefined ? [] : [{ label: words.month, text: month }]),
      ...(asOf === undefined ? [] : [{ label: words.asOf, text: asOf }]),
    ],
    heads: words.heads,
    charges,
    totals: totalsOf(verdicts, request),
    open: open === 0 ? '' : words.open(open),
    wording: words.wording,
    clauses: cites.map((place) => ({ place, text: cited(place).text })),
    signatures: [
      { party: words.issued, sign: words.stamp, date: words.date, blankDay: words.blankDay },
      { party: words.received, sign: words.signature, date: words.date, blankDay: words.blankDay },
    ],
  };
}

function chargeView(verdict: Verdict, number: number, { language, titles, cited }: NoticesRequest): ChargeView {
  const words = noticeWords[language];
  const { rule, kind, record, key, amount, min, max, sanction, by, missing = [], because, cites } = verdict;
  const isUndecided = kind === 'undecided' || (kind === 'penalty' && amount === undefined);
  const range =
    isUndecided && min !== undefined ? [rangeText({ min, ...(max === undefined ? {} : { max }) }, scenarioWords[language])] : [];
  const decided = amount === undefined ? (sanction ?? words.veto) : scenarioWords[language].money(amount);
  return {
    number,
    date: verdict.period ?? verdict.date,
    rule,
    title: titles.get(rule) ?? '',
    about: key === undefined ? record : `${record} ${key}`,
    reasons: because,
    clauses: [...new Set(cites.map((citation) => cited(citation).short))],
    outcome: isUndecided ? words.undecided : decided,
    notes: [
      ...(isUndecided && sanction !== undefined ? [sanction] : range),
      ...(by === undefined ? [] : [words.by(by)]),
      ...(missing.length === 0 ? [] : [words.missing(missing)]),
    ],
    isUndecided,
  };
}

function totalsOf(verdicts: readonly Verdict[], { manual, language }: NoticesRequest): LabelledText[] {
  const amounts = verdicts.flatMap(({ kind, amount }) => (kind === 'penalty' && amount !== undefined ? [amount] : []));
  if (amounts.length === 0) return [];
  const total = amounts.reduce<Rational>((sum, amount) => add(sum, parseDecimal(amount) ?? ZERO), ZERO);
  const { totals } = noticeWords[language];
  const figures = { label: totals.figures, text: scenarioWords[language].money(toFixed(total, decimalsOf(manual))) };
  const inWords = language === 'zh' ? moneyInWords(total) : undefined;
  return inWords === undefined ? [figures] : [figures, { label: totals.words, text: inWords }];
}
