import { fileNamer } from '../../documents/file-names.ts';
import type { CompiledModule } from '../../engine/index.ts';
import type { Plan } from '../../plan/plan.ts';

/** The rule engine as a package of its own: an ES module without dependencies, its types, the JSON Schemas of its records, the plan. */
export function engineFiles(plan: Plan, { code, types, schemas }: CompiledModule): Map<string, string> {
  const nameOf = fileNamer([]);
  return new Map([
    ['engine/index.js', code],
    ['engine/index.d.ts', types],
    ['engine/package.json', json({ private: true, type: 'module', exports: { types: './index.d.ts', default: './index.js' } })],
    ['engine/plan.json', json(plan)],
    ...Object.entries(schemas).map(([record, schema]): [string, string] => [
      `engine/schemas/${nameOf(record)}.schema.json`,
      json(schema),
    ]),
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
