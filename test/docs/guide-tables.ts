import { chineseKeywords, symbolSpellings } from '../../language/keywords.ts';
import type { MessageLanguage } from '../../language/diagnostics.ts';
import { functions } from '../../language/types/functions.ts';
import { builtinUnits, type BuiltinUnit } from '../../language/values/units.ts';

/** The guide's tables of what the language knows, made from the language itself. They stand between `<!-- name -->` and `<!-- /name -->`. */
export function withTables(guide: string, language: MessageLanguage): string {
  return Object.entries(tables).reduce((text, [name, table]) => between(text, name, table(language)), guide);
}

function between(text: string, name: string, table: string): string {
  const [opening, closing] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(opening), text.indexOf(closing)];
  if (start < 0 || end < start) throw new Error(`The guide has no place for the table ${name}.`);
  return text.slice(0, start + opening.length) + table + text.slice(end);
}

const tables: Record<string, (language: MessageLanguage) => string> = {
  signs: (language) => {
    const rows = Object.entries(symbolSpellings).map(([symbol, { also, formatted }]) => {
      const written = formatted ?? symbol;
      return [code(written), [symbol, ...also].filter((spelling) => spelling !== written).map(code).join(' ')];
    });
    return table(language === 'zh' ? ['符号', '也可写'] : ['Sign', 'Also written'], rows);
  },
  units: (language) => {
    const kinds = new Map<string, string[]>();
    for (const [spelling, unit] of builtinUnits) {
      const kind = unitKinds[kindOf(unit)]?.[language] ?? '';
      kinds.set(kind, [...(kinds.get(kind) ?? []), code(spelling)]);
    }
    return table(language === 'zh' ? ['量', '单位'] : ['Quantity', 'Units'], [...kinds].map(([kind, spellings]) => [kind, spellings.join(' ')]));
  },
  functions: (language) => {
    const rows = Object.entries(functions).map(([english, { zh, help }]) => [code(language === 'zh' ? zh : english), code(language === 'zh' ? english : zh), help[language]]);
    return table(language === 'zh' ? ['函数', '英文', '得出'] : ['Function', 'Chinese', 'Gives'], rows);
  },
  keywords: (language) => {
    const pairs = Object.entries(chineseKeywords).map(([english, chinese]) => (language === 'zh' ? [chinese, code(english)] : [code(english), chinese]));
    const head = language === 'zh' ? ['中文', '英文'] : ['English', 'Chinese'];
    const height = Math.ceil(pairs.length / 3);
    const rows = pairs.slice(0, height).map((pair, row) => [pair, pairs[row + height] ?? ['', ''], pairs[row + 2 * height] ?? ['', '']].flat());
    return table([...head, ...head, ...head], rows);
  },
};

const unitKinds: Record<string, Record<MessageLanguage, string>> = {
  money: { zh: '金额', en: 'money' },
  day: { zh: '自然日', en: 'calendar days' },
  month: { zh: '月', en: 'calendar months' },
  minute: { zh: '钟点时长', en: 'clock time' },
  workday: { zh: '工作日', en: 'working days' },
  ratio: { zh: '比率', en: 'shares' },
  points: { zh: '百分点', en: 'percentage points' },
};

function kindOf(unit: BuiltinUnit): string {
  return unit.kind === 'quantity' ? Object.keys(unit.dimension).join() : unit.kind;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
