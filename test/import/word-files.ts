/** Word files as people write them, made in the test. */
import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

export const plain = (...texts: string[]) => texts.map((text) => new Paragraph(text));

export const heading = (text: string, level: 1 | 2 | 3 = 1) =>
  new Paragraph({
    text,
    heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1] ?? HeadingLevel.HEADING_1,
  });

export const titled = (text: string) => new Paragraph({ text, heading: HeadingLevel.TITLE });

export const table = (...rows: string[][]) =>
  new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });

/** A paragraph that Word numbers itself: level 0 第一条, 1 （一）, 2 1.; `english` Article 1, (a), (i); `bullets` has signs instead. */
export const numbered = (text: string, level = 0, reference: 'articles' | 'english' | 'decimals' | 'bullets' = 'articles') =>
  new Paragraph({ text, numbering: { reference, level } });

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
});

export function wordFile(children: (Paragraph | Table)[]): Promise<Buffer> {
  const config = [
    {
      reference: 'articles',
      levels: [
        level(0, LevelFormat.CHINESE_COUNTING, '第%1条'),
        level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
        level(2, LevelFormat.DECIMAL, '%3.'),
      ],
    },
    {
      reference: 'english',
      levels: [
        level(0, LevelFormat.DECIMAL, 'Article %1'),
        level(1, LevelFormat.LOWER_LETTER, '(%2)'),
        level(2, LevelFormat.LOWER_ROMAN, '(%3)'),
      ],
    },
    { reference: 'decimals', levels: [level(0, LevelFormat.DECIMAL, '%1'), level(1, LevelFormat.DECIMAL, '%1.%2')] },
    { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '•')] },
  ];
  return Packer.toBuffer(new Document({ numbering: { config }, sections: [{ children }] }));
}
