/** Numbers in a Word file that no Word writes: a file may say anything. */
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { cli, folder } from '../cli/cli.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string, level: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, columns: string) =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;

/** A file with one list, whose only level is `level` and begins at `start` in letters. */
async function wordFile(body: string, { level = '0', start = '1' } = {}): Promise<Buffer> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  zip.file('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`);
  zip.file(
    'word/numbering.xml',
    `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  );
  return zip.generateAsync({ type: 'nodebuffer' });
}

it.each<[what: string, body: string, numbering?: { level?: string; start?: string }]>([
  ['a level that is no number', paragraph('甲按时交接。', 'x'), { level: 'x' }],
  ['half a level', paragraph('甲按时交接。', '1.5'), { level: '1.5' }],
  ['the four milliardth level', paragraph('甲按时交接。', '4294967295'), { level: '4294967295' }],
  ['a list in letters that begins late', paragraph('甲按时交接。', '0'), { start: '9007199254740991' }],
  ['a cell over a milliard columns', `<w:tbl><w:tr>${cell('甲按时交接。', '1000000000')}${cell('乙', '2')}</w:tr></w:tbl>`],
])('%s', async (_, body, numbering) => {
  const at = folder({ 'a.docx': await wordFile(body, numbering) });
  const { exitCode, stdout } = await cli(at, ['import', 'a.docx', '-o', 'out']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('out/');
});
