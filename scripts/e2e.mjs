import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runJest, summary } from './jest.mjs';
import { root } from './steps.mjs';

const args = process.argv.slice(2);
const pages = join(root, 'test-results/e2e-pages.txt');
mkdirSync(join(root, 'test-results'), { recursive: true });
rmSync(pages, { force: true });
process.env.ENTENTE_E2E_PAGES = pages;
// Everything instead of a sample: each page as each person who may open it, and each in Arabic.
if (args.includes('--full')) process.env.ENTENTE_E2E_FULL = '1';

const jest = await runJest('test-results/e2e.json', [
  '--testPathPatterns',
  'test/e2e/',
  ...args.filter((arg) => arg !== '--full'),
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
