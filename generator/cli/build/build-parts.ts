import { buildDocuments, type DocumentKind } from '../../documents/build-documents.ts';
import { fileNamer } from '../../documents/file-names.ts';
import type { WordTemplate } from '../../documents/manual-docx/company-styles.ts';
import { compileModule, PUBLIC_FUNCTIONS } from '../../engine/index.ts';
import { lowerManual } from '../../plan/lower.ts';
import type { TemplateTexts } from '../../templating.ts';
import type { LoadedManual } from '../../workspace.ts';
import type { SoundManuals } from '../load-manuals.ts';
import { earlierVersion, type EarlierVersion } from './earlier-version.ts';
import { engineFiles } from './engine-files.ts';
import type { BuildPart } from './output-folder.ts';
import { templateOverrides, whereTemplatesFit } from './template-overrides.ts';
import { readWordTemplate } from './word-template.ts';

export type Part = DocumentKind | 'engine';

export interface PartsRequest {
  only: readonly Part[];
  templates?: { folder: string; shown: string };
  /** A Word template whose styles the documents take. */
  wordTemplate?: { path: string; shown: string };
  /** An earlier version to compare with. */
  since?: { path: string; cwd: string; shown: string };
}

/**
 * The files of each part: one manual's at the top of the output folder, those of several in a folder each. All are made before any is
 * written. Throws UsageError (build/template, build/unknown-template).
 */
export async function buildParts(
  { manuals, specs }: SoundManuals,
  { only, templates, wordTemplate, since }: PartsRequest,
): Promise<Map<Part, BuildPart>> {
  const overrides = templates === undefined ? undefined : await templateOverrides(templates.folder, templates.shown);
  const template = wordTemplate === undefined ? undefined : await readWordTemplate(wordTemplate.path, wordTemplate.shown);
  const earlier = since === undefined ? undefined : earlierVersion(since.path, since);
  const nameOf = fileNamer([]);
  const parts = new Map(only.map((part) => [part, new Map<string, string | Uint8Array>()]));
  for (const manual of manuals) {
    const prefix = manuals.length === 1 ? '' : `${nameOf(manual.name)}/`;
    for (const part of only) {
      const files =
        part === 'engine'
          ? engineOf(manual, specs)
          : await documentsOf(part, manual, {
              specs,
              overrides,
              template,
              earlier,
              beside: only.filter((kind) => kind !== 'engine'),
            });
      for (const [path, content] of files) parts.get(part)?.set(prefix + path, content);
    }
  }
  return parts;
}

function engineOf(manual: LoadedManual, specs: SoundManuals['specs']): Map<string, string> {
  const plan = lowerManual(manual, specs.services.shared);
  return engineFiles(plan, compileModule(plan, { functions: PUBLIC_FUNCTIONS }));
}

async function documentsOf(
  part: DocumentKind,
  manual: LoadedManual,
  {
    specs,
    overrides,
    template,
    earlier,
    beside,
  }: {
    specs: SoundManuals['specs'];
    overrides: TemplateTexts | undefined;
    template: WordTemplate | undefined;
    earlier: EarlierVersion | undefined;
    beside: readonly DocumentKind[];
  },
): Promise<Map<string, string | Uint8Array>> {
  const since = part === 'docs' ? await earlier?.(manual) : undefined;
  const files = whereTemplatesFit(overrides, () =>
    buildDocuments({
      manual,
      shared: specs.services.shared,
      only: [part],
      beside,
      ...(overrides === undefined ? {} : { templates: overrides }),
      ...(since === undefined ? {} : { since }),
    }),
  );
  const { officeDocuments } = await import('../../documents/office-documents.ts');
  const office = await officeDocuments({ manual, shared: specs.services.shared, pages: files, template });
  return new Map([...files, ...office].map(({ path, content }) => [path, content]));
}
