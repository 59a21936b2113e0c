import { readFileSync } from 'node:fs';
import { buildWhenStale } from './build-when-stale.mjs';

buildWhenStale();
process.setSourceMapsEnabled(true);
stopWithNpm();
// In this very process: no signal has to be passed on and nothing can stay behind.
await import('../dist/main.js');

/**
 * `npm start` puts npm and mostly a shell in front of this process, and neither tells it when it is killed. When one
 * of them has gone, its child has another parent.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}

function ancestors() {
  const { ppid } = process;
  try {
    // Only Linux tells the parent of a parent without starting a program; elsewhere the nearest has to do.
    const stat = readFileSync(`/proc/${ppid}/stat`, 'utf8');
    const [, name, grandparent] = /\((.*)\) \S+ (\d+)/s.exec(stat);
    // npm's own parent is none of our business: people start things and close the terminal.
    return /^(ba|da|z|k)?sh$/.test(name) ? `${ppid} ${grandparent}` : String(ppid);
  } catch {
    return String(ppid);
  }
}
