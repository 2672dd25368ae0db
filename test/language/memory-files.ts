import { EmptyFileSystemProvider, type FileSystemNode, type URI } from 'langium';

/** A file system in memory: files by their URI; a folder is what files lie in. */
export class MemoryFiles extends EmptyFileSystemProvider {
  private readonly files = new Map<string, Uint8Array>();

  write(uri: URI, content: string | Uint8Array): void {
    this.files.set(uri.toString(), typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  override async stat(uri: URI): Promise<FileSystemNode> {
    const isFile = this.files.has(uri.toString());
    const isDirectory = !isFile && [...this.files.keys()].some((file) => file.startsWith(`${uri.toString()}/`));
    if (!isFile && !isDirectory) throw new Error(`There is no ${uri.toString()}`);
    return { isFile, isDirectory, uri };
  }

  override async readBinary(uri?: URI): Promise<Uint8Array> {
    const content = this.files.get(String(uri));
    if (content === undefined) throw new Error(`There is no file ${String(uri)}`);
    return content;
  }
}
