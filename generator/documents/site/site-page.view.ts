import type { ManualHeaderView } from '../../concepts/manual/manual.view.ts';
import { pageHead, type PageHeadView } from '../page-head.ts';
import type { ViewContext } from '../view.ts';

/** A page of the site before it is printed. */
export interface SitePage {
  /** From the site's folder: `roles.html`. */
  path: string;
  title: string;
  /** Its heading's permanent id; '' where that of what it is about stands in `view`. */
  anchor: string;
  /** The view prints the page's heading itself. */
  isHeadedByView?: boolean;
  /** Whose part of the navigation it stands in; '' for the first page. */
  group: SiteGroup | '';
  /** Pages between its group and it: [path, title]. */
  under?: [path: string, title: string][];
  /** False for a page of many alike, which the navigation leaves to the page that lists them. */
  isListed: boolean;
  /** The template that prints what is its own, and that template's view. */
  template: string;
  view: object;
}

/** The parts of the navigation, in order. */
const siteGroups = ['text', 'people', 'rules', 'overview', 'record'] as const;
export type SiteGroup = (typeof siteGroups)[number];

/** Everything around what is a page's own. */
export interface SitePageView {
  head: PageHeadView;
  header: ManualHeaderView;
  title: string;
  anchor: string;
  /** False where the page's own part begins with a heading. */
  hasHeading: boolean;
  labels: {
    navigation: string;
    path: string;
    search: string;
    none: string;
    found: string;
    results: string;
    theme: string;
    previous: string;
    next: string;
  };
  navigation: { heading: string; links: SiteLinkView[] }[];
  /** From the first page to the one before this. */
  crumbs: SiteLinkView[];
  previous: SiteLinkView | undefined;
  next: SiteLinkView | undefined;
  template: string;
  view: object;
}

export interface SiteLinkView {
  path: string;
  title: string;
  isCurrent: boolean;
}

export function sitePageView(
  page: SitePage,
  { pages, header, context }: { pages: readonly SitePage[]; header: ManualHeaderView; context: ViewContext },
): SitePageView {
  const { say } = context;
  const at = pages.indexOf(page);
  const isHome = page.group === '';
  const link = (other: { path: string; title: string } | undefined): SiteLinkView | undefined =>
    other && { path: other.path, title: other.title, isCurrent: other.path === page.path };
  const home = { path: 'index.html', title: say({ zh: '首页', en: 'Home' }), isCurrent: isHome };
  const shown = [page.path, ...(page.under ?? []).map(([path]) => path)];
  return {
    head: pageHead(isHome ? header.title : `${page.title} · ${header.title}`, context),
    header,
    title: page.title,
    anchor: page.anchor,
    hasHeading: page.isHeadedByView !== true,
    labels: {
      navigation: say({ zh: '目录', en: 'Contents' }),
      path: say({ zh: '位置', en: 'Where you are' }),
      search: say({ zh: '搜索全文', en: 'Search all texts' }),
      none: say({ zh: '没有找到', en: 'Nothing found' }),
      found: say({ zh: '找到 # 处', en: '# found' }),
      results: say({ zh: '搜索结果', en: 'Results' }),
      theme: say({ zh: '切换深色与浅色', en: 'Dark or light' }),
      previous: say({ zh: '上一页', en: 'Previous' }),
      next: say({ zh: '下一页', en: 'Next' }),
    },
    navigation: partsOf(pages, context).map(({ heading, links }) => ({
      heading,
      links: links.map(({ path, title }) => ({ path, title, isCurrent: shown.includes(path) })),
    })),
    crumbs: isHome ? [] : [home, ...(page.under ?? []).map(([path, title]) => ({ path, title, isCurrent: false }))],
    previous: link(pages[at - 1]),
    next: link(pages[at + 1]),
    template: page.template,
    view: page.view,
  };
}

/** A part of the navigation. */
export interface SitePart {
  heading: string;
  links: { path: string; title: string }[];
}

export function partsOf(pages: readonly SitePage[], context: ViewContext): SitePart[] {
  return siteGroups.flatMap((group) => {
    const links = pages.filter((page) => page.group === group && page.isListed);
    return links.length === 0
      ? []
      : [{ heading: groupName(group, context), links: links.map(({ path, title }) => ({ path, title })) }];
  });
}

function groupName(group: SiteGroup, { say }: ViewContext): string {
  return say(
    {
      text: { zh: '规程原文', en: 'The paper' },
      people: { zh: '岗位', en: 'People' },
      rules: { zh: '要求', en: 'Rules' },
      overview: { zh: '一览', en: 'At a glance' },
      record: { zh: '资料', en: 'Reference' },
    }[group],
  );
}
