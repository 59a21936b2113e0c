import { runJest, summary } from './jest.mjs';

const jest = await runJest('test-results/e2e.json', [
  '--testPathPatterns',
  'test/e2e/',
  ...process.argv.slice(2),
]);

console.log(summary(jest));
process.exitCode = jest.code === 0 && jest.failed === 0 && jest.passed > 0 ? 0 : 1;
