import type { RecentEvent } from '../../cases/recent-events.query.js';
import { Instant } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { caseUrl } from './case-links.js';
import { trailDetails, trailSentence } from './trail.js';

/** Events of many cases, newest first, each with its case and its place in the chain. */
export function EventList({ visit, events }: { visit: Visit; events: readonly RecentEvent[] }): Html {
  return (
    <ol class="events">
      {events.map((event) => (
        <li class="event">
          <p class="trail-at">
            <Instant visit={visit} at={event.at} />
          </p>
          <p>
            <a href={caseUrl(event.subject, event.caseId)} safe>
              {event.reference}
            </a>
            <span safe>{` ${trailSentence(visit, event)}`}</span>
          </p>
          {trailDetails(visit, event).map((detail) => (
            <p class="trail-detail" safe>
              {detail}
            </p>
          ))}
          {event.hash === null ? (
            ''
          ) : (
            <p class="trail-hash">
              <span safe>{`${visit.t('cases.trail.hash')} `}</span>
              <code safe>{`${event.seq} ${event.hash.slice(0, 16)}`}</code>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
