import type { AstNode } from 'langium';
import { isObligation } from '../../../../language/generated/ast.ts';
import { frequencyRuns } from '../../../concepts/obligation/obligation.view.ts';
import { spellKeyword } from '../../../../language/keywords.ts';
import type { GridSectionView, GridView } from '../../grid.ts';
import { plain } from '../../glossary.ts';
import type { TextRun, ViewContext } from '../../view.ts';
import { everyText, joinRuns, monthText } from '../../words.ts';
import { dueMonths, duesOf, type Due } from './dues.ts';

/** The year of the manual: what is due in which month, and what has no month. */
export interface YearView {
  file: string;
  download: string;
  note: string;
  sections: GridSectionView[];
}

/** Undefined where nothing is to be done again and again. */
export function yearPage(context: ViewContext): YearView | undefined {
  const { say, language } = context;
  const dues = duesOf(context);
  const monthly = dues.filter((due) => dueMonths(due).length > 0);
  const often = dues.filter((due) => dueMonths(due).length === 0);
  const rolling = context.all(isObligation).filter(({ frequency }) => frequency?.$type === 'RollingFrequency');
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  const what = say({ zh: '事项', en: 'What' });
  const who = say({ zh: '由谁', en: 'Who' });
  const section = (anchor: string, heading: string, grid: Omit<GridView, 'label'>): GridSectionView[] =>
    grid.rows.length === 0 ? [] : [{ anchor, heading, note: '', grid: { label: heading, ...grid } }];
  const sections = [
    ...section('year-months', say({ zh: '按月', en: 'By month' }), {
      kind: 'months',
      columns: [what, who, ...months.map((month) => monthText(month, language))],
      rows: monthly.map((due) => [
        nameOf(due.node, context),
        whoOf(due, context),
        ...months.map((month) => dayIn(due, month, context)),
      ]),
    }),
    ...section('year-often', say({ zh: '每日与每周', en: 'Every day and week' }), {
      kind: '',
      columns: [what, who, say({ zh: '周期', en: 'How often' })],
      rows: often.map((due) => [nameOf(due.node, context), whoOf(due, context), [plain(everyText(due.period, language))]]),
    }),
    ...section('year-rolling', say({ zh: '不定日期', en: 'Without fixed days' }), {
      kind: '',
      columns: [what, who, say({ zh: '间隔', en: 'How often' })],
      rows: rolling.map((node) => [nameOf(node, context), context.name(node.by), frequencyRuns(node, context)]),
    }),
  ];
  if (sections.length === 0) return undefined;
  return {
    file: dues.length === 0 ? '' : 'calendar.ics',
    download: say({ zh: '导入日历（.ics）', en: 'For your calendar (.ics)' }),
    note: say({
      zh: '所列为到期日；规程没有写明日子的，为该期最后一日。',
      en: 'The days are those by which it is done; where the manual says none, the last day of the period.',
    }),
    sections,
  };
}

function dayIn(due: Due, month: number, { say, language }: ViewContext): TextRun[] {
  if (!dueMonths(due).includes(month)) return [];
  if (due.day === undefined) return [plain(say({ zh: '月末', en: 'end' }))];
  const { number, shift } = due.day;
  const behind = shift === undefined ? '' : ` ${spellKeyword(shift, language)}`;
  return [plain((language === 'zh' ? `${number} 日` : String(number)) + behind)];
}

function nameOf(node: AstNode & { name: string; title?: string }, context: ViewContext): TextRun[] {
  return [{ ...plain(node.name), href: context.anchor(node) }, ...(node.title === undefined ? [] : [plain(` ${node.title}`)])];
}

function whoOf({ by }: Due, context: ViewContext): TextRun[] {
  return joinRuns(
    by.map((holder) => [{ ...plain((holder as { name?: string }).name), href: context.anchor(holder) }]),
    context.language,
  );
}
