import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { partyUrl } from './party-urls.js';

/** On the home page of those outside: what their own organisation has here. */
export function OwnParty({ visit }: { visit: SignedInVisit }): Html {
  const { organisationId, organisationName: name } = visit.actor;
  return (
    <section>
      <h2 safe>{visit.t('parties.own', { name })}</h2>
      <ul>
        <li>
          <a href={partyUrl(organisationId, 'cases')} safe>
            {visit.t('parties.own_cases')}
          </a>
        </li>
        {visit.opens('/letters') ? (
          <li>
            <a href="/letters" safe>
              {visit.t('parties.own_letters')}
            </a>
          </li>
        ) : (
          ''
        )}
        <li>
          <a href={partyUrl(organisationId)} safe>
            {visit.t('parties.own_page')}
          </a>
        </li>
      </ul>
    </section>
  );
}
