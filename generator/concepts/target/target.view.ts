import {
  isAnyCell,
  isDimensionColumn,
  isExceptCell,
  isInterval,
  isPhaseColumn,
  isTarget,
  type Cell,
  type Expression,
  type LimitColumn,
  type Target,
} from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import { plain } from '../../documents/glossary.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { dayText, joinRuns } from '../../documents/words.ts';

/** What each metric has to reach. */
export interface TargetsView extends SectionView {
  targets: TargetView[];
}

export interface TargetView extends ElementView {
  lines: LineView[];
  /** The table of limits; no columns where the limits are lines. */
  columns: TextRun[][];
  rows: TextRun[][][];
}

export function targetSection(context: ViewContext): TargetsView | undefined {
  const targets = context.all(isTarget);
  if (targets.length === 0) return undefined;
  return {
    template: 'target',
    anchor: 'targets',
    heading: context.say({ zh: '目标', en: 'Targets' }),
    targets: targets.map((target) => targetView(target, context)),
  };
}

function targetView(target: Target, context: ViewContext): TargetView {
  return {
    ...context.element(target),
    lines: linesOf(target, context),
    columns: (target.header?.columns ?? []).map((column) => columnRuns(column, context)),
    rows: target.rows.map(({ cells }) => cells.map((cell) => cellRuns(cell, context))),
  };
}

function linesOf(target: Target, context: ViewContext): LineView[] {
  const { language } = context;
  const word = (keyword: string): string => spellKeyword(keyword, language);
  const period = target.period ?? target.metric?.ref?.period;
  const pooling = target.pooling === undefined ? '' : ` ${word(target.pooling)}`;
  const line = (keyword: string, text: string | undefined): LineView[] =>
    text === undefined ? [] : [{ label: word(keyword), runs: [plain(text)] }];
  return [
    { label: word('metric'), runs: context.name(target.metric) },
    ...line('every', period === undefined ? undefined : `${word(period)}${pooling}`),
    ...line('settled every', target.settled === undefined ? undefined : word(target.settled)),
    ...line('from', target.from === undefined ? undefined : dayText(target.from, language)),
    ...line('until', target.until === undefined ? undefined : dayText(target.until, language)),
    ...target.limits.map(({ sense, value }) => ({ label: word(sense), runs: context.expression(value) })),
  ];
}

function columnRuns(column: LimitColumn, context: ViewContext): TextRun[] {
  if (isDimensionColumn(column)) return context.name(column.dimension);
  return [plain(spellKeyword(isPhaseColumn(column) ? 'from' : column.sense, context.language))];
}

function cellRuns(cell: Cell, context: ViewContext): TextRun[] {
  if (isAnyCell(cell)) return [plain('-')];
  const tests = cell.tests.map((test) => context.expression((isInterval(test) ? test.low : test.value) as Expression));
  const listed = joinRuns(tests, context.language);
  return isExceptCell(cell) ? [plain(`${spellKeyword('not', context.language)} `), ...listed] : listed;
}
