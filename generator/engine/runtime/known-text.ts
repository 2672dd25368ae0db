/** A text that is met again and again, with what was found for it last. */
export class KnownText {
  private finder: object | undefined = undefined;
  private found: object | undefined = undefined;

  constructor(readonly text: string) {}

  /** What this finder has found for it; undefined where another one was the last. */
  foundBy(finder: object): object | undefined {
    return this.finder === finder ? this.found : undefined;
  }

  remember(finder: object, found: object): void {
    this.finder = finder;
    this.found = found;
  }
}

/** A person by name. */
export type Person = string | KnownText;
