import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openReader } from '../../generator/data/reader.ts';

async function rowsOf(xml: string): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'log.xes');
  writeFileSync(path, xml);
  const rows = [];
  for await (const batch of (await openReader(path)).rows()) rows.push(...batch.rows.map(({ raw }) => raw));
  return rows;
}

const event = (name: string, more = '') => `<event><string key="concept:name" value="${name}"/>${more}</event>`;
const time = '<date key="time:timestamp" value="2024-03-01T09:10:00.123456+08:00"/>';

describe('event logs in XES', () => {
  it.each<[string, string, unknown[]]>([
    [
      'names the case by its trace, whatever stands around it',
      `<?xml version="1.0"?><log xmlns="http://www.xes-standard.org/"><extension name="Concept" prefix="concept" uri="u"/>
       <global scope="event"><string key="concept:name" value="?"/></global><trace><string key="concept:name" value="A &amp; 1"/>
       ${event('报告', `${time}<string key="org:resource" value="张三"/><string key="org:role" value="值班员"/><string key="content" value="原因"/>`)}
       </trace></log>`,
      [
        {
          case: 'A & 1',
          activity: '报告',
          actor: '张三',
          role: '值班员',
          content: '原因',
          time: '2024-03-01T09:10:00.123+08:00',
        },
      ],
    ],
    [
      'what is begun is not done yet; attributes of attributes are not the event’s',
      `<log><trace>${event('甲', '<string key="lifecycle:transition" value="start"/>')}
       ${event('乙', '<string key="lifecycle:transition" value="COMPLETE"><string key="concept:name" value="丙"/></string>')}
       <string key="concept:name" value="1"/><string key="procedure" value="处置"/></trace><trace>${event('丁')}</trace></log>`,
      [{ case: '1', procedure: '处置', activity: '乙' }, { activity: '丁' }],
    ],
    [
      'attributes with other keys are passed over',
      `<log><trace>${event('甲', '<string key="constructor" value="乙"/><string key="cost" value="1"/>')}</trace></log>`,
      [{ activity: '甲' }],
    ],
    ['nothing', '<log/>', []],
  ])('%s', async (_, xml, rows) => {
    expect(await rowsOf(xml)).toEqual(rows);
  });

  it('that are no XML are said', async () => {
    await expect(rowsOf('<log><trace></log>')).rejects.toMatchObject({ code: 'data/unreadable' });
  });
});
