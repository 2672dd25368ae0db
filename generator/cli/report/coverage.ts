import {
  buckets,
  type Bucket,
  type BucketCounts,
  type CoverageMatrix,
} from '../../../language/concepts/coverage/coverage-matrix.ts';
import type { MessageLanguage } from '../../../language/diagnostics.ts';
import { compare, rational, type Rational } from '../../../language/values/rational.ts';
import type { LoadedManual, Services } from '../../workspace.ts';
import { tableText, type Column } from '../table.ts';

const words = {
  zh: {
    titles: {
      rule: '规则',
      checklist: '检查表',
      document: '文档',
      notOperative: '非规范',
      missing: '缺失',
      uncovered: '未落实',
    } satisfies Record<Bucket, string>,
    source: '文件',
    clauses: '条款',
    total: '合计',
    uncovered: '未落实的条款：',
    none: '没有带条款的文件',
  },
  en: {
    titles: {
      rule: 'rule',
      checklist: 'checklist',
      document: 'document',
      notOperative: 'not operative',
      missing: 'missing',
      uncovered: 'uncovered',
    } satisfies Record<Bucket, string>,
    source: 'source',
    clauses: 'clauses',
    total: 'total',
    uncovered: 'uncovered clauses:',
    none: 'no source has clauses',
  },
};

/** The matrix of several manuals as one. */
export function matrixOf(manuals: readonly LoadedManual[], { shared }: Services): CoverageMatrix {
  const matrices = manuals.flatMap(({ documents: [first] }) =>
    first === undefined ? [] : [shared.postil.Coverage.of(first.uri)],
  );
  const counts = Object.fromEntries(
    buckets.map((bucket) => [bucket, matrices.reduce((sum, matrix) => sum + matrix.buckets[bucket], 0)]),
  );
  return {
    clauses: matrices.reduce((sum, { clauses }) => sum + clauses, 0),
    buckets: counts as BucketCounts,
    sources: matrices.flatMap(({ sources }) => sources),
  };
}

/** Whether at least so many percent of the clauses are in a bucket other than `uncovered`; compared exactly. */
export function isCoveredTo({ clauses, buckets: { uncovered } }: CoverageMatrix, percent: Rational): boolean {
  return clauses === 0 || compare(rational(BigInt(clauses - uncovered) * 100n, BigInt(clauses)), percent) >= 0;
}

/** A row a source, and the clauses that nothing covers. */
export function coverageText(matrix: CoverageMatrix, language: MessageLanguage): string {
  const say = words[language];
  if (matrix.clauses === 0) return `${say.none}\n`;
  const columns: Column[] = [
    { title: say.source },
    ...[say.clauses, ...buckets.map((bucket) => say.titles[bucket])].map((title) => ({ title, align: 'right' as const })),
  ];
  const row = (name: string, clauses: number, counts: BucketCounts) => [
    name,
    String(clauses),
    ...buckets.map((bucket) => String(counts[bucket])),
  ];
  const rows = matrix.sources.map(({ source, clauses, buckets: counts }) => row(source, clauses, counts));
  const total = rows.length > 1 ? [row(say.total, matrix.clauses, matrix.buckets)] : [];
  const open = matrix.sources.flatMap(({ source, items }) =>
    items
      .filter(({ bucket }) => bucket === 'uncovered')
      .map(({ id, place, text }) => `  ${source} §${id}${place === undefined ? '' : ` (${place})`}  ${firstLine(text)}`),
  );
  return [tableText(columns, [...rows, ...total]), ...(open.length === 0 ? [] : ['', say.uncovered, ...open]), ''].join('\n');
}

function firstLine(text: string): string {
  const characters = [...(text.split('\n')[0] ?? '')];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : characters.join('');
}
