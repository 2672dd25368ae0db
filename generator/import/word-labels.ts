import { SaxesParser } from 'saxes';
import { NUMBER_END } from './block.ts';
import { labelCounter, type Numbered, type WordNumbering } from './word-numbering.ts';

interface Paragraph {
  own: Numbered;
  style: string;
}

/**
 * document.xml with the numbers that Word would print as text at the beginning of their paragraphs. XML that is not well formed comes back
 * as it is: whoever reads it says so.
 */
export function withLabels(xml: string, numbering: WordNumbering): string {
  const labelOf = labelCounter(numbering);
  const insertions: { at: number; run: string }[] = [];
  const open: Paragraph[] = [];
  const path: string[] = [];
  let isBroken = false;
  const parser = new SaxesParser();
  parser.on('error', () => (isBroken = true));
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    if (name === 'w:p') open.push({ own: {}, style: '' });
    const paragraph = open.at(-1);
    const value = attributes['w:val'] ?? '';
    if (paragraph === undefined) return;
    if (isIn(path, ['w:p', 'w:pPr', 'w:pStyle'])) paragraph.style = value;
    else if (isIn(path, ['w:p', 'w:pPr', 'w:numPr', 'w:numId'])) paragraph.own.list = value;
    else if (isIn(path, ['w:p', 'w:pPr', 'w:numPr', 'w:ilvl'])) paragraph.own.level = Number(value);
  });
  parser.on('closetag', ({ name }) => {
    const paragraph = open.at(-1);
    if (paragraph !== undefined && isIn(path, ['w:p', 'w:pPr'])) {
      const label = labelOf(paragraph.own, paragraph.style);
      if (label !== undefined) insertions.push({ at: parser.position, run: runOf(label) });
    }
    if (name === 'w:p') open.pop();
    path.pop();
  });
  parser.write(xml).close();
  return isBroken ? xml : inserted(xml, insertions);
}

function isIn(path: readonly string[], end: readonly string[]): boolean {
  return end.every((name, at) => path[path.length - end.length + at] === name);
}

function runOf(label: string): string {
  const text = label.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
  return `<w:r><w:t xml:space="preserve">${text}${NUMBER_END}</w:t></w:r>`;
}

function inserted(text: string, insertions: readonly { at: number; run: string }[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, run } of insertions) {
    pieces.push(text.slice(from, at), run);
    from = at;
  }
  return [...pieces, text.slice(from)].join('');
}
