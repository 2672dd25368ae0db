import { describe, expect, it } from 'vitest';
import { columnOf, machineAnswer } from '../../generator/checklists/sheet-columns.ts';

describe('what a table of answers is read by', () => {
  it.each([
    [' 结果 ', 'answer'],
    ['Answer', 'answer'],
    ['postil_id', 'id'],
    ['备注', undefined],
    // Names that every object has are no columns.
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('column %j', (name, column) => {
    expect(columnOf(name)).toBe(column);
  });

  it.each([
    [' 是 ', 'yes'],
    ['N/A', 'na'],
    ['好', '好'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])('answer %j', (answer, machine) => {
    expect(machineAnswer(answer)).toBe(machine);
  });
});
