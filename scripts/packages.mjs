/** What the lock file says of the packages that the product is made with. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/** Every package with where it lies, its name and version, and whether only development needs it. */
export function packagesLocked() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, one]) => ({
      path,
      name: one.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: one.version ?? '',
      dev: one.dev === true || one.devOptional === true,
      optional: one.optional === true,
      integrity: one.integrity ?? null,
      license: one.license ?? licenseInstalled(path),
    }));
}

/** Old packages write theirs otherwise; what is for another platform is not here to be asked. */
function licenseInstalled(path) {
  const file = join(root, path, 'package.json');
  if (!existsSync(file)) return null;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  const told = license ?? licenses?.map((one) => one.type ?? one).join(' OR ');
  return (typeof told === 'object' ? told?.type : told) ?? null;
}
