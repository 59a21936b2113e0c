import type { Endpoint } from '../../../notifications/webhooks/endpoints.query.js';
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  PageHeader,
  Pagination,
  Table,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';

interface WebhookListProps {
  readonly visit: SignedInVisit;
  readonly webhooks: { readonly items: readonly Endpoint[]; readonly next: string | null };
}

export function WebhookListPage({ visit, webhooks }: WebhookListProps): Html {
  const title = visit.t('webhooks.title');
  const { items, next } = webhooks;
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('webhooks.lead')}>
        <ButtonLink href="/admin/webhooks/new" text={visit.t('webhooks.new')} />
      </PageHeader>
      {items.length === 0 ? (
        <EmptyState text={visit.t('webhooks.none')} />
      ) : (
        <Table
          caption={visit.t('webhooks.caption', { count: items.length })}
          columns={columns(visit)}
          rows={items}
        />
      )}
      <Pagination visit={visit} next={next} />
    </Layout>
  );
}

function columns(visit: Visit): readonly Column<Endpoint>[] {
  return [
    {
      header: visit.t('webhooks.name'),
      heads: true,
      cell: (one) => (
        <a href={`/admin/webhooks/${one.id}`} safe>
          {one.name}
        </a>
      ),
    },
    { header: visit.t('webhooks.organisation'), cell: (one) => <span safe>{one.organisation.name}</span> },
    { header: visit.t('webhooks.url'), cell: (one) => <span safe>{one.url}</span> },
    { header: visit.t('webhooks.state'), cell: (one) => <WebhookState visit={visit} webhook={one} /> },
    {
      header: visit.t('webhooks.waiting'),
      cell: (one) => <span safe>{visit.t('webhooks.waiting_count', { count: one.waiting })}</span>,
    },
  ];
}

export function WebhookState({ visit, webhook }: { visit: Visit; webhook: Endpoint }): Html {
  if (webhook.pausedWhy !== null) return <Badge text={visit.t('webhooks.state_paused')} tone="negative" />;
  if (webhook.failingSince !== null) return <Badge text={visit.t('webhooks.state_failing')} tone="waiting" />;
  return <Badge text={visit.t('webhooks.state_active')} tone="positive" />;
}
