import { AstUtils, type AstNode } from 'langium';
import { isCoverageNote, isSource } from '../../../language/generated/ast.ts';
import { spellKeyword, type EnglishKeyword } from '../../../language/keywords.ts';
import { nameOf } from '../../concepts/source/source.view.ts';
import { bucketNames, bucketsOf } from '../buckets.ts';
import type { GridSectionView } from '../grid.ts';
import { plain } from '../glossary.ts';
import { placedElement } from '../placed-element.ts';
import type { TextRun, ViewContext } from '../view.ts';
import { joinRuns } from '../words.ts';

/** Clauses against the kinds of elements that carry them, a grid for each source. */
export function tracePage(context: ViewContext): GridSectionView[] {
  const { Sources, Coverage } = context.manual.shared.postil;
  const buckets = bucketsOf(context);
  return context.all(isSource).flatMap((source): GridSectionView[] => {
    const { uri } = AstUtils.getDocument(source);
    const rows = (Sources.clauses(source)?.clauses ?? []).map((clause) => {
      const uses = Coverage.usesOf(clause, uri).filter(({ node }) => !isCoverageNote(node));
      return { clause, bucket: buckets(clause), nodes: [...new Set(uses.map(({ node }) => placedElement(node, context)))] };
    });
    if (rows.length === 0) return [];
    const kinds = [...new Set(rows.flatMap(({ nodes }) => nodes.map(kindOf)))].sort();
    const heading = source.title ?? source.name;
    const columns = [
      context.say({ zh: '条款', en: 'Clause' }),
      context.say({ zh: '归类', en: 'Became' }),
      ...kinds.map((kind) => spellKeyword(kind as EnglishKeyword, context.language)),
    ];
    return [
      {
        anchor: `trace-${context.anchor(source) ?? ''}`,
        heading,
        note: '',
        grid: {
          label: heading,
          kind: 'trace',
          columns,
          rows: rows.map(({ clause, bucket, nodes }): TextRun[][] => [
            [{ ...plain(clause.id), href: context.clause(source, clause).anchor }],
            [plain(context.say(bucketNames[bucket]))],
            ...kinds.map((kind) =>
              joinRuns(
                nodes
                  .filter((node) => kindOf(node) === kind)
                  .map((node) => [{ ...plain(nameOf(node, context)), href: context.anchor(node) }]),
                context.language,
              ),
            ),
          ]),
        },
      },
    ];
  });
}

/** The keyword that an element of this type begins with: `StartEvent` is a step, `ComputedField` a record's. */
function kindOf({ $type }: AstNode): string {
  return kinds[$type] ?? $type.toLowerCase();
}

const kinds: Record<string, string> = {
  ComputedField: 'record',
  ConventionProperty: 'manual',
  Field: 'record',
  PrecedenceProperty: 'manual',
  ScopeProperty: 'manual',
  YieldsProperty: 'manual',
  Section: 'checklist',
  StartEvent: 'step',
};
