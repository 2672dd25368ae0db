import type { Position } from 'vscode-languageserver-types';

/** The text that tokens lie in: they know their offsets only, and ask it for lines when somebody wants to know. */
export class SourceText {
  private starts: number[] | undefined;

  constructor(private current: string) {}

  get text(): string {
    return this.current;
  }

  /** When the text was edited. */
  replace(text: string): void {
    this.current = text;
    this.starts = undefined;
  }

  /** 0-based, as in the language server protocol. */
  positionAt(offset: number): Position {
    const starts = (this.starts ??= lineStarts(this.text));
    let low = 0;
    let high = starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - (starts[low] ?? 0) };
  }

  /** Whether no line ends between the two offsets. */
  isOneLine(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const code = this.text.charCodeAt(at);
      if (code === LINE_FEED || code === CARRIAGE_RETURN) return false;
    }
    return true;
  }
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A line ends with `\n`, `\r\n` or `\r`. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) starts.push(at + 1);
  }
  return starts;
}
