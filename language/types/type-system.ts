import { AstUtils, type AstNode } from 'langium';
import {
  isCalendar,
  isChoice,
  isComputedField,
  isDeadlineSpan,
  isDurationType,
  isEnumType,
  isEnumValue,
  isField,
  isItem,
  isMeasureAlias,
  isNumberType,
  isOutputCell,
  isOutputColumn,
  isParameter,
  isUnit,
  isIncidentLevel,
  isLevelType,
  type ComputedField,
  type DataType,
  type EnumType,
  type Incident,
  type Expression,
  type Measure,
  type Named,
  type NumberLiteral,
  type OutputColumn,
} from '../generated/ast.ts';
import type { CodedEntry, Place } from '../diagnostics.ts';
import type { ManualIndex } from '../scope/manual-index.ts';
import { columnOf } from '../scope/tables.ts';
import { madeFieldOf } from '../scope/made-record.ts';
import { builtinUnits, type BuiltinUnit } from '../values/units.ts';
import { ONE } from '../values/rational.ts';
import { dimensionText, divideDimensions, isShareRate, multiplyDimensions, sameDimension, SHARE } from '../values/dimension.ts';
import { inferExpression } from './infer.ts';
import { overrunType, outputType } from './output-type.ts';
import { plainNumber, type Typing, type ValueType } from './type.ts';

/** A fault found while typing, to be reported when the checks run. */
export interface TypeProblem {
  entry: CodedEntry<never>;
  params: unknown;
  place: Place;
}

const none: readonly TypeProblem[] = [];

/** The types of expressions, fields and parameters; each worked out once. */
export class TypeSystem {
  private readonly cache = new Map<AstNode, Typing>();
  private readonly faulty = new Map<AstNode, readonly TypeProblem[]>();
  private readonly dataTypes = new Map<DataType, ValueType | undefined>();
  private readonly running = new Set<AstNode>();

  /** The faults of the expression that is being typed. */
  private problems: readonly TypeProblem[] = none;
  private readonly fault = <P>(entry: CodedEntry<P>, params: P, place: Place): void => {
    this.problems = [...this.problems, { entry, params, place } as TypeProblem];
  };

  constructor(readonly index: ManualIndex) {}

  /** Forgets all: call it when any file has changed. */
  clear(): void {
    this.cache.clear();
    this.faulty.clear();
    this.dataTypes.clear();
  }

  of(expression: Expression): Typing {
    const known = this.cache.get(expression);
    if (known !== undefined) return known;
    const outer = this.problems;
    this.problems = none;
    const typing = inferExpression(expression, this, this.fault);
    if (this.problems.length > 0) this.faulty.set(expression, this.problems);
    this.problems = outer;
    this.cache.set(expression, typing);
    return typing;
  }

  /** The faults of the expression itself; those of its parts are theirs. */
  problemsOf(expression: Expression): readonly TypeProblem[] {
    this.of(expression);
    return this.faulty.get(expression) ?? none;
  }

  /** The type of what a name stands for; calendars have none. */
  ofNamed(target: Named | undefined): Typing {
    if (target === undefined || isCalendar(target)) return { type: undefined, optional: false };
    if (isField(target))
      return { type: this.ofDataType(target.type), optional: target.flags.includes('optional') && target.defaults.length === 0 };
    if (isParameter(target)) return { type: this.ofParameter(target.type, target.value), optional: false };
    if (isEnumValue(target)) return { type: this.ofDataType(target.$container as EnumType), optional: false };
    if (isIncidentLevel(target)) return { type: levelsType(target.$container), optional: false };
    if (isComputedField(target)) return this.once(target, () => this.of(target.value));
    if (isOutputColumn(target)) return this.once(target, () => outputType(target, this));
    if (isOutputCell(target)) return this.ofNamed(columnOf(target));
    // Whether the item passes; missing where it does not apply.
    if (isItem(target)) return { type: { kind: 'boolean' }, optional: true };
    if (isChoice(target))
      return {
        type: { kind: 'enum', values: target.$container.choices.map(({ name }) => name), ordered: false },
        optional: false,
      };
    if (isDeadlineSpan(target)) return { type: overrunType(target, this), optional: false };
    return { type: { kind: isUnit(target) ? 'unit' : 'text' }, optional: false };
  }

  ofDataType(type: DataType | undefined): ValueType | undefined {
    if (type === undefined) return undefined;
    if (!this.dataTypes.has(type)) this.dataTypes.set(type, this.readDataType(type));
    return this.dataTypes.get(type);
  }

