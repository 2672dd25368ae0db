import { AstUtils, type AstNode, type LeafCstNode } from 'langium';
import { isCharge, isDeadline, isExpression, isPenalty, isTarget, type Charge } from '../generated/ast.ts';
import { limitedFigures } from '../scope/limited-figures.ts';
import { workedDeadline } from './worked-deadline.ts';
import { workedFigure } from './worked-figure.ts';
import { workedMiss, workedSteps, type Asked } from './worked-shortfall.ts';

/** What a declaration comes to, with figures: a target that is missed, a deadline that begins on some day. Nothing for others. */
export function workedExample(node: AstNode, asked: Asked): string | undefined {
  if (isTarget(node)) return example(workedMiss(node, asked), asked);
  const due = isDeadline(node) ? workedDeadline(node, asked) : undefined;
  return example(due === undefined ? [] : [due], asked);
}

/** The same for a number, a unit or a name within a charge, a limit or a deadline. */
export function workedExampleAt(leaf: LeafCstNode, asked: Asked): string | undefined {
  const charge = AstUtils.getContainerOfType(leaf.astNode, isCharge);
  if (charge !== undefined) {
    const worked = workedCharge(charge, leaf, asked);
    return example(worked === undefined ? [] : [worked], asked);
  }
  const target = AstUtils.getContainerOfType(leaf.astNode, isTarget);
  if (target !== undefined) {
    const limit = limitedFigures(target).find(({ value }) => holds(value, leaf));
    return limit === undefined ? undefined : example(workedMiss(target, asked, limit.node), asked);
  }
  const deadline = AstUtils.getContainerOfType(leaf.astNode, isDeadline);
  return deadline === undefined || leaf.astNode === deadline ? undefined : workedExample(deadline, asked);
}

function workedCharge(charge: Charge, leaf: LeafCstNode, asked: Asked): string | undefined {
  const penalty = AstUtils.getContainerOfType(charge, isPenalty);
  if (charge.per !== undefined) {
    const isOfAmount = holds(charge.amount, leaf) || holds(charge.per, leaf);
    return isOfAmount ? workedSteps(charge, penalty?.miss?.ref, asked) : undefined;
  }
  const amount = [charge.max, charge.amount].find((part) => holds(part, leaf));
  return isExpression(amount) ? workedFigure(amount, asked.types, asked.language) : undefined;
}

function holds(part: AstNode | undefined, leaf: LeafCstNode): boolean {
  const place = part?.$cstNode;
  return place !== undefined && place.offset <= leaf.offset && leaf.end <= place.end;
}

function example(lines: readonly string[], { language }: Asked): string | undefined {
  const word = language === 'zh' ? '例如' : 'For example';
  return lines.length === 0 ? undefined : lines.map((line) => `${word}: ${line}`).join('\n\n');
}
