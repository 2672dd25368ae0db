import { isGroup, isRole } from '../../../language/generated/ast.ts';
import { manualHeader } from '../../concepts/manual/manual.view.ts';
import { sections } from '../../concepts/sections.ts';
import { fileNamer } from '../file-names.ts';
import type { ViewContext } from '../view.ts';
import { chaptersOf } from './chapters.view.ts';
import { homePage } from './home.view.ts';
import { mentionsOf } from './people/mentions.ts';
import { peopleOf, peoplePage } from './people/people.view.ts';
import { personPage } from './people/person.view.ts';
import { raciPage } from './people/raci.view.ts';
import type { SiteGroup, SitePage } from './site-page.view.ts';
import { tracePage } from './trace.view.ts';
import { yearPage } from './year/year.view.ts';

/** Every page of the site, in reading order. `extra`: pages that this manual alone does not give, at the end of the overview. */
export function sitePages(
  context: ViewContext,
  { hasChecklists, extra = [] }: { hasChecklists: boolean; extra?: readonly SitePage[] },
): SitePage[] {
  const { say } = context;
  const header = manualHeader(context);
  const nameOf = fileNamer(['index', 'manual', 'people', 'calendar', 'raci', 'trace', 'changes']);
  const own = sectionPages(context, nameOf);
  const inGroup = (group: SiteGroup) => own.filter((page) => page.group === group);
  const pages = [
    ...inGroup('text'),
    ...chapterPages(context, nameOf),
    ...peoplePages(context, nameOf),
    ...inGroup('rules'),
    ...overview(context),
    ...extra,
    ...inGroup('record'),
  ];
  const home: SitePage = {
    path: 'index.html',
    title: header.title,
    anchor: '',
    group: '',
    isListed: false,
    template: 'home',
    view: homePage({ pages, header, hasChecklists }, context),
  };
  return [{ ...home, title: header.title === '' ? say({ zh: '规程', en: 'Manual' }) : header.title }, ...pages];
}

/** Whose part of the navigation a section of the manual is; roles, groups and clauses have pages of their own. */
const groupsOfSections: Record<string, SiteGroup | undefined> = {
  manual: 'text',
  role: undefined,
  group: undefined,
  source: undefined,
  ...Object.fromEntries(
    ['term', 'measure', 'unit', 'parameter', 'record', 'calendar', 'scenario', 'coverage', 'waiver'].map((name) => [
      name,
      'record',
    ]),
  ),
};

function sectionPages(context: ViewContext, nameOf: (name: string) => string): SitePage[] {
  return sections.flatMap((section): SitePage[] => {
    const view = section(context);
    if (view === undefined) return [];
    const group = view.template in groupsOfSections ? groupsOfSections[view.template] : 'rules';
    if (group === undefined) return [];
    const { anchor, heading, template } = view;
    return [{ path: `${nameOf(anchor)}.html`, title: heading, anchor, group, isListed: true, template, view }];
  });
}

function chapterPages(context: ViewContext, nameOf: (name: string) => string): SitePage[] {
  return chaptersOf(context).map((chapter) => {
    const whole = `${chapter.source} ${chapter.name}`.trim();
    const title = chapter.standsAlone ? chapter.name : whole;
    const path = `${nameOf(`chapter-${whole}`)}.html`;
    return { path, title, anchor: '', group: 'text', isListed: true, template: 'chapter', view: chapter };
  });
}

function peoplePages(context: ViewContext, nameOf: (name: string) => string): SitePage[] {
  const mentions = mentionsOf(context);
  const people = peopleOf(context, mentions);
  if (people.length === 0) return [];
  const title = context.say({ zh: '岗位与小组', en: 'Roles and groups' });
  const path = 'people.html';
  const index: SitePage = {
    path,
    title,
    anchor: 'roles',
    group: 'people',
    isListed: true,
    template: 'people',
    view: peoplePage(people, context),
  };
  const own = people.map((holder): SitePage => {
    const kind = isRole(holder) ? 'role' : isGroup(holder) ? 'group' : 'unit';
    return {
      path: `${nameOf(`${kind}-${holder.name}`)}.html`,
      title: holder.name,
      anchor: '',
      group: 'people',
      under: [[path, title]],
      isListed: false,
      isHeadedByView: true,
      template: 'person',
      view: personPage(holder, mentions, context),
    };
  });
  return [index, ...own];
}

function overview(context: ViewContext): SitePage[] {
  const page = (path: string, title: string, template: string, view: object | undefined): SitePage[] =>
    view === undefined ? [] : [{ path, title, anchor: '', group: 'overview', isListed: true, template, view }];
  const trace = tracePage(context);
  const { say } = context;
  return [
    ...page('calendar.html', say({ zh: '工作日程', en: 'Calendar of duties' }), 'year', yearPage(context)),
    ...page('raci.html', say({ zh: '职责分工表（RACI）', en: 'Who does what (RACI)' }), 'raci', raciPage(context)),
    ...page('trace.html', say({ zh: '条款追溯', en: 'Traceability' }), 'grid-sections', trace.length === 0 ? undefined : trace),
  ];
}
