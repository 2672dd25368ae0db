import type { XmlElement } from './sheet-xml.ts';
import { attribute, decodeXml, elementPattern, elementsIn, itemText } from './sheet-xml.ts';

/** What cells refer to: strings by number, whether a style shows dates, and the day that dates count from. */
export interface WorkbookContext {
  strings: string[];
  dateStyles: boolean[];
  date1904: boolean;
}

/** A cell that holds no value: a formula whose result was never stored, or an error like `#N/A`. */
export interface CellFault {
  fault: 'formula' | 'error';
  text: string;
}

/** Strings, numbers and booleans; dates as ISO text; undefined for an empty cell. */
export type CellValue = string | number | boolean | CellFault | undefined;

/** The value of a `<c>` element. Source: ECMA-376 part 1, 18.3.1.4 and 18.18.11. */
export function cellValue({ attributes, content }: XmlElement, context: WorkbookContext): CellValue {
  if (content === '') return undefined;
  const type = TYPE.exec(attributes)?.[1] ?? 'n';
  if (type === 'inlineStr') return itemText(content);
  const stored = VALUE.exec(content);
  if (!stored) return FORMULA.test(content) ? { fault: 'formula', text: '' } : undefined;
  const text = decodeXml(stored[1] ?? '');
  if (type === 's') return context.strings[Number(text)];
  if (type === 'str') return text;
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { fault: 'error', text };
  if (type === 'd') return text.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
  if (text === '') return undefined;
  const number = Number(text);
  const style = Number(STYLE.exec(attributes)?.[1] ?? 0);
  return context.dateStyles[style] ? isoOfSerial(number, context.date1904) : shownNumber(number, text);
}

const TYPE = /\st=["'](\w+)["']/;
const STYLE = /\ss=["'](\d+)["']/;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?(?:\/>|>([^<]*)<)/;
const FORMULA = /<(?:\w+:)?f[\s/>]/;

/** Excel shows and means 15 digits; the file may hold the noise of a binary 0.30000000000000004. */
function shownNumber(number: number, text: string): number {
  return text.length > 15 ? Number(number.toPrecision(15)) : number;
}

/**
 * A date as Excel counts it, in whole seconds: 45536 = `2024-09-01`, 45536.5 = `2024-09-01T12:00:00`, 0.5 = `12:00:00`. Day 60 of the
 * 1900 system is a 29 February that never was. No time zone takes part.
 */
export function isoOfSerial(serial: number, date1904: boolean): string | number {
  const seconds = Math.round(serial * 86_400);
  if (!(seconds >= 0 && seconds < LAST_SERIAL * 86_400)) return serial;
  const time = (hours: number) => new Date(hours * 1000).toISOString().slice(11, 19);
  if (seconds < 86_400 && !date1904) return time(seconds);
  const days = Math.floor(seconds / 86_400);
  const sinceEpoch = days - 25_569 + (date1904 ? 1462 : days < 60 ? 1 : 0);
  const iso = new Date((sinceEpoch * 86_400 + (seconds % 86_400)) * 1000).toISOString();
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

const LAST_SERIAL = 2_958_466;

/** For each cell style, whether it shows numbers as dates. The built-in formats include the Chinese ones (27-36, 50-58), which files name by number only. */
export function dateStylesOf(stylesXml: string): boolean[] {
  const custom = new Map<number, string>();
  for (const { attributes } of elementsIn(stylesXml, NUMBER_FORMAT)) {
    custom.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
  }
  const [cellStyles] = elementsIn(stylesXml, CELL_STYLES);
  return elementsIn(cellStyles?.content ?? '', STYLE_RECORD).map(({ attributes }) => {
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    const code = custom.get(id);
    return code === undefined ? isBuiltInDate(id) : showsDate(code);
  });
}

const NUMBER_FORMAT = elementPattern('numFmt');
const CELL_STYLES = elementPattern('cellXfs');
const STYLE_RECORD = elementPattern('xf');

function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Letters of dates outside quotes, escapes and brackets: `yyyy"年"m"月"` does, `"¥"#,##0.00` and `[Red]0` do not. */
function showsDate(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general/gi, '');
  return /[ymdhs]/i.test(bare);
}
