// npm start: checks, builds and runs examples/county-fines into out/county-fines, and says where to look.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = 'examples/county-fines';
const out = 'out/county-fines';
const verdicts = `${out}/verdicts.ndjson`;

const locale =
  [process.env.LC_ALL, process.env.LC_MESSAGES, process.env.LANG].find((value) => value) ??
  Intl.DateTimeFormat().resolvedOptions().locale;
const language = /^zh/i.test(locale) ? 'zh' : 'en';
const words = {
  zh: {
    building: '构建命令行(只此一次)',
    steps: { check: '检查规程', test: '执行用例', build: '生成文档、检查表、规则引擎', run: '判定数据' },
    failed: '没有成功,见上文。',
    look: (count) => `\n完成。${count} 条判定。请看:`,
    places: {
      site: '规程(网站)',
      page: '规程(整本一页)',
      checklist: '检查表',
      engine: '规则引擎',
      verdicts: '判定',
      settlement: '结算',
    },
    next: '\n接下来:npx postil --help;npx postil init 我的规程',
  },
  en: {
    building: 'building the command line (once)',
    steps: {
      check: 'checking the manual',
      test: 'running its scenarios',
      build: 'making documents, checklists, the rule engine',
      run: 'judging the data',
    },
    failed: 'That did not work; see above.',
    look: (count) => `\nDone: ${count} verdicts. Look at:`,
    places: {
      site: 'the manual (site)',
      page: 'the manual (one page)',
      checklist: 'the checklists',
      engine: 'the rule engine',
      verdicts: 'the verdicts',
      settlement: 'the settlement',
    },
    next: '\nNext: npx postil --help; npx postil init my-manual',
  },
}[language];

if (!existsSync(join(root, 'dist/cli.js'))) {
  console.log(`▸ ${words.building}`);
  execute(['scripts/generate.mjs']);
  execute(['scripts/build.mjs']);
}
postil('check', example);
postil('test', example);
postil('build', example, '-o', out);
postil('run', example, ...dataArguments(), '-o', verdicts);

const places = {
  site: `${out}/docs/index.html`,
  page: `${out}/docs/manual.html`,
  checklist: `${out}/checklists/index.html`,
  engine: `${out}/engine/index.js`,
  verdicts,
  settlement: `${out}/verdicts.settlement.ndjson`,
};
console.log(words.look(readFileSync(join(root, verdicts), 'utf8').split('\n').length - 1));
for (const [name, path] of Object.entries(places)) console.log(`  ${words.places[name]}: ${path}`);
console.log(words.next);

function postil(command, ...args) {
  console.log(
    `\n▸ ${words.steps[command]}\n  postil ${command} ${command === 'run' ? `${example} --data … -o ${verdicts}` : args.join(' ')}`,
  );
  execute(['generator/cli/postil.mjs', command, ...args]);
}

function execute(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error(`\n${words.failed}`);
  process.exit(status ?? 1);
}

/** Every data file of the example is named after its record type. */
function dataArguments() {
  const files = readdirSync(join(root, example, 'data')).filter(
    (name) => /\.(csv|ndjson|xlsx)$/.test(name) && !name.includes('.rejected.'),
  );
  return files.sort().flatMap((name) => ['--data', `${parse(name).name}=${example}/data/${name}`]);
}
