/** Text in the encoding of Chinese offices; Node.js can only read it, so the table is read backwards. */
export function gb18030(text: string): Uint8Array {
  return Buffer.concat([...text].map((character) => codes().get(character) ?? Buffer.from(character)));
}

let table: Map<string, Buffer> | undefined;

function codes(): Map<string, Buffer> {
  if (table !== undefined) return table;
  table = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const bytes = Buffer.from([high, low]);
      const character = decoder.decode(bytes);
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
    }
  }
  return table;
}
