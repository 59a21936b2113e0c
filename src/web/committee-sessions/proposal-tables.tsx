import type { Proposal } from '../../assessment/ranking.js';
import type { RankedItem } from '../../assessment/ranking.query.js';
import { pointsText } from '../../exchange/minutes-words.js';
import { Badge, type Column, DateText, Money, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

type Row = Proposal<RankedItem>;

const TONES = {
  award: 'positive',
  reserve: 'waiting',
  below_thresholds: 'negative',
  no_envelope: 'neutral',
} as const;

interface Props {
  readonly visit: Visit;
  readonly proposal: readonly Row[];
  /** Beside the case's own column: without what the page of the decision tells. */
  readonly narrow?: boolean;
}

/** In each envelope, in order of rank, for what the money suffices: a table per envelope. */
export function ProposalTables({ visit, proposal, narrow = false }: Props): Html {
  if (proposal.length === 0) return <p safe>{visit.t('sessions.ranking.empty')}</p>;
  const envelopes = [...new Set(proposal.map((one) => one.envelopeCode))];
  return (
    <>
      {envelopes.map((code) => {
        const rows = proposal.filter((one) => one.envelopeCode === code);
        const free = visit.money(rows[0]?.freeCents ?? 0);
        return (
          <Table
            caption={
              code === null
                ? visit.t('sessions.ranking.no_envelope')
                : visit.t('sessions.ranking.envelope', { code, free })
            }
            columns={narrow ? columnsOf(visit).filter((_column, n) => !WIDE.includes(n)) : columnsOf(visit)}
            rows={rows}
          />
        );
      })}
    </>
  );
}

/** Day of submission, and what is left. */
const WIDE: readonly number[] = [3, 6];

function columnsOf(visit: Visit): readonly Column<Row>[] {
  return [
    { header: visit.t('sessions.ranking.place'), cell: (one) => <span>{one.place}</span> },
    {
      header: visit.t('sessions.agenda.action'),
      heads: true,
      cell: (one) => (
        <a class="case-link" href={`/actions/${one.actionId}`}>
          <span class="reference" safe>
            {one.reference}
          </span>
          <span class="case-title" safe>
            {one.title}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('sessions.agenda.points'),
      cell: (one) => (
        <>
          <span safe>{pointsText(one.points, visit.locale)}</span>
          {one.tied ? (
            <>
              {' '}
              <Badge text={visit.t('sessions.ranking.tied')} tone="neutral" />
            </>
          ) : (
            ''
          )}
        </>
      ),
    },
    {
      header: visit.t('sessions.ranking.submitted'),
      cell: (one) =>
        one.submittedOn === null ? <span>–</span> : <DateText visit={visit} date={one.submittedOn} />,
    },
    {
      header: visit.t('sessions.agenda.grant'),
      numeric: true,
      cell: (one) => <Money visit={visit} cents={one.grantCents} />,
    },
    {
      header: visit.t('sessions.ranking.proposed'),
      cell: (one) => (
        <Badge
          text={visit.t(
            one.proposed === 'no_envelope'
              ? 'sessions.ranking.no_envelope_told'
              : `sessions.ranking.${one.proposed}`,
          )}
          tone={TONES[one.proposed]}
        />
      ),
    },
    {
      header: visit.t('sessions.ranking.left'),
      numeric: true,
      cell: (one) =>
        one.proposed === 'award' ? <Money visit={visit} cents={one.leftCents} /> : <span>–</span>,
    },
  ];
}
