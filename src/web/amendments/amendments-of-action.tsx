import type { AmendmentListItem } from '../../funding/amendment-list.query.js';
import { ButtonLink } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { AmendmentTable } from './amendment-table.js';

interface AmendmentsOfActionProps {
  readonly visit: SignedInVisit;
  readonly actionId: string;
  readonly amendments: readonly AmendmentListItem[];
  /** Whether the action is under contract and being carried out, and whoever looks stands on one of its two sides. */
  readonly mayPropose: boolean;
}

/** What was changed after signature, what is on its way, and the way to the next one: one at a time. */
export function AmendmentsOfAction(props: AmendmentsOfActionProps): Html {
  const { visit, actionId, amendments, mayPropose } = props;
  if (amendments.length === 0 && !mayPropose) return '';
  const open = amendments.some((one) => !one.stage.final);
  return (
    <section id="amendments">
      <h2 safe>{visit.t('cases.room.amendment')}</h2>
      {amendments.length === 0 ? (
        <p safe>{visit.t('amendments.of_action.none')}</p>
      ) : (
        <AmendmentTable
          visit={visit}
          caption={visit.t('cases.room.amendment')}
          captionHidden
          rows={amendments}
        />
      )}
      {mayPropose && open ? <p safe>{visit.t('amendments.of_action.one_open')}</p> : ''}
      {mayPropose && !open ? (
        <ButtonLink
          href={`/amendments/new?action=${actionId}`}
          text={visit.t('amendments.of_action.propose')}
          tone="secondary"
        />
      ) : (
        ''
      )}
    </section>
  );
}
