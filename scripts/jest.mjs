import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runNode } from './steps.mjs';

/**
 * Runs Jest, with what it says going straight to the terminal, and counts from the result file it wrote.
 * A run that wrote none, or ran nothing, has failed. `--full`: everything where suites otherwise draw a sample;
 * `--seed=N`: the sample that a run drew before.
 */
export async function runJest(resultFile, args = []) {
  const own = args.filter((arg) => arg === '--full' || arg.startsWith('--seed'));
  for (const arg of own) {
    if (!/^--(full|seed=\d+)$/.test(arg)) throw new Error(`${arg}: write --seed=N, N being a whole number.`);
    if (arg === '--full') process.env.ENTENTE_TEST_FULL = '1';
    else process.env.ENTENTE_TEST_SEED = arg.slice('--seed='.length);
  }
  const path = join(root, resultFile);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  const { code } = await runNode(
    [
      '--no-warnings',
      '--import=./scripts/register-typescript.mjs',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${path}`,
      ...args.filter((arg) => !own.includes(arg)),
    ],
    // With --json Jest writes its report to the error stream and the result to the output, which is in the file.
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return { code, ...readResult(resultFile) };
}

/** Counts from a result file; one that is not there counts as a failure. */
export function readResult(resultFile) {
  let result;
  try {
    result = JSON.parse(readFileSync(join(root, resultFile), 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return {
    passed: result.numPassedTests,
    // A suite that could not even be loaded holds no tests to count.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
