/** The pages that somebody can go to from anywhere, and what they can start: what the palette and the keys know. */
import { mayDraftCalls } from '../../calls/draft-call.js';
import { REQUESTERS } from '../../dialogues/request-dialogue.js';
import type { MessageKey } from '../../i18n/index.js';
import { mayOnParty } from '../../identity/party-rights.js';
import { holdsOwnRole } from '../../kernel/actor.js';
import { PROPOSERS } from '../../partnerships/propose-partnership.js';
import { ADMINISTRATION } from '../admin/administration-tiles.js';
import { moneyRoomsFor } from '../money/money-rooms.js';
import { programmeRoomsFor } from '../programme/programme-rooms.js';
import { navigationFor } from '../shell/navigation.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface Place {
  readonly path: string;
  readonly title: string;
}

interface Line {
  readonly path: string;
  readonly title: MessageKey;
}

/** What somebody can begin: the same question as that of the button on the list. */
const STARTS: readonly (Line & { readonly for: (visit: SignedInVisit) => boolean })[] = [
  { path: '/actions/new', title: 'actions.list.new', for: (visit) => visit.holds('programme_manager') },
  { path: '/needs/new', title: 'needs.list.new', for: (visit) => visit.holds('partner_authority') },
  {
    path: '/technical-assistance/new',
    title: 'assistance.list.new',
    for: (visit) => visit.holds('partner_authority', 'programme_manager', 'secretariat'),
  },
  { path: '/dialogues/new', title: 'dialogues.list.new', for: (visit) => visit.holds(...REQUESTERS) },
  {
    path: '/partnerships/new',
    title: 'partnerships.form.new',
    for: ({ actor }) => holdsOwnRole(actor, ...PROPOSERS),
  },
  { path: '/calls/new', title: 'calls.draft', for: ({ actor }) => mayDraftCalls(actor) },
  {
    path: '/committee-sessions/new',
    title: 'sessions.list.plan',
    for: (visit) => visit.holds('secretariat'),
  },
  { path: '/parties/new', title: 'parties.add', for: ({ actor }) => mayOnParty(actor, 'edit', '') },
  {
    path: '/admin/users/new',
    title: 'identity.users.create',
    for: (visit) => visit.holds('administrator'),
  },
  { path: '/delegations/absences/new', title: 'absences.new', for: () => true },
  { path: '/delegations/new', title: 'delegations.list.new', for: () => true },
];

const FOR_EVERYBODY: readonly Line[] = [
  { path: '/account', title: 'identity.account.title' },
  { path: '/account/notices', title: 'wishes.title' },
  { path: '/account/feeds', title: 'feeds.title' },
  { path: '/account/tokens', title: 'tokens.title' },
  { path: '/account/second-factor', title: 'factor.title' },
  { path: '/calendars', title: 'calendars.title' },
  { path: '/search', title: 'search.title' },
  { path: '/keys', title: 'keys.title' },
  { path: '/glossary', title: 'glossary.title' },
  { path: '/accessibility', title: 'accessibility.title' },
];

/** In the order in which the pages themselves show them, each once. */
export function placesOf(visit: SignedInVisit): readonly Place[] {
  const { actor } = visit;
  const lines: readonly Line[] = [
    ...navigationFor(actor).map(({ path, label }) => ({ path, title: label })),
    ...STARTS.filter((start) => start.for(visit)),
    ...moneyRoomsFor(actor),
    ...programmeRoomsFor(actor),
    ...(visit.holds('administrator') ? ADMINISTRATION : []),
    ...FOR_EVERYBODY,
  ];
  const places = new Map<string, Place>();
  for (const { path, title } of lines) {
    if (!places.has(path) && visit.opens(path)) places.set(path, { path, title: visit.sentence(title) });
  }
  return [...places.values()];
}
