import { CstUtils, type AstNode, type LeafCstNode } from 'langium';
import {
  isCharge,
  isDeadlineSpan,
  isLogic,
  isMembership,
  isNeedsClause,
  isNegation,
  isProximity,
  isRelation,
  isSum,
  isUnlessClause,
  isWhenClause,
  type Expression,
} from '../generated/ast.ts';
import { spellKeyword, type KeywordSpelling } from '../keywords.ts';
import { recordAt } from '../scope/scope-provider.ts';
import { boolean, plainNumber, type ValueType } from '../types/type.ts';
import type { TypeSystem } from '../types/type-system.ts';
import { sameDimension } from '../values/dimension.ts';
import type { Declaration } from './missing-declarations.ts';

/** A field more, behind the record's last, of the type that its place asks for: who is charged is a person, what is compared with 5 元 money. */
export function missingField(
  leaf: LeafCstNode,
  property: string,
  { types, spelling }: { types: TypeSystem; spelling: KeywordSpelling },
): Declaration[] {
  const record = recordAt(leaf.astNode);
  const document = record?.$cstNode?.root.astNode.$document;
  if (record?.$cstNode === undefined || document === undefined) return [];
  const type = typeWords(fitting(leaf.astNode, property, types), spelling);
  const field = `${leaf.text}: ${type}`;
  const title = { zh: `在“${record.name}”中添字段“${leaf.text}”`, en: `Add field “${leaf.text}” to “${record.name}”` };
  const last = record.members.at(-1)?.$cstNode;
  if (last !== undefined) {
    const indent = /\n([ \t]*)$/.exec(document.textDocument.getText().slice(0, last.offset))?.[0] ?? '  ';
    return [{ title, document, edit: { offset: last.end, length: 0, text: `${indent}${field}` } }];
  }
  const brace = CstUtils.flattenCst(record.$cstNode).find(({ tokenType }) => tokenType.name === '{');
  return brace === undefined ? [] : [{ title, document, edit: { offset: brace.end, length: 0, text: `\n  ${field}\n` } }];
}

/** What the place of a name asks it to be; undefined: anything. */
function fitting(node: AstNode, property: string, types: TypeSystem): ValueType | undefined {
  if (property === 'subjects') return { kind: 'person' };
  if (property === 'discretion') return { kind: 'quantity', dimension: { money: 1 } };
  const around = node.$container;
  if (isRelation(around)) return types.of(node === around.left ? around.right : around.left).type;
  if (isMembership(around)) return around.values[0] === undefined ? undefined : types.of(around.values[0]).type;
  if (isProximity(around)) return node === around.span ? undefined : { kind: 'date' };
  if (isDeadlineSpan(around)) return { kind: 'datetime' };
  if (isNegation(around) || isLogic(around) || isWhenClause(around) || isUnlessClause(around) || isNeedsClause(around))
    return boolean;
  if (isCharge(around)) return { kind: 'quantity', dimension: { money: 1 } };
  return isSum(around) ? summand(around.operator, node === around.left ? around.right : around.left, types) : undefined;
}

/** A factor counts what the rate is by: of 500 元/袋 袋. */
function summand(operator: string, other: Expression, types: TypeSystem): ValueType {
  const { type } = types.of(other);
  if (type?.kind !== 'quantity') return plainNumber;
  if (operator !== '*') return type;
  const below = Object.entries(type.dimension).filter(([, exponent]) => exponent < 0);
  const [counted] = below;
  return counted === undefined || below.length > 1 ? plainNumber : { kind: 'quantity', dimension: { [counted[0]]: 1 } };
}

function typeWords(type: ValueType | undefined, spelling: KeywordSpelling): string {
  const word = (keyword: string) => spellKeyword(keyword, spelling);
  if (type === undefined || type.kind === 'enum') return word('text');
  if (type.kind === 'boolean') return word('yes/no');
  if (type.kind !== 'quantity') return word(type.kind);
  if (sameDimension(type.dimension, { money: 1 })) return word('money');
  if (sameDimension(type.dimension, { minute: 1 })) return word('duration');
  const [unit, ...others] = Object.entries(type.dimension);
  if (unit === undefined || others.length > 0 || unit[1] !== 1) return word('number');
  const name = spelling === 'zh' ? (unitWords[unit[0]] ?? unit[0]) : unit[0];
  return `${word('number')} ${word('of')} ${name}`;
}

/** Base units that have a Chinese name; measures of the manual are called as they are. */
const unitWords: Record<string, string> = { day: '日', workday: '工作日', month: '个月' };
