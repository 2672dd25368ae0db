/** A standard as a text names it: its number beside its title. */
export interface NamedStandard {
  /** Without spaces and year: `GB/T28189`. */
  number: string;
  title: string;
  /** Where the number, or the title if it stands first, begins in the text. */
  offset: number;
  length: number;
  /** The title stands in 《》 or quotes: where it begins and ends is certain. */
  isQuoted: boolean;
}

const NUMBER = String.raw`(?<number>(?:GB|YZ|YD|JT|DB\d*|ISO)(?:\s*\/\s*[TZ])?\s*\d+(?:\.\d+)*)(?:\s*[-—–]\s*\d{4})?(?![\d.]*\d)`;

const QUOTED = String.raw`(?:《(?<book>[^《》]+)》|“(?<double>[^“”]{2,80})”|「(?<corner>[^「」]{2,80})」|\\"(?<escaped>[^"\\]{2,80})\\")`;

/** What a title of a standard ends with, where no quotes say so. */
const KIND = '(?:标准|规范|规程|制度|办法|导则|指南|准则|通则)';
/** Before a title in running text: what is done by it. */
const VERB = '(?:援引|引用(?:标准[:：])?|执行|依据|依照|根据|遵照|遵循|遵守|参照|符合|对照|采用|按照)';
const CITING = `(?:${VERB}|[按见以和与及或:：,，、;；。(（])`;
const GENERAL = '(?:推荐性|强制性|国家|行业|地方|企业|团体|有关|相关|现行|下列|上述|本|该)+';
const NAME = String.raw`(?!${CITING}|${GENERAL}${KIND})(?:(?!${VERB})\p{Script=Han}){3,22}?${KIND}+`;
/** `快递服务标准(另一编号)`, at the beginning or behind a word that cites; no shorter part of it. */
const RUN = String.raw`(?<=[\n"“]|${CITING})(?<run>${NAME})`;
/** Behind a number and a space, to the end of the phrase: `YZ/T 0001-2020 邮政普遍服务`, `ISO 9001 Quality management systems`. */
const CHINESE_TAIL = String.raw`(?<tail>(?!${CITING}|规定|要求|标准|以上|以下)(?:(?!规定|要求|执行|[的应须要等按和与及或是为在对将由到自之])\p{Script=Han}){4,22})(?=$|[\s"”,，。;；、)）!！])`;
const ENGLISH_TAIL = String.raw`(?<words>[A-Z][a-z]+(?: (?!(?:is|are|was|were|shall|must|should|may|can|will|applies|apply|requires?|says)\b)[A-Za-z-]+){1,9})(?=$|["”,.;)])`;

const patterns = [
  String.raw`${QUOTED}\s*[（(]?\s*${NUMBER}`,
  String.raw`${NUMBER}\s*[）)]?\s*${QUOTED}`,
  String.raw`${RUN}\s*[（(]?\s*${NUMBER}`,
  String.raw`${NUMBER}[ \u3000]+${CHINESE_TAIL}`,
  String.raw`${NUMBER}[ \u3000]+${ENGLISH_TAIL}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** `《快递服务》(GB/T 27917-2011)`, `GB/T 27917-2011 快递服务`, `执行快递服务标准(GB/T 27917)`, in the order of the text. */
export function standardsIn(text: string): NamedStandard[] {
  const found: NamedStandard[] = [];
  for (const { index: at } of text.matchAll(anyNumber))
    for (const standard of standardsAround(at, text)) if (!found.some((other) => overlap(other, standard))) found.push(standard);
  return found.sort((a, b) => a.offset - b.offset);
}

const anyNumber = new RegExp(NUMBER, 'gu');
/** More than any title. */
const NEAR = 100;

function standardsAround(at: number, text: string): NamedStandard[] {
  const start = Math.max(0, at - NEAR);
  // A title at the very beginning stands behind a boundary, too.
  const near = `${start === 0 ? '\n' : ' '}${text.slice(start, at + 2 * NEAR)}`;
  return patterns.flatMap((pattern) =>
    [...near.matchAll(pattern)].map(({ groups = {}, index, 0: whole }) => {
      const quoted = groups.book ?? groups.double ?? groups.corner ?? groups.escaped;
      return {
        number: numberOf(groups.number),
        title: plain(quoted ?? groups.run ?? groups.tail ?? groups.words ?? ''),
        offset: start + index - 1,
        length: whole.length,
        isQuoted: quoted !== undefined,
      };
    }),
  );
}

const citedTitle = new RegExp(String.raw`(?<=${CITING})(?<run>${NAME})`, 'gu');

/** The standard that a clause cites, where its number stands in a column of its own: `复盘援引服务复盘标准` beside `GB/T33973-2017`. */
export function standardBeside(
  text: string,
  cells: readonly string[],
): Pick<NamedStandard, 'number' | 'title' | 'isQuoted'> | undefined {
  const numbers = cells.flatMap((cell) =>
    [...cell.matchAll(new RegExp(NUMBER, 'gu'))].map(({ groups }) => numberOf(groups?.number)),
  );
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) return undefined;
  const bare = text.replace(/[（(][^（）()]*[）)]/g, '');
  const quoted = [...bare.matchAll(new RegExp(QUOTED, 'gu'))].map(
    ({ groups = {} }) => groups.book ?? groups.double ?? groups.corner,
  );
  const titles = quoted.length > 0 ? quoted : [...bare.matchAll(citedTitle)].map(({ groups }) => groups?.run);
  const [title] = titles;
  return title === undefined || titles.length > 1 ? undefined : { number, title: plain(title), isQuoted: quoted.length > 0 };
}

/** Whether two titles can be the same: one that nothing delimits may have lost its beginning or end. */
export function isSameTitle(
  one: Pick<NamedStandard, 'title' | 'isQuoted'>,
  other: Pick<NamedStandard, 'title' | 'isQuoted'>,
): boolean {
  const [a, b] = [bare(one.title), bare(other.title)];
  if (a === b) return true;
  if (one.isQuoted && other.isQuoted) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) || long.endsWith(short);
}

/** What kind of paper it is, a citing text may leave out. */
function bare(title: string): string {
  return title.toLowerCase().replace(new RegExp(`${KIND}+$`, 'u'), '');
}

function numberOf(text: string | undefined): string {
  return (text ?? '').replace(/\s/g, '');
}

/** Chinese without white space, English with single spaces. */
function plain(title: string): string {
  return title
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\P{ASCII}) | (?=\P{ASCII})/gu, '');
}

function overlap(one: NamedStandard, other: NamedStandard): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length;
}
