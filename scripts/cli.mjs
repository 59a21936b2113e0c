import { buildWhenStale } from './build-when-stale.mjs';

buildWhenStale();
process.setSourceMapsEnabled(true);
await import('../dist/cli/main.js');
