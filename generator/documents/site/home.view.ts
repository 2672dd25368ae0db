import { conventionsSection } from '../../concepts/manual/manual.view.ts';
import type { ManualHeaderView } from '../../concepts/manual/manual.view.ts';
import type { TextRun, ViewContext } from '../view.ts';
import { partsOf, type SitePage, type SitePart } from './site-page.view.ts';

/** The first page: what the manual is about, and the way to everything. */
export interface HomeView {
  facts: string[];
  scope: TextRun[];
  groups: SitePart[];
  downloads: { heading: string; files: { path: string; title: string }[] };
}

export function homePage(
  { pages, header, hasChecklists }: { pages: readonly SitePage[]; header: ManualHeaderView; hasChecklists: boolean },
  context: ViewContext,
): HomeView {
  const { say } = context;
  return {
    facts: header.facts,
    scope: conventionsSection(context)?.scope ?? [],
    groups: partsOf(pages, context),
    downloads: {
      heading: say({ zh: '整本', en: 'As one' }),
      files: [
        { path: 'manual.html', title: say({ zh: '一页（可打印成册）', en: 'One page (prints as a book)' }) },
        { path: 'manual.docx', title: 'Word' },
        { path: 'markdown/index.md', title: 'Markdown' },
        ...(hasChecklists
          ? [{ path: '../checklists/index.html', title: say({ zh: '检查表（可填写）', en: 'Checklists to fill in' }) }]
          : []),
      ],
    },
  };
}
