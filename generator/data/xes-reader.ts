import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { ByteSource } from './byte-source.ts';
import { dataFileError } from './data-file-error.ts';
import type { RawBatch, RawRow, RowsRequest } from './reader.ts';
import { utf8Chunks } from './text-decoding.ts';

/** The columns of an event log, by the keys of XES (IEEE 1849); those of the trace hold for all its events. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ['concept:name', 'activity'],
  ['org:resource', 'actor'],
  ['org:role', 'role'],
  ['time:timestamp', 'time'],
  ['lifecycle:transition', 'lifecycle'],
  ['content', 'content'],
  ['procedure', 'procedure'],
]);

/**
 * The events of an XES file as records of `log`, trace by trace. Of a step that is logged when it is begun and when it is done, only the
 * doing counts (`lifecycle:transition` is `complete`). Throws DataFileError where the file is no well-formed XML.
 */
export async function* xesRows(source: ByteSource, { facts }: RowsRequest): AsyncIterable<RawBatch> {
  const parser = new SaxesParser({ position: true });
  const log = new TraceReader(parser);
  parser.on('error', (error) => {
    throw dataFileError('data/unreadable', { path: facts.path, reason: error.message });
  });
  const decoder = new TextDecoder();
  for await (const chunk of utf8Chunks(source, facts)) {
    parser.write(decoder.decode(chunk, { stream: true }));
    const rows = log.take();
    if (rows.length > 0) yield { rows };
  }
  parser.close();
  yield { rows: log.take() };
}

/** Follows the tags: attributes of a trace or an event are its direct children; what lies deeper belongs to an attribute. */
class TraceReader {
  private done: RawRow[] = [];
  private events: RawRow[] = [];
  private trace: Record<string, string> = {};
  private event: Record<string, string> | undefined;
  private readonly open: string[] = [];

  constructor(private readonly parser: SaxesParser) {
    parser.on('opentag', (tag) => this.begin(tag));
    parser.on('closetag', (tag) => this.end(tag.name));
  }

  /** The rows of the traces that are whole. */
  take(): RawRow[] {
    const rows = this.done;
    this.done = [];
    return rows;
  }

  private begin({ name, attributes }: SaxesTagPlain): void {
    const parent = this.open.at(-1);
    this.open.push(name);
    if (name === 'trace') this.trace = {};
    else if (name === 'event') this.event = {};
    else if (parent === 'event' || parent === 'trace') {
      const column = COLUMNS.get(attributes['key'] ?? '');
      const value = attributes['value'];
      if (column !== undefined && value !== undefined) (parent === 'event' ? this.event : this.trace)![column] = value;
    }
  }

  private end(name: string): void {
    this.open.pop();
    if (name === 'event' && this.event !== undefined) {
      const { lifecycle = 'complete', time, ...raw } = this.event;
      const exact = time === undefined ? {} : { time: toMilliseconds(time) };
      if (lifecycle.toLowerCase() === 'complete') this.events.push({ line: this.parser.line, raw: { ...raw, ...exact } });
      this.event = undefined;
    }
    if (name !== 'trace') return;
    const { activity: key, procedure } = this.trace;
    for (const { line, raw } of this.events)
      this.done.push({ line, raw: { ...(key && { case: key }), ...(procedure && { procedure }), ...raw } });
    this.events = [];
  }
}

/** Finer parts of a second than milliseconds are left off. */
function toMilliseconds(time: string): string {
  return time.replace(/\.(\d+)/, (_, digits: string) => `.${digits.slice(0, 3).padEnd(3, '0')}`);
}
