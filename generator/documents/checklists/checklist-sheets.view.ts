import { answersOf, checklistViews, type AnswerView, type ChecklistView } from '../../concepts/checklist/checklist.view.ts';
import { manualHeader } from '../../concepts/manual/manual.view.ts';
import { isCoverageNote, isSource } from '../../../language/generated/ast.ts';
import { bucketsOf } from '../buckets.ts';
import { fileNamer } from '../file-names.ts';
import { pageHead, type PageHeadView } from '../page-head.ts';
import type { ClauseView, ViewContext } from '../view.ts';

/** One checklist to print and fill in. */
export interface SheetView extends SheetFrameView {
  checklist: ChecklistView;
}

/** All clauses that checklists answer for, by source, to print and fill in; with the way to the single sheets. */
export interface SheetIndexView extends SheetFrameView {
  checklists: { path: string; name: string; title: string; count: string }[];
  columns: { clause: string; text: string; answer: string; remarks: string };
  answers: AnswerView[];
  sources: { name: string; title: string; rows: ClauseRowView[] }[];
}

export interface ClauseRowView extends ClauseView {
  /** The items that cite it. */
  items: string;
}

/** What stands above and below the rows of every sheet. */
export interface SheetFrameView {
  head: PageHeadView;
  /** The manual that it belongs to, with its version. */
  manual: string;
  labels: { checklists: string; cites: string };
  /** To be filled in by hand. */
  blanks: string[];
  signatures: string[];
}

/** The sheets with their file names, and the index where there is anything to check. */
export function checklistSheets(context: ViewContext): {
  index: SheetIndexView | undefined;
  sheets: { path: string; view: SheetView }[];
} {
  const fileName = fileNamer(['index']);
  const sheets = checklistViews(context).map((checklist) => ({
    path: fileName(checklist.name),
    view: { ...frameOf(checklist.title || checklist.name, context), checklist },
  }));
  const sources = checkedClauses(context);
  if (sheets.length === 0 && sources.length === 0) return { index: undefined, sheets };
  const { say } = context;
  const index: SheetIndexView = {
    ...frameOf(say({ zh: '检查条款汇总', en: 'All clauses to check' }), context),
    checklists: sheets.map(({ path, view: { checklist } }) => ({
      path,
      name: checklist.name,
      title: checklist.title,
      count: checklist.count,
    })),
    columns: {
      clause: say({ zh: '条款', en: 'Clause' }),
      text: say({ zh: '检查内容', en: 'To be checked' }),
      answer: say({ zh: '结果', en: 'Result' }),
      remarks: say({ zh: '备注', en: 'Remarks' }),
    },
    answers: answersOf(context),
    sources,
  };
  return { index, sheets };
}

function frameOf(title: string, context: ViewContext): SheetFrameView {
  const { say } = context;
  const header = manualHeader(context);
  return {
    head: pageHead(title, context),
    manual: [header.title, ...header.facts].join(' · '),
    labels: { checklists: say({ zh: '检查表', en: 'Checklists' }), cites: say({ zh: '依据', en: 'Rests on' }) },
    blanks: [say({ zh: '被检单位', en: 'Inspected' }), say({ zh: '检查日期', en: 'Date' })],
    signatures: [say({ zh: '检查人签字', en: 'Signed, inspector' }), say({ zh: '被检单位签字', en: 'Signed, inspected' })],
  };
}

function checkedClauses(context: ViewContext): SheetIndexView['sources'] {
  const { Sources, Coverage } = context.manual.shared.postil;
  const uri = context.manual.files.documents[0]?.uri;
  if (uri === undefined) return [];
  const bucket = bucketsOf(context);
  const named = (node: object) => ('name' in node && typeof node.name === 'string' ? node.name : '');
  return context.all(isSource).flatMap((source) => {
    const clauses = (Sources.clauses(source)?.clauses ?? []).filter((clause) => bucket(clause) === 'checklist');
    const rows = clauses.map((clause) => {
      const citing = Coverage.usesOf(clause, uri).filter(({ node }) => !isCoverageNote(node));
      const items = [...new Set(citing.map(({ node }) => named(node)))].filter((name) => name !== '');
      return { ...context.clause(source, clause), items: items.join(context.say({ zh: '、', en: ', ' })) };
    });
    return rows.length === 0 ? [] : [{ name: source.name ?? '', title: source.title ?? '', rows }];
  });
}
