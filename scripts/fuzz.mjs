/** `npm run fuzz -- [--full] [--seed=N]`: hostile requests at every route that the API describes. */
import { parseArgs } from 'node:util';
import { runJest, summary } from './jest.mjs';

const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, seed: { type: 'string' } },
});
if (values.full) process.env.ENTENTE_FUZZ_FULL = '1';
if (values.seed !== undefined) process.env.ENTENTE_FUZZ_SEED = values.seed;
const jest = await runJest('test-results/fuzz.json', ['test/api/fuzz.spec.ts']);
console.log(summary(jest));
process.exitCode = jest.code === 0 && jest.failed === 0 && jest.passed > 0 ? 0 : 1;
