import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where a picture is kept to be looked at. */
export function picture(name: string): string {
  const folder = fileURLToPath(new URL('../../out/browser/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  return `${folder}${name}.png`;
}
