import type { Delegation } from '../../cases/delegations.query.js';
import { roleName } from '../../i18n/index.js';
import { Badge, type BadgeTone, type Column, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

const TONES: Readonly<Record<Delegation['state'], BadgeTone>> = {
  proposed: 'waiting',
  planned: 'neutral',
  in_force: 'active',
  over: 'neutral',
  ended: 'negative',
};

interface DelegationTableProps {
  readonly visit: Visit;
  readonly base: string;
  readonly delegations: readonly Delegation[];
}

/** Delegations, each with what is lent, by whom, to whom, when, and whether it is to be reviewed. */
export function DelegationTable({ visit, base, delegations }: DelegationTableProps): Html {
  const columns: readonly Column<Delegation>[] = [
    {
      header: visit.t('delegations.role'),
      heads: true,
      cell: (one) => (
        <a href={`${base}/${one.id}`} safe>
          {roleName(one.role, visit.locale)}
        </a>
      ),
    },
    { header: visit.t('delegations.delegator'), cell: (one) => <span safe>{one.delegator.name}</span> },
    { header: visit.t('delegations.delegate'), cell: (one) => <span safe>{one.delegate.name}</span> },
    {
      header: visit.t('delegations.when'),
      cell: (one) => <span safe>{daysText(visit, one)}</span>,
    },
    { header: visit.t('delegations.state'), cell: (one) => <StateBadges visit={visit} delegation={one} /> },
  ];
  return (
    <Table caption={visit.t('delegations.list.title')} captionHidden columns={columns} rows={delegations} />
  );
}

export function StateBadges({ visit, delegation }: { visit: Visit; delegation: Delegation }): Html {
  return (
    <span>
      <Badge text={visit.sentence(`delegations.state.${delegation.state}`)} tone={TONES[delegation.state]} />
      {delegation.forReview ? (
        <>
          {' '}
          <Badge text={visit.t('delegations.for_review')} tone="waiting" />
        </>
      ) : (
        ''
      )}
    </span>
  );
}

export function daysText(visit: Visit, { fromDay, untilDay }: Delegation): string {
  return visit.t('delegations.days', { from: visit.date(fromDay), until: visit.date(untilDay) });
}
