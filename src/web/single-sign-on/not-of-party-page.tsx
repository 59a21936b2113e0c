import { ButtonLink, PageHeader } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import { isSignedIn, type Visit } from '../shell/visit.js';

export interface NotOfPartyProps {
  readonly visit: Visit;
  readonly why: 'moved' | 'left';
  /** That of the account. */
  readonly party: string;
  readonly host: string;
}

/** Whoever the provider knows, and does not say to be of their account's party: whom to ask, and how to go on. */
export function NotOfPartyPage({ visit, why, party, host }: NotOfPartyProps): Html {
  const title = visit.t('sso.not_of_party.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t(`sso.not_of_party.${why}`, { party, host })} />
      <h2 safe>{visit.t('sso.not_of_party.whom')}</h2>
      <ul>
        <li safe>{visit.t('sso.not_of_party.still', { party, host })}</li>
        <li safe>{visit.t('sso.not_of_party.elsewhere')}</li>
      </ul>
      <div class="buttons">
        {isSignedIn(visit) ? (
          <ButtonLink href="/account" text={visit.t('identity.account.title')} tone="secondary" />
        ) : (
          <>
            <ButtonLink href="/sign-in" text={visit.t('sso.not_of_party.back')} tone="secondary" />
            <ButtonLink
              href="/single-sign-on/sign-out"
              text={visit.t('sso.not_of_party.sign_out', { host })}
              tone="link"
            />
          </>
        )}
      </div>
    </Layout>
  );
}
