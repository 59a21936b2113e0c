/** Builds when needed, then runs the benches from their sources. */
import { spawnSync } from 'node:child_process';
import { buildWhenStale } from './build-when-stale.mjs';

await buildWhenStale();
const run = spawnSync(
  process.execPath,
  ['--import', './scripts/register-typescript.mjs', 'bench/run.ts', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(run.status ?? 1);
