import { INTL_TAGS } from '../../i18n/index.js';
import { keptText } from '../actions/kept-text.js';
import { Banner, FormToken, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';

/** Where the script puts the time. */
const AT = '{{at}}';

/** A route of the form's own below its address; what the address asks for goes along. */
export function formRoute(address: string, name: 'keep' | 'discard'): string {
  return address.replace(/(?=[?]|$)/, `/${name}`);
}

/**
 * What the form tells the script that keeps what is typed: where to send it, whose it is while it cannot be sent, and what
 * to say meanwhile. Times are put in by the script.
 */
export function keepingOf(visit: SignedInVisit, address: string) {
  return {
    'data-keep': formRoute(address, 'keep'),
    'data-account': visit.actor.accountId,
    'data-locale': INTL_TAGS[visit.locale],
    'data-keeping': visit.t('actions.form.keeping'),
    'data-not-kept': visit.t('actions.form.not_kept'),
    'data-offline': visit.t('drafts.state.offline', { at: AT }),
    'data-signed-out': visit.t('drafts.state.signed_out', { at: AT }),
    'data-sent': visit.t('drafts.state.sent'),
    'data-both': visit.t('drafts.state.see_both'),
  } as const;
}

/** Says what happens to what is typed; the script writes into it. */
export function SavedState({ visit, keptAt }: { visit: SignedInVisit; keptAt: string | null }): Html {
  return (
    <p class="saved-state" id="saved-state" role="status" safe>
      {keptAt === null ? '' : keptText(visit, keptAt)}
    </p>
  );
}

/** What was typed and not saved is back, on whichever machine. */
function Resumed({
  visit,
  keptAt,
  address,
}: {
  visit: SignedInVisit;
  keptAt: string;
  address: string;
}): Html {
  return (
    <Banner tone="notice" title={visit.t('actions.form.resumed_title')}>
      <p safe>{visit.t('actions.form.resumed', { at: visit.dateTime(keptAt) })}</p>
      <form
        method="post"
        action={formRoute(address, 'discard')}
        data-settles={formRoute(address, 'keep')}
        data-account={visit.actor.accountId}
      >
        <FormToken visit={visit} />
        <Submit text={visit.t('actions.form.discard')} tone="link" />
      </form>
    </Banner>
  );
}

interface DraftNoticesProps {
  readonly visit: SignedInVisit;
  readonly address: string;
  readonly keptAt: string | null;
  /** What somebody else has saved meanwhile and the form has taken over, in words; empty where nothing. */
  readonly taken: string;
}

/** What somebody who opens the form is told of it: what is back, and what has come in. */
export function DraftNotices({ visit, address, keptAt, taken }: DraftNoticesProps): Html {
  return (
    <>
      {taken === '' ? (
        ''
      ) : (
        <Banner tone="notice" title={visit.t('drafts.taken_title')}>
          <p safe>{visit.t('drafts.taken', { fields: taken })}</p>
        </Banner>
      )}
      {keptAt === null ? '' : <Resumed visit={visit} keptAt={keptAt} address={address} />}
    </>
  );
}
