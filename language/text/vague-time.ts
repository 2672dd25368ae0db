/** A word that sounds like a limit and is none, at its place in a text. */
export interface VagueWord {
  word: string;
  offset: number;
}

/** Vague words of time, in the order of the text; not where their sentence says how long, and not inside other words (`及时率`, `不定期`). */
export function vagueWords(text: string): VagueWord[] {
  return [...text.matchAll(sentences)].flatMap(({ 0: sentence, index }) => {
    const found = [...sentence.matchAll(vague)].map((match) => ({ word: match[0], offset: index + match.index }));
    return found.length === 0 || exact.test(sentence) ? [] : found;
  });
}

const sentences = /[^。；;！!\n]+/g;

/** `时` that begins another word: 时间, 时限, 时段 … but not 限期, which is a word of its own. */
const noTimeWord = '(?![间段刻长候效序率性]|限(?!期))';
/** `期` that begins another word: 期限, 期间, 期末 …, and the savings deposit 定期存款. */
const noPeriodWord = '(?![限间内末初满率性存储刊])';
/** What was not done in time is a finding, not a limit: 不及时, 未按时. */
const notDenied = '(?<![不未没非])';

const chinese = [
  '第一时间',
  `${notDenied}必要时${noTimeWord}`,
  `(?<![以不未没非])及时${noTimeWord}`,
  `${notDenied}按时${noTimeWord}`,
  `(?<![标不未没非])准时${noTimeWord}`,
  `(?<![合不未没非])适时${noTimeWord}`,
  `(?<![规约指特固法既设确一选假不未没非])定期${noPeriodWord}`,
  `(?<![临邻最])近期${noPeriodWord}`,
  `${notDenied}提前(?![量期])`,
  '(?<![建成设确树创订独不未没非])立即',
  `${notDenied}(?:尽快|尽早|迅速)`,
];

const english = [
  'as soon as possible',
  'in a timely manner',
  'from time to time',
  '(?:if|when|where) necessary',
  'without delay',
  'in due course',
  'in advance',
  'on time',
  '(?<!not )promptly',
  '(?<!not )immediately',
  '(?<!not )periodically',
  '(?<!not )regularly',
  '(?<!not )timely(?! (?:\\w+ )?rate)',
  'asap',
];

const vague = new RegExp(`${chinese.join('|')}|\\b(?:${english.join('|')})\\b`, 'gi');

const amount = '(?:\\d+(?:\\.\\d+)?|(?<![统唯逐同])[一二两三四五六七八九十百半]+)';
const span = '(?:个半?)?(?:秒|分钟|刻钟|小时|钟头|工作日|自然日|日|天|昼夜|周|星期|旬|月|季|半年|年|班)';
const exactSpans = [
  `${amount}\\s*${span}`,
  '\\d\\s*[时点]',
  '\\d{1,2}[:：]\\d{2}',
  '每(?:个|半)?(?:工作)?(?:日|天|周|星期|旬|月|季|年|班|小时)',
  '当(?:日|天|班|周|月|季|年)|次(?:日|月|年)|[月季年]底|[月季年]末',
  '\\b(?:\\d+|one|two|three|half an?) ?(?:working |calendar )?(?:second|minute|hour|day|workday|week|month|quarter|year)s?\\b',
  '\\b(?:every|each|per|the same|the next) (?:working )?(?:hour|day|week|month|quarter|year)\\b',
  '\\b(?:hourly|daily|weekly|monthly|quarterly|yearly|annually)\\b',
];
const exact = new RegExp(exactSpans.join('|'), 'i');
