import { allDiagnostics } from '../explain-diagnostic.ts';
import { severitiesFor } from './settings-file.ts';

/** The JSON Schema (2020-12) of `postil.json`, for editors: every code whose severity can be set, with what it may become. */
export function settingsSchema(): object {
  const severities = [...allDiagnostics.values()].map((entry) => [entry.code, severitiesFor(entry)] as const);
  const folder = { type: 'string', pattern: '^(?![A-Za-z][A-Za-z0-9+.-]*:|[/\\\\~]|(\\.?/)*\\.\\.(/|$))(?=.*\\S)[^\\\\]*$' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Postil',
    description: 'Settings of the manuals in this folder and below. 本文件夹及其下各规程的设置。',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      severity: {
        description:
          'How findings are shown, by code; "off" hides them. Errors stay errors. 各类问题的级别,按代码;"off" 为不显示。错误总是错误。',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          severities.sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, levels]) => [code, { $ref: `#/$defs/${kindOf(levels)}` }]),
        ),
      },
      keywords: {
        description:
          'The spelling that completion, snippets, fixes and the formatter write. 补全、片段、修复和排版时关键词用中文还是英文。',
        enum: ['zh', 'en', 'as written'],
      },
      templates: { description: 'Folder of templates that replace those of Postil. 替换自带模板的模板文件夹。', ...folder },
      output: { description: 'Folder that postil build writes into. postil build 的输出文件夹。', ...folder },
    },
    $defs: Object.fromEntries(severities.map(([, levels]) => [kindOf(levels), { enum: levels }])),
  };
}

function kindOf(levels: readonly string[]): string {
  if (levels.length === 1) return 'fixed';
  return levels.includes('off') ? 'free' : 'not-off';
}
