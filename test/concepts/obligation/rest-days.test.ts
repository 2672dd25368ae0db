/** A last day that is off moves to a working day; the breach names the notice that it rests on. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../generator/plan/invariants.ts';
import { backendsOf } from '../../engine/engines.ts';
import { loadExample } from '../../examples/example.ts';

const { plan } = await loadExample(fileURLToPath(new URL('../../scenarios/norms/rest-days', import.meta.url)));
const notice = (year: number, text: string) => `邮政工作日 ${year}: ${text}`;

describe.each(await backendsOf(plan))('%s', (_, engine) => {
  it.each([
    ['照常', '2024-10-05', undefined],
    ['提前', '2024-09-30', notice(2024, '国办发明电〔2023〕7号')],
    ['顺延', '2024-10-08', notice(2024, '国办发明电〔2023〕7号')],
  ])('%s is due on %s', (norm, due, rests) => {
    const ledger = engine.createLedger({});
    engine.judge('报送', { 编号: '1', 支局: '东', 所属月: '2024-09', 日期: '2024-10-09' }, ledger);
    const [found] = engine.finish(ledger).filter(({ rule }) => rule === norm);
    expect(found).toMatchObject({
      kind: 'breach',
      due,
      because: ['按时做了 0 次,应做 1 次', ...(rests === undefined ? [] : [rests])],
    });
  });

  it('of a year that the calendar does not know is undecided', () => {
    const ledger = engine.createLedger({});
    engine.judge('报送', { 编号: '1', 支局: '东', 所属月: '2030-01', 日期: '2030-02-05' }, ledger);
    const [found] = engine.finish(ledger).filter(({ rule }) => rule === '顺延');
    expect(found).toMatchObject({ kind: 'undecided', key: '东/2030-01', period: '2030-01', missing: ['邮政工作日 2030'] });
  });
});

it('asks a calendar of the plan', () => {
  expect(checkPlan({ ...plan, calendars: plan.calendars.filter(({ name }) => name !== '投递日') })).toEqual([
    'closed: collector 天天投递 asks the unknown calendar 投递日',
  ]);
});
