/** The little that pages know of the HTTP server: enough to read a request and to answer it. */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Visit } from './visit.js';

export interface WebRequest {
  readonly id: string;
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The network address that it comes from. */
  readonly ip: string;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  /** What the path names, decoded. */
  readonly params: unknown;
  /** Set by the guard of every page. */
  visit?: Visit;
}

export interface CookieOptions {
  readonly path: string;
  readonly httpOnly: boolean;
  readonly sameSite: 'lax';
  readonly secure: boolean;
  readonly maxAge?: number;
}

export interface WebReply {
  readonly sent: boolean;
  status(code: number): WebReply;
  header(name: string, value: string): WebReply;
  setCookie(name: string, value: string, options: CookieOptions): WebReply;
  clearCookie(name: string, options: CookieOptions): WebReply;
  send(body?: unknown): WebReply;
  /** The answer itself, for what is not sent at once; after `hijack` the framework leaves it alone. */
  readonly raw: ServerResponse;
  hijack(): WebReply;
  getHeaders(): OutgoingHttpHeaders;
}

export function headerOf(request: WebRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
