import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { formHtml, type FormWords } from '../../extension/client/judge-form-page.ts';

const hostile = '"><script>alert(1)</script>\'&';
const words: FormWords = {
  title: hostile,
  record: 'Record',
  judge: 'Judge',
  save: '</script><script>alert(2)</script>',
  yes: 'yes',
  no: 'no',
  required: 'required',
  none: 'none',
  rejected: 'rejected',
  broken: 'broken',
};
const html = formHtml(
  [
    {
      record: hostile,
      title: hostile,
      fields: [
        { name: hostile, title: hostile, input: 'text', isRequired: true, default: hostile },
        { name: 'kind', input: 'choice', choices: [hostile, 'b'], isRequired: true, default: 'b' },
        { name: 'fine', input: 'number', unit: '元', isRequired: false, default: '10 元' },
        { name: 'share', input: 'number', unit: '%', isRequired: false },
        { name: 'when', input: 'datetime', isRequired: false },
      ],
    },
  ],
  words,
  'abc',
);

interface Element {
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Element[];
}

function elements(node: Element): Element[] {
  return [node, ...(node.childNodes ?? []).flatMap(elements)];
}

describe('the form of a record', () => {
  const all = elements(parse(html) as unknown as Element);
  const named = (name: string) =>
    all.find(({ attrs }) => attrs?.some((attribute) => attribute.name === 'name' && attribute.value === name));
  const attribute = (name: string, of: string) => named(of)?.attrs?.find((one) => one.name === name)?.value;

  it('holds the names of a specification as text, whatever they hold', () => {
    expect(all.filter(({ tagName }) => tagName === 'script')).toHaveLength(2);
    expect(attribute('value', hostile)).toBe(hostile);
    expect(all.some(({ attrs }) => attrs?.some(({ name }) => name.startsWith('on')))).toBe(false);
  });

  it('loads nothing and runs its own script only', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-abc'"`);
    expect(html).not.toMatch(/\b(src|href)=/);
  });

  it('asks each field in its way', () => {
    expect(attribute('value', 'fine')).toBe('10');
    expect(attribute('data-mark', 'share')).toBe('%');
    expect(attribute('data-mark', 'fine')).toBeUndefined();
    expect(attribute('type', 'when')).toBe('datetime-local');
    expect(named('kind')?.tagName).toBe('select');
  });
});
