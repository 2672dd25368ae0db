import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { templates } from '../../generator/generated/templates.ts';
import { createTemplates, overrideTemplates, TemplateError } from '../../generator/templating.ts';

const print = (text: string, view: object, others: Record<string, string> = {}) =>
  createTemplates(new Map(Object.entries({ 'a/page.html.hbs': text, ...others })), 'html').render('page', view);

function faultOf(run: () => unknown): TemplateError {
  try {
    run();
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('no fault');
}

describe('templates', () => {
  it.each<[string, object, string]>([
    ['{{a}}', { a: '<b> & "c" \'d\'' }, '&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;'],
    ['{{a.b}} {{n}}', { a: { b: 'x' }, n: 0 }, 'x 0'],
    ['{{#each list}}{{@index}}{{this}}{{../end}}{{/each}}', { list: ['x', 'y'], end: '.' }, '0x.1y.'],
    ['{{#if a}}1{{else if b}}2{{else}}3{{/if}}', { a: '', b: 'x' }, '2'],
    ['{{#with a}}{{lookup this "b"}}{{/with}}', { a: { b: '<' } }, '&lt;'],
    ['{{a}}', { a: '{{b}}', b: 'no' }, '{{b}}'],
  ])('%s', (text, view, printed) => {
    expect(print(text, view)).toBe(printed);
  });

  it('include one another by name, wherever they lie; a style is a template of the page', () => {
    const others = { 'b/row.html.hbs': '<{{x}}>', 'c/base.css.hbs': 'p { x: y }', 'b/row.md.hbs': 'no' };
    expect(print('{{> row}}{{> base}}', { x: 1 }, others)).toBe('<1>p { x: y }');
  });

  it.each<[string, string, object, Partial<TemplateError['place']>, RegExp]>([
    ['a field that the view lacks', 'x\n {{title}}', {}, { line: 2, field: 'title' }, /no field title/],
    ['a field of a part', '{{a.b}}', { a: {} }, { line: 1, field: 'b' }, /no field b/],
    ['a field that is asked for', '\n\n{{#if b}}x{{/if}}', {}, { line: 3, field: 'b' }, /no field b/],
    ['a list', '{{#each rows}}x{{/each}}', {}, { line: 1, field: 'rows' }, /no field rows/],
    ['a value that is empty', '\n{{a}}', { a: undefined }, { line: 2 }, /a text is needed/],
    ['a value that is no text', '{{a}}', { a: {} }, { line: 1 }, /a text is needed/],
    ['text unescaped', 'x\n{{{a}}}', { a: '' }, { line: 2 }, /unescaped/],
    ['text unescaped, the other way', '{{&a}}', { a: '' }, { line: 1 }, /unescaped/],
    ['a helper that is not there', '{{shout a}}', { a: '' }, { line: 1 }, /shout/],
    ['a template that is not there', '{{> none}}', {}, { line: 1 }, /none/],
    ['a block without its end', 'x\n{{#if a}}\n', { a: '' }, {}, /Parse error|EOF/],
    ['a block with another end', 'x\n{{#if a}}{{/each}}', { a: '' }, { line: 2 }, /doesn't match/],
  ])('%s is a fault with its place', (_, text, view, place, message) => {
    const fault = faultOf(() => print(text, view));
    expect(fault.place).toMatchObject({ template: 'a/page.html.hbs', ...place });
    expect(fault.message).toMatch(message);
  });

  it('the fault names the template that has it, not those that include it', () => {
    const fault = faultOf(() => print('{{#each list}}{{> row}}{{/each}}', { list: [{}] }, { 'b/row.html.hbs': '\n{{x}}' }));
    expect(fault.place).toMatchObject({ template: 'b/row.html.hbs', line: 2, field: 'x' });
    expect(fault.message).toBe('b/row.html.hbs:2: the view has no field x');
  });

  it('two of one name, or none, are faults', () => {
    expect(faultOf(() => print('', {}, { 'b/page.html.hbs': '' })).message).toMatch(/another template named page/);
    expect(faultOf(() => createTemplates(new Map(), 'html').render('page', {})).message).toMatch(/no such template/);
  });

  it('an override has the same path', () => {
    const texts = overrideTemplates(new Map([['a/page.html.hbs', 'ours']]), new Map([['a/page.html.hbs', 'theirs {{x}}']]));
    expect(createTemplates(texts, 'html').render('page', { x: '!' })).toBe('theirs !');
  });

  it('are bundled as they stand in their files (else: npm run generate)', () => {
    const folder = fileURLToPath(new URL('../../generator/', import.meta.url));
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.hbs'));
    const files = paths.map((path) => [path.split(sep).join('/'), readFileSync(folder + path, 'utf8')] as const);
    expect(Object.fromEntries(templates)).toEqual(Object.fromEntries(files));
  });
});
