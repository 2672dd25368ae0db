import type { Sink } from './io.ts';

const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const;

export type Colour = keyof typeof codes;
export type Paint = (colour: Colour, text: string) => string;

/** Colours on a terminal only, and never with NO_COLOR; FORCE_COLOR asks for them everywhere. */
export function paintFor(sink: Sink, env: Record<string, string | undefined>): Paint {
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  const forced = !['', '0', undefined].includes(env['FORCE_COLOR']);
  if (refused || !(sink.isTTY === true || forced)) return (_colour, text) => text;
  return (colour, text) => `\x1b[${codes[colour][0]}m${text}\x1b[${codes[colour][1]}m`;
}
