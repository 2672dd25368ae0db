/** A fenced block of a document. */
export interface GuideBlock {
  /** The fence's first word: postil, csv, markdown, sh. */
  language: string;
  text: string;
  /** 1-based line of the fence. */
  line: number;
  /** ```postil fragment: a piece of a spec, which may name what is declared nowhere. */
  isFragment: boolean;
  /** ```postil error=table/gap: shows this finding. */
  error?: string;
  /** ```csv file=sources/办法.csv: a file that the chapter's specs read, or its commands. */
  file?: string;
  /** ```markdown append=sources/rules.md: goes to the end of a file. */
  append?: string;
  /** ```sh exit=1: how the commands end. */
  exit?: string;
}

/** The specs of a chapter (a `##` heading) are one manual, a file a block. */
export interface GuideChapter {
  title: string;
  blocks: GuideBlock[];
}

/** The chapters of a guide with their fenced blocks. */
export function guideChapters(markdown: string): GuideChapter[] {
  const chapters: GuideChapter[] = [{ title: '', blocks: [] }];
  let open: { fence: string; block: GuideBlock; lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open !== undefined) {
      if (line === open.fence) {
        open.block.text = open.lines.map((content) => `${content}\n`).join('');
        open = undefined;
      } else open.lines.push(line);
      continue;
    }
    const heading = /^## (.+)$/.exec(line)?.[1];
    if (heading !== undefined) chapters.push({ title: heading, blocks: [] });
    const fence = /^(```+)(.*)$/.exec(line);
    if (fence === null) continue;
    const block = blockOf(fence[2] ?? '', index + 1);
    chapters.at(-1)?.blocks.push(block);
    open = { fence: fence[1] ?? '', block, lines: [] };
  }
  return chapters;
}

function blockOf(info: string, line: number): GuideBlock {
  const [language = '', ...words] = info.trim().split(/\s+/);
  const valueOf = (name: string) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
  const values = ['error', 'file', 'append', 'exit'].flatMap((name) => (valueOf(name) === undefined ? [] : [[name, valueOf(name)]]));
  return { language, text: '', line, isFragment: words.includes('fragment'), ...Object.fromEntries(values) };
}
