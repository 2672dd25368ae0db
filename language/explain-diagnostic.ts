import { inChinese } from './chinese-spelling.ts';
import { concepts } from './concepts/index.ts';
import type { Catalogue, CodedEntry, MessageLanguage, Severity, Words } from './diagnostics.ts';
import { ownerDiagnostics } from './owners/owners.diagnostics.ts';
import { nameDiagnostics } from './scope/name.diagnostics.ts';
import { timeDiagnostics } from './scope/time.diagnostics.ts';
import { syntaxDiagnostics } from './syntax.diagnostics.ts';
import { textDiagnostics } from './text/text.diagnostics.ts';

const catalogues: readonly Catalogue[] = [
  syntaxDiagnostics,
  nameDiagnostics,
  timeDiagnostics,
  textDiagnostics,
  ownerDiagnostics,
  ...concepts.map(({ diagnostics }) => diagnostics),
];

/** Every kind of finding by its code, in the order they are best read. */
export const allDiagnostics: ReadonlyMap<string, CodedEntry<never>> = new Map(
  catalogues.flatMap((catalogue) => Object.values(catalogue)).map((entry) => [entry.code, entry]),
);

/** The page of a code in Markdown: what is said, why, a spec to avoid and one to prefer. Undefined for an unknown code. */
export function explainDiagnostic(code: string, language: MessageLanguage): string | undefined {
  const entry = allDiagnostics.get(code);
  if (entry === undefined) return undefined;
  const words = headings[language];
  return [
    `# ${code}`,
    `${words.severity}${severities[entry.severity][language]}`,
    `> ${messageOf(entry, language)}`,
    entry.why[language],
    `## ${words.avoid}`,
    spec(entry.avoid, language),
    `## ${words.prefer}`,
    spec(entry.prefer, language),
    ...Object.entries(entry.files ?? {}).map(([path, content]) => `${words.file(path)}\n\n${fenced('text', content)}`),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What a viewer shows beside a finding: its title, why it matters, and its page in Markdown. Undefined for an unknown code. */
export interface DiagnosticHelp {
  title: string;
  why: string;
  page: string;
  severity: Severity;
}

export function diagnosticHelp(code: string, language: MessageLanguage): DiagnosticHelp | undefined {
  const entry = allDiagnostics.get(code);
  const page = explainDiagnostic(code, language);
  if (entry === undefined || page === undefined) return undefined;
  return { title: messageOf(entry, language), why: entry.why[language], page, severity: entry.severity };
}

const headings = {
  zh: { severity: '级别:', avoid: '避免', prefer: '推荐', file: (path: string) => `其中 \`${path}\`:` },
  en: { severity: 'Severity: ', avoid: 'Avoid', prefer: 'Prefer', file: (path: string) => `with \`${path}\`:` },
};

const severities: Record<Severity, Words> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '提示', en: 'information' },
  hint: { zh: '建议', en: 'hint' },
};

/** The message with its example, or as it reads whatever is found: `…` for each of its parameters. */
function messageOf(entry: CodedEntry<never>, language: MessageLanguage): string {
  return entry.message[language]((entry.example ?? anything) as never);
}

/** Reads as `…` however it is used: as a text, a number, a list or an object of such. */
const anything: unknown = new Proxy(() => anything, {
  get: (_, property) => (property === Symbol.toPrimitive ? () => '…' : property === Symbol.iterator ? undefined : anything),
});

function spec(text: string, language: MessageLanguage): string {
  return fenced('postil', language === 'zh' ? inChinese(text) : text);
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
