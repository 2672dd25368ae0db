import { AstUtils, type AstNode, type URI } from 'langium';
import {
  isCoverageNote,
  isResource,
  isRetention,
  isSource,
  type Citation,
  type CoverageNote,
  type Source,
} from '../../generated/ast.ts';
import { isRecurring } from '../../scope/recurring.ts';
import { flatAst } from '../../scope/flat-ast.ts';
import type { ManualIndex } from '../../scope/manual-index.ts';
import { ManualParts } from '../../scope/manual-parts.ts';
import type { resolveCitations } from '../citation/resolve-citations.ts';
import type { Clause } from '../source/clause-text.ts';
import type { SourceLibrary } from '../source/source-library.ts';

/** Where a clause ends up, the first that applies. */
export const buckets = ['rule', 'checklist', 'document', 'notOperative', 'missing', 'uncovered'] as const;
export type Bucket = (typeof buckets)[number];
export type BucketCounts = Record<Bucket, number>;

/** What became of every clause of a manual's sources; as `postil coverage --format json` prints it. The buckets sum to the clauses. */
export interface CoverageMatrix {
  clauses: number;
  buckets: BucketCounts;
  sources: SourceCoverage[];
}

export interface SourceCoverage {
  source: string;
  clauses: number;
  buckets: BucketCounts;
  /** In the order of the source. */
  items: ClauseCoverage[];
}

export interface ClauseCoverage {
  id: string;
  /** Where it is printed, where the source says so. */
  place?: string;
  text: string;
  bucket: Bucket;
  /** The names of the elements that cite it. */
  elements: string[];
}

/** One citation of a clause: by an element of the manual, or by a note that it is none. */
export interface ClauseUse {
  bucket: Bucket;
  citation: Citation;
  /** What cites: a penalty, an item, a note. */
  node: AstNode;
}

interface ManualCoverage {
  version: string;
  clauses: Map<Citation, Clause[]>;
  uses: Map<Clause, ClauseUse[]>;
  matrix?: CoverageMatrix;
}

/** The coverage of every manual, worked out once for each state of its files. */
export class CoverageLibrary {
  private readonly manuals = new Map<string, ManualCoverage>();

  constructor(
    private readonly index: ManualIndex,
    private readonly sources: SourceLibrary,
    private readonly resolve: typeof resolveCitations,
  ) {}

  /** Of the manual that the file belongs to. Sources without a readable clause file have no clauses. */
  of(uri: URI): CoverageMatrix {
    const manual = this.manual(uri);
    manual.matrix ??= sum(
      this.index.declaredOfType(uri, 'Source').flatMap(({ node }) => (isSource(node) ? [this.ofSource(node, manual)] : [])),
    );
    return manual.matrix;
  }

  /** The clauses that a citation stands for. */
  clausesOf(citation: Citation): readonly Clause[] {
    return this.manual(AstUtils.getDocument(citation).uri).clauses.get(citation) ?? [];
  }

  /** What cites a clause in the manual that the file belongs to. */
  usesOf(clause: Clause, uri: URI): readonly ClauseUse[] {
    return this.manual(uri).uses.get(clause) ?? [];
  }

  private ofSource(source: Source, { uses }: ManualCoverage): SourceCoverage {
    const items = (this.sources.clauses(source)?.clauses ?? []).map((clause) => ofClause(clause, uses.get(clause) ?? []));
    const counts = noClauses();
    for (const { bucket } of items) counts[bucket]++;
    return { source: source.name, clauses: items.length, buckets: counts, items };
  }

  private manual(uri: URI): ManualCoverage {
    const root = this.index.manualRoot(uri);
    const version = `${this.index.version} ${this.sources.version}`;
    const known = this.manuals.get(root);
    if (known?.version === version) return known;
    const fresh = { version, ...this.citedIn(uri) };
    this.manuals.set(root, fresh);
    return fresh;
  }

  private citedIn(uri: URI): Pick<ManualCoverage, 'clauses' | 'uses'> {
    const context = { index: this.index, sources: this.sources };
    const nodes = citingIn.of(uri, this.index);
    const cited = nodes.flatMap((node) =>
      this.resolve(node.citations, context).map(({ citation, clauses }) => ({ node, citation, clauses })),
    );
    const uses = new Map<Clause, ClauseUse[]>();
    for (const { node, citation, clauses } of cited) {
      const use = { bucket: bucketOf(node), citation, node };
      for (const clause of clauses) {
        const others = uses.get(clause);
        if (others === undefined) uses.set(clause, [use]);
        else others.push(use);
      }
    }
    return { clauses: new Map(cited.map(({ citation, clauses }) => [citation, clauses])), uses };
  }
}

type Citing = AstNode & { citations: Citation[] };

const citingIn = new ManualParts<Citing>(({ parseResult }) => flatAst(parseResult.value).nodes.filter(isCiting));

function isCiting(node: AstNode): node is Citing {
  return 'citations' in node && (node.citations as Citation[]).length > 0;
}

/** What an element that cites becomes; any that is not listed is a rule. */
const bucketByType: Record<string, Bucket> = {
  Checklist: 'checklist',
  Section: 'checklist',
  Item: 'checklist',
  Term: 'document',
  Unit: 'document',
  Role: 'document',
  Calendar: 'document',
  Duty: 'document',
  Qualification: 'document',
  ConventionProperty: 'document',
  PrecedenceProperty: 'document',
  ScopeProperty: 'document',
  YieldsProperty: 'document',
  Obligation: 'checklist',
  Retention: 'document',
  Incident: 'document',
  IncidentLevel: 'document',
  Resource: 'document',
  Risk: 'document',
  Problem: 'document',
  Improvement: 'document',
  Drill: 'document',
  Training: 'document',
};

function bucketOf(node: AstNode): Bucket {
  if (isRecurring(node) && node.proof !== undefined) return 'rule';
  if (isResource(node) && node.stock !== undefined) return 'rule';
  if (isRetention(node) && node.file !== undefined) return 'rule';
  if (isCoverageNote(node)) return bucketOfNote(node);
  return bucketByType[node.$type] ?? 'rule';
}

function bucketOfNote({ kind }: CoverageNote): Bucket {
  return kind === 'missing' ? 'missing' : 'notOperative';
}

function ofClause({ id, place, text }: Clause, uses: readonly ClauseUse[]): ClauseCoverage {
  const bucket = buckets.find((bucket) => uses.some((use) => use.bucket === bucket)) ?? 'uncovered';
  const elements = new Set(uses.flatMap(({ node }) => (isCoverageNote(node) ? [] : [nameOf(node)])));
  return { id, ...(place === undefined ? {} : { place }), text, bucket, elements: [...elements] };
}

/** Its own name, or that of what it stands in: a duty without a name is its role's. */
function nameOf(node: AstNode): string {
  const named = AstUtils.getContainerOfType(
    node,
    (at): at is AstNode & { name: string } => 'name' in at && typeof at.name === 'string',
  );
  return named?.name ?? '';
}

function sum(sources: SourceCoverage[]): CoverageMatrix {
  const counts = noClauses();
  for (const source of sources) for (const bucket of buckets) counts[bucket] += source.buckets[bucket];
  return { clauses: sources.reduce((total, source) => total + source.clauses, 0), buckets: counts, sources };
}

function noClauses(): BucketCounts {
  return { rule: 0, checklist: 0, document: 0, notOperative: 0, missing: 0, uncovered: 0 };
}
