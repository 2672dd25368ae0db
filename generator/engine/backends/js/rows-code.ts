/** Which rows of decision tables a reason rests on, as code: see `rowsOf` of the interpreter. */
import type { Expression } from '../../../plan/plan.ts';
import { tablesIn } from '../../runtime/rows.ts';
import { WORDS } from '../../runtime/words.ts';
import { choose, explainCode, textElement, type Element } from './because.ts';
import { both, not, type Code } from './code.ts';
import { condition } from './conditions.ts';
import { Unsupported } from './operand.ts';
import type { Scope } from './scope.ts';
import { chooseText, type Text } from './texts.ts';

/** For each table that the expressions or the computed fields they read ask: the rows that hold, and why. */
export function rowElements(expressions: readonly Expression[], record: string, scope: Scope): Element[] {
  const computed = scope.plan.records.find(({ name }) => name === record)?.computed ?? [];
  return tablesIn(expressions, new Map(computed.map((field) => [field.name, field]))).flatMap(({ table, policy, rows }) => {
    const before: Code[] = [];
    return rows.flatMap(({ label, when: applies }) => {
      const holds = condition(applies, scope);
      const isTold = policy === 'first' ? both(...before, holds) : holds;
      before.push(not(holds));
      const said = textElement(...rowText(table, label, explainCode(applies, true, scope), scope));
      return choose(isTold, [said], []);
    });
  });
}

function rowText(table: string, label: string, reasons: readonly Element[], scope: Scope): Text {
  const { comma, row } = WORDS[scope.plan.language];
  const name = row(table, label, []);
  return reasons.length === 0 ? [name] : [name, comma, ...joined(reasons, comma)];
}

/** Throws Unsupported where the number of texts is open. */
function joined(elements: readonly Element[], comma: string): Text {
  if (elements.length === 0) throw new Unsupported('A row with open reasons.');
  return elements.flatMap((element, place) => [...(place === 0 ? [] : [comma]), ...single(element, comma)]);
}

function single(element: Element, comma: string): Text {
  if (element.kind === 'text') return element.text;
  if (element.kind !== 'choice') throw new Unsupported('A row with open reasons.');
  return chooseText(
    element.condition,
    () => joined(element.then, comma),
    () => joined(element.else, comma),
  );
}
