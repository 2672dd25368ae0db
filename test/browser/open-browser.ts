import { chromium, type Browser } from 'playwright-core';

/** The Chromium of the machine, without a window; a user of its own needs no sandbox switch, root does. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
