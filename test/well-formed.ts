import { SaxesParser } from 'saxes';
import { expect } from 'vitest';

/** Fails where the text is no well-formed XML. */
export function mustBeXml(text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => expect.fail(`${error.message} in ${text.slice(0, 200)}`));
  parser.write(text).close();
}
