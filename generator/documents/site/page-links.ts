/**
 * Templates link by permanent id alone. On which page an id is at home is settled when the pages of a site are put together.
 */

/** A printed page: its path and its text, whose links are `#id`. */
export interface PrintedPage {
  path: string;
  html: string;
}

/** The page that each id stands on: the first of those that have it. */
export function homesOf(pages: readonly PrintedPage[]): Map<string, string> {
  const homes = new Map<string, string>();
  for (const { path, html } of pages) for (const [, id = ''] of html.matchAll(ID)) if (!homes.has(id)) homes.set(id, path);
  return homes;
}

/** The page with links that lead to other pages: `href="#term.总包"` -> `href="terms.html#term.总包"`. What is at home nowhere is no link. */
export function linked({ html }: PrintedPage, homes: ReadonlyMap<string, string>): string {
  const own = new Set([...html.matchAll(ID)].map(([, id]) => id));
  return html.replace(LINK, (link, id: string) => {
    if (own.has(id)) return link;
    const home = homes.get(id);
    return home === undefined ? '' : ` href="${home}#${id}"`;
  });
}

/** Headings one level up: what is a section of the whole manual is a page of its own here. */
export function promoted(html: string): string {
  return html.replace(/<(\/?)h([2-6])(?=[\s>])/g, (_, end: string, level: string) => `<${end}h${Number(level) - 1}`);
}

/** Texts are escaped: a quotation mark stands in tags only. */
const ID = / id="([^"]+)"/g;
const LINK = / href="#([^"]+)"/g;
