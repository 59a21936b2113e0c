import { runJest, summary } from './jest.mjs';
import { runNode } from './steps.mjs';

const check = await runNode(['scripts/check.mjs'], { stdio: 'inherit' });
const jest = await runJest('test-results/jest.json', process.argv.slice(2));

if (check.code !== 0) console.log('`npm run check` failed, see above.');
console.log(summary(jest));
process.exitCode = check.code === 0 && jest.code === 0 && jest.failed === 0 && jest.passed > 0 ? 0 : 1;
