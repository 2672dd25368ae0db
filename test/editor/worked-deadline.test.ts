import { expect, it } from 'vitest';
import { documentsOf } from '../../generator/editor/editor-manual.ts';
import { createInterpreter } from '../../generator/engine/index.ts';
import { lowerManual } from '../../generator/plan/lower.ts';
import { runScenarios } from '../../generator/scenarios/run-scenarios.ts';
import { isDeadline, type Specification } from '../../language/generated/ast.ts';
import { workedDeadline } from '../../language/lsp/worked-deadline.ts';
import { formatDate, parseDate } from '../../language/values/date.ts';
import { opened, services } from '../language/lsp/editor.ts';

const { shared } = services;
const asked = { types: shared.postil.Types, index: shared.workspace.IndexManager, language: 'en' } as const;
const head = `manual 试 { version "1" calendar 工作日历 timezone "Asia/Shanghai" }
calendar 工作日历 { week monday..friday holidays cn }
record 投诉 { 编号: text key  受理: datetime occurs  响应: datetime optional  收日: date  办日: date optional  生效日: date }
`;

/** `2025-06-06T10:00` of a text with `2025-06-06 10:00 (Friday)`. */
function momentsIn(text: string): string[] {
  return [...text.matchAll(/(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?/g)].map(([, day, time]) =>
    time === undefined ? `${day}` : `${day}T${time}`,
  );
}

it.each([
  'from 受理 to 响应 within 24 hours',
  'from 受理 to 响应 within 90 minutes',
  'from 受理 to 响应 within 2 days by the day',
  'from 受理 to 响应 within 2 days by the clock',
  'from 受理 to 响应 within 3 workdays',
  'from 受理 to 响应 within 3 workdays before 15:00',
  'from 受理 to 响应 before 18:00',
  'from 收日 to 办日 within 3 days',
  'from 收日 to 办日 within 3 days counting from same day',
  'from 收日 to 办日 within 1 month',
  'from 收日 to 办日 within 1 month counting from same day',
  'from 收日 to 办日 within 10 workdays',
  'from 收日 to 办日 within 10 workdays counting from same day',
  'from 收日 to 办日 up to day 3',
  'from 收日 to 办日 up to day 3 of 工作日历',
  'to 办日 at least 5 workdays before 生效日',
  'to 办日 at least 5 days before 生效日',
])('the example of “%s” is what the engine says: the last that is in time', async (span) => {
  const spec = `${head}deadline 时限 on 投诉 { ${span} }\n`;
  const { document } = await opened(spec);
  const deadline = (document.parseResult.value as Specification).declarations.find(isDeadline) ?? expect.unreachable();
  const worked = workedDeadline(deadline, asked) ?? expect.unreachable();
  const [start = '', due = ''] = momentsIn(worked);
  const [from = '', to = ''] = worked.split(/ = .* → | by /);
  const times = { 受理: '2025-06-06T10:00', 收日: '2025-06-06', 生效日: '2025-06-06', [from]: start };
  const scenario = (end: string, expected: string) => {
    const values = Object.entries({ ...times, [to]: end }).map(([field, value]) => `${field}: ${value}`);
    return `scenario "${end}" { given 投诉 { 编号: "1", ${values.join(', ')} } ${expected} }\n`;
  };
  const day = (text: string, more: number) => `${formatDate((parseDate(text.slice(0, 10)) ?? 0) + more)}${text.slice(10)}`;
  const isMoment = to === '响应';
  const last = isMoment && due.length === 10 ? `${due}T23:59` : due;
  const late = !isMoment ? day(due, 1) : due.length === 10 ? `${day(due, 1)}T00:00` : `${due}:01`;
  const { document: checked } = await opened(spec + scenario(last, 'expect no 时限') + scenario(late, 'expect 时限 breaches'));
  const documents = documentsOf(checked.uri.toString(), shared);
  const plan = lowerManual({ name: '试', folder: '', manual: undefined, documents }, shared);
  expect(runScenarios(plan, createInterpreter(plan)).results.map(({ ok, failures }) => [ok, failures])).toEqual([
    [true, []],
    [true, []],
  ]);
});
