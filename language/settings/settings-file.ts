import type { CodedEntry, MessageLanguage, Severity } from '../diagnostics.ts';
import { allDiagnostics } from '../explain-diagnostic.ts';
import type { KeywordSpelling } from '../keywords.ts';
import { nearest } from '../nearest.ts';
import { isWaivable } from '../waivers.ts';
import { parseJson, type JsonNode, type Span } from './json-tree.ts';
import { settingsMessages, type SettingsCode, type SettingsParameters } from './settings-messages.ts';

export type SetSeverity = Severity | 'off';

/**
 * What a manual's people have settled: `{"severity": {"name/unused": "off"}, "keywords": "zh", "templates": "templates", "output": "out"}`.
 * Folders are as written: they start at the folder of the file.
 */
export interface ManualSettings {
  severity: ReadonlyMap<string, SetSeverity>;
  /** The spelling that completion, snippets, fixes and the formatter write; absent: as the file is written. */
  keywords?: KeywordSpelling | 'as written';
  templates?: string;
  output?: string;
}

export interface SettingsFinding extends Span {
  code: SettingsCode;
  message: Record<MessageLanguage, string>;
}

const levels: readonly SetSeverity[] = ['error', 'warning', 'information', 'hint', 'off'];
const spellings = ['zh', 'en', 'as written'] as const;
const keys = ['$schema', 'severity', 'keywords', 'templates', 'output'] as const;

/**
 * What findings of a kind may become. An error that takes the manual its meaning stays one: a build would rely on it. An error in spite
 * of which it has a meaning may be lowered, and be waived where it stands, not switched off everywhere. All else is free.
 */
export function severitiesFor(entry: Pick<CodedEntry<never>, 'severity' | 'waivable'>): readonly SetSeverity[] {
  if (entry.severity !== 'error') return levels;
  return isWaivable(entry) ? levels.filter((level) => level !== 'off') : ['error'];
}

/** A setting that names a folder, with the place of its path. */
export interface FolderSetting extends Span {
  key: 'templates' | 'output';
  path: string;
}

export interface ReadSettings {
  settings: ManualSettings;
  findings: SettingsFinding[];
  /** Those of the settings that name folders. */
  folders: FolderSetting[];
}

/** The settings of a file, and what is wrong with it; what is right counts all the same. */
export function readSettings(text: string): ReadSettings {
  const findings: SettingsFinding[] = [];
  const report: Report = (code, parameters, span) => findings.push(settingsFinding(code, parameters, span));
  const root = parseJson(text);
  if ('error' in root) {
    report('settings/not-json', undefined, root.error);
    return { settings: { severity: new Map() }, findings, folders: [] };
  }
  const members = membersOf(root, 'postil.json', report);
  for (const { key, keySpan } of members)
    if (!(keys as readonly string[]).includes(key))
      report('settings/unknown-key', { key, suggestion: nearest(key, keys) }, keySpan);
  const valueOf = (key: (typeof keys)[number]) => members.find((member) => member.key === key)?.value;
  const keywords = choiceOf('keywords', valueOf('keywords'), spellings, report);
  const folders = (['templates', 'output'] as const).flatMap((key) => folderOf(key, valueOf(key), report) ?? []);
  return {
    settings: {
      severity: severitiesOf(valueOf('severity'), report),
      ...(keywords === undefined ? {} : { keywords }),
      ...Object.fromEntries(folders.map(({ key, path }) => [key, path])),
    },
    findings: findings.sort((a, b) => a.offset - b.offset),
    folders,
  };
}

export function settingsFinding<C extends SettingsCode>(
  code: C,
  parameters: SettingsParameters<C>,
  { offset, length }: Span,
): SettingsFinding {
  const say = settingsMessages[code] as Record<MessageLanguage, (p: SettingsParameters<C>) => string>;
  return { code, message: { zh: say.zh(parameters), en: say.en(parameters) }, offset, length };
}

type Report = <C extends SettingsCode>(code: C, parameters: SettingsParameters<C>, span: Span) => void;
type Members = Extract<JsonNode, { kind: 'object' }>['members'];

function membersOf(node: JsonNode, key: string, report: Report): Members {
  if (node.kind !== 'object') {
    report('settings/bad-value', { key, expected: { zh: '一个 {…} 对象', en: 'an object: {…}' } }, node);
    return [];
  }
  const seen = new Set<string>();
  return node.members.filter((member) => {
    const isNew = !seen.has(member.key);
    seen.add(member.key);
    if (!isNew) report('settings/repeated-key', { key: member.key }, member.keySpan);
    return isNew;
  });
}

function severitiesOf(node: JsonNode | undefined, report: Report): Map<string, SetSeverity> {
  const found = new Map<string, SetSeverity>();
  for (const { key: code, keySpan, value } of node === undefined ? [] : membersOf(node, 'severity', report)) {
    const entry = allDiagnostics.get(code);
    if (entry === undefined) {
      report('settings/unknown-code', { code, suggestion: nearest(code, allDiagnostics.keys()) }, keySpan);
      continue;
    }
    const level = choiceOf(code, value, levels, report);
    if (level === undefined) continue;
    const may = severitiesFor(entry);
    if (may.includes(level)) found.set(code, level);
    else report(may.length === 1 ? 'settings/fixed-severity' : 'settings/must-be-waived', { code }, value);
  }
  return found;
}

function choiceOf<T extends string>(
  key: string,
  node: JsonNode | undefined,
  choices: readonly T[],
  report: Report,
): T | undefined {
  if (node === undefined) return undefined;
  const chosen = node.kind === 'string' ? choices.find((choice) => choice === node.value) : undefined;
  const list = choices.map((choice) => `"${choice}"`);
  const expected = { zh: `${list.join('、')}之一`, en: `one of ${list.join(', ')}` };
  if (chosen === undefined) report('settings/bad-value', { key, expected }, node);
  return chosen;
}

/** A path from the file's folder, with `/`, that another machine has as well and that stays within that folder. */
function folderOf(key: FolderSetting['key'], node: JsonNode | undefined, report: Report): FolderSetting | undefined {
  if (node === undefined) return undefined;
  const path = node.kind === 'string' ? node.value : '';
  const { offset, length } = node;
  if (path.trim() === '' || ELSEWHERE.test(path)) {
    const expected = {
      zh: '从 postil.json 所在文件夹算起的文件夹路径,用“/”分隔,如 "templates"',
      en: 'the path of a folder from that of postil.json, with “/”, such as "templates"',
    };
    report('settings/bad-value', { key, expected }, node);
    return undefined;
  }
  if (!leavesFolder(path)) return { key, path, offset, length };
  report('settings/outside', { key, path }, node);
  return undefined;
}

/** A drive or an address, the root, the home folder; backslashes, and signs that no name has. */
// eslint-disable-next-line no-control-regex
const ELSEWHERE = /^([a-z][a-z0-9+.-]*:|[/~])|[\\\u0000-\u001f]/i;

/** `a/../../b` does, `a/../b` does not. */
function leavesFolder(path: string): boolean {
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}
