/** The main navigation: one line per room, shown to whom it concerns. */
import type { MessageKey } from '../../i18n/index.js';
import { holdsOwnRole, holdsRole, type PersonActor } from '../../kernel/actor.js';
import { MONEY_PATHS, moneyRoomsFor } from '../money/money-rooms.js';
import { PROGRAMME_PATHS } from '../programme/programme-rooms.js';

export interface NavEntry {
  readonly path: string;
  readonly label: MessageKey;
  /** Rooms that are reached through it. */
  readonly covers?: readonly string[];
  /** Left out: for everybody. */
  readonly for?: (actor: PersonActor) => boolean;
}

const administrators = (actor: PersonActor): boolean => holdsRole(actor, 'administrator');

/** Administrators come to it from the administration. */
const heads = (actor: PersonActor): boolean => holdsOwnRole(actor, 'head_of_unit');

const overseers = (actor: PersonActor): boolean => holdsRole(actor, 'administrator', 'auditor');

/** A head of unit comes to all delegations from the own ones, an administrator from the administration. */
const auditors = (actor: PersonActor): boolean => holdsRole(actor, 'auditor') && !administrators(actor);

const dealsWithMoney = (actor: PersonActor): boolean => moneyRoomsFor(actor).length > 0;

const ofCountries = (actor: PersonActor): boolean => holdsRole(actor, 'partner_authority');

const ENTRIES: readonly NavEntry[] = [
  { path: '/', label: 'web.nav.home' },
  { path: '/actions', label: 'cases.room.action' },
  { path: '/money', label: 'money.title', for: dealsWithMoney, covers: MONEY_PATHS },
  { path: '/reports', label: 'cases.room.report' },
  { path: '/needs', label: 'cases.room.need', for: ofCountries },
  { path: '/programme', label: 'programme_hub.title', covers: PROGRAMME_PATHS },
  { path: '/deadlines', label: 'deadlines.title' },
  { path: '/inbox', label: 'web.nav.inbox' },
  { path: '/delegations', label: 'delegations.nav.own' },
  { path: '/admin/delegations', label: 'delegations.nav.admin', for: auditors },
  { path: '/tasks/reassign', label: 'reassign.nav', for: heads },
  { path: '/workflows', label: 'web.nav.workflows', for: overseers },
  { path: '/admin', label: 'home.admin.title', for: administrators },
];

export function navigationFor(actor: PersonActor): readonly NavEntry[] {
  const shown = ENTRIES.filter((entry) => entry.for?.(actor) ?? true);
  // A room that has a line of its own is not reached through another one.
  const own = new Set(shown.map((entry) => entry.path));
  return shown.map((entry) =>
    entry.covers ? { ...entry, covers: entry.covers.filter((path) => !own.has(path)) } : entry,
  );
}

/** Whether a page lies below an entry. */
export function isWithin(path: string, entry: NavEntry): boolean {
  if (entry.path === '/') return path === '/';
  return [entry.path, ...(entry.covers ?? [])].some((one) => path === one || path.startsWith(`${one}/`));
}
