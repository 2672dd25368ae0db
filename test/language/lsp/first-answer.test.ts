import { EmptyFileSystem } from 'langium';
import { expect, it } from 'vitest';
import { createPostilLspServices } from '../../../language/lsp/lsp-services.ts';
import { serverAbilities } from '../../../language/server/capabilities.ts';

it('an editor is told what the services can do, before they are there', async () => {
  const { shared } = createPostilLspServices(EmptyFileSystem);
  const params = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null };
  expect(serverAbilities).toEqual(await shared.lsp.LanguageServer.initialize(params));
});
