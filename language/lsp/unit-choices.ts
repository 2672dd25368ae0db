import type { URI } from 'langium';
import type { KeywordSpelling } from '../keywords.ts';
import type { ManualIndex } from '../scope/manual-index.ts';
import { builtinUnits } from '../values/units.ts';

/** Units as they are written in a language, those that values are printed in first, and the measures of the manual. */
export function unitChoices(uri: URI, spelling: KeywordSpelling, index: ManualIndex): string[] {
  const builtin = [...builtinUnits].filter(([name]) =>
    /[\u3400-\u9fff]/.test(name) ? spelling === 'zh' : spelling === 'en' || /[%‰]/.test(name),
  );
  const canonical = builtin.filter(
    ([name, unit]) => unit.kind !== 'quantity' || name === unit.canonical || name === unit.english,
  );
  const measures = ['Measure', 'MeasureAlias'].flatMap((type) => index.declaredOfType(uri, type)).map(({ name }) => name);
  return [...new Set([...canonical.map(([name]) => name), ...measures, ...builtin.map(([name]) => name)])];
}
