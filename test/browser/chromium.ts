/** A real browser. Debian: apt-get install chromium fonts-noto-cjk; another one is named by CHROMIUM. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

export function openBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: isRoot ? ['--no-sandbox'] : [],
  });
}

/** Where a picture is kept to be looked at. */
export function picture(name: string): string {
  const folder = fileURLToPath(new URL('../../out/browser/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  return `${folder}${name}.png`;
}
