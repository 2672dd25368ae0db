import { describe, expect, it } from 'vitest';
import { documentsOf } from './build.ts';

const SPECS: [language: string, spec: string, lines: string[]][] = [
  [
    'zh',
    `规程 试行 { 语言 zh }
岗位 押运员
岗位 档案员
保存 档案 由 档案员 留存 6 年
流程 送 { 起于 到  步骤 押送 由 2 押运员 { 做 "押车" }  步骤 卸车 由 押运员 后于 押送  止于 卸车 }`,
    ['## 档案员', '档案 (由 档案员) (留存 6 年)', '押车 (由 押运员) (须 2 人)', '2. 卸车 (由 押运员)'],
  ],
  [
    'en',
    `manual trial { language en }
role escort
role archivist
retention files by archivist keep 6 years
procedure send { starts with arrival  step ride "Rides along" by 2 escort { do "Two ride" }  step unload by escort after ride  ends with unload }`,
    [
      '## archivist',
      'files (by archivist) (keep 6 years)',
      'Rides along; Two ride (by escort) (2 persons)',
      '2. unload (by escort)',
    ],
  ],
];

describe('lists by role', () => {
  it.each(SPECS)('%s: what is kept stands with its holder, and each name once', async (_, spec, lines) => {
    const pages = await documentsOf(spec, { only: ['checklists'] });
    const page = pages.find(({ path }) => path === 'checklists/by-role.md')?.content ?? '';
    for (const line of lines) expect(page).toContain(line);
  });
});
