import type { ViewContext } from './view.ts';

/** What the layout of every HTML page needs. */
export interface PageHeadView {
  /** BCP 47: `zh-CN`, `en`. */
  lang: string;
  title: string;
  /** The first link: past the contents. */
  skip: string;
}

export function pageHead(title: string, { say }: ViewContext): PageHeadView {
  return { lang: say({ zh: 'zh-CN', en: 'en' }), title, skip: say({ zh: '跳到正文', en: 'Skip to the text' }) };
}
