import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runJest, summary } from './jest.mjs';
import { root } from './steps.mjs';

const pages = join(root, 'test-results/e2e-pages.txt');
mkdirSync(join(root, 'test-results'), { recursive: true });
rmSync(pages, { force: true });
process.env.ENTENTE_E2E_PAGES = pages;

const jest = await runJest('test-results/e2e.json', [
  '--testPathPatterns',
  'test/e2e/',
  // With `--full` each page as each person who may open it, and each in Arabic.
  ...process.argv.slice(2),
]);

console.log(`${visited()} pages visited`);
console.log(summary(jest));
process.exitCode = jest.code === 0 && jest.failed === 0 && jest.passed > 0 ? 0 : 1;

function visited() {
  try {
    return readFileSync(pages, 'utf8').split('\n').length - 1;
  } catch {
    return 0;
  }
}
