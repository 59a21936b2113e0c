import { headerOf, type WebRequest } from './http.js';

/**
 * Whether a request that changes something comes from one of our own pages. Browsers say so themselves in
 * `Sec-Fetch-Site`; those that do not send it tell their `Origin`. Programs send neither, and carry no cookies that
 * somebody else could misuse.
 */
export function isOwnRequest(request: WebRequest, publicUrl: string): boolean {
  const site = headerOf(request, 'sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = headerOf(request, 'origin');
  if (origin === undefined) return true;
  return origin === publicUrl || hostOf(origin) === headerOf(request, 'host');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
