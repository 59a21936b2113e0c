import type { LinkSeal } from '../../documents/document-link.js';
import {
  caseTitleIn,
  countryName,
  firmSpaces,
  formatDate,
  formatDateTime,
  formatDay,
  formatDecimal,
  formatMoney,
  formatNumber,
  formatShare,
  type LabelLike,
  type Locale,
  labelIn,
  type Params,
  type Sentence,
  sentenceIn,
  translateIfKnown,
} from '../../i18n/index.js';
import type { HeldRole, PersonActor, Role } from '../../kernel/actor.js';
import type { Installation } from '../../reference/installation.js';
import { roomAt } from '../../reference/rooms.js';
import type { Themes } from '../../reference/themes.js';
import type { Appearance } from './appearance.js';
import type { Flash } from './flash.js';

/** Instants are shown where the facility works, whoever looks, so that two people read the same hour. */
export const SHOWN_ZONE = 'Europe/Brussels';

interface VisitSession {
  readonly id: string;
  readonly formToken: string;
  /** For links that work in this session alone. */
  readonly seal: LinkSeal;
  /** A second factor has to be set up before anything else opens. */
  readonly needsFactor: boolean;
  /** What is lent to them and waits until a second factor is set up. */
  readonly lentWaits: readonly HeldRole[];
  /** Whether single keys do something on their pages. */
  readonly singleKeys: boolean;
}

interface Visited {
  readonly actor: PersonActor | null;
  /** Null when nobody is signed in. */
  readonly session: VisitSession | null;
  readonly locale: Locale;
  readonly appearance: Appearance;
  /** Path and query of the request. */
  readonly url: string;
  readonly flash: Flash | null;
  /** Whether this installation is a demonstration. */
  readonly demo: boolean;
  readonly installation: Installation;
}

/** One request for a page: who looks, in which language, and how things are written in it. */
export class Visit {
  readonly actor: PersonActor | null;
  readonly session: VisitSession | null;
  readonly locale: Locale;
  readonly appearance: Appearance;
  readonly url: string;
  readonly flash: Flash | null;
  readonly demo: boolean;
  readonly installation: Installation;

  constructor(visited: Visited) {
    this.actor = visited.actor;
    this.session = visited.session;
    this.locale = visited.locale;
    this.appearance = visited.appearance;
    this.url = visited.url;
    this.flash = visited.flash;
    this.demo = visited.demo;
    this.installation = visited.installation;
    this.t = sentenceIn(visited.locale, (text) => firmSpaces(text, visited.locale));
  }

  /** A case's title: translated where the product named it. */
  titleOf(subject: string, title: string): string {
    return caseTitleIn(this.locale, subject, title);
  }

  get path(): string {
    return this.url.split('?', 1)[0] ?? '/';
  }

  /** A sentence of the catalogue. Plain text: `safe` on the element that holds it. */
  readonly t: Sentence;

  /** A sentence under a key put together at run time; the key itself where there is none. */
  sentence(key: string, params: Params = {}): string {
    return firmSpaces(translateIfKnown(this.locale, key, params) ?? key, this.locale);
  }

  label(label: LabelLike): string {
    return firmSpaces(labelIn(label, this.locale), this.locale);
  }

  money(cents: number): string {
    return formatMoney(cents, this.locale);
  }

  number(value: number): string {
    return formatNumber(value, this.locale);
  }

  /** A decimal text, to its last digit. */
  decimal(text: string): string {
    return formatDecimal(text, this.locale);
  }

  share(basisPoints: number): string {
    return formatShare(basisPoints, this.locale);
  }

  /** A calendar date, `2024-02-29`, or one that is only known in part. */
  date(date: string): string {
    return formatDate(date, this.locale);
  }

  /** The day of an instant. */
  day(instant: string): string {
    return formatDay(instant, this.locale, SHOWN_ZONE);
  }

  dateTime(instant: string): string {
    return formatDateTime(instant, this.locale, SHOWN_ZONE);
  }

  country(code: string): string {
    return countryName(code, this.locale);
  }

  /** The themes of this installation; `nameOf` says what one is called. */
  get themes(): Themes {
    return this.installation.themes;
  }

  theme(code: string): string {
    return this.themes.nameOf(code, this.locale);
  }

  /** Whether the room at that path is in use here. */
  opens(path: string): boolean {
    const room = roomAt(path);
    return room === null || this.installation.isOn(room);
  }

  holds(...roles: readonly Role[]): boolean {
    return this.actor?.roles.some((held) => roles.includes(held.role)) ?? false;
  }
}

/** A visit by somebody who is signed in. */
export type SignedInVisit = Visit & {
  readonly actor: PersonActor;
  readonly session: NonNullable<Visit['session']>;
};

export function isSignedIn(visit: Visit): visit is SignedInVisit {
  return visit.actor !== null && visit.session !== null;
}
