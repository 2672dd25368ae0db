/** A manual with every sort of thing that can be asked of people, and one filled-in checklist of it as plain records. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Workbook, type Cell } from '@cj-tech-master/excelts';

const at = fileURLToPath(new URL('./fixture/', import.meta.url));
const text = (path: string) => readFileSync(`${at}${path}`, 'utf8');

/** The files of the manual, with its text changed. */
export function fixture(change: (manual: string) => string = (manual) => manual): Record<string, string> {
  return { 'manual.postil': change(text('manual.postil')), 'sources/rules.csv': text('sources/rules.csv') };
}

export const head: Record<string, string> = { '@key': 'J-1', '@date': '2025-03-10', 网点: '城东支局', 地区: '城市' };

export interface Given {
  answer?: string | number;
  evidence?: string;
  note?: string;
}

/** 7 of 10 points; the badge fails, and so does the list. */
export const answers: Record<string, Given> = {
  工牌: { answer: '否', evidence: '1.jpg' },
  着装: { answer: '差', note: '领口有污渍' },
  积压: { answer: 3 },
  坡道: { answer: '是' },
  防滑: { answer: '是', evidence: '2.jpg' },
  公示: { answer: '公示栏.jpg' },
  建议: { answer: '=1+1 是公式' },
};

/** The same as records. */
export function asRecords(): string {
  const rows = Object.entries(answers).map(([项目, { answer, evidence, note }]) => ({
    编号: head['@key'],
    日期: head['@date'],
    网点: head['网点'],
    地区: head['地区'],
    项目,
    答案: answer === '否' ? 'no' : answer === '是' ? 'yes' : String(answer),
    ...(evidence === undefined ? {} : { 凭证: evidence }),
    ...(note === undefined ? {} : { 说明: note }),
  }));
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** Enters head and answers into a workbook that was built, wherever their cells are. */
export async function fillWorkbook(
  bytes: Uint8Array,
  entries: Record<string, Given>,
  arrange?: (workbook: Workbook) => void,
): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  for (const sheet of workbook.worksheets) {
    const names = new Map<string, number>();
    sheet.getRow(1).eachCell((cell: Cell, column: number) => names.set(String(cell.value), column));
    sheet.eachRow((row) => {
      const id = String(row.getCell(1).value ?? '');
      const given = entries[id];
      if (given === undefined) return;
      for (const [name, value] of Object.entries(given)) {
        const column = names.get(name);
        if (column === undefined) throw new Error(`${sheet.name} has no column ${name}`);
        row.getCell(column).value =
          id === '@date' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : (value as string);
      }
    });
  }
  arrange?.(workbook);
  return workbook.xlsx.writeBuffer();
}

/** By permanent ids: what is entered into any form of the checklist. */
export function entries(of: Record<string, Given> = answers): Record<string, Given> {
  return {
    ...Object.fromEntries(Object.entries(head).map(([id, answer]) => [id, { answer }])),
    ...Object.fromEntries(Object.entries(of).map(([name, given]) => [`窗口管理/item.窗口检查表.${name}`, given])),
  };
}
