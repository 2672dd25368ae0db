/** Results out of a page and back into one. */
import { evidenceOf, answerOf } from './judge-form.ts';
import { emptyState, NOTHING, RESULTS_FORMAT, type Entered, type PageData, type ResultsFile, type State } from './page-data.ts';
import { isDrawing } from './signature.ts';

export function resultsOf(data: PageData, state: State): ResultsFile {
  const answers = data.items.map((item) => {
    const entered = state.answers[item.key] ?? NOTHING;
    const answer = answerOf(item, entered);
    const evidence = evidenceOf(entered);
    return {
      id: item.id,
      ...(data.list === undefined ? { group: item.group } : {}),
      text: item.text,
      ...(answer === '' ? {} : { answer }),
      ...(evidence === '' ? {} : { evidence }),
      ...(entered.note.trim() === '' ? {} : { note: entered.note.trim() }),
      ...(entered.photos.length === 0 ? {} : { photos: entered.photos }),
    };
  });
  return {
    format: RESULTS_FORMAT,
    form: data.id,
    formVersion: data.version,
    manual: data.manual,
    title: data.title,
    head: filled(state.head),
    answers,
    signatures: filled(state.signatures),
  };
}

/** What of a results file has its place on this page; `lost` are the texts of answers that have none. Undefined where it is no such file. */
export function stateOf(data: PageData, content: unknown): { state: State; lost: string[] } | undefined {
  const file = content as Partial<ResultsFile> | null;
  if (file?.format !== RESULTS_FORMAT || !Array.isArray(file.answers)) return undefined;
  const state: State = { ...emptyState(), head: texts(file.head), signatures: signed(texts(file.signatures)) };
  const lost: string[] = [];
  for (const one of file.answers) {
    const photos = (one.photos ?? []).filter(
      (photo) => typeof photo === 'string' && /^data:image\/(jpeg|png|webp);base64,/.test(photo),
    );
    const entered: Entered = { answer: text(one.answer), evidence: text(one.evidence), note: text(one.note), photos };
    if (entered.answer === '' && entered.evidence === '' && entered.note === '' && photos.length === 0) continue;
    if (/^photo × \d+$/.test(entered.evidence)) entered.evidence = '';
    const same = data.items.filter(({ id }) => id === one.id);
    const item = same.find(({ group }) => group === one.group) ?? same[0];
    if (item === undefined) lost.push(text(one.text) || text(one.id));
    else state.answers[item.key] = entered;
  }
  return { state, lost };
}

/** Without drawings that are none. */
function signed(signatures: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(signatures).filter(([id, value]) => !id.endsWith('.drawn') || isDrawing(value)));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(values: unknown): Record<string, string> {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function filled(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}
