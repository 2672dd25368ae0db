/** An extension with a file system in memory, as a window on a repository elsewhere has one: `memory:/manual`. */
import { Disposable, EventEmitter, FileSystemError, FileType, workspace } from 'vscode';
import type { Event, ExtensionContext, FileChangeEvent, FileStat, FileSystemProvider, Uri } from 'vscode';

const manual = `规程 试点 "试点支局管理办法" { 版本 "1" }
文件 办法 "办法" 自 "sources/pilot.csv"
岗位 投递员 "投递员" { 职责 投递 "在应投日投完" 依据 办法 §1 }
记录 邮件 { 编号: 文本 主键  责任人: 人员  发生日: 日期 发生  丢失: 是否 }
扣罚 丢件 针对 邮件 依据 办法 §2 { 当 丢失 扣款 责任人 100 元 }
`;

export const files: Record<string, string> = {
  '/manual/1-manual.postil': manual,
  '/manual/part/2-scenario.postil':
    '用例 "丢一件" {\n  已知 邮件 { 编号: "1", 责任人: "张三", 发生日: 2025-03-01, 丢失: 是 }\n  应得 丢件 应扣 "张三" 100 元\n}\n',
  '/manual/sources/pilot.csv': 'id,clause,statement\nP-1,1,在应投日投完\nP-2,2,丢失一件扣 100 元\n',
};

class MemoryFiles implements FileSystemProvider {
  private readonly contents = new Map<string, Uint8Array>(
    Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  private readonly changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile: Event<FileChangeEvent[]> = this.changed.event;

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  stat(uri: Uri): FileStat {
    const content = this.contents.get(uri.path);
    const times = { ctime: 0, mtime: 0 };
    if (content !== undefined) return { type: FileType.File, size: content.length, ...times };
    if (this.readDirectory(uri).length === 0) throw FileSystemError.FileNotFound(uri);
    return { type: FileType.Directory, size: 0, ...times };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const folder = path.endsWith('/') ? path : `${path}/`;
    const below = [...this.contents.keys()].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
    return [...new Map(below.map((file) => [file.split('/')[0] ?? '', typeOf(file)]))];
  }

  readFile(uri: Uri): Uint8Array {
    const content = this.contents.get(uri.path);
    if (content === undefined) throw FileSystemError.FileNotFound(uri);
    return content;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    this.contents.set(uri.path, content);
    this.changed.fire([{ type: 1, uri }]);
  }

  createDirectory(): void {
    // A folder is there as soon as a file is in it.
  }

  delete(uri: Uri): void {
    this.contents.delete(uri.path);
    this.changed.fire([{ type: 3, uri }]);
  }

  rename(from: Uri, to: Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}

function typeOf(file: string): FileType {
  return file.includes('/') ? FileType.Directory : FileType.File;
}

export function activate(context: ExtensionContext): void {
  context.subscriptions.push(workspace.registerFileSystemProvider('memory', new MemoryFiles(), { isCaseSensitive: true }));
}
