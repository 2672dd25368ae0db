import {
  isEffectiveProperty,
  isLanguageProperty,
  isPrecedenceProperty,
  isRoundingProperty,
  isTimezoneProperty,
  isVersionProperty,
  isYieldsProperty,
  type Manual,
} from '../../../language/generated/ast.ts';
import { manualProperty } from '../../../language/types/manual-properties.ts';
import { toDecimal } from '../../../language/values/rational.ts';
import { literalValue } from '../../../language/types/literal-value.ts';
import type { Lowering, ManualFiles } from '../../plan/lowering.ts';
import type { ManualPlan, PlanLanguage, PrecedencePlan } from '../../plan/plan.ts';

/** The manual's header; what it leaves out is Chinese practice: Shanghai time, yuan, half-up to a fen. */
export function lowerManualHeader(lowering: Lowering): ManualPlan {
  const { manual, name } = lowering.files;
  const version = manualProperty(manual, isVersionProperty)?.value;
  const effective = manualProperty(manual, isEffectiveProperty)?.value;
  const rounding = manualProperty(manual, isRoundingProperty);
  const yieldsTo = manual?.properties.filter(isYieldsProperty).flatMap(({ manuals }) => manuals) ?? [];
  const precedence = precedenceOf(manual);
  return {
    name,
    ...(manual?.title === undefined ? {} : { title: manual.title }),
    ...(version === undefined ? {} : { version }),
    ...(effective === undefined ? {} : { effective }),
    ...(yieldsTo.length === 0 ? {} : { yieldsTo }),
    ...(precedence === undefined ? {} : { precedence }),
    timezone: manualProperty(manual, isTimezoneProperty)?.value ?? 'Asia/Shanghai',
    currency: 'CNY',
    rounding:
      rounding === undefined
        ? { mode: 'half-up', step: '0.01' }
        : { mode: rounding.mode, step: toDecimal(literalValue(rounding.step, lowering.types)) },
  };
}

/** What the header says of norms that decide one fact differently. */
export function precedenceOf(manual: Manual | undefined): PrecedencePlan | undefined {
  const declared = manual?.properties.filter(isPrecedenceProperty) ?? [];
  if (declared.length === 0) return undefined;
  const over = declared.flatMap(({ winner, losers }) =>
    winner === undefined ? [] : losers.map(({ $refText }): [string, string] => [winner.$refText, $refText]),
  );
  return { ...(declared.some(({ strictest }) => strictest) ? { strictest: true } : {}), over };
}

/** The language of generated text: as it is asked for, else as the header says, else Chinese where the manual's name, title or files have Chinese characters. */
export function planLanguage({
  manual,
  documents,
  language,
}: Pick<ManualFiles, 'manual' | 'documents' | 'language'>): PlanLanguage {
  if (language !== undefined) return language;
  const declared = manualProperty(manual as Manual | undefined, isLanguageProperty)?.value;
  if (declared === 'zh' || declared === 'en') return declared;
  const named = documents.flatMap(({ parseResult: { value } }) =>
    value.declarations.map((declaration) => ('name' in declaration ? declaration.name : '')),
  );
  return /[\u3400-\u9fff]/.test(`${manual?.title ?? ''}${named.join('')}`) ? 'zh' : 'en';
}
