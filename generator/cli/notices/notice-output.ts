import type { WordTemplate } from '../../documents/manual-docx/company-styles.ts';
import { printerFor } from '../../documents/printers.ts';
import { Charges } from '../../notices/charges.ts';
import { noticesView, type CitedPlace, type NoticesView } from '../../notices/notice.view.ts';
import type { CitationPlan, Plan } from '../../plan/plan.ts';
import type { Verdict } from '../../plan/verdict.ts';
import { citationText } from '../../engine/runtime/verdict-of.ts';
import type { TemplateTexts } from '../../templating.ts';
import { usageError } from '../../usage-error.ts';
import type { LoadedManual, LoadedSpecs } from '../../workspace.ts';
import { writeOutput } from '../../write-output.ts';
import { templateOverrides, whereTemplatesFit } from '../build/template-overrides.ts';
import { readWordTemplate } from '../build/word-template.ts';
import { clauseOf } from '../explain-records.ts';
import { pathFrom } from '../io.ts';
import type { OpenOutput } from '../run/judge-data.ts';
import { mustBeApart } from '../run/outputs.ts';
import type { VerdictSink } from '../run/verdict-sink.ts';
import type { Session } from '../session.ts';

/** More in one file nobody prints, and Word opens slowly. */
export const MOST_CHARGES = 5000;

interface NoticeRequest {
  session: Session;
  loaded: { specs: LoadedSpecs; manual: LoadedManual };
  options: { out: string; subject?: string[]; month?: string; asOf?: string; templates?: string; wordTemplate?: string };
  kind: '.html' | '.docx';
}

/** The output of a run that becomes notices; what it came to is known when the run is over. */
export interface NoticeOutput {
  open: OpenOutput;
  readonly count: number;
  /** Verdicts that name nobody. */
  readonly unnamed: number;
}

/** Reads templates first, so that nothing is judged in vain. Throws UsageError, DataFileError. */
export async function openNotices({ session, loaded, options, kind }: NoticeRequest): Promise<NoticeOutput> {
  const { out, subject, month, asOf, templates, wordTemplate } = options;
  const at = (path: string) => pathFrom(session.io, path);
  const overrides = templates === undefined ? undefined : await templateOverrides(at(templates), templates);
  const word = wordTemplate === undefined ? undefined : await readWordTemplate(at(wordTemplate), wordTemplate);
  const outcome = { count: 0, unnamed: 0 };
  const open: OpenOutput = (plan, reads) => {
    const specs = [...reads.specs, ...(wordTemplate === undefined ? [] : [wordTemplate])];
    mustBeApart([out], { ...reads, specs });
    const charges = new Charges(plan, { subjects: subject, month });
    const write = async () => {
      const people = charges.byPerson();
      outcome.count = people.length;
      outcome.unnamed = people.find((person) => person.subject === undefined)?.verdicts.length ?? 0;
      const cited = citedIn(plan, loaded);
      const titles = titlesOf(plan);
      const view = noticesView(people, { manual: plan.manual, language: session.language, titles, cited, month, asOf });
      await writeOutput(at(out), await printed(view, kind, { overrides, word }));
    };
    return Promise.resolve({ sink: collecting(charges, write), written: [out] });
  };
  return {
    open,
    get count() {
      return outcome.count;
    },
    get unnamed() {
      return outcome.unnamed;
    },
  };
}

async function printed(
  view: NoticesView,
  kind: NoticeRequest['kind'],
  { overrides, word }: { overrides: TemplateTexts | undefined; word: WordTemplate | undefined },
): Promise<string | Uint8Array> {
  if (kind === '.html') return whereTemplatesFit(overrides, () => printerFor(overrides).html.render('notices', view));
  const { noticesDocx } = await import('../../notices/notices-docx.ts');
  return noticesDocx(view, word);
}

/** Nothing is written before the run is over. */
function collecting(charges: Charges, write: () => Promise<void>): VerdictSink {
  return {
    lines(lines) {
      const text = typeof lines === 'string' ? lines : Buffer.from(lines).toString();
      for (const line of text.split('\n')) if (line !== '') charges.take(JSON.parse(line) as Verdict);
      if (charges.size > MOST_CHARGES) throw usageError('notices/too-many', { limit: MOST_CHARGES });
      return undefined;
    },
    reserve: () => undefined,
    settlements: () => Promise.resolve(),
    close: write,
    abort: () => Promise.resolve(),
  };
}

/** By the names of norms; where editions have different titles, none is said. */
function titlesOf({ rules, collectors }: Plan): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { name, title } of [...rules, ...collectors])
    if (title !== undefined) titles.set(name, (titles.get(name) ?? title) === title ? title : '');
  return titles;
}

/** Finds the clause of a verdict's citation; one that the plan does not have is told as it stands. */
function citedIn(plan: Plan, loaded: NoticeRequest['loaded']): (citation: string) => CitedPlace {
  const known = new Map(citationsIn(plan).map((citation) => [citationText(citation), citation]));
  const found = new Map<string, CitedPlace>();
  return (text) => {
    const before = found.get(text);
    if (before !== undefined) return before;
    const citation = known.get(text);
    const place: CitedPlace =
      citation === undefined
        ? { short: text, text: '' }
        : { short: `${citation.source} ${citation.place ?? `§${citation.clause}`}`, text: clauseOf(citation, loaded).text ?? '' };
    found.set(text, place);
    return place;
  };
}

/** All that stand under `cites` anywhere in it. */
function citationsIn(part: unknown): CitationPlan[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'cites' in part && Array.isArray(part.cites) ? (part.cites as CitationPlan[]) : [];
  return [...own, ...Object.values(part).flatMap(citationsIn)];
}
