/**
 * Words by which texts are found, without a dictionary: Latin words and numbers in lower case; of Chinese each pair of neighbouring
 * characters. The page's script cuts what is asked for in the same way.
 */
export function searchWords(text: string): string[] {
  return runsOf(text).flatMap((run) => (isHan(run) ? [...pairs(run), [...run].at(-1) ?? ''] : [run]));
}

/** What a question looks for: `罚款` -> that pair; a single character finds every pair that begins with it, and every text it ends. */
export function queryWords(text: string): string[] {
  return runsOf(text).flatMap((run) => (isHan(run) && [...run].length > 1 ? pairs(run) : [run]));
}

function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(RUN) ?? [];
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, at) => (characters[at] ?? '') + character);
}

function isHan(run: string): boolean {
  return HAN.test(run);
}

const HAN = /^\p{Script=Han}/u;
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
