/** By what the items of a manual can be put together: who does them, where, how often, at which step, on which chapter they rest. */
import type { AstNode } from 'langium';
import {
  isChecklist,
  isDeadline,
  isDeadlineSubject,
  isItem,
  isObligation,
  isQualification,
  isProcedure,
  isRequirement,
  isResponsible,
  isRetention,
  isRole,
  isSection,
  isSource,
  isStep,
  isDuty,
  isUnit,
} from '../../../language/generated/ast.ts';
import { expressionText } from '../../../language/expression-text.ts';
import { normaliseClause } from '../../../language/values/clause.ts';
import { PERIODS } from '../../../language/values/period.ts';
import type { Words } from '../../../language/diagnostics.ts';
import type { CatalogueItem } from '../../checklists/catalogue.ts';
import type { ViewContext } from '../view.ts';
import { paperChapters } from '../site/paper-chapters.ts';
import { everyText } from '../words.ts';

/** A part of a grouping that an item is in; parts are sorted by `order`, then as they are met. */
export interface Part {
  name: string;
  title: string;
  order: number;
}

export interface Grouping {
  /** Its file, and the end of its id: `by-role`. */
  path: string;
  heading: Words;
  /** Undefined where the grouping has no place for the item. */
  partsOf(item: CatalogueItem, context: ViewContext): Part[];
}

export const groupings: readonly Grouping[] = [
  {
    path: 'by-role',
    heading: { zh: '按岗位检查', en: 'Checks by role' },
    partsOf: ({ node }, { say }) => or(holdersOf(node).map(named), say({ zh: '没有指定由谁', en: 'Nobody in particular' })),
  },
  {
    path: 'by-place',
    heading: { zh: '按地点检查', en: 'Checks by place' },
    partsOf: ({ node }, { say }) => or(placesOf(node).map(named), say({ zh: '不分地点', en: 'Any place' })),
  },
  {
    path: 'by-frequency',
    heading: { zh: '按周期检查', en: 'Checks by frequency' },
    partsOf: ({ node, kind }, context) => [frequencyOf(node, kind, context)],
  },
  {
    path: 'by-step',
    heading: { zh: '按流程步骤检查', en: 'Checks by step' },
    partsOf: ({ node }) => (isStep(node) && isProcedure(node.$container) ? [named(node.$container)] : []),
  },
  {
    path: 'by-chapter',
    heading: { zh: '按章节检查', en: 'Checks by chapter' },
    partsOf: ({ node }, context) => {
      const [cite] = context.cite('citations' in node ? (node.citations as []) : []);
      const [source = ''] = cite?.reference.split(' §') ?? [];
      const place = cite?.clauses[0]?.place ?? '';
      const shown = place === '' ? (cite?.reference.slice(source.length + 2) ?? '') : place;
      const headed = headedChapters(context).get(`${source} ${normaliseClause(shown)}`);
      return or(
        cite === undefined ? [] : [{ name: `${source} ${headed ?? chapterOf(shown)}`.trim(), title: '', order: 0 }],
        context.say({ zh: '没有依据', en: 'Rests on nothing cited' }),
      );
    },
  },
];

/** `办法 第2条`, `rules Article5` -> the heading of its chapter, of sources whose chapters have headings. */
function headedChapters(context: ViewContext): ReadonlyMap<string, string> {
  const known = chapters.get(context);
  if (known !== undefined) return known;
  const { Sources } = context.manual.shared.postil;
  const found = new Map<string, string>();
  for (const source of context.all(isSource))
    for (const [{ id, place }, chapter] of paperChapters(Sources.clauses(source)?.clauses ?? []) ?? [])
      for (const name of [id, place ?? id]) if (chapter !== '') found.set(`${source.name} ${normaliseClause(name)}`, chapter);
  chapters.set(context, found);
  return found;
}

const chapters = new WeakMap<ViewContext, ReadonlyMap<string, string>>();

/** `二` of `二(一)1`, `4` of `4.2.1`, `第三章` of `第三章第八条`; '' of an id that is no place. */
function chapterOf(place: string): string {
  return /^(?:第[^章]+章|[^\s\d(（、.．-]+(?![\p{L}-])|\d+)/u.exec(place)?.[0] ?? '';
}

function or(parts: Part[], otherwise: string): Part[] {
  return parts.length === 0 ? [{ name: otherwise, title: '', order: 99 }] : parts;
}

function named(node: { name: string; title?: string }): Part {
  return { name: node.name, title: node.title ?? '', order: 0 };
}

type Holder = AstNode & { name: string; title?: string };

/** Who has to see to it. */
export function holdersOf(node: AstNode): Holder[] {
  const found = (...references: readonly ({ ref?: AstNode | undefined } | undefined)[]) =>
    references.flatMap((reference) => (reference?.ref === undefined ? [] : [reference.ref as Holder]));
  if (isItem(node)) return node.by === undefined ? found(checklistOf(node)?.by) : found(node.by);
  if (isDuty(node) || isQualification(node)) return [node.$container];
  if (isStep(node)) return found(...node.performers.flatMap(({ roles }) => roles));
  if (isObligation(node) || isRetention(node)) return found(node.by);
  const named = (references: readonly { ref?: AstNode | undefined }[]) =>
    found(...references).filter((ref) => isRole(ref) || isUnit(ref));
  if (isRequirement(node)) return named(node.clauses.filter(isResponsible).map(({ subject }) => subject));
  if (isDeadline(node)) return named(node.clauses.filter(isDeadlineSubject).map(({ subject }) => subject));
  return [];
}

function placesOf(node: AstNode): Holder[] {
  if (isObligation(node) && node.each?.ref !== undefined) return [node.each.ref];
  const units = holdersOf(node).flatMap((holder) => (isRole(holder) ? (holder.unit?.ref ?? []) : isUnit(holder) ? [holder] : []));
  return [...new Set(units)];
}

function checklistOf(node: AstNode | undefined) {
  const list = isSection(node?.$container) ? node.$container.$container : node?.$container;
  return isChecklist(list) ? list : undefined;
}

function frequencyOf(node: AstNode, kind: CatalogueItem['kind'], { language, say }: ViewContext): Part {
  const every = isItem(node)
    ? checklistOf(node)?.every
    : isObligation(node) && node.frequency?.$type === 'CalendarFrequency'
      ? node.frequency.period
      : undefined;
  if (every !== undefined) return { name: everyText(every, language), title: '', order: PERIODS.indexOf(every) };
  if (isObligation(node) && node.frequency?.$type === 'RollingFrequency') {
    const gap = expressionText(node.frequency.gap, language);
    return { name: say({ zh: `间隔不超过 ${gap}`, en: `at most ${gap} apart` }), title: '', order: 10 };
  }
  if (kind === 'step') return { name: say({ zh: '每次办理时', en: 'Each time it is done' }), title: '', order: 20 };
  if (isQualification(node)) return { name: say({ zh: '上岗前', en: 'Before taking the post' }), title: '', order: 25 };
  if (kind === 'duty') return { name: say({ zh: '日常', en: 'All the time' }), title: '', order: 30 };
  return { name: say({ zh: '没有规定周期', en: 'No period set' }), title: '', order: 99 };
}
