import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import type { OutputStream } from '../../write-output.ts';

/** Writes a zip archive entry by entry, in memory that does not grow. The same content gives the same bytes: all dates are 1980-01-01. */
export interface ZipWriter {
  /** Starts an entry; the one before must have ended. */
  begin(name: string): Promise<void>;
  /** Adds text to the entry; await it. */
  write(text: string): Promise<void>;
  end(): Promise<void>;
  /** The directory; nothing can follow. */
  finish(): Promise<void>;
  destroy(): void;
}

interface Entry {
  name: Buffer;
  offset: number;
  crc: number;
  packedBytes: number;
  bytes: number;
}

/** Source: PKWARE APPNOTE 4.3, with data descriptors (the sizes stand behind the data). */
export function zipWriter(output: OutputStream): ZipWriter {
  const entries: Entry[] = [];
  let offset = 0;
  let dataStart = 0;
  let entry: Entry | undefined;
  let deflate: DeflateRaw | undefined;
  let written: Promise<void> | undefined;

  const put = (bytes: Buffer) => {
    offset += bytes.length;
    return output.write(bytes);
  };
  return {
    async begin(name) {
      entry = { name: Buffer.from(name), offset, crc: 0, packedBytes: 0, bytes: 0 };
      entries.push(entry);
      await put(Buffer.concat([localHeader(entry), entry.name]));
      dataStart = offset;
      deflate = createDeflateRaw({ level: COMPRESSION });
      deflate.on('data', (packed: Buffer) => {
        written = put(packed);
        // Whoever waits for it hears of a fault, and so does who closes the file.
        written?.catch(() => undefined);
      });
    },
    async write(text) {
      const bytes = Buffer.from(text);
      entry!.crc = crc32(bytes, entry!.crc);
      entry!.bytes += bytes.length;
      await new Promise<void>((resolve) => deflate!.write(bytes, () => resolve()));
      await written;
    },
    async end() {
      const done = new Promise((resolve) => deflate!.once('end', resolve));
      deflate!.end();
      await done;
      await written;
      entry!.packedBytes = offset - dataStart;
      await put(dataDescriptor(entry!));
    },
    async finish() {
      const start = offset;
      for (const one of entries) await put(Buffer.concat([directoryHeader(one), one.name]));
      await put(directoryEnd(entries.length, offset - start, start));
    },
    destroy() {
      deflate?.destroy();
    },
  };
}

/** Twice as fast as the default, and files a tenth larger. */
const COMPRESSION = 4;
const VERSION = 20;
/** Sizes behind the data; names in UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980, the first day that zip knows. */
const DOS_DATE = 0x0021;

function localHeader({ name }: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt16LE(name.length, 26);
  return header;
}

function dataDescriptor({ crc, packedBytes, bytes }: Entry): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packedBytes, 8);
  descriptor.writeUInt32LE(bytes, 12);
  return descriptor;
}

function directoryHeader({ name, offset, crc, packedBytes, bytes }: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(DEFLATED, 10);
  header.writeUInt16LE(DOS_DATE, 14);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packedBytes, 20);
  header.writeUInt32LE(bytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return header;
}

function directoryEnd(count: number, bytes: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
