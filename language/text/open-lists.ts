/** An enumeration that says itself that it is not complete: `丢失、损毁等`, `such as loss and damage`. */
export interface OpenList {
  /** As they are written, with what may stand before the first and behind the last. */
  items: string[];
  /** What says that there may be more. */
  word: string;
  offset: number;
}

const CLAUSE_END = /[。；;！!？?\n]|\.(?=\s|$)/;

/** 等 at the end of a list: not 等级, 同等, 平等, 等于, 等待; nor the 等 that closes a list by its number, 等三项. */
const CHINESE_END =
  /(?<![同平相均对高初中上下优劣次头不何我你他们彼此降该减])等{1,2}(?![级候待同值于式号分量额差价距腰边高比位份第到着])(?!\s*[一二两三四五六七八九十百\d]+\s*[个项种类条方大点件]*)/g;
const CHINESE_START = /包括但不(?:仅)?限于|例如|诸如|比如/g;
const ENGLISH_START =
  /\b(?:including(?:,)? (?:but not limited to|without limitation|among others)|such as|for example|e\.g\.)[:,]?/gi;
const ENGLISH_END = /\b(?:etc\.?|and so on|and the like|and others)(?![a-z])/gi;

/** Open lists of two items or more, in the order of the text. */
export function openLists(text: string): OpenList[] {
  const found = [
    ...listsBefore(text, CHINESE_END),
    ...listsBehind(text, CHINESE_START),
    ...listsBehind(text, ENGLISH_START),
    ...listsBefore(text, ENGLISH_END),
  ];
  return found.filter(({ items }) => items.length > 1).sort((a, b) => a.offset - b.offset);
}

/** What goes on for longer is no list. */
const LONGEST = 2_000;

function listsBefore(text: string, ending: RegExp): OpenList[] {
  return [...text.matchAll(ending)].map(({ 0: word, index }) => {
    const before =
      text
        .slice(Math.max(0, index - LONGEST), index)
        .split(CLAUSE_END)
        .at(-1) ?? '';
    return { items: itemsOf(before), word, offset: index };
  });
}

function listsBehind(text: string, beginning: RegExp): OpenList[] {
  return [...text.matchAll(beginning)].map(({ 0: word, index }) => {
    const start = index + word.length;
    const behind = text.slice(start, start + LONGEST).split(CLAUSE_END)[0] ?? '';
    return { items: itemsOf(behind), word, offset: index };
  });
}

function itemsOf(text: string): string[] {
  return text
    .split(/[、,，/]|\s(?:and|or)\s|和|及其?|与|或者?|以及/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Whether one of the values stands for all that is not named: 其他, other. */
export function hasOther(values: readonly string[]): boolean {
  return values.some((value) => /其他|其它|其余|另外|别的|(?:^|[_\s])(?:others?|misc|else)(?:$|[_\s])/i.test(value));
}

/** The values that a list names: at least two of its items, each another value. */
export function valuesNamed(list: OpenList, values: readonly string[]): string[] {
  const named = values.filter((value) => list.items.some((item) => isNamed(value, item)));
  const items = list.items.filter((item) => named.some((value) => isNamed(value, item)));
  return named.length > 1 && items.length > 1 ? named : [];
}

/** A Chinese item may have words around the value, an English one is the value, in one number or the other. */
function isNamed(value: string, item: string): boolean {
  if (/[\u3400-\u9fff]/.test(value)) return item.includes(value);
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll('_', ' ')
      .replace(/^(?:the|an?) /, '')
      .replace(/s$/, '');
  return plain(item) === plain(value);
}
