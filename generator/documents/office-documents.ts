/** What offices work with: the manual as a Word document, made from its page, and the checklists as workbooks and Word documents. */
import type { PostilSharedServices } from '../../language/services.ts';
import { manualHeader } from '../concepts/manual/manual.view.ts';
import { planLanguage } from '../concepts/manual/manual.lower.ts';
import type { ManualFiles } from '../plan/lowering.ts';
import type { GeneratedFile } from './build-documents.ts';
import { formDocx } from './checklists/form-docx.ts';
import { formsOf } from './checklists/forms.ts';
import type { WordTemplate } from './manual-docx/company-styles.ts';
import { manualDocx, type PagePart } from './manual-docx/manual-docx.ts';
import { createViewContext } from './view-context.ts';

export interface OfficeRequest {
  manual: ManualFiles;
  shared: PostilSharedServices;
  /** The documents as `buildDocuments` made them. */
  pages: readonly GeneratedFile[];
  /** A company's own, whose styles count before ours. */
  template?: WordTemplate | undefined;
}

export interface OfficeFile {
  path: string;
  content: Uint8Array;
}

/** `docs/manual.docx` and the checklists as .xlsx and .docx, where their pages are among the documents; the same pages give the same bytes. */
export async function officeDocuments(request: OfficeRequest): Promise<OfficeFile[]> {
  return [...(await manualAsWord(request)), ...(await checklistsForOffice(request))];
}

/** A workbook and a Word document of each checklist whose page is among the documents. */
async function checklistsForOffice({ manual, shared, pages, template }: OfficeRequest): Promise<OfficeFile[]> {
  const wanted = new Set(pages.map(({ path }) => path));
  const made = formsOf(createViewContext({ files: manual, shared }, planLanguage(manual)));
  const forms = made?.forms.filter(({ path }) => wanted.has(`checklists/${path}.html`)) ?? [];
  const files: OfficeFile[] = [];
  if (made === undefined || forms.length === 0) return files;
  const { formXlsx } = await import('./checklists/xlsx/form-xlsx.ts');
  for (const form of forms) {
    files.push({ path: `checklists/${form.path}.xlsx`, content: await formXlsx(form, made.catalogue) });
    files.push({ path: `checklists/${form.path}.docx`, content: await formDocx(form, template) });
  }
  return files;
}

async function manualAsWord({ manual, shared, pages, template }: OfficeRequest): Promise<OfficeFile[]> {
  const page = pages.find(({ path }) => path === 'docs/manual.html');
  if (page === undefined) return [];
  const language = planLanguage(manual);
  const context = createViewContext({ files: manual, shared }, language);
  const { title, facts } = manualHeader(context);
  const content = await manualDocx({
    html: page.content,
    title,
    facts,
    language,
    labels: {
      contents: context.say({ zh: '目录', en: 'Contents' }),
      page: language === 'zh' ? ['第 ', CURRENT, ' 页 共 ', ALL, ' 页'] : ['Page ', CURRENT, ' of ', ALL],
    },
    template,
  });
  return [{ path: 'docs/manual.docx', content }];
}

const CURRENT: PagePart = { number: 'current' };
const ALL: PagePart = { number: 'all' };
