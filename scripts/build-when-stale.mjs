import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Written after a build that went through; a build that failed half-way must not count. */
const stamp = join(root, 'dist', '.built');

/** Builds when something in the sources is newer than the last build that succeeded. An image has no sources. */
export function buildWhenStale() {
  const sources = join(root, 'src');
  if (!existsSync(sources)) return;
  const newestMs = Math.max(
    newest(sources),
    ...['nest-cli.json', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((name) =>
      changed(join(root, name)),
    ),
  );
  if (existsSync(stamp) && changed(stamp) >= newestMs) return;

  console.error('Building …');
  // On the error stream: what a command of the operator's tool prints may go into a file.
  const startedAt = new Date();
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const { status } = spawnSync(process.execPath, [nest, 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, '');
  // What was edited during the build belongs into the next one.
  utimesSync(stamp, startedAt, startedAt);
}

/** Folders count too: deleting a file changes only the folder's time. */
function newest(folder) {
  let latestMs = changed(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latestMs = Math.max(latestMs, entry.isDirectory() ? newest(path) : changed(path));
  }
  return latestMs;
}

function changed(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}
