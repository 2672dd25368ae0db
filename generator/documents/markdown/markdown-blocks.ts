import { escapeMarkdown } from '../../escaping.ts';
import type { Block, Run, TableBlock, TextBlock } from '../manual-docx/html-blocks.ts';
import { strongText } from './strong-text.ts';

/** Where an id stands: `penalties.md#penalty.总包损失`; undefined for what has no place. */
export type LinkOf = (id: string) => string | undefined;

/** Blocks as CommonMark, tables as GitHub has them. Ids become empty anchors, so that links into the text last. */
export function markdownOf(blocks: readonly Block[], linkOf: LinkOf): string {
  const lines: string[] = [];
  let before: Block | undefined;
  const numbers = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind === 'drawing') continue;
    const isTight = before?.kind === 'item' && block.kind === 'item' && before.list === block.list;
    if (before !== undefined && !isTight) lines.push('');
    before = block;
    if (block.kind === 'table') {
      lines.push(...tableLines(block, linkOf));
      continue;
    }
    const text = blockText(block, linkOf);
    if (block.kind === 'heading') lines.push(`${'#'.repeat(block.level)} ${text}`);
    else if (block.kind === 'paragraph') lines.push(text);
    else {
      const key = `${block.list}`;
      const number = (numbers.get(key) ?? 0) + 1;
      numbers.set(key, number);
      lines.push(`${'   '.repeat(block.level)}${block.isOrdered ? `${number}.` : '-'} ${text}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function tableLines({ rows, headerRows }: TableBlock, linkOf: LinkOf): string[] {
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
  const texts = rows.map((row) => {
    const cells = row.flatMap(({ blocks, span }) => [cellText(blocks, linkOf), ...Array.from({ length: span - 1 }, () => '')]);
    return `| ${[...cells, ...Array.from({ length: width - cells.length }, () => '')].join(' | ')} |`;
  });
  const heads = texts.slice(0, 1);
  const empty = `|${'  |'.repeat(width)}`;
  return [...(headerRows === 0 ? [empty] : heads), `|${' --- |'.repeat(width)}`, ...texts.slice(headerRows === 0 ? 0 : 1)];
}

function cellText(blocks: readonly Block[], linkOf: LinkOf): string {
  return blocks
    .map((block) => {
      if ('runs' in block) return blockText(block, linkOf);
      if (block.kind === 'drawing') return '';
      return block.rows.map((row) => row.map((cell) => cellText(cell.blocks, linkOf)).join(' ')).join('<br>');
    })
    .filter((text) => text !== '')
    .join('<br>');
}

/** A name is no link to itself. */
function blockText({ ids, runs }: TextBlock, linkOf: LinkOf): string {
  return anchors(ids) + runsText(runs, (id) => (ids.includes(id) ? undefined : linkOf(id)));
}

function anchors(ids: readonly string[]): string {
  return ids.map((id) => `<a id="${id}"></a>`).join('');
}

export function runsText(runs: readonly Run[], linkOf: LinkOf): string {
  const pieces = merged(runs).map((run) => {
    const href = run.href === undefined ? undefined : linkOf(run.href);
    return { text: changed(spaced(run.text), run.change), href, isStrong: run.isStrong };
  });
  let text = '';
  for (const [at, { text: piece, href, isStrong }] of pieces.entries()) {
    const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece) ?? [];
    if (core === '') text += piece;
    else if (href !== undefined) text += `${lead}[${isStrong ? strongText(core, '[', ']') : core}](${href})${trail}`;
    else if (!isStrong) text += piece;
    else {
      const next = pieces[at + 1];
      const after = trail !== '' ? ' ' : next === undefined ? '' : next.href === undefined ? next.text : '[';
      text += lead + strongText(core, lead === '' ? text : ' ', after) + trail;
    }
  }
  return text.trim();
}

/** Neighbours of one kind as one: `**a****b**` would not be read as bold. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && last.isStrong === run.isStrong && last.href === run.href && last.change === run.change)
      result.splice(-1, 1, { ...last, text: last.text + run.text });
    else result.push(run);
  }
  return result;
}

function changed(text: string, change: Run['change']): string {
  if (change === undefined) return text;
  const tag = change === 'old' ? 'del' : 'ins';
  return `<${tag}>${text}</${tag}>`;
}

/** Escaped, with the spaces at its ends. */
function spaced(text: string): string {
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${lead === '' ? '' : ' '}${escapeMarkdown(core)}${core === '' || trail === '' ? '' : ' '}`;
}
