import type { MessageLanguage, Words } from '../../language/diagnostics.ts';
import type { Io, Sink } from './io.ts';
import { paintFor, type Paint } from './paint.ts';
import { spaced } from './report/source-excerpt.ts';

/** Messages and generated text are in this language: --lang, else the manual's once it is known, else the surroundings'. */
export interface Voice {
  language: MessageLanguage;
}

/** One call of a command: the world, and how it speaks. */
export class Session {
  constructor(
    readonly io: Io,
    readonly options: { lang?: MessageLanguage | undefined; quiet?: boolean | undefined },
    private readonly voice: Voice,
  ) {
    this.adopt(undefined);
  }

  get language(): MessageLanguage {
    return this.voice.language;
  }

  /** Speaks the language of the manual at hand, unless --lang has said otherwise. */
  adopt(language: MessageLanguage | undefined): void {
    this.voice.language = this.options.lang ?? language ?? this.voice.language;
  }

  /** A line of the result. */
  say(text: string): void {
    this.io.stdout.write(`${text}\n`);
  }

  /** A line beside the result; none with --quiet. */
  note(words: Words | string): void {
    if (this.options.quiet !== true) this.warn(words);
  }

  /** A line that must be seen, --quiet or not. */
  warn(words: Words | string): void {
    const lines = (typeof words === 'string' ? words : words[this.language]).split('\n');
    this.io.stderr.write(`${lines.map(spaced).join('\n')}\n`);
  }

  paint(sink: Sink): Paint {
    return paintFor(sink, this.io.env);
  }
}
