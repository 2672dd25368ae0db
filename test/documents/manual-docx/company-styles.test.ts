import { describe, expect, it } from 'vitest';
import { manualDocx } from '../../../generator/documents/manual-docx/manual-docx.ts';
import { expectSound, partsOf } from './package-parts.ts';

const style = (id: string, name: string, more = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const sheet = (...styles: string[]) =>
  `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles.join('')}</w:styles>`;
const theme = `<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="公司"><a:themeElements><a:clrScheme name="公司"><a:accent1><a:srgbClr val="ABCDEF"/></a:accent1></a:clrScheme></a:themeElements></a:theme>`;

async function made(styles: string): Promise<Map<string, string>> {
  const bytes = await manualDocx({
    html: '<main><section><h2 id="x">章</h2><p>文</p><h3 id="y">节</h3><p>文</p></section></main>',
    title: '办法',
    facts: [],
    labels: { contents: '目录', page: [] },
    language: 'zh',
    template: { styles, theme },
  });
  const parts = await partsOf(bytes);
  expectSound(parts);
  return parts;
}

const stylesOf = (xml: string) =>
  new Map([...xml.matchAll(/<w:style\s[^>]*?w:styleId="([^"]*)"[\s\S]*?<\/w:style>/g)].map(([all, id = '']) => [id, all]));

describe('a company’s template', () => {
  it.each<[string, string, string, string]>([
    ['of LibreOffice', sheet(style('Heading1', 'Heading 1', '<w:rPr><w:b/></w:rPr>')), 'Heading1', '<w:b/>'],
    ['of Word in Chinese, whose ids are numbers', sheet(style('1', 'heading 1', '<w:rPr><w:b/></w:rPr>')), 'Heading1', '<w:b/>'],
    [
      'by what it rests on',
      sheet(style('a', 'Normal'), style('1', 'heading 1', '<w:basedOn w:val="a"/>')),
      'Heading1',
      'w:val="Normal"',
    ],
    [
      'with an id of ours for another style',
      sheet(style('Heading1', '章'), style('1', 'heading 1', '<w:i/>')),
      'Heading1',
      '<w:i/>',
    ],
    ['with our own names', sheet(style('7', 'Table Text', '<w:rPr><w:i/></w:rPr>')), 'TableText', '<w:i/>'],
    ['without a style: ours stays', sheet(style('x', '公司正文')), 'Reference', 'w:val="Reference"'],
    ['without headings: ours stay', sheet(style('x', '公司正文')), 'Heading1', '黑体'],
  ])('%s', async (_, styles, id, expected) => {
    const xml = (await made(styles)).get('word/styles.xml') ?? '';
    expect(stylesOf(xml).get(id)).toContain(expected);
    const ids = [...xml.matchAll(/<w:style\s[^>]*?w:styleId="([^"]*)"/g)].map(([, one]) => one);
    expect(ids.filter((one, at) => ids.indexOf(one) < at)).toEqual([]);
  });

  it('gives its theme, and no numbers of lists that are not there', async () => {
    const numbered = style('1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>');
    const parts = await made(sheet(numbered));
    expect(parts.get('word/styles.xml')).not.toContain('w:numPr');
    expect(parts.get('word/theme/theme1.xml')).toContain('ABCDEF');
  });

  it('has the pages of its contents, too', async () => {
    const body = (await made(sheet(style('Heading1', 'heading 1')))).get('word/document.xml') ?? '';
    expect(body.match(/PAGEREF _Toc\d \\h<[^>]*><[^>]*><w:t [^>]*>3</g)).toHaveLength(2);
  });
});
