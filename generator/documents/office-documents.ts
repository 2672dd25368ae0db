/** What offices work with: the manual as a Word document, made from its page. */
import type { PostilSharedServices } from '../../language/services.ts';
import { manualHeader } from '../concepts/manual/manual.view.ts';
import { planLanguage } from '../concepts/manual/manual.lower.ts';
import type { ManualFiles } from '../plan/lowering.ts';
import type { GeneratedFile } from './build-documents.ts';
import { manualDocx, type PagePart } from './manual-docx/manual-docx.ts';
import { createViewContext } from './view-context.ts';

export interface OfficeRequest {
  manual: ManualFiles;
  shared: PostilSharedServices;
  /** The documents as `buildDocuments` made them. */
  pages: readonly GeneratedFile[];
  /** The styles of a company's own Word template: the text of its word/styles.xml. */
  styles?: string | undefined;
}

export interface OfficeFile {
  path: string;
  content: Uint8Array;
}

/** `docs/manual.docx`, where the manual's page is among the documents; the same page gives the same bytes. */
export async function officeDocuments({ manual, shared, pages, styles }: OfficeRequest): Promise<OfficeFile[]> {
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
    ...(styles === undefined ? {} : { styles }),
  });
  return [{ path: 'docs/manual.docx', content }];
}

const CURRENT: PagePart = { number: 'current' };
const ALL: PagePart = { number: 'all' };
