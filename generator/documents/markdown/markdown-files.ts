import { escapeMarkdown } from '../../escaping.ts';
import type { GeneratedFile } from '../build-documents.ts';
import { blocksOf } from '../manual-docx/html-blocks.ts';
import { homesOf } from '../site/page-links.ts';
import type { PrintedSite } from '../site/site.ts';
import { markdownOf } from './markdown-blocks.ts';

/** `docs/markdown/`: the pages of the site as CommonMark, for wikis and repositories, and an index of them. */
export function markdownFiles({ pages, header, parts }: PrintedSite): GeneratedFile[] {
  const homes = homesOf(pages);
  const [, ...texts] = pages;
  const nameOf = (path: string) => path.replace(/\.html$/, '.md');
  const index = [
    `# ${escapeMarkdown(header.title)}`,
    ...(header.facts.length === 0 ? [] : ['', header.facts.map(escapeMarkdown).join(' · ')]),
    ...parts.flatMap(({ heading, links }) => [
      '',
      `## ${escapeMarkdown(heading)}`,
      '',
      ...links.map(({ path, title }) => `- [${escapeMarkdown(title)}](${nameOf(path)})`),
    ]),
  ];
  return [
    { path: 'docs/markdown/index.md', content: `${index.join('\n')}\n` },
    ...texts.map(({ path, html }) => ({
      path: `docs/markdown/${nameOf(path)}`,
      content: markdownOf(blocksOf(html), (id) => {
        const home = homes.get(id);
        return home === undefined ? undefined : `${home === path ? '' : nameOf(home)}#${id}`;
      }),
    })),
  ];
}
