/** The constant tables of a module, each written once. */
import { array, call, constant, literal, name, type Code, type Statement } from './code.ts';
import { jsonInner } from './escape.ts';

/** The variables that hold the names of an enum's values: as they are, as they stand within JSON, and as bytes. */
export interface NameTables {
  raw: string;
  json: string;
  /** A Map from the value to its place. */
  places: string;
  /** Where their JSON stands among the known bytes: see ByteSink. */
  bytes: string;
  /** To find a place by the bytes: see ByteNames. */
  found: string;
}

export class Tables {
  private readonly byNames = new Map<string, NameTables>();
  /** The same, by the list itself: it is asked for often. */
  private readonly met = new Map<readonly string[], NameTables>();
  private readonly lists: (readonly string[])[] = [];
  private readonly known = new KnownBytes();

  namesOf(values: readonly string[]): NameTables {
    const tables = this.met.get(values) ?? this.tablesOf(values);
    this.met.set(values, tables);
    return tables;
  }

  private tablesOf(values: readonly string[]): NameTables {
    const key = JSON.stringify(values);
    const known = this.byNames.get(key);
    if (known !== undefined) return known;
    const number = this.lists.push(values) - 1;
    const tables = {
      raw: `names${number}`,
      json: `quoted${number}`,
      places: `places${number}`,
      bytes: `written${number}`,
      found: `found${number}`,
    };
    this.byNames.set(key, tables);
    return tables;
  }

  /** Where a piece of JSON stands among the bytes that the module knows. */
  knownBytes(json: string): ByteSpan {
    return this.known.span(json);
  }

  statements(): Statement[] {
    const lists = this.listStatements();
    return [constant('sink', call('createByteSink', literal(this.known.text))), ...lists];
  }

  private listStatements(): Statement[] {
    return this.lists.flatMap((values, number) => [
      constant(`names${number}`, array(values.map((value) => literal(value)))),
      constant(`quoted${number}`, array(values.map((value) => literal(jsonInner(value))))),
      constant(`places${number}`, {
        kind: 'call',
        callee: { kind: 'name', name: 'placesOf' },
        arguments: [{ kind: 'name', name: `names${number}` }],
      }),
      constant(`written${number}`, call('bytePieces', array(this.spansOf(values)))),
      constant(`found${number}`, call('byteNames', name(`quoted${number}`))),
    ]);
  }

  private spansOf(values: readonly string[]): Code[] {
    return values
      .map((value) => this.known.span(jsonInner(value)))
      .flatMap(({ from, length }) => [literal(from), literal(length)]);
  }
}

/** Where bytes begin and how many they are. */
export interface ByteSpan {
  from: number;
  length: number;
}

/** Texts one behind another, each once. */
class KnownBytes {
  text = '';
  private length = 0;
  private readonly spans = new Map<string, ByteSpan>();

  span(text: string): ByteSpan {
    let span = this.spans.get(text);
    if (span === undefined) {
      span = { from: this.length, length: new TextEncoder().encode(text).length };
      this.spans.set(text, span);
      this.text += text;
      this.length += span.length;
    }
    return span;
  }
}
