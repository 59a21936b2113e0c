/**
 * Completes package-lock.json after a change of dependencies (`npm run lock:heal`).
 *
 * npm leaves out the entries of optional packages for other platforms when it cannot fetch their descriptions, and
 * `npm ci` then refuses the lock file as incomplete. What it misses is name, version and platform, and all of that
 * stands in the package that asks for them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

const SYSTEMS = { darwin: 'darwin', linux: 'linux', win32: 'win32', windows: 'win32', android: 'android' };
const MORE_SYSTEMS = ['freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony'];
const PROCESSORS = [
  'x64',
  'arm64',
  'arm',
  'ia32',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = heal(lock.packages);
if (added.length > 0) {
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(path, `${JSON.stringify(lock, undefined, 2)}\n`);
}
console.log(added.length === 0 ? 'The lock file is complete.' : `Added ${added.length}: ${added.join(', ')}`);

function heal(packages) {
  const names = [];
  for (const [location, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, location, name)) continue;
      const { cpu, libc, os } = platform(name);
      // In the order in which npm writes them, so that the next `npm install` has nothing to change.
      packages[`node_modules/${name}`] = {
        version: range.replace(/^[~^]/, ''),
        ...(cpu && { cpu: [cpu] }),
        ...(entry.dev && { dev: true }),
        ...(libc && { libc: [libc] }),
        optional: true,
        ...(os && { os: [os] }),
      };
      names.push(name);
    }
  }
  return names;
}

/** As Node looks it up: in the package itself, then in each folder above it. */
function isLocked(packages, location, name) {
  for (let folder = location; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

/** `@swc/core-linux-arm64-musl`: system, processor and C library stand at the end of the name. */
function platform(name) {
  if (name === 'fsevents') return { os: 'darwin' };
  const parts = name.split(/[-/]/);
  const os = parts
    .map((part) => SYSTEMS[part] ?? (MORE_SYSTEMS.includes(part) ? part : undefined))
    .find(Boolean);
  const cpu = parts.find((part) => PROCESSORS.includes(part));
  if (cpu === undefined && os === undefined) {
    throw new Error(
      `${name} is missing in package-lock.json and its name tells no platform; run npm install again.`,
    );
  }
  const libc = parts.includes('musl') ? 'musl' : parts.includes('gnu') ? 'glibc' : undefined;
  return { os, cpu, libc: os === 'linux' ? libc : undefined };
}
