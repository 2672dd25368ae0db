/** What a reader does at the least: every line of the files through JSON.parse. `lines` reads with readline, `chunks` in blocks. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const [way, ...files] = process.argv.slice(2);
let records = 0;
let length = 0;

function take(line: string): void {
  if (line === '') return;
  length += Object.keys(JSON.parse(line) as object).length;
  records++;
}

for (const file of files) {
  if (way === 'lines') {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) take(line);
  } else {
    let rest = '';
    for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
      const lines = (rest + (chunk as string)).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    }
    take(rest);
  }
}
console.log(JSON.stringify({ records, length }));
