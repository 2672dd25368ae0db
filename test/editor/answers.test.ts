import { fileURLToPath } from 'node:url';
import { URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import { answers } from '../../generator/editor/answers.ts';
import { createPostilLspServices, type PostilLspSharedServices } from '../../language/lsp/lsp-services.ts';
import { PostilFileSystem } from '../../language/node-file-system.ts';

const folder = URI.file(fileURLToPath(new URL('../e2e/fixture', import.meta.url)));
const uri = `${folder.toString()}/1-manual.postil`;
const scenarioFile = `${folder.toString()}/2-scenarios.postil`;

async function workspaceOf(...folders: URI[]): Promise<PostilLspSharedServices> {
  const { shared } = createPostilLspServices(PostilFileSystem);
  shared.workspace.WorkspaceManager.initialize({
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: folders.map((one) => ({ uri: one.toString(), name: 'one' })),
  });
  await shared.workspace.WorkspaceManager.initialized({});
  return shared;
}

/** The manual with a rule that names nothing. */
async function broken(shared: PostilLspSharedServices): Promise<void> {
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
  const at = URI.parse(uri);
  const text = LangiumDocuments.getDocument(at)?.textDocument.getText().replace('扣款 责任人', '扣款 责任八') ?? '';
  LangiumDocuments.deleteDocument(at);
  const document = LangiumDocumentFactory.fromString(text, at);
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document], { validation: true });
}

describe('what the editor asks', () => {
  let shared: PostilLspSharedServices;
  beforeAll(async () => (shared = await workspaceOf(folder)));

  it('lists the scenarios by manual, where they stand', async () => {
    const [manual, ...others] = await answers['postil/scenarios']({}, shared);
    expect(others).toEqual([]);
    expect(manual).toMatchObject({ name: '试点', folder: folder.toString() });
    expect(manual?.scenarios.map(({ name, uri, range }) => [name, uri, range.start.line])).toEqual([
      ['丢一件扣一百元', scenarioFile, 0],
      ['没有丢失不扣', scenarioFile, 5],
      ['写错的预期', scenarioFile, 10],
    ]);
  });

  it('runs them, and says where and why one fails', async () => {
    const [manual] = await answers['postil/scenarios']({}, shared);
    const ids = manual?.scenarios.map(({ id }) => id) ?? [];
    const answer = await answers['postil/runScenarios']({ uri, ids: ids.slice(1) }, shared);
    expect(answer).toMatchObject({
      outcomes: [
        { id: ids[1], ok: true, failures: [] },
        { id: ids[2], ok: false, failures: [{ uri: scenarioFile, line: 12, expected: '50 元' }] },
      ],
      rules: [{ rule: '丢件', uri, line: 23, scenarios: 1 }],
    });
  });

  it('checks all files', async () => {
    const { name, files, clauses } = await answers['postil/check']({ uri }, shared);
    expect(name).toBe('试点');
    expect(files).toEqual([uri, scenarioFile].map((file) => ({ uri: file, diagnostics: [] })));
    expect(clauses).toEqual({ all: 2, uncovered: 0 });
  });

  it('prints the page, with the lines of what is on it', async () => {
    const page = await answers['postil/page']({ uri }, shared);
    expect(page?.title).toBe('试点支局管理办法');
    expect(page?.html).toContain('id="penalty.丢件"');
    expect(page?.places).toContainEqual({ anchor: 'penalty.丢件', uri, line: 23 });
  });

  it('says where clauses stand and are cited', async () => {
    const source = `${folder.toString()}/sources/pilot.md`;
    expect(await answers['postil/clauses']({ uri, source: '办法' }, shared)).toEqual([
      {
        id: '1',
        text: '投递员应当在应投日当日投完。',
        bucket: 'document',
        place: { uri: source, line: 2 },
        uses: [{ uri, line: 13 }],
      },
      {
        id: '2',
        text: '丢失邮件的，每件扣款 100 元。',
        bucket: 'rule',
        place: { uri: source, line: 4 },
        uses: [{ uri, line: 23 }],
      },
    ]);
    expect(await answers['postil/clauses']({ uri, source: '没有' }, shared)).toEqual([]);
  });

  it('builds documents', async () => {
    const built = await answers['postil/documents']({ uri }, shared);
    expect(built).toMatchObject({
      folder: folder.toString(),
      files: expect.arrayContaining([expect.objectContaining({ path: 'docs/index.html' })]),
    });
  });

  it('spells keywords', async () => {
    const edits = await answers['postil/spell']({ uri, keywords: 'en' }, shared);
    expect(edits?.map(({ newText }) => newText)).toContain('penalty');
    expect(await answers['postil/spell']({ uri, keywords: 'zh' }, shared)).toEqual([]);
    expect(await answers['postil/spell']({ uri: `${folder.toString()}/none.postil`, keywords: 'zh' }, shared)).toBeUndefined();
  });

  it('neither runs nor builds what has errors, and still lists and prints it', async () => {
    const own = await workspaceOf(folder);
    await broken(own);
    expect(await answers['postil/runScenarios']({ uri }, own)).toEqual({ errors: 1 });
    expect(await answers['postil/documents']({ uri }, own)).toEqual({ errors: 1 });
    expect((await answers['postil/scenarios']({}, own))[0]?.scenarios).toHaveLength(3);
    expect((await answers['postil/page']({ uri }, own))?.html).toContain('投递员');
  });

  it('has nothing to say of an empty workspace', async () => {
    expect(await answers['postil/scenarios']({}, await workspaceOf())).toEqual([]);
  });
});
