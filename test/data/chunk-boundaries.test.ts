import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ByteSource } from '../../generator/data/byte-source.ts';
import { csvRows } from '../../generator/data/csv-reader.ts';
import { DataFileError } from '../../generator/data/data-file-error.ts';
import { jsonRows } from '../../generator/data/json-reader.ts';
import { ndjsonRows } from '../../generator/data/ndjson-reader.ts';
import type { DataFormat, RawBatch, RowsRequest } from '../../generator/data/reader.ts';

const MAX_LINE_BYTES = 60;

const readers = { ndjson: ndjsonRows, json: jsonRows, csv: csvRows } satisfies Partial<Record<DataFormat, unknown>>;

/** Pieces of files that meet every branch of the readers, put together at random. */
const pieces: Record<keyof typeof readers, string[]> = {
  ndjson: [
    '{"a":1}',
    '{"姓名":"张三，李四"}',
    '{"a":1,"a":2}',
    '{"a" :"x : y"}',
    '\n',
    '\r\n',
    ' ',
    '{"a',
    '"',
    '7',
    '\ufffd',
    'x'.repeat(70),
  ],
  json: ['[', '{"a":1}', ',', '\n', ']', '{"姓":{"a":[1]}}', '"]"', '{"a":"\\"}', '}', ' ', 'x'.repeat(70)],
  csv: ['a,b\n', '1,2\n', '"x\ny",张\r\n', '"', ',', '\n', '姓', '""', '\ufffd', ' ', '\r', 'x'.repeat(70)],
};

const encodings: Record<string, (text: string) => Buffer> = {
  'utf-8': (text) => Buffer.from(text),
  marked: (text) => Buffer.from(`\ufeff${text}`),
  'utf-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  gb18030: (text) => Buffer.concat(Array.from(text, (character) => GB[character] ?? Buffer.from(character))),
  damaged: (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xe5, 0xbc]), Buffer.from(text)]),
};

const GB: Record<string, Buffer> = {
  姓: Buffer.from('d0d5', 'hex'),
  名: Buffer.from('c3fb', 'hex'),
  张: Buffer.from('d5c5', 'hex'),
  三: Buffer.from('c8fd', 'hex'),
  李: Buffer.from('c0ee', 'hex'),
  四: Buffer.from('cbc4', 'hex'),
  '，': Buffer.from('a3ac', 'hex'),
  '\ufffd': Buffer.from('ff', 'hex'),
};

describe('where the bytes are cut never changes what is read', () => {
  for (const format of Object.keys(readers) as (keyof typeof readers)[]) {
    test(format, async () => {
      const file = fc.record({
        encoding: fc.constantFrom(...Object.keys(encodings)),
        content: fc.array(fc.constantFrom(...pieces[format]), { maxLength: 30 }).map((parts) => parts.join('')),
        sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 }),
      });
      const property = fc.asyncProperty(file, async ({ encoding, content, sizes }) => {
        const bytes = encodings[encoding]!(content);
        expect(await read(format, inPieces(bytes, sizes))).toEqual(await read(format, inPieces(bytes, [Infinity])));
      });
      await fc.assert(property, { numRuns: 300 });
    });
  }

  test('also where the encoding shows late', async () => {
    const line = encodings.gb18030!('{"姓名":"张三，李四"}\n');
    const bytes = Buffer.concat([Buffer.alloc(100_000, '{"a":1}\n'), ...Array<Buffer>(5000).fill(line), Buffer.from([0xff, 10])]);
    const whole = await read('ndjson', inPieces(bytes, [Infinity]));
    expect(whole.at(-1)).toBe('gb18030');
    for (const sizes of [[1009], [65_536, 1], [99_999, 3, 50_001]])
      expect(await read('ndjson', inPieces(bytes, sizes))).toEqual(whole);
  });

  test('one byte at a time', async () => {
    const bytes = Buffer.from('姓名,金额\n"张\n三",5\n李四,6\n');
    expect(await read('csv', inPieces(bytes, [1]))).toEqual([
      { line: 2, raw: { 姓名: '张\n三', 金额: '5' } },
      { line: 4, raw: { 姓名: '李四', 金额: '6' } },
      'utf-8',
    ]);
  });
});

async function read(format: keyof typeof readers, source: ByteSource): Promise<unknown[]> {
  const request: RowsRequest = { file: 'f', facts: { path: 'f', format, bytesRead: 0 }, language: 'en' };
  const found: unknown[] = [];
  try {
    const batches: AsyncIterable<RawBatch> = readers[format](source, request, MAX_LINE_BYTES);
    for await (const { rows } of batches) found.push(...rows);
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    found.push(error.code);
  }
  return [...found, request.facts.encoding];
}

async function* inPieces(bytes: Buffer, sizes: number[]): ByteSource {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const end = Math.min(at + sizes[i % sizes.length]!, bytes.length);
    yield Buffer.from(bytes.subarray(at, end));
    at = end;
  }
}
