/** Where the money is looked after: one line per place, shown to whom it concerns. */
import type { MessageKey } from '../../i18n/index.js';
import { holdsRole, type PersonActor } from '../../kernel/actor.js';

interface MoneyRoom {
  readonly path: string;
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly for: (actor: PersonActor) => boolean;
}

const inside = (actor: PersonActor): boolean => actor.view === 'inside';
/** Partner countries and agencies reach a request from its action. */
const staffOrLead = (actor: PersonActor): boolean => inside(actor) || holdsRole(actor, 'programme_manager');
const staffPartnerOrLead = (actor: PersonActor): boolean =>
  staffOrLead(actor) || holdsRole(actor, 'partner_authority');

const ROOMS: readonly MoneyRoom[] = [
  {
    path: '/funding-requests',
    title: 'money.funding_requests',
    text: 'money.funding_requests_text',
    for: staffOrLead,
  },
  {
    path: '/payment-requests',
    title: 'money.payment_requests',
    text: 'money.payment_requests_text',
    for: staffOrLead,
  },
  { path: '/amendments', title: 'money.amendments', text: 'money.amendments_text', for: staffPartnerOrLead },
  { path: '/envelopes', title: 'money.envelopes', text: 'money.envelopes_text', for: inside },
  { path: '/year-end', title: 'year_end.title', text: 'money.year_end_text', for: inside },
  { path: '/payment-report', title: 'money.payment_report', text: 'money.payment_report_text', for: inside },
];

export function moneyRoomsFor(actor: PersonActor): readonly MoneyRoom[] {
  return ROOMS.filter((room) => room.for(actor));
}

/** The paths of all of them, so that the navigation knows where it is. */
export const MONEY_PATHS: readonly string[] = ROOMS.map((room) => room.path);
