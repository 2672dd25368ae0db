import type { SearchData } from '../../browser/search-data.ts';
import { homesOf, type PrintedPage } from '../page-links.ts';
import { pageTexts } from '../page-texts.ts';
import type { ManualHeaderView } from '../../../concepts/manual/manual.view.ts';
import type { ManualText, ManualTexts } from './changes.view.ts';

/** Every text of the site by its place. */
export function searchData(pages: readonly (PrintedPage & { title: string })[], header: ManualHeaderView): SearchData {
  const homes = homesOf(pages);
  return {
    manual: [header.title, ...header.facts],
    pages: pages.map(({ path, title }) => [path, title]),
    entries: pages.flatMap((page, at) =>
      pageTexts(page)
        .filter(({ id, title, text }) => homes.get(id) === page.path && title + text !== '')
        .map(({ id, title, text }): SearchData['entries'][number] => [
          at,
          id,
          title === '' ? page.title : title,
          withoutTitle(text, title),
        ]),
    ),
  };
}

/** assets/search.js: a script, so that a page from a disk may load it. */
export function searchScript(data: SearchData): string {
  return `${BEFORE}${JSON.stringify(data).replaceAll('<', '\\u003c')}${AFTER}`;
}

/** The texts that a site was made of, read from its assets/search.js; undefined for any other text. */
export function textsOfScript(script: string): ManualTexts | undefined {
  if (!script.startsWith(BEFORE) || !script.endsWith(AFTER)) return undefined;
  try {
    return textsOfData(JSON.parse(script.slice(BEFORE.length, -AFTER.length)) as SearchData);
  } catch {
    return undefined;
  }
}

export function textsOfData({ manual: [title = '', ...facts], pages, entries }: SearchData): ManualTexts {
  const texts = entries.flatMap(([page, id, name, text]): ManualText[] =>
    PERMANENT.test(id) ? [{ id, title: name, text, page: pages[page]?.[1] ?? '' }] : [],
  );
  return { title, facts, texts };
}

const BEFORE = 'window.postilSearch=';
const AFTER = ';\n';
/** Ids of clauses and elements have their kind in front; those of a page's own parts have no full stop. */
const PERMANENT = /^[a-z]+\./;

/** The title is kept once. */
function withoutTitle(text: string, title: string): string {
  return text.startsWith(title) ? text.slice(title.length).trim() : text;
}
