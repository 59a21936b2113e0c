/**
 * `npm run sbom [-- <file>]`: what a release is made of, as CycloneDX 1.6, from the lock file: the packages that are handed
 * on, with versions, licences and digests. Without a file it goes to the output.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesLocked } from './packages.mjs';
import { root } from './steps.mjs';

const { name, version, description, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': `pkg:npm/${name}@${version}`,
      name,
      version,
      description,
      licenses: [{ license: { id: license } }],
      purl: `pkg:npm/${name}@${version}`,
    },
  },
  components: unique(packagesLocked().filter(({ dev }) => !dev)).map(component),
};

const text = `${JSON.stringify(bom, null, 2)}\n`;
const [file] = process.argv.slice(2);
if (file) writeFileSync(file, text);
else process.stdout.write(text);

/** One package may lie in several places. */
function unique(packages) {
  return [...new Map(packages.map((one) => [purlOf(one), one])).values()].sort((one, other) =>
    purlOf(one) < purlOf(other) ? -1 : 1,
  );
}

function component(one) {
  const at = one.name.lastIndexOf('/');
  return {
    type: 'library',
    'bom-ref': purlOf(one),
    ...(at > 0 ? { group: one.name.slice(0, at) } : {}),
    name: one.name.slice(at + 1),
    version: one.version,
    scope: one.optional ? 'optional' : 'required',
    ...(one.integrity ? { hashes: [hashOf(one.integrity)] } : {}),
    ...(one.license ? { licenses: [licenceOf(one.license)] } : {}),
    purl: purlOf(one),
  };
}

function purlOf(one) {
  return `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`;
}

function hashOf(integrity) {
  const [kind = '', digest = ''] = integrity.split(' ')[0].split(/-(.*)/s);
  return { alg: kind.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') };
}

/** A single name of the list, an expression, or words. */
function licenceOf(text) {
  if (/^[\w.+-]+$/.test(text)) return { license: { id: text } };
  return / (OR|AND) /.test(text) && !text.startsWith('SEE')
    ? { expression: text }
    : { license: { name: text } };
}
