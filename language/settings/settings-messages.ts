import type { MessageLanguage } from '../diagnostics.ts';

type Message<P> = Record<MessageLanguage, (p: P) => string>;

const perhaps = {
  zh: (suggestion: string | undefined) => (suggestion === undefined ? '' : `,是否“${suggestion}”?`),
  en: (suggestion: string | undefined) => (suggestion === undefined ? '' : `; perhaps “${suggestion}”`),
};

/** What is wrong with a settings file, by code. All are errors: a setting that is not understood would be passed over in silence. */
export const settingsMessages = {
  'settings/not-json': {
    zh: () => 'postil.json 从这里起不是 JSON(键和文字用双引号,末项后不加逗号,不写注释)',
    en: () => 'From here on postil.json is no JSON (double quotes, no comma behind the last entry, no comments).',
  },
  'settings/unknown-key': {
    zh: ({ key, suggestion }) => `没有“${key}”这项设置${perhaps.zh(suggestion)}`,
    en: ({ key, suggestion }) => `There is no setting “${key}”${perhaps.en(suggestion)}.`,
  } satisfies Message<{ key: string; suggestion: string | undefined }>,
  'settings/repeated-key': {
    zh: ({ key }) => `“${key}”写了两次`,
    en: ({ key }) => `“${key}” is written twice.`,
  } satisfies Message<{ key: string }>,
  'settings/bad-value': {
    zh: ({ key, expected }) => `“${key}”应为${expected.zh}`,
    en: ({ key, expected }) => `“${key}” takes ${expected.en}.`,
  } satisfies Message<{ key: string; expected: Record<MessageLanguage, string> }>,
  'settings/outside': {
    zh: ({ key, path }) => `“${key}”的文件夹“${path}”在 postil.json 所在文件夹之外;只能写它里面的文件夹`,
    en: ({ key, path }) => `The folder “${path}” of “${key}” lies outside the folder of postil.json; name one within it.`,
  } satisfies Message<{ key: string; path: string }>,
  'settings/unreadable': {
    zh: () => 'postil.json 读不出来(是文件夹,或没有权限),其中的设置都不起作用',
    en: () => 'postil.json cannot be read (it is a folder, or there is no permission); none of its settings count.',
  },
  'settings/unknown-code': {
    zh: ({ code, suggestion }) => `没有代码为“${code}”的问题${perhaps.zh(suggestion)}`,
    en: ({ code, suggestion }) => `No finding has the code “${code}”${perhaps.en(suggestion)}.`,
  } satisfies Message<{ code: string; suggestion: string | undefined }>,
  'settings/fixed-severity': {
    zh: ({ code }) => `“${code}”总是错误:有它在,规程就算不出该算的结果`,
    en: ({ code }) => `“${code}” is always an error: with it the manual has no meaning that could be relied on.`,
  } satisfies Message<{ code: string }>,
  'settings/must-be-waived': {
    zh: ({ code }) => `“${code}”可以降级,不能关掉;个别地方要放过,请在原处写“豁免”并说明理由`,
    en: ({ code }) =>
      `“${code}” may be lowered but not switched off; where it is to pass, waive it in its place and give the reason.`,
  } satisfies Message<{ code: string }>,
};

export type SettingsCode = keyof typeof settingsMessages;
export type SettingsParameters<C extends SettingsCode> = Parameters<(typeof settingsMessages)[C]['zh']>[0];
