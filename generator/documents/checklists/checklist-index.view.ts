import { isCoverageNote, isSource } from '../../../language/generated/ast.ts';
import { manualHeader } from '../../concepts/manual/manual.view.ts';
import { bucketsOf } from '../buckets.ts';
import { pageHead, type PageHeadView } from '../page-head.ts';
import type { ClauseView, ViewContext } from '../view.ts';
import type { FormView } from './form.view.ts';

/** The way to all sheets, and the clauses that they answer for. */
export interface ChecklistIndexView {
  head: PageHeadView;
  /** The manual that it belongs to, with its version. */
  manual: string;
  /** The checklists as written; then what is put together by role, place and the like. */
  parts: { heading: string; sheets: SheetLinkView[] }[];
  columns: { clause: string; text: string; items: string };
  clauses: string;
  sources: { name: string; title: string; rows: ClauseRowView[] }[];
}

export interface SheetLinkView {
  path: string;
  name: string;
  title: string;
  count: string;
  /** The same sheet in other formats, by their extension. */
  files: { extension: string; label: string }[];
}

export interface ClauseRowView extends ClauseView {
  /** The items that cite it. */
  items: string;
}

/** Undefined where there is nothing to check. */
export function checklistIndex(forms: readonly FormView[], context: ViewContext): ChecklistIndexView | undefined {
  const sources = checkedClauses(context);
  if (forms.length === 0 && sources.length === 0) return undefined;
  const { say } = context;
  const header = manualHeader(context);
  const sheet = ({ path, name, title, count }: FormView): SheetLinkView => ({
    path,
    name,
    title: title === name ? '' : title,
    count,
    files: [
      { extension: 'xlsx', label: 'Excel' },
      { extension: 'docx', label: 'Word' },
      { extension: 'csv', label: 'CSV' },
    ],
  });
  const part = (heading: string, sheets: readonly FormView[]) =>
    sheets.length === 0 ? [] : [{ heading, sheets: sheets.map(sheet) }];
  return {
    head: pageHead(say({ zh: '检查表', en: 'Checklists' }), context),
    manual: [header.title, ...header.facts].join(' · '),
    parts: [
      ...part(
        say({ zh: '规程里的检查表', en: 'Checklists of the manual' }),
        forms.filter(({ list }) => list !== undefined),
      ),
      ...part(
        say({ zh: '全部要求，按不同方式归类', en: 'Everything that is asked, put together' }),
        forms.filter(({ list }) => list === undefined),
      ),
    ],
    columns: {
      clause: say({ zh: '条款', en: 'Clause' }),
      text: say({ zh: '检查内容', en: 'To be checked' }),
      items: say({ zh: '检查项目', en: 'Items' }),
    },
    clauses: say({ zh: '由人检查的条款', en: 'Clauses that people check' }),
    sources,
  };
}

function checkedClauses(context: ViewContext): ChecklistIndexView['sources'] {
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
