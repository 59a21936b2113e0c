import { buildWhenStale } from './build-when-stale.mjs';

buildWhenStale();
process.setSourceMapsEnabled(true);
stopWithNpm();
// In this very process: no signal has to be passed on and nothing can stay behind.
await import('../dist/main.js');

/** When npm itself is killed, nobody passes a signal on; the parent's number changes then. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
