import type { SessionListItem } from '../../assessment/session-list.query.js';
import { Badge } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** For members: which sessions come or are not closed yet, before anything is asked of them. */
export function NextSessions({
  visit,
  sessions,
}: {
  visit: Visit;
  sessions: readonly SessionListItem[];
}): Html {
  if (sessions.length === 0) return '';
  return (
    <section>
      <h2 safe>{visit.t('sessions.home.title')}</h2>
      <ul>
        {sessions.map((session) => (
          <li>
            <a href={`/committee-sessions/${session.id}`} safe>
              {visit.titleOf('committee_session', session.title)}
            </a>{' '}
            <span safe>
              {visit.t('sessions.home.at', {
                count: session.items,
                time: session.startsAt,
                place: session.place || visit.t('sessions.page.no_place'),
              })}
            </span>{' '}
            <Badge text={visit.label(session.stage.label)} tone="active" />
          </li>
        ))}
      </ul>
    </section>
  );
}
