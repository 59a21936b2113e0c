import { organisationKindName } from '../../../i18n/index.js';
import type { Party } from '../../../identity/parties.query.js';
import {
  ButtonLink,
  type Column,
  EmptyState,
  Flag,
  PageHeader,
  Pagination,
  Table,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';

export function organisationListPage(
  visit: Visit,
  parties: { readonly items: readonly Party[]; readonly next: string | null },
): Html {
  const title = visit.t('identity.organisations.title');
  const count = parties.items.length;
  const caption = visit.t(parties.next ? 'identity.organisations.more' : 'identity.organisations.caption', {
    count,
  });
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title}>
        <ButtonLink href="/admin/organisations/new" text={visit.t('identity.organisations.create')} />
      </PageHeader>
      {count === 0 ? (
        <EmptyState text={visit.t('identity.organisations.none')} />
      ) : (
        <Table caption={caption} columns={columns(visit)} rows={parties.items} />
      )}
      <Pagination visit={visit} next={parties.next} />
    </Layout>
  );
}

function columns(visit: Visit): readonly Column<Party>[] {
  return [
    {
      header: visit.t('identity.organisations.name'),
      heads: true,
      cell: (party) => (
        <span>
          <a href={`/parties/${party.id}`} safe>
            {party.name}
          </a>
          <span class="second-line" safe>
            {party.code}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('identity.organisations.kind'),
      cell: (party) => <span safe>{organisationKindName(party.kind, visit.locale)}</span>,
    },
    {
      header: visit.t('identity.organisations.country'),
      cell: (party) =>
        party.country === null ? (
          '–'
        ) : (
          <span>
            <Flag country={party.country} />
            <span safe>{visit.country(party.country)}</span>
          </span>
        ),
    },
  ];
}
