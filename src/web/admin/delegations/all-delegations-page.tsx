import type { Delegation } from '../../../cases/delegations.query.js';
import { ButtonLink, EmptyState, PageHeader, Pagination } from '../../components/index.js';
import { DelegationTable } from '../../delegations/delegation-table.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';

interface AllDelegationsProps {
  readonly visit: SignedInVisit;
  readonly delegations: { readonly items: readonly Delegation[]; readonly next: string | null };
  /** Only those of an absence beyond four weeks. */
  readonly forReview: boolean;
}

/** Every delegation that the visitor looks after, or those to be reviewed. */
export function AllDelegationsPage({ visit, delegations, forReview }: AllDelegationsProps): Html {
  const title = visit.t(forReview ? 'delegations.admin.review' : 'delegations.admin.title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('delegations.admin.lead')}>
        {visit.holds('administrator') ? (
          <ButtonLink href="/admin/delegations/new" text={visit.t('delegations.admin.new')} />
        ) : (
          ''
        )}
      </PageHeader>
      <nav aria-label={visit.t('delegations.admin.which')}>
        <ul class="nav nav-pills">
          <Choice href="/admin/delegations" text={visit.t('delegations.admin.all')} current={!forReview} />
          <Choice
            href="/admin/delegations?review=1"
            text={visit.t('delegations.admin.review')}
            current={forReview}
          />
        </ul>
      </nav>
      {delegations.items.length === 0 ? (
        <EmptyState
          text={visit.t(forReview ? 'delegations.admin.none_for_review' : 'delegations.admin.none')}
        />
      ) : (
        <DelegationTable visit={visit} base="/admin/delegations" delegations={delegations.items} />
      )}
      <Pagination visit={visit} next={delegations.next} />
    </Layout>
  );
}

function Choice({ href, text, current }: { href: string; text: string; current: boolean }): Html {
  return (
    <li class="nav-item">
      <a
        class={current ? 'nav-link active' : 'nav-link'}
        href={href}
        aria-current={current ? 'page' : undefined}
        safe
      >
        {text}
      </a>
    </li>
  );
}
