/** Where the programme beside its actions and its money is looked after: one line per place, shown to whom it concerns. */
import type { MessageKey } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';

export interface ProgrammeRoom {
  readonly path: string;
  readonly title: MessageKey;
  readonly text: MessageKey;
  /** Left out: for everybody. */
  readonly for?: (actor: PersonActor) => boolean;
}

const ROOMS: readonly ProgrammeRoom[] = [
  { path: '/calls', title: 'web.nav.calls', text: 'programme_hub.calls_text' },
  { path: '/dialogues', title: 'cases.room.dialogue', text: 'programme_hub.dialogues_text' },
  { path: '/partnerships', title: 'cases.room.partnership', text: 'programme_hub.partnerships_text' },
];

export function programmeRoomsFor(actor: PersonActor): readonly ProgrammeRoom[] {
  return ROOMS.filter((room) => room.for?.(actor) ?? true);
}

/** The paths of all of them, so that the navigation knows where it is. */
export const PROGRAMME_PATHS: readonly string[] = ROOMS.map((room) => room.path);
