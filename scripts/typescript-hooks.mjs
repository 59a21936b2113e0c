import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync, version } from '@swc/core';
import { swcOptionsFor } from './swc-options.mjs';

const isTypeScript = (url) => /\.tsx?$/.test(url);

/** What was made of a file before, by what it says and how it is read: every process of a test run reads a thousand. */
const kept = fileURLToPath(new URL('../node_modules/.cache/entente-typescript', import.meta.url));

/** The sources import each other by the name the build gives them: `./x.js` stands for `./x.ts` or `./x.tsx`. */
export async function resolve(specifier, context, nextResolve) {
  if (/^\.{1,2}\//.test(specifier) && specifier.endsWith('.js') && isTypeScript(context.parentURL ?? '')) {
    for (const extension of ['.ts', '.tsx']) {
      const url = new URL(specifier.replace(/\.js$/, extension), context.parentURL);
      if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
    }
  }
  return nextResolve(specifier, context);
}

export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !isTypeScript(url)) return nextLoad(url, context);
  const fileName = fileURLToPath(url);
  const source = readFileSync(fileName, 'utf8');
  const options = { ...swcOptionsFor(fileName), filename: fileName };
  const key = createHash('sha256')
    .update(JSON.stringify([version, options, source]))
    .digest('hex');
  const path = join(kept, `${key}.js`);
  return {
    format: 'module',
    source: read(path) ?? write(path, transformSync(source, options).code),
    shortCircuit: true,
  };
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function write(path, code) {
  try {
    mkdirSync(kept, { recursive: true });
    // Under a name of its own first: another process may be reading.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, code);
    renameSync(draft, path);
  } catch {
    // A folder that cannot be written to only means that the work is done again.
  }
  return code;
}
