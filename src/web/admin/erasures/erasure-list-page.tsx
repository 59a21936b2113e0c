import type { Erasure } from '../../../identity/erasures.query.js';
import { Badge, type Column, EmptyState, Instant, PageHeader, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { nameOf, STATE_TONES } from './erasure-page.js';

export function ErasureListPage({
  visit,
  erasures,
}: {
  visit: SignedInVisit;
  erasures: readonly Erasure[];
}): Html {
  const title = visit.t('erasure.title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('erasure.lead')} />
      {erasures.length === 0 ? (
        <EmptyState text={visit.t('erasure.none')} />
      ) : (
        <Table caption={title} captionHidden columns={columns(visit)} rows={erasures} />
      )}
    </Layout>
  );
}

function columns(visit: Visit): readonly Column<Erasure>[] {
  return [
    {
      header: visit.t('erasure.whom'),
      heads: true,
      cell: (one) => (
        <a href={`/admin/erasures/${one.id}`} safe>
          {nameOf(visit, one)}
        </a>
      ),
    },
    {
      header: visit.t('erasure.state'),
      cell: ({ state }) => <Badge text={visit.t(`erasure.state.${state}`)} tone={STATE_TONES[state]} />,
    },
    {
      header: visit.t('erasure.proposed_by'),
      cell: ({ proposedBy, proposedAt }) => (
        <span>
          <span safe>{proposedBy ?? visit.t('audit_trail.erased')}</span>
          <span class="second-line">
            <Instant visit={visit} at={proposedAt} />
          </span>
        </span>
      ),
    },
    {
      header: visit.t('erasure.decided_by'),
      cell: ({ decidedBy, decidedAt }) =>
        decidedAt === null ? (
          <span aria-hidden="true">–</span>
        ) : (
          <span>
            <span safe>{decidedBy ?? visit.t('audit_trail.erased')}</span>
            <span class="second-line">
              <Instant visit={visit} at={decidedAt} />
            </span>
          </span>
        ),
    },
  ];
}
