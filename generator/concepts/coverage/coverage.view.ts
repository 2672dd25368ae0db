import { buckets, type Bucket, type BucketCounts } from '../../../language/concepts/coverage/coverage-matrix.ts';
import { bucketNames } from '../../documents/buckets.ts';
import type { SectionView, ViewContext } from '../../documents/view.ts';

/** How many clauses ended where; the buckets sum to the clauses. */
export interface CoverageView extends SectionView {
  columns: { source: string; clauses: string; buckets: { bucket: Bucket; name: string }[] };
  /** One a source, and where there are several, the sum. */
  rows: CoverageRowView[];
}

export interface CoverageRowView {
  name: string;
  clauses: number;
  /** `share` in per cent, with one decimal. */
  buckets: { bucket: Bucket; count: number; share: string }[];
}

export function coverageSection(context: ViewContext): CoverageView | undefined {
  const { files, shared } = context.manual;
  const uri = files.documents[0]?.uri;
  const matrix = uri === undefined ? undefined : shared.postil.Coverage.of(uri);
  if (matrix === undefined || matrix.clauses === 0) return undefined;
  const rows = matrix.sources.map(({ source, clauses, buckets }) => rowOf(source, clauses, buckets));
  const total = rowOf(context.say({ zh: '合计', en: 'Total' }), matrix.clauses, matrix.buckets);
  return {
    template: 'coverage',
    anchor: 'coverage',
    heading: context.say({ zh: '条款覆盖', en: 'Coverage of clauses' }),
    columns: {
      source: context.say({ zh: '文件', en: 'Source' }),
      clauses: context.say({ zh: '条款数', en: 'Clauses' }),
      buckets: buckets.map((bucket) => ({ bucket, name: context.say(bucketNames[bucket]) })),
    },
    rows: rows.length === 1 ? rows : [...rows, total],
  };
}

function rowOf(name: string, clauses: number, counts: BucketCounts): CoverageRowView {
  const share = (count: number) => (clauses === 0 ? '0' : (Math.round((count * 1000) / clauses) / 10).toString());
  return { name, clauses, buckets: buckets.map((bucket) => ({ bucket, count: counts[bucket], share: share(counts[bucket]) })) };
}
