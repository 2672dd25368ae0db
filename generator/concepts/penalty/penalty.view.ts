import {
  isCharge,
  isNeedsClause,
  isOverridesClause,
  isPenalty,
  isSanction,
  isUnlessClause,
  isWhenClause,
  type Charge,
  type Penalty,
  type Record,
  type Sanction,
} from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { judgedRecord } from '../../../language/scope/trigger.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { joinRuns } from '../../documents/words.ts';

/** The schedule of fines, by the record that the rules judge. */
export interface ScheduleView extends SectionView {
  columns: { name: string; applies: string; charge: string; cites: string };
  groups: ScheduleGroupView[];
}

export interface ScheduleGroupView {
  name: string;
  /** `邮件事件`, linked to the record. */
  record: TextRun[];
  title: string;
  rules: PenaltyView[];
}

export interface PenaltyView extends ElementView {
  /** `自 2024-08-01 起`; '' where the rule is not bounded. */
  period: string;
  /** When it applies, unless what, what it waits for, which rules it goes before and which before it. */
  conditions: LineView[];
  effects: EffectView[];
}

/** `500 元/袋 × 数量`, from 责任人; or a sanction. */
export interface EffectView {
  what: TextRun[];
  subjects: TextRun[];
  /** Who decides the amount, who imposes the sanction. */
  note: TextRun[];
}

export function scheduleSection(context: ViewContext): ScheduleView | undefined {
  const penalties = context.all(isPenalty);
  if (penalties.length === 0) return undefined;
  const groups = Map.groupBy(penalties, (penalty) => judgedRecord(penalty)?.$refText ?? '');
  return {
    template: 'penalty',
    anchor: 'penalties',
    heading: context.say({ zh: '扣罚标准', en: 'Schedule of fines' }),
    columns: {
      name: context.say({ zh: '扣罚', en: 'Fine' }),
      applies: context.say({ zh: '适用情形', en: 'Applies' }),
      charge: context.say({ zh: '扣款与对象', en: 'Amount and who pays' }),
      cites: context.say({ zh: '依据', en: 'Rests on' }),
    },
    groups: [...groups.values()].map((rules) => {
      const record: { $refText: string; ref?: Record | undefined } | undefined = rules[0] && judgedRecord(rules[0]);
      return {
        name: record?.$refText ?? '',
        record: context.name(record),
        title: record?.ref?.title ?? '',
        rules: rules.map((rule) => penaltyView(rule, penalties, context)),
      };
    }),
  };
}

function penaltyView(penalty: Penalty, penalties: Penalty[], context: ViewContext): PenaltyView {
  return {
    ...context.element(penalty),
    period: periodText(penalty, context),
    conditions: conditionsOf(penalty, penalties, context),
    effects: penalty.clauses.flatMap((clause) => {
      if (isCharge(clause)) return [chargeView(clause, context)];
      return isSanction(clause) ? [sanctionView(clause, context)] : [];
    }),
  };
}

function periodText({ from, until }: Penalty, { say }: ViewContext): string {
  if (from === undefined && until === undefined) return '';
  if (until === undefined) return say({ zh: `自 ${from} 起`, en: `from ${from}` });
  if (from === undefined) return say({ zh: `至 ${until} 止`, en: `until ${until}` });
  return say({ zh: `${from} 至 ${until}`, en: `${from} to ${until}` });
}

function conditionsOf(penalty: Penalty, penalties: Penalty[], context: ViewContext): LineView[] {
  const { clauses } = penalty;
  const { language } = context;
  const names = (rules: readonly { $refText: string; ref?: Penalty | undefined }[]) =>
    joinRuns(rules.map(context.name), language);
  const lines = clauses.flatMap((clause): LineView[] => {
    if (isWhenClause(clause)) return [{ label: spellKeyword('when', language), runs: context.expression(clause.condition) }];
    if (isUnlessClause(clause)) return [{ label: spellKeyword('unless', language), runs: context.expression(clause.condition) }];
    if (isNeedsClause(clause)) return [{ label: spellKeyword('needs', language), runs: context.expression(clause.condition) }];
    return isOverridesClause(clause) ? [{ label: spellKeyword('overrides', language), runs: names(clause.rules) }] : [];
  });
  const always = {
    label: spellKeyword('when', language),
    runs: [plain(context.say({ zh: '凡有此记录', en: 'there is such a record' }))],
  };
  const before = penalties.filter((other) =>
    other.clauses.some((clause) => isOverridesClause(clause) && clause.rules.some(({ $refText }) => $refText === penalty.name)),
  );
  const yields = {
    label: context.say({ zh: '让位于', en: 'yields to' }),
    runs: names(before.map((other) => ({ $refText: other.name, ref: other }))),
  };
  return [...(clauses.some(isWhenClause) ? [] : [always]), ...lines, ...(before.length === 0 ? [] : [yields])];
}

function chargeView(charge: Charge, context: ViewContext): EffectView {
  const { language, say } = context;
  const amount = context.expression(charge.amount);
  const what = [
    ...(charge.atLeast ? [plain(`${spellKeyword('at least', language)} `)] : []),
    ...amount,
    ...(charge.max === undefined ? [] : [plain(say({ zh: ' 至 ', en: ' to ' })), ...context.expression(charge.max)]),
  ];
  const field = context.name(charge.discretion);
  const decided = say({ zh: '金额裁量', en: 'at discretion' });
  const note = !charge.atDiscretion
    ? []
    : field.length === 0
      ? [plain(decided)]
      : [plain(say({ zh: '金额裁量，见 ', en: 'at discretion, in ' })), ...field];
  return { what, subjects: joinRuns(charge.subjects.map(context.name), language), note };
}

function sanctionView(sanction: Sanction, context: ViewContext): EffectView {
  const by = context.name(sanction.by);
  return {
    what: [plain(sanction.what ?? '')],
    subjects: joinRuns(sanction.subjects.map(context.name), context.language),
    note: by.length === 0 ? [] : [plain(`${spellKeyword('by', context.language)} `), ...by],
  };
}
