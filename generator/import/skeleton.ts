import type { MessageLanguage } from '../../language/diagnostics.ts';
import { spellKeyword } from '../../language/keywords.ts';
import type { NamedClause } from './clause-ids.ts';

export interface SkeletonOf {
  /** Of the source; the manual's has a word behind it. */
  name: string;
  title: string;
  /** The clauses' file, from the skeleton. */
  source: string;
  /** The file it came from, as told. */
  from: string;
  language: MessageLanguage;
  /** Without a header where the folder has a manual already. */
  hasManual: boolean;
  clauses: readonly NamedClause[];
}

const words = {
  zh: {
    made: (from: string) => `从 ${from} 导入。条款原文在下面的文件里，编号照原文。`,
    next: '接着写：先补上版本和生效日期，再逐条写成规则、检查表、岗位职责……；还没有落实的条款用 postil coverage 看。',
    sketch: '下面是逐条的检查表骨架：去掉行首的 // 就能用；能判定的条款请改写成规则。',
    manual: '规程',
    heading: '标题',
    checklist: '检查',
    item: '检查项',
    rest: '其他条款',
  },
  en: {
    made: (from: string) => `Imported from ${from}. The clauses are in the file below, numbered as printed.`,
    next: 'Next: say its version and the day it takes effect; then write clause by clause rules, checklists, duties. What is left: postil coverage.',
    sketch: 'A checklist of every clause: take the // away to use it; write a rule instead where it can be judged.',
    manual: '_manual',
    heading: 'heading',
    checklist: 'check',
    item: 'item',
    rest: 'Other clauses',
  },
};

/** A first spec: the header, the source, headings as not operative, and every other clause cited in a checklist that is commented out. */
export function skeletonText({ name, title, source, from, language, hasManual, clauses }: SkeletonOf): string {
  const say = words[language];
  const word = (keyword: string) => spellKeyword(keyword, language);
  const headings = clauses.filter(({ isHeading }) => isHeading);
  const header = [`${word('manual')} ${name}${say.manual} ${quoted(title)} {`, `  ${word('language')} ${language}`, '}', ''];
  const cited = headings.map(({ id }, at) => (at === 0 ? `${name} §${id}` : `§${id}`)).join(', ');
  const notOperative = [`${word('not operative')} ${cited} ${word('because')} ${quoted(say.heading)}`, ''];
  return [
    `// ${say.made(from)}`,
    `// ${say.next}`,
    '',
    ...(hasManual ? [] : header),
    `${word('source')} ${name} ${quoted(title)} ${word('from')} ${quoted(source)}`,
    '',
    ...(headings.length === 0 ? [] : notOperative),
    `// ${say.sketch}`,
    ...checklists({ clauses, name, title, say, word }).map((line) => `// ${line}`.trimEnd()),
    '',
  ].join('\n');
}

interface Sketch {
  clauses: readonly NamedClause[];
  name: string;
  title: string;
  say: (typeof words)['zh'];
  word: (keyword: string) => string;
}

/** `In these rules:` leads in what stands below it; what comes after that is not of it. */
const leadsIn = /[:：]$/;

/** One checklist for the clauses below each of the first headings. */
function checklists({ clauses, name, title, say, word }: Sketch): string[] {
  const lines: string[] = [];
  let lists = 0;
  let items = 0;
  let isOpen = false;
  const hasHeadings = clauses.some(({ isHeading }) => isHeading);
  const begin = (title: string) => {
    if (isOpen) lines.push('}');
    lines.push(`${word('checklist')} ${say.checklist}${++lists} ${quoted(title)} {`);
    isOpen = true;
  };
  for (const [at, { id, text, paragraphs, isHeading }] of clauses.entries()) {
    if (isHeading && clauses[at + 1]?.isHeading !== true && !(isOpen && leadsIn.test(text))) begin(text === '' ? id : text);
    if (isHeading) continue;
    if (!isOpen) begin(hasHeadings ? say.rest : title);
    const whole = [text, ...paragraphs].filter((part) => part !== '').join(' ');
    lines.push(`  ${word('item')} ${say.item}${++items} ${quoted(whole === '' ? id : whole)} ${word('cites')} ${name} §${id}`);
  }
  return isOpen ? [...lines, '}'] : lines;
}

function quoted(text: string): string {
  const short = [...text].length > 200 ? `${[...text].slice(0, 199).join('')}…` : text;
  return `"${short.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"`;
}
