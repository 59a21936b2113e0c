import type { CaseOfParty } from '../../cases/cases-of-party.query.js';
import type { Party } from '../../identity/parties.query.js';
import { caseUrl } from '../cases/case-links.js';
import { Badge, type Column, Day, EmptyState, PageHeader, Pagination, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { partyCrumbs } from './party-crumbs.js';

interface PartyCasesProps {
  readonly visit: SignedInVisit;
  readonly party: Party;
  readonly cases: { readonly items: readonly CaseOfParty[]; readonly next: string | null };
}

/** What a party takes part in, and as what, as far as whoever looks may see it. */
export function PartyCasesPage({ visit, party, cases }: PartyCasesProps): Html {
  const title = visit.t('parties.cases_of', { name: party.name });
  const columns: readonly Column<CaseOfParty>[] = [
    {
      header: visit.t('parties.case'),
      heads: true,
      cell: (row) => (
        <a class="case-link" href={caseUrl(row.subject, row.id)}>
          <span class="reference" safe>
            {row.reference}
          </span>
          <span class="case-title" safe>
            {visit.titleOf(row.subject, row.title)}
          </span>
        </a>
      ),
    },
    { header: visit.t('parties.as'), cell: (row) => <span safe>{visit.t(`parties.role.${row.role}`)}</span> },
    {
      header: visit.t('parties.stands'),
      cell: (row) => <Badge text={visit.label(row.stage.label)} tone={row.closed ? 'neutral' : 'active'} />,
    },
    { header: visit.t('parties.changed_at'), cell: (row) => <Day visit={visit} at={row.changedAt} /> },
  ];
  return (
    <Layout visit={visit} title={title} breadcrumbs={partyCrumbs(visit, party)}>
      <PageHeader title={title} />
      {cases.items.length === 0 ? (
        <EmptyState text={visit.t('parties.cases_none')} />
      ) : (
        <Table caption={visit.t('parties.cases_caption')} columns={columns} rows={cases.items} />
      )}
      <Pagination visit={visit} next={cases.next} />
    </Layout>
  );
}
