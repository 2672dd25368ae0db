/** The constant tables of a module, each written once. */
import { array, constant, literal, type Statement } from './code.ts';
import { jsonInner } from './escape.ts';

/** The variables that hold the names of an enum's values, as they are and as they stand within JSON. */
export interface NameTables {
  raw: string;
  json: string;
  /** A Map from the value to its place. */
  places: string;
}

export class Tables {
  private readonly known = new Map<string, NameTables>();
  /** The same, by the list itself: it is asked for often. */
  private readonly met = new Map<readonly string[], NameTables>();
  private readonly lists: (readonly string[])[] = [];

  namesOf(values: readonly string[]): NameTables {
    const tables = this.met.get(values) ?? this.tablesOf(values);
    this.met.set(values, tables);
    return tables;
  }

  private tablesOf(values: readonly string[]): NameTables {
    const key = JSON.stringify(values);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.lists.push(values) - 1;
    const tables = { raw: `names${number}`, json: `quoted${number}`, places: `places${number}` };
    this.known.set(key, tables);
    return tables;
  }

  statements(): Statement[] {
    return this.lists.flatMap((values, number) => [
      constant(`names${number}`, array(values.map((value) => literal(value)))),
      constant(`quoted${number}`, array(values.map((value) => literal(jsonInner(value))))),
      constant(`places${number}`, {
        kind: 'call',
        callee: { kind: 'name', name: 'placesOf' },
        arguments: [{ kind: 'name', name: `names${number}` }],
      }),
    ]);
  }
}
