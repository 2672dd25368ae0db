import {
  isCase,
  isEffect,
  isOtherwise,
  isOverridesClause,
  isPenalty,
  isWhenClause,
  type Case,
  type Otherwise,
  type Penalty,
  type Record,
  type Procedure,
  type Target,
} from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { judgedRecord } from '../../../language/scope/trigger.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { joinRuns, periodText } from '../../documents/words.ts';
import { citationsWithin } from '../citation/citation.view.ts';
import { conditionLines, effectViews, type EffectView } from './effect.view.ts';

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

export function scheduleSection(context: ViewContext): ScheduleView | undefined {
  const penalties = context.all(isPenalty);
  if (penalties.length === 0) return undefined;
  const groups = Map.groupBy(penalties, (penalty) => triggerOf(penalty)?.$refText ?? '');
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
      const record = rules[0] === undefined ? undefined : triggerOf(rules[0]);
      return {
        name: record?.$refText ?? '',
        record: context.name(record),
        title: record?.ref?.title ?? '',
        rules: rules.map((rule) => penaltyView(rule, penalties, context)),
      };
    }),
  };
}

/** What a rule is judged on: a record, or the misses of a target. */
function triggerOf(penalty: Penalty): { $refText: string; ref?: Record | Target | Procedure | undefined } | undefined {
  return penalty.miss ?? penalty.deviated ?? judgedRecord(penalty);
}

function penaltyView(penalty: Penalty, penalties: Penalty[], context: ViewContext): PenaltyView {
  return {
    ...context.element(penalty),
    cites: citationsWithin(penalty, context),
    period: periodText(penalty, context.language),
    conditions: conditionsOf(penalty, penalties, context),
    effects: penalty.clauses.flatMap((clause) => {
      if (isEffect(clause)) return effectViews(clause, context);
      if (!isCase(clause) && !isOtherwise(clause)) return [];
      return clause.effects.flatMap((effect) => effectViews(effect, context, caseHead(clause, context)));
    }),
  };
}

/** `当 用工 为 委代办`: the case that effects stand under. */
function caseHead(clause: Case | Otherwise, context: ViewContext): TextRun[] {
  if (isOtherwise(clause)) return [plain(spellKeyword('otherwise', context.language))];
  return [plain(`${spellKeyword('when', context.language)} `), ...context.expression(clause.head?.condition)];
}

/** `违反 入库时限`, `不合格 月检 项目 灭火器`: what must have gone wrong before a fine applies; a fine on a record waits for nothing. */
function triggerLine({ breach, miss, failed, items, deviated, steps }: Penalty, context: ViewContext): LineView | undefined {
  const { language } = context;
  const line = (keyword: Trigger, on: Reference, part: 'item' | 'step' = 'item', parts: readonly Reference[] = []) => ({
    label: spellKeyword(keyword, language),
    runs: [
      ...context.name(on),
      ...(parts.length === 0 ? [] : [plain(` ${spellKeyword(part, language)} `), ...joinRuns(parts.map(context.name), language)]),
    ],
  });
  if (breach !== undefined) return line('breach of', breach);
  if (miss !== undefined) return line('miss of', miss);
  if (failed !== undefined) return line('failure of', failed, 'item', items);
  return deviated === undefined ? undefined : line('deviation from', deviated, 'step', steps);
}

type Trigger = 'breach of' | 'miss of' | 'failure of' | 'deviation from';
type Reference = NonNullable<Parameters<ViewContext['name']>[0]>;

function conditionsOf(penalty: Penalty, penalties: Penalty[], context: ViewContext): LineView[] {
  const { clauses } = penalty;
  const { language } = context;
  const names = (rules: readonly { $refText: string; ref?: Penalty | undefined }[]) =>
    joinRuns(rules.map(context.name), language);
  const overridden = clauses.filter(isOverridesClause).map(({ keyword, rules }) => ({
    label: spellKeyword(keyword ?? 'overrides', language),
    runs: names(rules),
  }));
  const lines = [...conditionLines(clauses, context), ...overridden];
  const always = {
    label: spellKeyword('when', language),
    runs: [plain(context.say({ zh: '凡有此记录', en: 'there is such a record' }))],
  };
  const trigger = triggerLine(penalty, context);
  const opening = trigger === undefined ? (clauses.some(isWhenClause) ? [] : [always]) : [trigger];
  const before = penalties.filter((other) =>
    other.clauses.some((clause) => isOverridesClause(clause) && clause.rules.some(({ $refText }) => $refText === penalty.name)),
  );
  const yields = {
    label: context.say({ zh: '让位于', en: 'yields to' }),
    runs: names(before.map((other) => ({ $refText: other.name, ref: other }))),
  };
  return [...opening, ...lines, ...(before.length === 0 ? [] : [yields])];
}
