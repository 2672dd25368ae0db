import {
  isCharge,
  isParameter,
  isNameReference,
  type Charge,
  type Expression,
  type LimitSense,
  type Metric,
  type Target,
} from '../generated/ast.ts';
import { expressionText } from '../expression-text.ts';
import { spellKeyword, type KeywordSpelling } from '../keywords.ts';
import { limitedFigures, type LimitedFigures } from '../scope/limited-figures.ts';
import type { ManualIndex } from '../scope/manual-index.ts';
import { effectsOf, penaltiesOf } from '../scope/penalties.ts';
import { isVersionOf } from '../scope/versions.ts';
import { constantNumber } from '../types/literal-value.ts';
import { metricType } from '../types/metric-type.ts';
import type { TypeSystem } from '../types/type-system.ts';
import type { ValueType } from '../types/type.ts';
import { dimensionText } from '../values/dimension.ts';
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  multiply,
  ONE,
  rational,
  subtract,
  toDecimal,
  ZERO,
  type Rational,
} from '../values/rational.ts';
import { moneyText, workedWorth } from './worked-figure.ts';

/** Where and in which language an example is given. */
export interface Asked {
  types: TypeSystem;
  index: ManualIndex;
  language: KeywordSpelling;
}

/**
 * A figure that misses a target, and what follows: `96.3% (不低于 98%) → 差 1.7 个百分点; 按每不足亦计 1 pp: 2 × 50 元 = **100 元**`. One line
 * for each charge on the miss; of one limit of the target where it is given, else of its first. Undefined where no limit is written.
 */
export function workedMiss(target: Target, asked: Asked, at?: LimitedFigures['node']): string[] {
  const all = limitedFigures(target);
  const limit = all.find(({ node }) => node === at) ?? all[0];
  const metric = target.metric?.ref;
  if (limit === undefined || metric === undefined) return [];
  const charges = chargesOn(target, asked.index);
  const steps = charges.filter(({ per }) => per !== undefined);
  const missed = missOf(metric, limit, steps[0], asked);
  if (missed === undefined) return [];
  const fines = steps.flatMap((charge) => stepsText(charge, missed.short, asked) ?? []);
  return fines.length === 0 ? [missed.text] : fines.map((fine) => `${missed.text}; ${fine}`);
}

/** The same for a charge by steps of anything; of the shortfall of a target, with that target. */
export function workedSteps(charge: Charge, target: Target | undefined, asked: Asked): string | undefined {
  const { per } = charge;
  const metric = target?.metric?.ref;
  const [limit] = target === undefined ? [] : limitedFigures(target);
  const missed = metric === undefined || limit === undefined ? undefined : missOf(metric, limit, charge, asked);
  if (missed !== undefined) return join([missed.text, stepsText(charge, missed.short, asked)]);
  const type = per === undefined ? undefined : asked.types.of(per.distance).type;
  if (per === undefined || type === undefined) return undefined;
  const distance = sampleDistance(stepOf(charge, type, asked), type);
  const said = `${expressionText(per.distance, asked.language)} = ${figureText(distance, type, asked.language)}`;
  return join([said, stepsText(charge, distance, asked)]);
}

function join([given, fine]: [string, string | undefined]): string | undefined {
  return fine === undefined ? undefined : `${given}; ${fine}`;
}

function chargesOn(target: Target, index: ManualIndex): Charge[] {
  return [...penaltiesOf(target, index)]
    .filter(({ miss }) => isVersionOf(miss?.ref, target))
    .flatMap((penalty) => effectsOf(penalty).filter(isCharge));
}

function missOf(
  metric: Metric,
  { sense, value }: LimitedFigures,
  charge: Charge | undefined,
  asked: Asked,
): { short: Rational; text: string } | undefined {
  const type = metricType(metric, asked.types);
  const limit = boundNumber(value, asked.types);
  if (type === undefined || limit === undefined) return undefined;
  const step = charge === undefined ? wholeStep(type) : stepOf(charge, type, asked);
  const most = sampleDistance(step, type);
  // Less where so much cannot be missed: 0.4% instead of at least 0.8%.
  const short = [most, divide(limit, rational(2)) ?? most].find((distance) => isFigure(figureAt(sense, limit, distance), type));
  if (short === undefined) return undefined;
  const { language } = asked;
  const figure = figureText(figureAt(sense, limit, short), type, language);
  const asks = `${spellKeyword(sense, language)} ${expressionText(value, language)}`;
  const distance = figureText(short, type.kind === 'ratio' ? { kind: 'points' } : type, language);
  const text = language === 'zh' ? `${figure} (${asks}) → 差 ${distance}` : `${figure} (${asks}) → ${distance} short`;
  return { short, text };
}

const mostly: readonly LimitSense[] = ['at least', 'above'];

function figureAt(sense: LimitSense, limit: Rational, distance: Rational): Rational {
  return mostly.includes(sense) ? subtract(limit, distance) : add(limit, distance);
}

function isFigure(value: Rational, type: ValueType): boolean {
  return compare(value, ZERO) >= 0 && (type.kind !== 'ratio' || compare(value, ONE) <= 0);
}

/** As written, or what a parameter is bound to. */
function boundNumber(value: Expression, types: TypeSystem): Rational | undefined {
  const parameter = isNameReference(value) ? value.target?.ref : undefined;
  const written = isParameter(parameter) ? parameter.value : value;
  return written === undefined ? undefined : constantNumber(written, types);
}

function stepOf({ per }: Charge, type: ValueType, { types }: Asked): Rational {
  return (per === undefined ? undefined : boundNumber(per.step, types)) ?? wholeStep(type);
}

function wholeStep({ kind }: ValueType): Rational {
  return kind === 'quantity' ? ONE : rational(1, 100);
}

/** Between two steps, so that whole and started ones differ; of what is counted, a whole number. */
function sampleDistance(step: Rational, { kind }: ValueType): Rational {
  const between = multiply(step, rational(17, 10));
  return kind !== 'quantity' || between.d === 1n ? between : multiply(step, rational(3));
}

const rounded = { per: (steps: Rational) => steps, 'per full': floor, 'per started': ceil };

function stepsText(charge: Charge, distance: Rational, { types, language }: Asked): string | undefined {
  const { per, amount } = charge;
  const step = per === undefined ? undefined : boundNumber(per.step, types);
  const worth = amount === undefined ? undefined : workedWorth(amount, types, language);
  const exact = step === undefined ? undefined : divide(distance, step);
  if (per === undefined || worth === undefined || exact === undefined) return undefined;
  const steps = rounded[per.mode](exact);
  const given = worth.given === '' ? '' : `${worth.given}, `;
  const rate = moneyText(worth.value, language);
  const sum = moneyText(multiply(steps, worth.value), language);
  return `${given}${spellKeyword(per.mode, language)} ${expressionText(per.step, language)}: ${toDecimal(steps)} × ${rate} = **${sum}**`;
}

function figureText(value: Rational, type: ValueType, language: KeywordSpelling): string {
  if (type.kind === 'ratio') return `${toDecimal(multiply(value, rational(100)))}%`;
  if (type.kind === 'points') return `${toDecimal(multiply(value, rational(100)))} ${language === 'zh' ? '个百分点' : 'pp'}`;
  const unit = type.kind === 'quantity' ? dimensionText(type.dimension, language) : '';
  return unit === '' ? toDecimal(value) : `${toDecimal(value)} ${unit}`;
}
