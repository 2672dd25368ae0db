/** The manual as a site: pages that work from a disk, with a script for the search and the theme. */
import { manualHeader, type ManualHeaderView } from '../../concepts/manual/manual.view.ts';
import { siteScript } from '../../generated/browser-scripts.ts';
import type { Templates } from '../../templating.ts';
import type { GeneratedFile } from '../build-documents.ts';
import type { ViewContext } from '../view.ts';
import { changesPage, type ManualTexts } from './changes/changes.view.ts';
import { searchData, searchScript, textsOfData } from './changes/manual-texts.ts';
import { homesOf, linked, promoted } from './page-links.ts';
import { sitePages } from './site-pages.ts';
import { partsOf, sitePageView, type SitePage, type SitePart } from './site-page.view.ts';
import { duesOf } from './year/dues.ts';
import { icalendar } from './year/icalendar.ts';

/** The pages as they are printed, before their links lead to one another: what other formats are made from. */
export interface PrintedSite {
  header: ManualHeaderView;
  pages: { path: string; title: string; html: string }[];
  /** The pages that the navigation lists. */
  parts: SitePart[];
}

export interface SiteOptions {
  /** An earlier version, to say what changed. */
  since?: ManualTexts | undefined;
  /** Checklists to fill in stand beside the site. */
  hasChecklists?: boolean;
}

/** Throws TemplateError. */
export function printedSite(
  context: ViewContext,
  html: Templates,
  { since, hasChecklists = false }: SiteOptions = {},
): PrintedSite {
  const plain = printed(sitePages(context, { hasChecklists }), context, html);
  if (since === undefined) return plain;
  const changes: SitePage = {
    path: 'changes.html',
    title: context.say({ zh: '修订对照', en: 'What changed' }),
    anchor: '',
    group: 'overview',
    isListed: true,
    template: 'changes',
    view: changesPage(since, textsOfSite(plain), context),
  };
  return printed(sitePages(context, { hasChecklists, extra: [changes] }), context, html);
}

function printed(pages: readonly SitePage[], context: ViewContext, html: Templates): PrintedSite {
  const header = manualHeader(context);
  return {
    header,
    parts: partsOf(pages, context),
    pages: pages.map((page) => ({
      path: page.path,
      title: page.title,
      html: html.render('site-page', sitePageView(page, { pages, header, context })),
    })),
  };
}

/** What a manual says now, to compare a later one with. */
export function textsOf(context: ViewContext, html: Templates): ManualTexts {
  return textsOfSite(printedSite(context, html));
}

function textsOfSite({ pages, header }: PrintedSite): ManualTexts {
  return textsOfData(searchData(pages, header));
}

export function siteFiles({ pages, header }: PrintedSite, context: ViewContext, html: Templates): GeneratedFile[] {
  const homes = homesOf(pages);
  const dues = duesOf(context);
  return [
    ...pages.map((page) => ({ path: `docs/${page.path}`, content: promoted(linked(page, homes)) })),
    ...(dues.length === 0 ? [] : [{ path: 'docs/calendar.ics', content: icalendar(dues, context) }]),
    { path: 'docs/assets/site.css', content: html.render('site-styles', {}) },
    { path: 'docs/assets/site.js', content: siteScript },
    { path: 'docs/assets/search.js', content: searchScript(searchData(pages, header)) },
  ];
}
