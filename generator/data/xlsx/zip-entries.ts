import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { fileChunks, fileFacts, type ByteSource } from '../byte-source.ts';
import { dataFileError, type DataFileError } from '../data-file-error.ts';

/** One file inside a zip archive, as its directory tells. */
export interface ZipEntry {
  name: string;
  compressed: boolean;
  crc: number;
  packedBytes: number;
  bytes: number;
  headerOffset: number;
}

/** What is wrong with a workbook, in both languages. */
const DAMAGE = {
  notZip: { zh: '不是 ZIP 压缩包，或文件不完整', en: 'not a zip archive, or cut off' },
  entry: { zh: '压缩包内的数据已损坏', en: 'the packed data is damaged' },
  noWorkbook: { zh: '里面没有工作簿', en: 'there is no workbook inside' },
  noSheet: { zh: '里面没有工作表', en: 'there is no sheet inside' },
  xml: { zh: '工作表的内容不完整', en: 'the content of the sheet is not complete' },
};

export function damaged(path: string, damage: keyof typeof DAMAGE): DataFileError {
  return dataFileError('data/corrupt-xlsx', { path, reason: DAMAGE[damage] });
}

/** The entries of an archive by name, in lower case without a leading slash. Throws `DataFileError`. Source: PKWARE APPNOTE 4.3. */
export async function zipEntries(path: string): Promise<Map<string, ZipEntry>> {
  const { bytes: size } = await fileFacts(path);
  const tail = await bytesOf(path, Math.max(0, size - MAX_END_BYTES), size);
  const end = tail.lastIndexOf(END_SIGNATURE);
  if (end < 0 || end + 22 > tail.length) throw damaged(path, 'notZip');
  const directoryBytes = tail.readUInt32LE(end + 12);
  const directoryOffset = tail.readUInt32LE(end + 16);
  if (directoryOffset + directoryBytes > size) throw damaged(path, 'notZip');
  const directory = await bytesOf(path, directoryOffset, directoryOffset + directoryBytes);
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE;) {
    const nameBytes = directory.readUInt16LE(at + 28);
    const name = directory
      .toString('utf8', at + 46, at + 46 + nameBytes)
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    if (directory.readUInt16LE(at + 8) & ENCRYPTED) throw dataFileError('data/encrypted-xlsx', { path });
    entries.set(name.toLowerCase(), {
      name,
      compressed: directory.readUInt16LE(at + 10) !== 0,
      crc: directory.readUInt32LE(at + 16),
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      headerOffset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

const MAX_END_BYTES = 65_557;
const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY_SIGNATURE = 0x02014b50;
const ENCRYPTED = 1;

/**
 * The text (UTF-8) of an entry, unpacked piece by piece. Throws `DataFileError` where it does not hold what the directory promised:
 * another length (an archive that unpacks without end stops here) or another checksum.
 */
export async function* entryText(path: string, entry: ZipEntry, onRead?: (bytes: number) => void): AsyncIterable<string> {
  const header = await bytesOf(path, entry.headerOffset, entry.headerOffset + 30);
  if (header.length < 30) throw damaged(path, 'entry');
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = fileChunks(path, { start, end: start + entry.packedBytes, ...(onRead && { onRead }) });
  const decoder = new TextDecoder();
  let bytes = 0;
  let crc = 0;
  for await (const chunk of entry.compressed ? inflated(packed, path) : packed) {
    bytes += chunk.length;
    if (bytes > entry.bytes) throw damaged(path, 'entry');
    crc = crc32(chunk, crc);
    yield decoder.decode(chunk, { stream: true });
  }
  if (bytes !== entry.bytes || crc !== entry.crc) throw damaged(path, 'entry');
  yield decoder.decode();
}

async function* inflated(packed: ByteSource, path: string): ByteSource {
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  pipeline(packed, inflate, () => undefined);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw code.startsWith('Z_') ? damaged(path, 'entry') : error;
  }
}

async function bytesOf(path: string, start: number, end: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of fileChunks(path, { start, end })) pieces.push(piece);
  return Buffer.concat(pieces);
}
