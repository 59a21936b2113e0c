/** The cookies we set: the session, the browser's own secret, the language of who is not signed in, how pages look, and a message across a redirect. */
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { isLocale, type Locale } from '../../i18n/index.js';
import { DEVICE_DAYS } from '../../identity/known-device.js';
import { SESSION_DAYS } from '../../identity/session.js';
import { type Appearance, toAppearance } from './appearance.js';
import { type Flash, parseFlash, writeFlash } from './flash.js';
import type { CookieOptions, WebReply, WebRequest } from './http.js';

const DAY_SECONDS = 86_400;

@Injectable()
export class Cookies {
  private readonly secure: boolean;
  private readonly names: {
    readonly session: string;
    readonly pending: string;
    readonly flow: string;
    readonly atProvider: string;
    readonly device: string;
    readonly language: string;
    readonly appearance: string;
    readonly flash: string;
  };

  constructor(@Inject(CONFIG) config: Config) {
    this.secure = config.publicUrl.startsWith('https:');
    // The prefix makes browsers refuse a cookie that another host of the same domain planted.
    const prefix = this.secure ? '__Host-' : '';
    this.names = {
      session: `${prefix}entente_session`,
      pending: `${prefix}entente_pending`,
      flow: `${prefix}entente_flow`,
      atProvider: `${prefix}entente_at_provider`,
      device: `${prefix}entente_device`,
      language: `${prefix}entente_language`,
      appearance: `${prefix}entente_appearance`,
      flash: `${prefix}entente_flash`,
    };
  }

  session(request: WebRequest): string | undefined {
    return request.cookies[this.names.session];
  }

  /** What the browser kept of whoever was signed in before goes with it. */
  setSession(reply: WebReply, token: string): void {
    reply.setCookie(this.names.session, token, this.options(SESSION_DAYS * DAY_SECONDS));
    this.clearAtProvider(reply);
  }

  clearSession(reply: WebReply): void {
    reply.clearCookie(this.names.session, this.options());
  }

  /** Between the password and the second factor. */
  pending(request: WebRequest): string | undefined {
    return request.cookies[this.names.pending];
  }

  setPending(reply: WebReply, token: string): void {
    reply.setCookie(this.names.pending, token, this.options(600));
  }

  clearPending(reply: WebReply): void {
    reply.clearCookie(this.names.pending, this.options());
  }

  /** While the browser is at the provider. */
  flow(request: WebRequest): string | undefined {
    return request.cookies[this.names.flow];
  }

  setFlow(reply: WebReply, state: string): void {
    reply.setCookie(this.names.flow, state, this.options(600));
  }

  clearFlow(reply: WebReply): void {
    reply.clearCookie(this.names.flow, this.options());
  }

  /** What the provider said of who signed in there: it takes it back at signing out. Kept in the browser alone. */
  atProvider(request: WebRequest): string | undefined {
    return request.cookies[this.names.atProvider];
  }

  /** One that is too long for a cookie is left out: the provider then asks who signs out. */
  setAtProvider(reply: WebReply, idToken: string | null): void {
    if (idToken === null || idToken.length > 3800) this.clearAtProvider(reply);
    else reply.setCookie(this.names.atProvider, idToken, this.options(SESSION_DAYS * DAY_SECONDS));
  }

  clearAtProvider(reply: WebReply): void {
    reply.clearCookie(this.names.atProvider, this.options());
  }

  /** By which a browser is known in which somebody has signed in before. */
  device(request: WebRequest): string | undefined {
    return request.cookies[this.names.device];
  }

  setDevice(reply: WebReply, secret: string): void {
    reply.setCookie(this.names.device, secret, this.options(DEVICE_DAYS * DAY_SECONDS));
  }

  language(request: WebRequest): Locale | null {
    const language = request.cookies[this.names.language];
    return isLocale(language) ? language : null;
  }

  setLanguage(reply: WebReply, locale: Locale): void {
    reply.setCookie(this.names.language, locale, this.options(365 * DAY_SECONDS));
  }

  appearance(request: WebRequest): Appearance {
    return toAppearance(request.cookies[this.names.appearance]);
  }

  setAppearance(reply: WebReply, appearance: Appearance): void {
    reply.setCookie(this.names.appearance, appearance, this.options(365 * DAY_SECONDS));
  }

  flash(request: WebRequest): Flash | null {
    return parseFlash(request.cookies[this.names.flash]);
  }

  setFlash(reply: WebReply, flash: Flash): void {
    reply.setCookie(this.names.flash, writeFlash(flash), this.options(300));
  }

  clearFlash(reply: WebReply): void {
    reply.clearCookie(this.names.flash, this.options());
  }

  private options(maxAge?: number): CookieOptions {
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
    return maxAge === undefined ? options : { ...options, maxAge };
  }
}
