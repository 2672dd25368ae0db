import type { LangiumDocument } from 'langium';
import type { Specification } from '../../language/generated/ast.ts';
import { buildDocuments, type DocumentRequest, type GeneratedFile } from '../../generator/documents/build-documents.ts';
import { officeDocuments, type OfficeFile } from '../../generator/documents/office-documents.ts';
import { planLanguage } from '../../generator/concepts/manual/manual.lower.ts';
import { createViewContext } from '../../generator/documents/view-context.ts';
import type { DocumentLanguage, ViewContext } from '../../generator/documents/view.ts';
import type { ManualFiles } from '../../generator/plan/lowering.ts';
import { checkSpec, services, type SpecFiles } from '../language/check-spec.ts';

type Options = Omit<DocumentRequest, 'manual' | 'shared'> & { files?: SpecFiles; language?: DocumentLanguage };

/** The documents of a spec in one file, with the clause files that it names. */
export async function documentsOf(spec: string, { files = {}, language, ...options }: Options = {}): Promise<GeneratedFile[]> {
  const manual = await manualOf(spec, files, language);
  return buildDocuments({ manual, shared: services.shared, ...options });
}

/** The documents of a spec, and the workbooks and Word files that go with them. */
export async function allDocumentsOf(spec: string, files: SpecFiles): Promise<{ pages: GeneratedFile[]; office: OfficeFile[] }> {
  const manual = await manualOf(spec, files);
  const { shared } = services;
  const pages = buildDocuments({ manual, shared });
  return { pages, office: await officeDocuments({ manual, shared, pages }) };
}

/** What the views of a spec are made from. */
export async function contextOf(spec: string, files: SpecFiles = {}): Promise<ViewContext> {
  const manual = await manualOf(spec, files);
  return createViewContext({ files: manual, shared: services.shared }, planLanguage(manual));
}

/** A spec in one file as the documents take it. */
export async function manualOf(spec: string, files: SpecFiles, language?: DocumentLanguage): Promise<ManualFiles> {
  const { document } = await checkSpec(spec, files);
  const node = services.shared.workspace.IndexManager.manual(document.uri)?.node as ManualFiles['manual'];
  return {
    name: node?.name ?? 'spec',
    manual: node,
    folder: '/',
    documents: [document as LangiumDocument<Specification>],
    ...(language === undefined ? {} : { language }),
  };
}
