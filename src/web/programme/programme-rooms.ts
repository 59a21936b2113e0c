/** Where the programme beside its actions and its money is looked after: one line per place, shown to whom it concerns. */
import type { MessageKey } from '../../i18n/index.js';
import { holdsRole, type PersonActor } from '../../kernel/actor.js';

export interface ProgrammeRoom {
  readonly path: string;
  readonly title: MessageKey;
  readonly text: MessageKey;
  /** Left out: for everybody. */
  readonly for?: (actor: PersonActor) => boolean;
}

/** A partner country has its own needs in the main navigation. */
const seesNeeds = (actor: PersonActor): boolean =>
  actor.view === 'inside' || holdsRole(actor, 'programme_manager');

const ROOMS: readonly ProgrammeRoom[] = [
  { path: '/calls', title: 'web.nav.calls', text: 'programme_hub.calls_text' },
  { path: '/dialogues', title: 'cases.room.dialogue', text: 'programme_hub.dialogues_text' },
  { path: '/partnerships', title: 'cases.room.partnership', text: 'programme_hub.partnerships_text' },
  { path: '/needs', title: 'cases.room.need', text: 'programme_hub.needs_text', for: seesNeeds },
  { path: '/results', title: 'results.title', text: 'results.tile' },
  {
    path: '/technical-assistance',
    title: 'cases.room.technical_assistance',
    text: 'assistance.room_text',
  },
  { path: '/parties', title: 'parties.title', text: 'parties.text' },
  {
    path: '/letters',
    title: 'letters.title',
    text: 'letters.text_outside',
    for: (actor) => actor.view === 'outside',
  },
  { path: '/letters', title: 'letters.title', text: 'letters.text', for: (actor) => actor.view === 'inside' },
  {
    path: '/assessments',
    title: 'assessments.title',
    text: 'assessments.room_text',
    for: (actor) => actor.view === 'inside',
  },
  {
    path: '/committee-sessions',
    title: 'cases.room.committee_session',
    text: 'programme_hub.sessions_text',
    for: (actor) => actor.view === 'inside',
  },
  {
    path: '/retention',
    title: 'retention.title',
    text: 'retention.tile',
    for: (actor) => holdsRole(actor, 'secretariat', 'head_of_unit', 'auditor'),
  },
  {
    path: '/admin/trail',
    title: 'admin_trail.title',
    text: 'admin_trail.tile',
    for: (actor) => holdsRole(actor, 'auditor'),
  },
  {
    path: '/admin/audit',
    title: 'audit_trail.title',
    text: 'audit_trail.tile',
    for: (actor) => holdsRole(actor, 'auditor'),
  },
];

export function programmeRoomsFor(actor: PersonActor): readonly ProgrammeRoom[] {
  return ROOMS.filter((room) => room.for?.(actor) ?? true);
}

/** The paths of all of them, so that the navigation knows where it is; the administration has an entry of its own. */
export const PROGRAMME_PATHS: readonly string[] = ROOMS.map((room) => room.path).filter(
  (path) => !path.startsWith('/admin/'),
);
