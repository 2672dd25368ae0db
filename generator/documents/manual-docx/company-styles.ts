/** The styles of a company's own Word template in place of ours; what the template does not have stays ours. */
import { readTheme, type IPropertiesOptions } from 'docx';
import { documentStyles } from './styles.ts';

/** Parts of a .docx or .dotx, as text. */
export interface WordTemplate {
  /** word/styles.xml */
  styles: string;
  /** word/theme/theme1.xml: the fonts and colours that styles name. */
  theme?: string;
}

type StyleOptions = Pick<IPropertiesOptions, 'styles' | 'externalStyles' | 'theme'>;

/** What a document is to be made with. */
export function styleOptions(language: 'zh' | 'en', template?: WordTemplate): StyleOptions {
  const own = documentStyles(language);
  if (template === undefined) return { styles: own };
  const { xml, ids } = underOurIds(template.styles, idsByName(own.paragraphStyles ?? []));
  return {
    externalStyles: xml,
    styles: {
      default: Object.fromEntries(
        Object.entries(own.default ?? {}).filter(([name]) => name in HEADS && !ids.has(HEADS[name] ?? '')),
      ),
      paragraphStyles: (own.paragraphStyles ?? []).filter(({ id }) => !ids.has(id)),
    },
    ...(template.theme === undefined ? {} : { theme: readTheme(template.theme) }),
  };
}

/** By what the library calls them: styles that it sets of itself, unless it is given others. */
const HEADS: Readonly<Record<string, string>> = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
};
/** Styles that every Word document may have, by the names that are the same in each language of Word. */
const BUILT_IN = { normal: 'Normal', title: 'Title', 'heading 1': 'Heading1', 'heading 2': 'Heading2', 'heading 3': 'Heading3' };

function idsByName(styles: readonly { id: string; name?: string }[]): Map<string, string> {
  return new Map([
    ...Object.entries(BUILT_IN),
    ...styles.map(({ id, name }): [string, string] => [(name ?? id).toLowerCase(), id]),
  ]);
}

/**
 * Word in Chinese calls the style named `heading 1` by the id `1`, LibreOffice by `Heading1`: names count, ids are ours. Numbers that come by
 * a style are left out, for the lists they belong to stay in the template.
 */
function underOurIds(styles: string, ours: ReadonlyMap<string, string>): { xml: string; ids: Set<string> } {
  const renamed = new Map<string, string>();
  for (const [, attributes = '', inner = ''] of styles.matchAll(/<w:style\s([^>]*)>([\s\S]*?)<\/w:style>/g)) {
    const id = /w:styleId="([^"]*)"/.exec(attributes)?.[1];
    const name = /<w:name\s[^>]*w:val="([^"]*)"/.exec(inner)?.[1];
    const our = /w:type="paragraph"/.test(attributes) && name !== undefined ? ours.get(name.toLowerCase()) : undefined;
    if (id !== undefined) renamed.set(id, our ?? id);
  }
  // Another style of the template must not be taken for ours.
  for (const [id, our] of renamed)
    if (id === our && [...renamed].some(([other, to]) => other !== id && to === id)) renamed.set(id, `${id}-own`);
  const rename = (_: string, before: string, id: string, after: string) => `${before}${renamed.get(id) ?? id}${after}`;
  const xml = styles
    .replace(/(<w:style\s[^>]*?w:styleId=")([^"]*)(")/g, rename)
    .replace(/(<w:(?:basedOn|next|link)\s[^>]*?w:val=")([^"]*)(")/g, rename)
    .replace(/<w:numPr>[\s\S]*?<\/w:numPr>|<w:numPr\/>/g, '');
  return { xml, ids: new Set(renamed.values()) };
}
