/** The styles of the document where no template gives others: an office's paper in Chinese fonts, with Latin ones beside them. */
import { AlignmentType, BorderStyle, LineRuleType, type ITableBordersOptions, type IStylesOptions } from 'docx';
import { measuresOf, type StyleName } from './paragraph-looks.ts';

/** Titles behind names, clauses that something rests on. */
export const SOFT_COLOUR = '5A6472';
export const TABLE_SHADE = 'EEF1F4';
export const LINE_COLOUR = 'AEB6BF';
export const ACCENT = '1F3A5F';
/** Conditions, and what is late. */
export const ALERT = '9A3412';

const SERIF = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const SANS = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };

const LINE = { style: BorderStyle.SINGLE, size: 4, color: LINE_COLOUR };
export const TABLE_BORDERS: ITableBordersOptions = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** Sizes in half points, distances in twentieths of a point. */
export function documentStyles(language: 'zh' | 'en'): IStylesOptions {
  const isChinese = language === 'zh';
  const measures = measuresOf(language);
  const size = (style: StyleName) => measures[style].size;
  const spacing = (style: StyleName) => fixed(measures[style].line, measures[style].before, measures[style].after);
  const fixed = (line: number, before = 0, after = 0) => ({ line, lineRule: LineRuleType.EXACT, before, after });
  return {
    default: {
      document: {
        run: {
          font: SERIF,
          size: size('BodyText'),
          language: isChinese ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: 'en-GB', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: spacing('BodyText') },
      },
      title: {
        run: { font: SANS, size: 52, bold: true, color: ACCENT },
        paragraph: { alignment: AlignmentType.CENTER, spacing: fixed(800) },
      },
      heading1: {
        run: { font: SANS, size: size('Heading1'), bold: true, color: ACCENT },
        paragraph: {
          keepNext: true,
          spacing: spacing('Heading1'),
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: ACCENT, space: 4 } },
        },
      },
      heading2: {
        run: { font: SANS, size: size('Heading2'), bold: true },
        paragraph: { keepNext: true, spacing: spacing('Heading2') },
      },
      heading3: {
        run: { font: SANS, size: size('Heading3'), bold: true, color: SOFT_COLOUR },
        paragraph: { keepNext: true, spacing: spacing('Heading3') },
      },
    },
    paragraphStyles: [
      { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true },
      { id: 'Lead', name: 'Lead', basedOn: 'BodyText', quickFormat: true, paragraph: { spacing: spacing('Lead') } },
      {
        id: 'Term',
        name: 'Term',
        basedOn: 'BodyText',
        quickFormat: true,
        run: { bold: true },
        paragraph: { spacing: spacing('Term') },
      },
      {
        id: 'Definition',
        name: 'Definition',
        basedOn: 'BodyText',
        quickFormat: true,
        paragraph: { indent: { left: measures.Definition.indent } },
      },
      {
        id: 'Reference',
        name: 'Reference',
        basedOn: 'BodyText',
        quickFormat: true,
        run: { size: size('Reference'), color: SOFT_COLOUR },
        paragraph: { spacing: spacing('Reference') },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: size('TableText') },
        paragraph: { spacing: spacing('TableText') },
      },
      { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { bold: true }, paragraph: { spacing: spacing('TOC1') } },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        run: { size: size('TOC2') },
        paragraph: { indent: { left: measures.TOC2.indent }, spacing: spacing('TOC2') },
      },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: 18, color: SOFT_COLOUR },
        paragraph: { spacing: fixed(260) },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 18, color: SOFT_COLOUR },
        paragraph: { alignment: AlignmentType.CENTER, spacing: fixed(260) },
      },
      {
        id: 'CoverFact',
        name: 'Cover Fact',
        basedOn: 'Normal',
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
      },
      { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: size('Gap') }, paragraph: { spacing: spacing('Gap') } },
      {
        id: 'Picture',
        name: 'Picture',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: 160, after: 200, line: 240, lineRule: LineRuleType.AUTO },
        },
      },
      { id: 'Drawing', name: 'Drawing Text', basedOn: 'Normal', run: { font: SANS }, paragraph: { spacing: fixed(240) } },
      {
        id: 'ContentsHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        run: { font: SANS, size: 32, bold: true, color: ACCENT },
        paragraph: { alignment: AlignmentType.CENTER, spacing: fixed(520, 0, 260) },
      },
    ],
  };
}
