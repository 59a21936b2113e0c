/** `npm run fuzz -- [--full] [--seed=N]`: hostile requests at every route that the API describes. */
import { runJest, summary } from './jest.mjs';

const jest = await runJest('test-results/fuzz.json', ['test/api/fuzz.spec.ts', ...process.argv.slice(2)]);
console.log(summary(jest));
process.exitCode = jest.code === 0 && jest.failed === 0 && jest.passed > 0 ? 0 : 1;
