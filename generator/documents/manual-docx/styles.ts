/** The styles of the document where no template gives others: an office's paper in Chinese fonts, with Latin ones beside them. */
import { AlignmentType, BorderStyle, type IStylesOptions } from 'docx';

/** Titles behind names, clauses that something rests on. */
export const SOFT_COLOUR = '5A6472';
export const TABLE_SHADE = 'EEF1F4';
const ACCENT = '1F3A5F';

const SERIF = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const SANS = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };

/** Sizes in half points, distances in twentieths of a point. */
export function documentStyles(language: 'zh' | 'en'): IStylesOptions {
  const body = {
    font: SERIF,
    size: language === 'zh' ? 23 : 22,
    language: language === 'zh' ? { eastAsia: 'zh-CN' } : { value: 'en-GB' },
  };
  return {
    default: {
      document: { run: body, paragraph: { spacing: { line: 320, after: 80 } } },
      title: {
        run: { font: SANS, size: 52, bold: true, color: ACCENT },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 720 } },
      },
      heading1: {
        run: { font: SANS, size: 32, bold: true, color: ACCENT },
        paragraph: {
          keepNext: true,
          spacing: { before: 520, after: 200 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: ACCENT, space: 4 } },
        },
      },
      heading2: {
        run: { font: SANS, size: 26, bold: true },
        paragraph: { keepNext: true, spacing: { before: 320, after: 120 } },
      },
      heading3: {
        run: { font: SANS, size: 23, bold: true, color: SOFT_COLOUR },
        paragraph: { keepNext: true, spacing: { before: 180, after: 60 } },
      },
    },
    paragraphStyles: [
      { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true },
      { id: 'Lead', name: 'Lead', basedOn: 'BodyText', quickFormat: true, paragraph: { spacing: { after: 200 } } },
      {
        id: 'Term',
        name: 'Term',
        basedOn: 'BodyText',
        quickFormat: true,
        run: { bold: true },
        paragraph: { spacing: { before: 140, after: 20 } },
      },
      { id: 'Definition', name: 'Definition', basedOn: 'BodyText', quickFormat: true, paragraph: { indent: { left: 300 } } },
      {
        id: 'Reference',
        name: 'Reference',
        basedOn: 'BodyText',
        quickFormat: true,
        run: { size: 18, color: SOFT_COLOUR },
        paragraph: { spacing: { line: 260 } },
      },
      { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', run: { bold: true }, paragraph: { spacing: { before: 80, after: 20 } } },
      { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: { indent: { left: 300 }, spacing: { after: 0 } } },
      { id: 'Running', name: 'Running', basedOn: 'Normal', run: { size: 18, color: SOFT_COLOUR } },
      { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: 8 }, paragraph: { spacing: { line: 120, after: 60 } } },
      {
        id: 'ContentsHeading',
        name: 'Contents Heading',
        basedOn: 'Normal',
        run: { font: SANS, size: 32, bold: true, color: ACCENT },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 260 } },
      },
    ],
  };
}
