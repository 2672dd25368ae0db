import { AstUtils, type AstNode } from 'langium';
import type { Bucket } from '../../../language/concepts/coverage/coverage-matrix.ts';
import type { Clause } from '../../../language/concepts/source/clause-text.ts';
import { isConventionProperty, isCoverageNote, isMember, isSource, type Source } from '../../../language/generated/ast.ts';
import { plain } from '../../documents/glossary.ts';
import type { ClauseView, ElementView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';
import { bucketNames, bucketsOf } from '../../documents/buckets.ts';
import { joinRuns } from '../../documents/words.ts';

/** Every clause of every source, what became of it, and the elements that rest on it. */
export interface ClauseIndexView extends SectionView {
  columns: { id: string; place: string; text: string; bucket: string; elements: string };
  /** Said of a source without clauses. */
  noClauses: string;
  sources: (ElementView & { path: string; clauses: ClauseRowView[] })[];
}

export interface ClauseRowView extends ClauseView {
  bucket: Bucket;
  bucketName: string;
  elements: TextRun[];
  /** Why it is none, where it is said to be none. */
  reasons: string[];
}

export function clauseIndexSection(context: ViewContext): ClauseIndexView | undefined {
  const sources = context.all(isSource);
  if (sources.length === 0) return undefined;
  const { Sources } = context.manual.shared.postil;
  const buckets = bucketsOf(context);
  return {
    template: 'source',
    anchor: 'clauses',
    heading: context.say({ zh: '条款索引', en: 'Clause index' }),
    columns: {
      id: context.say({ zh: '编号', en: 'Id' }),
      place: context.say({ zh: '位置', en: 'Place' }),
      text: context.say({ zh: '条文', en: 'Wording' }),
      bucket: context.say({ zh: '归类', en: 'Became' }),
      elements: context.say({ zh: '落实于', en: 'Carried by' }),
    },
    noClauses: context.say({ zh: '未附条文。', en: 'Its clauses are not at hand.' }),
    sources: sources.map((source) => ({
      ...context.element(source),
      path: source.path ?? '',
      clauses: (Sources.clauses(source)?.clauses ?? []).map((clause) => rowOf(clause, source, buckets(clause), context)),
    })),
  };
}

function rowOf(clause: Clause, source: Source, bucket: Bucket, context: ViewContext): ClauseRowView {
  const uses = context.manual.shared.postil.Coverage.usesOf(clause, AstUtils.getDocument(source).uri);
  const nodes = [...new Set(uses.map(({ node }) => node))];
  const elements = nodes
    .filter((node) => !isCoverageNote(node))
    .map((node) => [{ ...plain(nameOf(node, context)), href: context.anchor(node) }]);
  return {
    ...context.clause(source, clause),
    bucket,
    bucketName: context.say(bucketNames[bucket]),
    elements: joinRuns(elements, context.language),
    reasons: nodes.filter(isCoverageNote).flatMap(({ reason }) => (reason === undefined ? [] : [reason])),
  };
}

/** Its own name, a field's with its record, or that of what it stands in. */
export function nameOf(node: AstNode, context: ViewContext): string {
  if (isConventionProperty(node)) {
    const number = node.$container.properties.filter(isConventionProperty).indexOf(node) + 1;
    return context.say({ zh: `口径 ${number}`, en: `convention ${number}` });
  }
  if (isMember(node)) return `${node.$container.name}.${node.name}`;
  const named = AstUtils.getContainerOfType(
    node,
    (at): at is AstNode & { name: string } => 'name' in at && typeof at.name === 'string',
  );
  return named?.name ?? '';
}
