import { isResetClause, isRung, type Escalation, type ResetClause } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { mustBeYesNo } from '../../types/requirements.ts';
import { nobody } from '../../types/subject.ts';
import { typeText } from '../../types/type.ts';
import { escalationDiagnostics as catalogue } from './escalation.diagnostics.ts';

const ladderMustHaveARung: Check<Escalation> = (ladder, { report }) => {
  if (!ladder.clauses.some(isRung)) report(catalogue['no-rung'], { name: ladder.name }, { node: ladder, property: 'name' });
};

const rungsMustStandInOrder: Check<Escalation> = (ladder, { report }) => {
  let before = 0;
  for (const rung of ladder.clauses.filter(isRung)) {
    const ordinal = Number(rung.ordinal);
    const place = { node: rung, property: 'ordinal' } as const;
    if (ordinal <= before) return report(catalogue['ladder-order'], { ordinal, before }, place);
    if (ordinal > before + 1) report(catalogue['ladder-gap'], { first: before + 1, last: ordinal - 1 }, place);
    before = ordinal;
  }
};

const onlyTheLastRungMustBeForAllLater: Check<Escalation> = (ladder, { report }) => {
  const rungs = ladder.clauses.filter(isRung);
  const last = rungs.findIndex(({ andLater }) => andLater);
  const beyond = last < 0 ? undefined : rungs[last + 1];
  if (beyond !== undefined) report(catalogue['not-last'], {}, { node: beyond, property: 'ordinal' });
};

const ladderShouldSayWhatComesBeyondItsLastRung: Check<Escalation> = (ladder, { report }) => {
  const rungs = ladder.clauses.filter(isRung);
  const last = rungs.at(-1);
  const starts = ladder.clauses.some((clause) => isResetClause(clause) && clause.lastRung);
  if (last === undefined || starts || rungs.some(({ andLater }) => andLater)) return;
  report(
    catalogue['beyond-last-rung'],
    { last: last.ordinal, next: Number(last.ordinal) + 1 },
    { node: last, property: 'ordinal' },
  );
};

const ladderShouldHaveAWindow: Check<Escalation> = (ladder, { report }) => {
  if (ladder.span === undefined && ladder.every === undefined)
    report(catalogue['no-window'], {}, { node: ladder, property: 'name' });
};

const windowMustBeDays: Check<Escalation> = ({ span }, { types, report }) => {
  const type = span === undefined ? undefined : types.of(span).type;
  if (span === undefined || type === undefined) return;
  const dimensions = type.kind === 'quantity' ? Object.keys(type.dimension) : [];
  if (dimensions.length === 1 && (dimensions[0] === 'day' || dimensions[0] === 'month')) return;
  report(catalogue['window-type'], { actual: typeText(type, messageLanguageOf(span)) }, { node: span });
};

const subjectMustBeSomebody: Check<Escalation> = (ladder, { types, report }) => {
  const actual = nobody(ladder.subject?.ref, types, messageLanguageOf(ladder));
  if (actual !== undefined)
    report(catalogue.subject, { name: ladder.subject.$refText, actual }, { node: ladder, property: 'subject' });
};

const resetMustBeYesOrNo: Check<ResetClause> = ({ condition }, context) => mustBeYesNo(condition, context);

export const escalationChecks: Checks = {
  Escalation: [
    ladderMustHaveARung,
    rungsMustStandInOrder,
    onlyTheLastRungMustBeForAllLater,
    ladderShouldSayWhatComesBeyondItsLastRung,
    ladderShouldHaveAWindow,
    windowMustBeDays,
    subjectMustBeSomebody,
  ],
  ResetClause: [resetMustBeYesOrNo],
};
