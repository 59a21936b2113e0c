/**
 * Whom each page is for: one line per room, and one for each page that is for fewer. A line holds for everything below it;
 * the longest one counts, and one with a method before one without. The start fails when a route has no line, or when its
 * decorators say another thing (`routes-declared.ts`). Routes of the versioned API say it themselves, one by one.
 *
 * Signed in is not allowed to: which cases somebody sees is decided by row-level security, and what they may do there by
 * the definition that the case runs on. These lines shut whole rooms.
 */
import { type Role, STAFF_ROLES } from '../kernel/actor.js';

/** `secret`: whoever brings the secret that stands in the address. */
export type RouteNeeds = 'everybody' | 'secret' | 'signed_in' | readonly Role[];

const ADMINISTRATORS: readonly Role[] = ['administrator'];
const OVERSIGHT: readonly Role[] = ['administrator', 'auditor'];

export const ROUTE_NEEDS: Readonly<Record<string, RouteNeeds>> = {
  '/accessibility': 'everybody',
  '/assets': 'everybody',
  '/glossary': 'everybody',
  '/sign-in': 'everybody',
  '/sign-out': 'signed_in',
  '/search': 'signed_in',
  '/demo': 'everybody',
  '/language': 'everybody',
  '/forgotten-password': 'everybody',
  '/single-sign-on': 'everybody',
  'POST /single-sign-on': 'signed_in',
  'POST /single-sign-on/backchannel-logout': 'everybody',
  '/single-sign-on/connect': 'signed_in',
  '/single-sign-on/disconnect': 'signed_in',
  '/feeds': 'secret',
  '/invitations': 'secret',
  '/set-password': 'secret',
  '/track': 'secret',
  '/unsubscribe': 'secret',
  '/': 'signed_in',
  '/account': 'signed_in',
  '/actions': 'signed_in',
  '/admin': ADMINISTRATORS,
  '/admin/audit': OVERSIGHT,
  '/admin/calendars': 'signed_in',
  '/admin/delegations': ['administrator', 'auditor', 'head_of_unit'],
  '/admin/erasures': OVERSIGHT,
  'POST /admin/erasures': ADMINISTRATORS,
  '/admin/erasures/new': ADMINISTRATORS,
  '/admin/outbox': 'signed_in',
  '/admin/role-proposals': OVERSIGHT,
  '/admin/services': OVERSIGHT,
  'POST /admin/services': ADMINISTRATORS,
  '/admin/services/new': ADMINISTRATORS,
  '/admin/settings/proposals': OVERSIGHT,
  'POST /admin/settings/proposals': ADMINISTRATORS,
  '/admin/single-sign-on': OVERSIGHT,
  'POST /admin/single-sign-on': ADMINISTRATORS,
  '/admin/themes': 'signed_in',
  '/admin/trail': OVERSIGHT,
  '/admin/users': OVERSIGHT,
  'POST /admin/users': ADMINISTRATORS,
  'POST /admin/role-proposals': ADMINISTRATORS,
  '/admin/users/new': ADMINISTRATORS,
  '/amendments': 'signed_in',
  '/assessments': 'signed_in',
  '/bulk-decisions': STAFF_ROLES,
  '/calendars': 'signed_in',
  '/calls': 'signed_in',
  '/committee-sessions': 'signed_in',
  '/deadlines': 'signed_in',
  '/delegations': 'signed_in',
  '/dialogues': 'signed_in',
  '/documents': 'signed_in',
  '/envelopes': 'signed_in',
  '/funding-requests': 'signed_in',
  '/inbox': 'signed_in',
  '/keys': 'signed_in',
  '/letters': 'signed_in',
  '/money': 'signed_in',
  '/needs': 'signed_in',
  '/palette': 'signed_in',
  '/parties': 'signed_in',
  '/partnerships': 'signed_in',
  '/payment-report': 'signed_in',
  '/payment-report.csv': 'signed_in',
  '/payment-report.pdf': 'signed_in',
  '/payment-requests': 'signed_in',
  '/programme': 'signed_in',
  '/retention': ['secretariat', 'head_of_unit', 'auditor'],
  'POST /retention': ['secretariat', 'head_of_unit'],
  '/reports': 'signed_in',
  '/results': 'signed_in',
  '/tasks': 'signed_in',
  '/technical-assistance': 'signed_in',
  '/views': 'signed_in',
  '/who-hears': 'signed_in',
  '/workflows': 'signed_in',
  '/year-end': 'signed_in',
};

/** Routes that nobody asks who is there, each for itself: nothing below them follows. */
const ALONE: Readonly<Record<string, RouteNeeds>> = {
  'GET /api': 'everybody',
  'GET /api/openapi.json': 'everybody',
  'GET /api/problems': 'everybody',
  'GET /api/reference/:name': 'everybody',
  'GET /api/schemas/workflow.json': 'everybody',
  'GET /health/live': 'everybody',
  'GET /health/ready': 'everybody',
};

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Whether a route has a line that is for it alone. */
export function isAlone({ method, path }: Route): boolean {
  return Object.hasOwn(ALONE, `${method} ${path}`);
}

/** What a route needs, by its path with parameters, such as `/admin/users/:id`; null where no line speaks of it. */
export function needsOf({ method, path }: Route): RouteNeeds | null {
  const alone = ALONE[`${method} ${path}`];
  if (alone !== undefined) return alone;
  for (let part = path; part !== ''; part = part.slice(0, part.lastIndexOf('/'))) {
    const line = [`${method} ${part}`, part].find((one) => Object.hasOwn(ROUTE_NEEDS, one));
    if (line !== undefined) return ROUTE_NEEDS[line] ?? null;
  }
  return null;
}
