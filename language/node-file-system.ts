import { NodeFileSystemProvider } from 'langium/node';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { URI } from 'langium';
import { decodeText } from './values/decode-text.ts';

/** Langium's file system, reading text in the encodings that Chinese offices use. Throws for a file that is no text. */
class DecodingFileSystem extends NodeFileSystemProvider {
  override async readFile(uri: URI): Promise<string> {
    return decoded(uri, await this.readBinary(uri));
  }

  /** Where a path leads when its links are followed, as far as it exists. */
  async realPath(uri: URI): Promise<URI> {
    const rest: string[] = [];
    for (let at = uri.fsPath; ; at = dirname(at)) {
      const real = await realpath(at).catch(() => undefined);
      if (real !== undefined || dirname(at) === at) return URI.file(join(real ?? at, ...rest));
      rest.unshift(basename(at));
    }
  }

  override readFileSync(uri: URI): string {
    return decoded(uri, this.readBinarySync(uri));
  }
}

function decoded(uri: URI, bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text === undefined) throw new Error(`${uri.toString()} is no text.`);
  return text;
}

/** What `createPostilServices` takes on Node: files may be UTF-8, UTF-16 with a mark, or GB18030. */
export const PostilFileSystem = { fileSystemProvider: () => new DecodingFileSystem() };
