import { isField, isItem, type Entry, type GivenChecklist } from '../../../language/generated/ast.ts';
import type { Lowering } from '../../plan/lowering.ts';
import type { GivenPlan } from '../../plan/plan.ts';
import { lowerConstant } from '../expression/expression.lower.ts';

type Values = GivenPlan['values'];

/** A filled-in list as its data would hold it: one row an answer. */
export function lowerGivenChecklist({ checklist, key, date, entries }: GivenChecklist, lowering: Lowering): GivenPlan[] {
  const words = lowering.columns;
  const fields = checklist.ref?.record?.ref?.members.filter(isField) ?? [];
  const named = (flag: 'key' | 'occurs') => fields.find(({ flags }) => flags.includes(flag))?.name;
  const head: Values = {
    [named('key') ?? words.key]: key,
    ...(date === undefined ? {} : { [named('occurs') ?? words.date]: date }),
  };
  for (const { target, value } of entries)
    if (!isItem(target.ref) && value !== undefined) head[target.$refText] = lowerConstant(value, lowering).value;
  return entries
    .filter(({ target }) => isItem(target.ref))
    .map((entry) => ({
      record: checklist.$refText,
      values: { ...head, [words.item]: entry.target.$refText, ...answerOf(entry, words, lowering) },
    }));
}

function answerOf(
  { value, evidence, note }: Entry,
  words: { answer: string; evidence: string; note: string },
  lowering: Lowering,
): Values {
  const answer = value === undefined ? 'n/a' : lowerConstant(value, lowering).value;
  return {
    [words.answer]: typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer,
    ...(evidence === undefined ? {} : { [words.evidence]: evidence }),
    ...(note === undefined ? {} : { [words.note]: note }),
  };
}
