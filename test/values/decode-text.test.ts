import { describe, expect, it } from 'vitest';
import { decodeText } from '../../language/values/decode-text.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
/** `总包` in GB18030. */
const bag = [0xd7, 0xdc, 0xb0, 0xfc];

const cases: [name: string, bytes: Uint8Array, text: string | undefined][] = [
  ['nothing', bytes(), ''],
  ['ASCII', bytes('role'), 'role'],
  ['UTF-8', bytes('总包😀'), '总包😀'],
  ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], '总包'), '总包'],
  ['UTF-16, little end first', utf16('总包'), '总包'],
  ['UTF-16, big end first', utf16('总包').swap16(), '总包'],
  ['GB18030', bytes('// ', bag), '// 总包'],
  ['UTF-8 with a damaged character', bytes('总包邮件', [0xff], '延误'), '总包邮件\ufffd延误'],
  ['UTF-8 with a line in GB18030', bytes('总包邮件丢失损毁\n', bag), '总包邮件丢失损毁\n\ufffd\u0730\ufffd'],
  ['Latin-1', bytes('caf', [0xe9], ' "'), 'caf\ufffd "'],
  ['a control character', bytes('总', [0x1b], '包'), '总\u001b包'],
  ['noise', bytes(Array.from({ length: 500 }, (_, place) => (place * 83) % 251 || 1)), undefined],
  ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), undefined],
  ['a NUL byte', bytes('总', [0], '包'), undefined],
];

describe('bytes to text', () => {
  it.each(cases)('%s', (_name, given, text) => expect(decodeText(given)).toBe(text));
});
