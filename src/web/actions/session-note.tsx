import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { ActionFile } from './action-file.js';

/** The way to the session on whose agenda the action stands, while the committee or the award has it. */
export function SessionNote({ visit, action }: { visit: SignedInVisit; action: ActionFile }): Html {
  const { session, page } = action;
  if (session === null || !WITH_THE_COMMITTEE.has(page.file.stage.code)) return '';
  return (
    <p>
      <a href={`/committee-sessions/${session.id}`} safe>
        {visit.t('sessions.note.on_agenda', {
          reference: session.reference,
          day: visit.date(session.heldOn),
        })}
      </a>
    </p>
  );
}

const WITH_THE_COMMITTEE: ReadonlySet<string> = new Set([
  'committee',
  'award_decision',
  'reserve_list',
  'reserve_called',
]);
