/** What stands at the head of a compiled module: the plan, the names it uses of the runtime, its state and its guards. */
import type { Plan } from '../../../plan/plan.ts';
import { FIRST_DAY, FIRST_MONTH, LAST_DAY, LAST_MONTH } from '../../runtime/date-range.ts';
import { packPlan } from '../../runtime/packed-plan.ts';
import { EXACT } from './operand.ts';
import {
  array,
  assign,
  binary,
  both,
  call,
  constant,
  FALSE,
  give,
  index,
  literal,
  member,
  MISSING_NUMBER,
  name,
  not,
  same,
  TRUE,
  variable,
  when,
} from './code.ts';
import type { Code, Statement } from './code.ts';

export function prelude(plan: Plan, runtimeNames: readonly string[]): Statement[] {
  return [
    ...runtimeNames.map((used) => constant(used, member(name('runtime'), used))),
    constant('plan', call('unpackPlan', literal(packPlan(plan)))),
    variable('reference'),
    lazyInterpreter(),
    ...STATE.map(([variableName, value]) => variable(variableName, value)),
    constant('notes', call('createNotes')),
    ...guards(),
    ...plan.calendars.map((_, place) =>
      constant(`calendar${place}`, call('calendarTable', index(member(name('plan'), 'calendars'), literal(place)))),
    ),
    ...plan.rules.map(({ id }, place) => constant(`rule${place}`, call('only', literal(id)))),
  ];
}

/** Of the record being judged; whoever sets `bail` sends it to the interpreter. */
const STATE: readonly (readonly [string, Code])[] = [
  ['bail', FALSE],
  ['noting', FALSE],
  ['asOf', name('BAD')],
  ['total', literal(0)],
  ['fired', name('none')],
  ['undecided', literal(0)],
  ['verdicts', array([])],
  ['out', literal('')],
];

/** Sends the record to the interpreter. */
export const BAIL: Statement = assign(name('bail'), TRUE);

function lazyInterpreter(): Statement {
  const reference = name('reference');
  return {
    kind: 'function',
    name: 'interpreter',
    parameters: [],
    exported: false,
    body: [
      ...when(same(reference, literal(undefined)), [assign(reference, call('createInterpreter', name('plan')))]),
      give(reference),
    ],
  };
}

/** Each gives its argument back, or sets `bail`: not a number is missing and passes. */
function guards(): Statement[] {
  const x = name('x');
  const between = (low: number, high: number): Code => both(binary(x, '>=', literal(low)), binary(x, '<=', literal(high)));
  return [
    guard('exact', between(-EXACT, EXACT)),
    guard('known', binary(x, '!==', name('BAD'))),
    guard('dayInRange', between(FIRST_DAY, LAST_DAY)),
    guard('monthInRange', between(FIRST_MONTH, LAST_MONTH)),
    guard('instantInRange', call('isInstantInRange', x)),
    { kind: 'function', name: 'open', parameters: ['x'], exported: false, body: [BAIL, give(x)] },
    tableGuard('single', ['holds'], call('isSingle', name('holds'))),
    tableGuard('agreeing', ['holds', 'values'], call('isAgreed', name('holds'), name('values'))),
  ];
}

/** True, or sets `bail` where rows of a table disagree. */
function tableGuard(guardName: string, parameters: readonly string[], passes: Code): Statement {
  const body = [...when(not(passes), [BAIL]), give(TRUE)];
  return { kind: 'function', name: guardName, parameters, exported: false, body };
}

function guard(guardName: string, passes: Code): Statement {
  const x = name('x');
  return {
    kind: 'function',
    name: guardName,
    parameters: ['x'],
    exported: false,
    body: [...when(passes, [give(x)]), ...when(same(x, x), [BAIL]), give(MISSING_NUMBER)],
  };
}
