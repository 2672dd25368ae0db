/** The numbers that Word prints before paragraphs and that are not in their text. Source: ECMA-376 part 1, 17.9. */
import { SaxesParser } from 'saxes';
import { formatChineseNumeral } from '../../language/values/chinese-numerals.ts';
import { formatRoman } from './roman-numerals.ts';

interface Level {
  start: number;
  format: string;
  /** `第%1条`, `%1.%2`. */
  text: string;
}

interface List {
  /** Lists of one kind are counted together. */
  kind: string;
  /** Levels that begin anew with this list, and at which number. */
  starts: Map<number, number>;
}

/** What a paragraph says of its number, itself or by its style. */
export interface Numbered {
  list?: string;
  level?: number;
}

export interface WordNumbering {
  levels: Map<string, Map<number, Level>>;
  lists: Map<string, List>;
  styles: Map<string, Numbered & { basedOn?: string }>;
}

/** What the parts numbering.xml and styles.xml say. Broken XML ends with what was read so far. */
export function readNumbering(numbering: string, styles: string): WordNumbering {
  const read: WordNumbering = { levels: new Map(), lists: new Map(), styles: new Map() };
  let kind = '';
  let list: List | undefined;
  let level: Level | undefined;
  let at = 0;
  eachElement(numbering, (name, value) => {
    if (name === 'abstractNum') read.levels.set((kind = value('abstractNumId')), new Map());
    else if (name === 'num') read.lists.set(value('numId'), (list = { kind: '', starts: new Map() }));
    else if (name === 'abstractNumId' && list !== undefined) list.kind = value('val');
    else if (name === 'lvlOverride') at = Number(value('ilvl'));
    else if (name === 'startOverride') list?.starts.set(at, Number(value('val')));
    else if (name === 'lvl' && list === undefined) {
      level = { start: 1, format: 'decimal', text: '' };
      if (/^[0-8]?$/.test(value('ilvl'))) read.levels.get(kind)?.set(Number(value('ilvl')), level);
    } else if (level === undefined || list !== undefined) return;
    else if (name === 'start') level.start = Number(value('val'));
    else if (name === 'numFmt') level.format = value('val');
    else if (name === 'lvlText') level.text = value('val');
  });
  let style: (Numbered & { basedOn?: string }) | undefined;
  eachElement(styles, (name, value) => {
    if (name === 'style') read.styles.set(value('styleId'), (style = {}));
    else if (style === undefined) return;
    else if (name === 'basedOn') style.basedOn = value('val');
    else if (name === 'numId') style.list = value('val');
    else if (name === 'ilvl') style.level = Number(value('val'));
  });
  return read;
}

/** Counts paragraphs in the order of the document: the label of each, `第一条`, or undefined where it has none. */
export function labelCounter({ levels, lists, styles }: WordNumbering): (own: Numbered, style: string) => string | undefined {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (own, style) => {
    const inherited = ofStyle(styles, style);
    const id = own.list ?? inherited.list;
    const at = own.level ?? inherited.level ?? 0;
    const list = id === undefined ? undefined : lists.get(id);
    const its = list && levels.get(list.kind);
    const level = its?.get(at);
    if (id === undefined || list === undefined || its === undefined || level === undefined) return undefined;
    const count = counts.get(list.kind) ?? [];
    counts.set(list.kind, count);
    if (!begun.has(id)) for (const [which, start] of list.starts) count[which] = start - 1;
    begun.add(id);
    count[at] = (count[at] ?? level.start - 1) + 1;
    count.length = at + 1;
    if (level.format === 'bullet' || level.format === 'none') return undefined;
    const numberOf = (which: number) => count[which] ?? its.get(which)?.start ?? 1;
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const which = Number(digit) - 1;
      return numeral(numberOf(which), its.get(which)?.format ?? 'decimal');
    });
    return label.trim() === '' ? undefined : label;
  };
}

/** A style has what the styles that it is based on say; a circle of them has nothing. */
function ofStyle(styles: WordNumbering['styles'], name: string): Numbered {
  const found: Numbered = {};
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const style = styles.get(at);
    if (found.list === undefined && style?.list !== undefined) found.list = style.list;
    if (found.level === undefined && style?.level !== undefined) found.level = style.level;
    at = style?.basedOn;
  }
  return found;
}

/** Word's own limit: thirty letters. */
const MOST_LETTERS = 26 * 30;

/** 3 in a format of Word's: `三`, `c`, `III`, `③`. */
function numeral(n: number, format: string): string {
  if (n < 0 || !Number.isSafeInteger(n)) return String(n);
  if (
    /chinese|taiwanese|japaneseCounting|japaneseLegal|ideographDigital|koreanCounting/i.test(format) &&
    !/Enclosed/.test(format)
  )
    return formatChineseNumeral(BigInt(n));
  if (/Enclosed/.test(format) && n >= 1 && n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  if (/Letter$/.test(format) && n >= 1 && n <= MOST_LETTERS) {
    const letter = String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  if (/Roman$/.test(format) && n < 4000) return format.startsWith('upper') ? formatRoman(n) : formatRoman(n).toLowerCase();
  return format === 'decimalZero' && n < 10 ? `0${n}` : String(n);
}

function eachElement(xml: string, see: (name: string, value: (attribute: string) => string) => void): void {
  const parser = new SaxesParser();
  let isBroken = false;
  parser.on('error', () => (isBroken = true));
  parser.on('opentag', ({ name, attributes }) => {
    if (isBroken) return;
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
    see(name.slice(prefix.length), (attribute) => attributes[prefix + attribute] ?? '');
  });
  parser.write(xml).close();
}
