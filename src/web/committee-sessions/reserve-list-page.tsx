import type { ReserveEnvelope, ReservePlace } from '../../assessment/reserve-list.query.js';
import { pointsText } from '../../exchange/minutes-words.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Badge,
  type BadgeTone,
  type Column,
  DateText,
  EmptyState,
  Money,
  PageHeader,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly envelopes: readonly ReserveEnvelope[];
}

/** Who is next when money returns, envelope by envelope. */
export function ReserveListPage({ visit, envelopes }: Props): Html {
  const title = visit.t('sessions.reserve.title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, 'committee_session')}>
      <PageHeader title={title} lead={visit.t('sessions.reserve.lead')} />
      {envelopes.length === 0 ? <EmptyState text={visit.t('sessions.reserve.empty')} /> : ''}
      {envelopes.map((envelope) => (
        <section>
          <h2>
            <a href={`/calls/${envelope.callId}`} safe>
              {`${envelope.callTitle} – ${envelope.lotTitle}`}
            </a>
          </h2>
          <Table
            caption={visit.t('sessions.reserve.caption', {
              code: envelope.code,
              free: visit.money(envelope.freeCents),
            })}
            columns={columnsOf(visit)}
            rows={envelope.places}
          />
        </section>
      ))}
    </Layout>
  );
}

function columnsOf(visit: Visit): readonly Column<ReservePlace>[] {
  return [
    { header: visit.t('sessions.reserve.place'), cell: (one) => <span>{one.place}</span> },
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
      cell: (one) => <span safe>{pointsText(one.points, visit.locale)}</span>,
    },
    {
      header: visit.t('sessions.agenda.grant'),
      numeric: true,
      cell: (one) => <Money visit={visit} cents={one.grantCents} />,
    },
    {
      header: visit.t('sessions.reserve.ends'),
      cell: (one) =>
        one.endsOn === null ? (
          <span safe>{visit.t('sessions.reserve.no_end')}</span>
        ) : (
          <DateText visit={visit} date={one.endsOn} />
        ),
    },
    { header: visit.t('sessions.reserve.state'), cell: (one) => <Badge {...stateOf(visit, one)} /> },
  ];
}

function stateOf(visit: Visit, one: ReservePlace): { text: string; tone: BadgeTone } {
  if (one.called) return { text: visit.t('sessions.reserve.called'), tone: 'active' };
  if (one.passedOver && one.fits) return { text: visit.t('sessions.reserve.passed_over'), tone: 'neutral' };
  return one.fits
    ? { text: visit.t('sessions.reserve.fits'), tone: 'positive' }
    : { text: visit.t('sessions.reserve.waits'), tone: 'waiting' };
}
