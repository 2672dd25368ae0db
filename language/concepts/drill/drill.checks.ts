import type { Drill } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { drillDiagnostics as catalogue } from './drill.diagnostics.ts';

const drillShouldHaveARhythm: Check<Drill> = (drill, { report }) => {
  if (drill.frequency !== undefined) return;
  report(catalogue['no-rhythm'], { name: drill.name }, { node: drill, property: 'name' });
};

const drillShouldSayWhatItCovers: Check<Drill> = (drill, { report }) => {
  if (drill.topics.length === 0) report(catalogue['no-topics'], { name: drill.name }, { node: drill, property: 'name' });
};

export const drillChecks: Checks = { Drill: [drillShouldHaveARhythm, drillShouldSayWhatItCovers] };
