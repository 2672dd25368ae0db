import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * A Chromium without a window, spoken to through a pipe (https://chromedevtools.github.io/devtools-protocol/). `picture` opens a page in a
 * window of `width` x `height` CSS pixels and returns the PNG of what `clip` (a function that runs in the page) says:
 * `{ x, y, width, height }` in CSS pixels. Throws where there is no Chromium.
 */
export async function openChromium() {
  if (!existsSync(program))
    throw new Error(`There is no ${program}. Install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM.`);
  const profile = mkdtempSync(join(tmpdir(), 'postil-chromium-'));
  const options = [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--hide-scrollbars',
    '--disable-lcd-text',
    '--disable-gpu',
  ];
  if (process.getuid?.() === 0) options.push('--no-sandbox');
  const browser = spawn(program, options, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'zh_CN.UTF-8' },
  });
  const { send, once } = protocol(browser);
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const page = (method, parameters = {}) => send(method, parameters, sessionId);
  await page('Page.enable');

  return {
    async picture({ url, width, height, scale, clip }) {
      await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile: false });
      await page('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'light' }] });
      const loaded = once('Page.loadEventFired');
      await page('Page.navigate', { url });
      await loaded;
      const { result, exceptionDetails } = await page('Runtime.evaluate', {
        expression: `document.fonts.ready.then(() => (${clip})())`,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(`${url}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
      const { data } = await page('Page.captureScreenshot', { clip: { ...result.value, scale: 1 }, captureBeyondViewport: true });
      return Buffer.from(data, 'base64');
    },
    async close() {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      await send('Browser.close');
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Messages are JSON, each ended by a zero byte. */
function protocol(browser) {
  const [, , , input, output] = browser.stdio;
  const asked = new Map();
  const awaited = new Map();
  let count = 0;
  let kept = '';
  output.setEncoding('utf8').on('data', (text) => {
    const messages = (kept + text).split('\0');
    kept = messages.pop();
    for (const { id, method, params, result, error } of messages.map((message) => JSON.parse(message))) {
      awaited.get(method)?.(params);
      const { resolve, reject } = asked.get(id) ?? {};
      if (error) reject?.(new Error(error.message));
      else resolve?.(result);
      asked.delete(id);
    }
  });
  browser.once('exit', () => asked.forEach(({ reject }) => reject(new Error(`${program} has ended.`))));
  return {
    send: (method, params = {}, sessionId = undefined) =>
      new Promise((resolve, reject) => {
        asked.set(++count, { resolve, reject });
        input.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
      }),
    once: (method) => new Promise((resolve) => awaited.set(method, resolve)),
  };
}
