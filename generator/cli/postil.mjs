#!/usr/bin/env node
// Starts the bundled command line. Plain old JavaScript: it must at least load on any Node, to say which one is needed.
import fs from 'fs';
import module from 'module';
import { fileURLToPath } from 'url';

var needed = 22;
var major = Number(process.versions.node.split('.')[0]);
var bundle = new URL('../../dist/cli.js', import.meta.url);

function stop(chinese, english) {
  process.stderr.write('postil: ' + chinese + '\npostil: ' + english + '\n');
  process.exit(2);
}

if (major < needed) {
  stop(
    '需要 Node.js ' +
      needed +
      ' 或更新版本，当前是 ' +
      process.versions.node +
      '。请从 https://nodejs.org 安装；在本仓库中也可用 npx postil，它自带合适的版本。',
    'Node.js ' +
      needed +
      ' or newer is needed, this is ' +
      process.versions.node +
      '. Install it from https://nodejs.org; inside the repository, npx postil brings its own.',
  );
} else if (!fs.existsSync(fileURLToPath(bundle))) {
  stop('还没有构建，请先运行 npm run build。', 'it is not built yet: run npm run build first.');
} else {
  if (module.enableCompileCache) module.enableCompileCache();
  import(bundle.href).catch(function (error) {
    process.stderr.write('postil: ' + ((error && error.stack) || error) + '\n');
    process.exit(3);
  });
}
