import { EmptyFileSystem, URI, type LangiumDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import { SettingsLibrary, type SettingsFiles } from '../../../language/settings/settings-library.ts';

const specification = { uri: URI.parse('memory:/manual/a.postil') } as LangiumDocument;

async function loaded(files: SettingsFiles): Promise<string[]> {
  const library = new SettingsLibrary(files, { manualRoot: () => 'memory:/manual' });
  await library.load([specification]);
  return library.all().flatMap(({ findings }) => findings.map(({ code }) => code));
}

describe('settings are read', () => {
  it('where there are no files at all', async () => {
    expect(await loaded(EmptyFileSystem.fileSystemProvider())).toEqual([]);
  });

  it('with an error where the file is there and cannot be read', async () => {
    const cannotBeRead = () => Promise.reject(new Error('EISDIR'));
    expect(await loaded({ exists: () => Promise.resolve(true), readBinary: cannotBeRead })).toEqual(['settings/unreadable']);
  });
});
