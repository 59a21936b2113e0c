/** What a page's handler may answer: a page, a page with another status, or where to go on. */
import type { MessageKey, Params } from '../../i18n/index.js';
import type { FlashTone } from './flash.js';

export type Html = string | Promise<string>;

/** A page that comes back because something has to be mended, or that tells of a problem. */
export class PageWithStatus {
  constructor(
    readonly html: Html,
    readonly status: number,
  ) {}
}

export interface Message {
  readonly key: MessageKey;
  readonly params?: Params;
  readonly tone?: FlashTone;
}

/** Post, redirect, get: where the browser goes on, and what the next page says once. */
export class SeeOther {
  constructor(
    readonly path: string,
    readonly message?: Message,
  ) {}
}

export type Answer = Html | PageWithStatus | SeeOther;

/** Answers a post that went through. `path` is one of ours. */
export function seeOther(path: string, message?: Message): SeeOther {
  return new SeeOther(path, message);
}

/** Answers a form with mistakes: the same page again, filled, with 422. */
export function comesBack(html: Html, status = 422): PageWithStatus {
  return new PageWithStatus(html, status);
}
