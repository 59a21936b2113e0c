import type { Delegation } from '../../cases/delegations.query.js';
import { ButtonLink, EmptyState, PageHeader, Pagination } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { DelegationTable } from './delegation-table.js';

interface DelegationListProps {
  readonly visit: SignedInVisit;
  readonly delegations: { readonly items: readonly Delegation[]; readonly next: string | null };
}

/** What one has lent and was lent. */
export function DelegationListPage({ visit, delegations }: DelegationListProps): Html {
  const title = visit.t('delegations.list.title');
  const { items, next } = delegations;
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('delegations.list.lead')}>
        <ButtonLink href="/delegations/new" text={visit.t('delegations.list.new')} />
      </PageHeader>
      {items.length === 0 ? (
        <EmptyState text={visit.t('delegations.list.none')} />
      ) : (
        <DelegationTable visit={visit} base="/delegations" delegations={items} />
      )}
      <Pagination visit={visit} next={next} />
      {visit.holds('administrator', 'auditor', 'head_of_unit') ? (
        <p>
          <a href="/admin/delegations" safe>
            {visit.t('delegations.admin.title')}
          </a>
        </p>
      ) : (
        ''
      )}
    </Layout>
  );
}
