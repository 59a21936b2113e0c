/**
 * Holds every package to a list of licences that go with the EUPL 1.2, and to coming from where it says: exact versions,
 * with a digest. A package beside the list is named here with the reason, or it does not come in.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesLocked } from './packages.mjs';
import { root } from './steps.mjs';

const TAKEN = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
]);
/** Needed to build and to test, and not handed on. */
const TAKEN_TO_DEVELOP = new Set([...TAKEN, 'MPL-2.0', 'CC-BY-4.0']);

/** Looked at by a person. */
const LOOKED_AT = {
  'date-holidays': 'ISC for the code, CC-BY-3.0 for the data, which its page names',
  'dejavu-fonts-ttf': 'Bitstream Vera and public domain: free to hand on',
  'png-js': 'MIT, as its file LICENSE says',
};

const mistakes = [];
for (const { name, version, license, dev, integrity, optional, path } of packagesLocked()) {
  const taken = dev ? TAKEN_TO_DEVELOP : TAKEN;
  // Of other platforms' packages the lock file knows name and version alone; they come with the one that asks for them.
  const unknown = license === null && optional;
  if (!unknown && !LOOKED_AT[name] && !isTaken(license, taken)) {
    mistakes.push(
      `${name} ${version} has the licence ${license ?? 'none'}, which is not on the list (${path}).`,
    );
  }
  if (integrity === null && !optional) mistakes.push(`${name} ${version} has no digest in the lock file.`);
}

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
for (const [name, wanted] of Object.entries({ ...dependencies, ...devDependencies })) {
  if (!/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+[\w.+-]*$/.test(wanted)) {
    mistakes.push(`${name} is wanted as "${wanted}"; name one exact version.`);
  }
}

for (const mistake of mistakes) console.error(mistake);
process.exitCode = mistakes.length > 0 ? 1 : 0;

/** `A OR B`: one of them; `A AND B`: both. */
function isTaken(license, taken) {
  if (license === null) return false;
  const bare = license.replace(/[()]/g, '');
  return bare.split(' OR ').some((one) => one.split(' AND ').every((part) => taken.has(part.trim())));
}
