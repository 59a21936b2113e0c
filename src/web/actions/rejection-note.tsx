import { decideUrl } from '../cases/case-links.js';
import { ButtonLink } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { ActionFile } from './action-file.js';

/** Why an action was rejected, and what its lead can do about it until when. */
export function RejectionNote({ visit, action }: { visit: SignedInVisit; action: ActionFile }): Html {
  const { file } = action.page;
  if (action.rejected === null) return '';
  const redress = file.transitions.find((one) => one.transition === 'request_redress' && one.open);
  const limit = file.clocks.find((clock) => clock.code === 'redress' && clock.state === 'running');
  return (
    <section id="rejection">
      <h2 safe>{visit.t('sessions.rejection.title')}</h2>
      {action.rejected.length === 0 ? (
        <p safe>{visit.t('sessions.rejection.no_reasons')}</p>
      ) : (
        <>
          <p safe>{visit.t('sessions.rejection.reasons')}</p>
          <ul>
            {action.rejected.map((reason) => (
              <li class="facts-text" safe>
                {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {file.stage.code === 'redress' ? <p safe>{visit.t('sessions.rejection.examined')}</p> : ''}
      {file.stage.code === 'rejection_final' ? <p safe>{visit.t('sessions.rejection.final')}</p> : ''}
      {redress ? (
        <>
          <p safe>
            {[
              visit.t('sessions.rejection.redress'),
              ...(limit?.dueDate
                ? [visit.t('sessions.rejection.until', { day: visit.date(limit.dueDate) })]
                : []),
            ].join(' ')}
          </p>
          <ButtonLink
            href={decideUrl('action', file.id, redress)}
            text={visit.t('sessions.rejection.button')}
            tone="secondary"
          />
        </>
      ) : (
        ''
      )}
      {file.stage.code === 'redress' && visit.actor.view === 'inside' ? (
        <p>
          <a href={`/actions/${file.id}/redress`} safe>
            {visit.t('sessions.redress.link')}
          </a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}
