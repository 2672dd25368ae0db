/** JSON with the place of every key and value, so that findings can point at them. */

export interface Span {
  /** In UTF-16 units from the start of the text. */
  offset: number;
  length: number;
}

/** `{"a": [1]}` -> an object node whose member `a` is an array node of one number node. */
export type JsonNode = Span &
  (
    | { kind: 'object'; members: { key: string; keySpan: Span; value: JsonNode }[] }
    | { kind: 'array'; items: JsonNode[] }
    | { kind: 'string'; value: string }
    | { kind: 'number' | 'boolean' | 'null' }
  );

/** The tree of a JSON text (RFC 8259); else where it ceases to be one. */
export function parseJson(text: string): JsonNode | { error: Span } {
  try {
    return new Reader(text).whole();
  } catch (error) {
    if (!(error instanceof Misread)) throw error;
    return { error: error.span };
  }
}

class Misread extends Error {
  constructor(readonly span: Span) {
    super('not JSON');
  }
}

/** No settings are as deep as this; the stack is. */
const DEEPEST = 100;

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): JsonNode {
    if (this.text.startsWith('\ufeff')) this.at = 1;
    const node = this.value();
    this.space();
    if (this.at < this.text.length) this.fail();
    return node;
  }

  private value(): JsonNode {
    this.space();
    const offset = this.at;
    if (++this.depth > DEEPEST) this.fail();
    const node = this.bare();
    this.depth--;
    return { ...node, offset, length: this.at - offset } as JsonNode;
  }

  private bare() {
    switch (this.text[this.at]) {
      case '{':
        return { kind: 'object', members: this.list('}', () => this.member()) };
      case '[':
        return { kind: 'array', items: this.list(']', () => this.value()) };
      case '"':
        return { kind: 'string', value: this.string() };
      default:
        return { kind: this.word() };
    }
  }

  private member() {
    this.space();
    const offset = this.at;
    const key = this.string();
    const keySpan = { offset, length: this.at - offset };
    this.space();
    this.take(':');
    return { key, keySpan, value: this.value() };
  }

  private list<T>(end: string, read: () => T): T[] {
    const found: T[] = [];
    this.at++;
    this.space();
    if (this.text[this.at] !== end) {
      found.push(read());
      for (this.space(); this.text[this.at] === ','; this.space()) {
        this.at++;
        found.push(read());
      }
    }
    this.take(end);
    return found;
  }

  private string(): string {
    // eslint-disable-next-line no-control-regex
    const [written] = this.match(/"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y);
    return JSON.parse(written) as string;
  }

  private word(): 'number' | 'boolean' | 'null' {
    const [written] = this.match(/(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y);
    return written === 'null' ? 'null' : /^[tf]/.test(written) ? 'boolean' : 'number';
  }

  private match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text) ?? this.fail();
    this.at = pattern.lastIndex;
    return found;
  }

  private take(sign: string): void {
    if (this.text[this.at] !== sign) this.fail();
    this.at++;
  }

  private space(): void {
    while (/[ \t\r\n]/.test(this.text[this.at] ?? '')) this.at++;
  }

  private fail(): never {
    throw new Misread({ offset: this.at, length: this.at < this.text.length ? 1 : 0 });
  }
}
