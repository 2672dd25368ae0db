import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const room = fileURLToPath(new URL('./room', import.meta.url));

/**
 * The files of a new room, in all three wings: `{ path, text }`. They are those of the folder `room` with `«name»` and the like filled
 * in: `room/language/name.checks.ts.txt` becomes `language/concepts/risk/risk.checks.ts`.
 */
export function roomFiles(words) {
  const { name, label } = words;
  const values = {
    ...words,
    key: name.includes('-') ? `'${name}'` : name,
    Label: label.charAt(0).toUpperCase() + label.slice(1),
    gap: ' '.repeat(name.length - 1),
  };
  return readdirSync(room, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .map((path) => ({
      path: path.replace('.txt', '').replace('/', `/concepts/${name}/`).replace('/name.', `/${name}.`),
      text: readFileSync(`${room}/${path}`, 'utf8').replace(/«(\w+)»/g, (_, word) => values[word]),
    }));
}