  private readDataType(type: DataType): ValueType | undefined {
    const made = madeFieldOf(type.$container);
    if (made !== undefined) return made.typeOf(this);
    if (isEnumType(type))
      return { kind: 'enum', values: type.values.map((value) => value.name), ordered: type.separators.includes('<') };
    if (isNumberType(type) || isDurationType(type)) {
      const fallback = isDurationType(type) ? '分钟' : undefined;
      const name = type.unit ?? fallback;
      if (name === undefined) return plainNumber;
      const unit = this.unit(name, type);
      if (unit === undefined) return undefined;
      return unit.kind === 'quantity'
        ? { kind: 'quantity', dimension: unit.dimension, unit: unit.canonical }
        : { kind: unit.kind };
    }
    if (isLevelType(type)) return type.levels.ref === undefined ? undefined : levelsType(type.levels.ref);
    if (type.kind === 'yes/no') return { kind: 'boolean' };
    if (type.kind === 'money') return { kind: 'quantity', dimension: { money: 1 }, unit: '元' };
    return { kind: type.kind };
  }

  /** A built-in unit or a measure of the manual, by any of its names. */
  unit(name: string, at: AstNode): BuiltinUnit | undefined {
    const builtin = builtinUnits.get(name);
    if (builtin !== undefined) return builtin;
    for (const { node, type } of this.index.named(AstUtils.getDocument(at).uri, name)) {
      const measure =
        type === 'MeasureAlias' && isMeasureAlias(node)
          ? (node.$container as Measure)
          : type === 'Measure'
            ? (node as Measure)
            : undefined;
      if (measure !== undefined)
        return { kind: 'quantity', dimension: { [measure.name]: 1 }, scale: ONE, canonical: name, english: name };
    }
    return undefined;
  }

  /** The units of `50 元/袋/日` or `0.5‰/日` as one: its dimension, and what one of it is in base units. `unknown` where one of them is not known. */
  unitOf(literal: NumberLiteral): { unit: BuiltinUnit | undefined; unknown?: string; unknownIndex?: number } {
    let unit: BuiltinUnit | undefined;
    for (const [index, name] of literal.units.entries()) {
      const next = this.unit(name, literal);
      const above = unit?.kind === 'quantity' ? unit.dimension : unit?.kind === 'ratio' ? SHARE : undefined;
      if (next === undefined || (index > 0 && (next.kind !== 'quantity' || above === undefined)))
        return { unit: undefined, unknown: name, unknownIndex: index };
      if (unit === undefined) unit = next;
      else if (above !== undefined && next.kind === 'quantity') {
        const dimension = divideDimensions(above, next.dimension);
        // 元/周: a rate per 7 days is not a rate per day written otherwise, so only base units stand below the line.
        if (next.scale.n !== next.scale.d) return { unit: undefined, unknown: name, unknownIndex: index };
        unit = {
          kind: 'quantity',
          dimension,
          scale: unit.scale,
          canonical: dimensionText(dimension),
          english: dimensionText(dimension, 'en'),
        };
      }
    }
    return { unit };
  }

  product(left: ValueType, right: ValueType, divide: boolean): ValueType | undefined {
    if (left.kind !== 'quantity' || right.kind !== 'quantity') return undefined;
    const dimension = divide
      ? divideDimensions(left.dimension, right.dimension)
      : multiplyDimensions(left.dimension, right.dimension);
    if (sameDimension(dimension, SHARE)) return { kind: 'ratio' };
    const unit = dimensionText(dimension);
    return unit === '' ? { kind: 'quantity', dimension } : { kind: 'quantity', dimension, unit };
  }

  private ofParameter(declared: DataType, value: Expression | undefined): ValueType | undefined {
    // `duration` alone takes the unit of its value, 3 日, 15 分钟; and a `ratio` may be one by time: 0.5‰/日.
    if (isDurationType(declared) && declared.unit === undefined && value !== undefined) return this.of(value).type;
    const type = this.ofDataType(declared);
    const given = type?.kind === 'ratio' && value !== undefined ? this.of(value).type : undefined;
    return given?.kind === 'quantity' && isShareRate(given.dimension) ? given : type;
  }

  /** What leads back to itself has no type; that is a finding of its own. */
  private once(target: ComputedField | OutputColumn, type: () => Typing): Typing {
    if (this.running.has(target)) return { type: undefined, optional: false };
    this.running.add(target);
    try {
      return type();
    } finally {
      this.running.delete(target);
    }
  }
}

/** The gravest level is written first and is the highest. */
function levelsType({ levels }: Incident): ValueType {
  return { kind: 'enum', values: levels.map(({ name }) => name).reverse(), ordered: true };
}
