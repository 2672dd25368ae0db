import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileRequests } from '../../language/server/editor-files.ts';
import { decodeText } from '../../language/values/decode-text.ts';

/** More folders than any manual lies in: whoever opens a whole disk gets what is found by then. */
const MAX_FOLDERS = 5_000;

/** Lets a server without a disk read the files that the editor has. */
export function answerFileRequests(client: BaseLanguageClient): void {
  const answer = <M extends keyof FileRequests>(method: M, give: (asked: FileRequests[M][0]) => Promise<FileRequests[M][1]>) =>
    client.onRequest(method, give);
  answer('postil/findFiles', async ({ folder }) => (await specsBelow(Uri.parse(folder))).map(String));
  answer('postil/readFiles', ({ uris }) => Promise.all(uris.map((uri) => textOf(Uri.parse(uri)))));
}

async function specsBelow(root: Uri): Promise<Uri[]> {
  const found: Uri[] = [];
  const folders = [root];
  for (let at = 0; at < Math.min(folders.length, MAX_FOLDERS); at++) {
    const folder = folders[at];
    if (folder === undefined) break;
    for (const [name, type] of await entriesOf(folder)) {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules' && name !== 'out') folders.push(uri);
      else if ((type & FileType.File) !== 0 && name.endsWith('.postil')) found.push(uri);
    }
  }
  return found;
}

async function entriesOf(folder: Uri): Promise<[string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function textOf(uri: Uri): Promise<string | null> {
  try {
    return decodeText(await workspace.fs.readFile(uri)) ?? null;
  } catch {
    return null;
  }
}
