import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { swcOptionsFor } from './swc-options.mjs';

const isTypeScript = (url) => /\.tsx?$/.test(url);

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
  const { code } = await transform(await readFile(fileName, 'utf8'), {
    ...swcOptionsFor(fileName),
    filename: fileName,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
