/** The style sheets and pictures that pages use, from the theme's package and from ours; nothing from elsewhere. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const theme = dirname(createRequire(import.meta.url).resolve('@openeuropa/bcl-theme-default/package.json'));
const own = new URL('../assets/', import.meta.url);

const FILES = {
  'theme.css': {
    type: 'text/css; charset=utf-8',
    read: () => readFileSync(join(theme, 'css/oe-bcl-default.min.css')),
  },
  'entente.css': { type: 'text/css; charset=utf-8', read: () => readFileSync(new URL('entente.css', own)) },
  'keep-draft.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => readFileSync(new URL('keep-draft.js', own)),
  },
  'check-workflow.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => readFileSync(new URL('check-workflow.js', own)),
  },
  'live-inbox.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => readFileSync(new URL('live-inbox.js', own)),
  },
  'passkey.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => readFileSync(new URL('passkey.js', own)),
  },
  'budget-numbers.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => readFileSync(new URL('budget-numbers.js', own)),
  },
  'budget-grid.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => readFileSync(new URL('budget-grid.js', own)),
  },
  'mark.svg': { type: 'image/svg+xml', read: () => readFileSync(new URL('mark.svg', own)) },
} as const;
export type AssetName = keyof typeof FILES;

export interface Asset {
  readonly type: string;
  readonly hash: string;
  readonly body: Buffer;
  readonly gzipped: Buffer;
}

const kept = new Map<string, { readonly hash: string; readonly asset: Promise<Asset> }>();

/** Where an asset is found: the address changes with the content, so that browsers may keep it for good. */
export function assetUrl(name: AssetName): string {
  return `/assets/${keep(name).hash}/${name}`;
}

/** A country's flag, by ISO code; null where the theme has none. */
export function flagUrl(country: string): string | null {
  if (!/^[A-Z]{2}$/.test(country)) return null;
  const found = keep(`flag-${country.toLowerCase()}.svg`);
  return found ? `/assets/${found.hash}/flag-${country.toLowerCase()}.svg` : null;
}

/** The asset under a name with that content; null when there is none. */
export async function assetOf(hash: string, name: string): Promise<Asset | null> {
  const found = isAssetName(name) || /^flag-[a-z]{2}\.svg$/.test(name) ? keep(name) : null;
  return found?.hash === hash ? found.asset : null;
}

function keep(name: AssetName): { readonly hash: string; readonly asset: Promise<Asset> };
function keep(name: string): { readonly hash: string; readonly asset: Promise<Asset> } | null;
function keep(name: string): { readonly hash: string; readonly asset: Promise<Asset> } | null {
  const known = kept.get(name);
  if (known) return known;
  const body = isAssetName(name) ? FILES[name].read() : flag(name);
  if (!body) return null;
  const type = isAssetName(name) ? FILES[name].type : 'image/svg+xml';
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const asset = promisify(gzip)(body).then((gzipped) => ({ type, hash, body, gzipped }));
  kept.set(name, { hash, asset });
  return { hash, asset };
}

function flag(name: string): Buffer | null {
  try {
    return readFileSync(join(theme, 'icons/world-flags/flags/4x3', name.slice('flag-'.length)));
  } catch {
    return null;
  }
}

function isAssetName(name: string): name is AssetName {
  return Object.hasOwn(FILES, name);
}
