import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runJest, summary } from './jest.mjs';
import { root } from './steps.mjs';

/** Four of forty, for the README. */
const KEPT = ['light/home-secretariat', 'dark/case', 'light/home-partner', 'right-to-left/endorsement'];

const made = join(root, 'test-results/screenshots');
process.env.ENTENTE_SCREENSHOTS = made;
const jest = await runJest('test-results/screenshots.json', [
  '--testPathPatterns',
  'test/e2e/screenshots',
  ...process.argv.slice(2),
]);
console.log(summary(jest));
if (jest.failed === 0 && jest.passed > 0) {
  const pictures = join(root, 'docs/pictures');
  mkdirSync(pictures, { recursive: true });
  for (const kept of KEPT)
    copyFileSync(join(made, `${kept}.png`), join(pictures, `${kept.replace('/', '-')}.png`));
  console.log(`All of them: ${made}. Of the README: ${pictures}.`);
} else {
  console.error('No pictures were made: this needs a Chromium.');
  process.exitCode = 1;
}
