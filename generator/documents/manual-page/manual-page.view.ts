import { sections } from '../../concepts/sections.ts';
import { manualHeader, type ManualHeaderView } from '../../concepts/manual/manual.view.ts';
import { pageHead, type PageHeadView } from '../page-head.ts';
import type { SectionView, ViewContext } from '../view.ts';

/** The manual as one page. */
export interface ManualPageView {
  head: PageHeadView;
  header: ManualHeaderView;
  labels: { contents: string };
  /** In reading order; each is printed by the template of its concept. */
  sections: SectionView[];
}

export function manualPage(context: ViewContext): ManualPageView {
  const header = manualHeader(context);
  return {
    head: pageHead(header.title, context),
    header,
    labels: { contents: context.say({ zh: '目录', en: 'Contents' }) },
    sections: sections.flatMap((section) => section(context) ?? []),
  };
}
