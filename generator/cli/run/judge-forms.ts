import type { Catalogue } from '../../checklists/catalogue.ts';
import { formRows, planOfForms, type FormRows } from '../../checklists/form-rows.ts';
import { readForm } from '../../data/forms/form-reader.ts';
import { openRejects, type Reject } from '../../data/rejects.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Session } from '../session.ts';
import { newAccount, type FileAccount, type JudgeRequest } from './judge-files.ts';
import { rowJudge } from './judge-rows.ts';

/** Filled-in checklists that were read, and the plan by which they are judged. */
export interface ReadForms {
  forms: FormRows[];
  plan: Plan;
}

/** Throws DataFileError. */
export async function readForms(
  paths: readonly string[],
  catalogue: Catalogue,
  { plan, session, at }: { plan: Plan; session: Session; at: (path: string) => string },
): Promise<ReadForms> {
  const forms: FormRows[] = [];
  for (const path of paths) {
    const form = await readForm(at(path), session.language);
    forms.push(formRows({ ...form, path }, catalogue, { manual: plan.manual.name, language: session.language }));
  }
  return { forms, plan: planOfForms(plan, catalogue, forms) };
}

/** Judges the answers like any records; those without a place go to the file's rejects. */
export async function judgeForms(
  forms: readonly FormRows[],
  { plan, engine, ledger, sink, session, asOf, at }: Omit<JudgeRequest, 'openPool'>,
): Promise<FileAccount[]> {
  const accounts: FileAccount[] = [];
  for (const { path, form, rows, lost, lists } of forms) {
    const rejects: Reject[] = [...lost];
    const ofLists = rows.size === 0 ? lists : rows.keys();
    const account = newAccount(path, [...ofLists].join(session.language === 'zh' ? '、' : ', '));
    account.records = lost.length;
    for (const [record, own] of rows) {
      const judge = rowJudge({ plan, engine, record, facts: form, language: session.language, asOf });
      const lines: string[] = [];
      const judged = judge({ rows: own, ledger, emit: (text) => lines.push(text) });
      account.records += judged.records;
      account.outOfForce += judged.outOfForce;
      account.later += judged.later;
      rejects.push(...judged.rejects);
      await sink.lines(lines.join(''));
    }
    account.rejected = rejects.length;
    const file = openRejects(at(path));
    for (const reject of rejects.sort((a, b) => a.line - b.line)) await file.add(reject);
    await file.close();
    accounts.push(account);
  }
  return accounts;
}
