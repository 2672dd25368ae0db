import type { Bucket } from '../../language/concepts/coverage/coverage-matrix.ts';
import type { Clause } from '../../language/concepts/source/clause-text.ts';
import type { Words } from '../../language/diagnostics.ts';
import { buckets } from '../../language/concepts/coverage/coverage-matrix.ts';
import type { ViewContext } from './view.ts';

/** What can become of a clause, in words. */
export const bucketNames: Record<Bucket, Words> = {
  rule: { zh: '规则', en: 'rule' },
  checklist: { zh: '检查表', en: 'checklist' },
  document: { zh: '文档', en: 'document' },
  notOperative: { zh: '非规范', en: 'not operative' },
  missing: { zh: '缺失', en: 'missing' },
  uncovered: { zh: '未落实', en: 'uncovered' },
};

/** What became of each clause of the manual's sources: the first bucket that applies. */
export function bucketsOf({ manual: { files, shared } }: ViewContext): (clause: Clause) => Bucket {
  const uri = files.documents[0]?.uri;
  return (clause) => {
    const uses = uri === undefined ? [] : shared.postil.Coverage.usesOf(clause, uri);
    return buckets.find((bucket) => uses.some((use) => use.bucket === bucket)) ?? 'uncovered';
  };
}
