/** How Word counts the headings, articles and lists of the document. */
import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { Block } from './html-blocks.ts';
import { LIST_INDENT } from './paragraph-looks.ts';

type NumberingConfig = INumberingOptions['config'][number];

/** 第一章, 第一节; 1, 1.1. */
export const HEADINGS = 'headings';
/** 第一条, throughout the document; 1. */
export const ARTICLES = 'articles';

export function listReference(list: number): string {
  return `list${list}`;
}

export function numberings(blocks: readonly Block[], language: 'zh' | 'en'): NumberingConfig[] {
  const lists = new Map<number, boolean>();
  listsOf(blocks, lists);
  return [
    { reference: HEADINGS, levels: headingLevels(language) },
    { reference: ARTICLES, levels: [articleLevel(language)] },
    ...[...lists].map(([list, isOrdered]) => ({ reference: listReference(list), levels: listLevels(isOrdered) })),
  ];
}

function listsOf(blocks: readonly Block[], lists: Map<number, boolean>): void {
  for (const block of blocks) {
    if (block.kind === 'item') lists.set(block.list, block.isOrdered);
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row) listsOf(cell.blocks, lists);
  }
}

function headingLevels(language: 'zh' | 'en'): ILevelsOptions[] {
  const texts = language === 'zh' ? ['第%1章', '第%2节'] : ['%1', '%1.%2'];
  return texts.map((text, level) => ({
    level,
    text,
    format: language === 'zh' ? LevelFormat.CHINESE_COUNTING_THOUSAND : LevelFormat.DECIMAL,
    suffix: LevelSuffix.SPACE,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 0, hanging: 0 } } },
  }));
}

function articleLevel(language: 'zh' | 'en'): ILevelsOptions {
  return language === 'zh'
    ? {
        level: 0,
        text: '第%1条',
        format: LevelFormat.CHINESE_COUNTING_THOUSAND,
        suffix: LevelSuffix.SPACE,
        alignment: AlignmentType.START,
        style: { run: { bold: true }, paragraph: { indent: { left: 0, hanging: 0 } } },
      }
    : {
        level: 0,
        text: '%1.',
        format: LevelFormat.DECIMAL,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: LIST_INDENT, hanging: LIST_INDENT } } },
      };
}

function listLevels(isOrdered: boolean): ILevelsOptions[] {
  return [0, 1, 2, 3].map((level) => ({
    level,
    format: isOrdered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    text: isOrdered ? `%${level + 1}.` : '•',
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: LIST_INDENT * (level + 1), hanging: LIST_INDENT } } },
  }));
}
