/** The style sheets and pictures that pages use, from the theme's package and from ours; nothing from elsewhere. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const theme = dirname(createRequire(import.meta.url).resolve('@openeuropa/bcl-theme-default/package.json'));
const own = new URL('../assets/', import.meta.url);

const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

interface File {
  readonly type: string;
  readonly read: () => Buffer;
  /** What becomes of it when it is first asked for. */
  readonly made?: (source: Buffer) => Promise<Buffer>;
}

const FILES = {
  'theme.css': { type: CSS, read: themeStyle },
  /** The same for languages that are read from the right. */
  'theme-rtl.css': { type: CSS, read: themeStyle, made: mirrored },
  'entente.css': ours('entente.css', CSS),
  'dark.css': { type: CSS, read: darkStyle },
  'keep-draft.js': ours('keep-draft.js', SCRIPT),
  'check-workflow.js': ours('check-workflow.js', SCRIPT),
  'live-inbox.js': ours('live-inbox.js', SCRIPT),
  'count-words.js': ours('count-words.js', SCRIPT),
  'form-beside.js': ours('form-beside.js', SCRIPT),
  'live-case.js': ours('live-case.js', SCRIPT),
  'keys.js': ours('keys.js', SCRIPT),
  'palette.js': ours('palette.js', SCRIPT),
  'live-run.js': ours('live-run.js', SCRIPT),
  'passkey.js': ours('passkey.js', SCRIPT),
  'budget-numbers.js': ours('budget-numbers.js', SCRIPT),
  'budget-grid.js': ours('budget-grid.js', SCRIPT),
  'form-bar.js': ours('form-bar.js', SCRIPT),
  'mark.svg': ours('mark.svg', 'image/svg+xml'),
} as const satisfies Record<string, File>;
export type AssetName = keyof typeof FILES;

export interface Asset {
  readonly type: string;
  readonly hash: string;
  readonly body: Buffer;
  readonly gzipped: Buffer;
}

interface Kept {
  readonly hash: string;
  readonly asset: () => Promise<Asset>;
}

const kept = new Map<string, Kept>();

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
  return found?.hash === hash ? found.asset() : null;
}

function keep(name: AssetName): Kept;
function keep(name: string): Kept | null;
function keep(name: string): Kept | null {
  const known = kept.get(name);
  if (known) return known;
  const file: File = isAssetName(name)
    ? FILES[name]
    : { type: 'image/svg+xml', read: () => flag(name) ?? Buffer.alloc(0) };
  const source = file.read();
  if (source.length === 0) return null;
  // What it is made into depends on nothing else but its name.
  const hash = createHash('sha256')
    .update(source)
    .update(file.made ? name : '')
    .digest('hex')
    .slice(0, 16);
  let made: Promise<Asset> | null = null;
  const asset = () => {
    made ??= make(file, source, hash);
    return made;
  };
  kept.set(name, { hash, asset });
  return { hash, asset };
}

async function make(file: File, source: Buffer, hash: string): Promise<Asset> {
  const body = file.made ? await file.made(source) : source;
  return { type: file.type, hash, body, gzipped: await promisify(gzip)(body) };
}

function ours(name: string, type: string): File {
  return { type, read: () => readFileSync(new URL(name, own)) };
}

function themeStyle(): Buffer {
  return readFileSync(join(theme, 'css/oe-bcl-default.min.css'));
}

/** The theme's dark variables hang on an attribute that no media query can set: here they hold for the whole page. */
function darkStyle(): Buffer {
  const rules = themeStyle()
    .toString()
    .match(/\[data-bs-theme=dark\][^{}]*\{[^{}]*\}/g);
  const dark = (rules ?? []).join('').replaceAll('[data-bs-theme=dark]', ':root');
  return Buffer.concat([Buffer.from(`${dark}\n`), readFileSync(new URL('dark.css', own))]);
}

async function mirrored(source: Buffer): Promise<Buffer> {
  const { default: rtlcss } = await import('rtlcss');
  return Buffer.from(rtlcss.process(source.toString()));
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
