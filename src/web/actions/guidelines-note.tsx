import type { GuidelinesOfAction } from '../../actions/guidelines-of-action.query.js';
import { compareUrl } from '../calls/call-urls.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** That a newer version is in force, or is coming, and what differs; to which cut-off the action belongs. */
export function GuidelinesNote({
  visit,
  guidelines,
}: {
  visit: Visit;
  guidelines: GuidelinesOfAction | null;
}): Html {
  if (guidelines === null) return '';
  const { callId, version, pinned, newer, coming, cutOff } = guidelines;
  return (
    <>
      {newer === null ? (
        ''
      ) : (
        <p>
          <span safe>{visit.t('actions.guidelines.newer', { version, newer })}</span>{' '}
          <a href={compareUrl(callId, version, newer)} safe>
            {visit.t('actions.guidelines.compare', { version, newer })}
          </a>
        </p>
      )}
      {pinned ? '' : <p safe>{visit.t('actions.guidelines.until_submitted')}</p>}
      {coming && !pinned ? (
        <p>
          <span safe>
            {visit.t('actions.guidelines.coming', {
              version: coming.version,
              date: visit.date(coming.inForceFrom),
            })}
          </span>{' '}
          <a href={compareUrl(callId, version, coming.version)} safe>
            {visit.t('actions.guidelines.compare', { version, newer: coming.version })}
          </a>
        </p>
      ) : (
        ''
      )}
      {cutOff === null ? (
        ''
      ) : (
        <p safe>
          {cutOff === 'passed'
            ? visit.t('actions.guidelines.no_cut_off')
            : visit.t('actions.guidelines.cut_off', { date: visit.date(cutOff) })}
        </p>
      )}
    </>
  );
}
