import type { FocalPointFound } from '../../identity/contacts.query.js';
import { type Column, EmptyState, PageHeader, SelectField, Submit, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { partyCrumbs } from './party-crumbs.js';
import { countryOptions } from './party-list-page.js';
import { PARTIES, partyUrl } from './party-urls.js';

interface FocalPointsProps {
  readonly visit: SignedInVisit;
  readonly found: readonly FocalPointFound[];
  readonly country: string;
}

/** Whom to call today, by country. */
export function FocalPointsPage({ visit, found, country }: FocalPointsProps): Html {
  const title = visit.t('parties.focal_now');
  const columns: readonly Column<FocalPointFound>[] = [
    {
      header: visit.t('parties.focal.country'),
      heads: true,
      cell: (one) => (
        <span safe>
          {one.country === null ? visit.t('parties.focal.everything') : visit.country(one.country)}
        </span>
      ),
    },
    {
      header: visit.t('parties.focal_now.party'),
      cell: (one) => (
        <a href={partyUrl(one.party.id)} safe>
          {one.party.name}
        </a>
      ),
    },
    {
      header: visit.t('parties.focal.who'),
      cell: (one) => (
        <span>
          <span safe>{one.contact.name}</span>
          {one.deputy ? (
            <span class="second-line" safe>
              {`${visit.t('parties.focal.deputy')}: ${one.deputy.name}`}
            </span>
          ) : (
            ''
          )}
        </span>
      ),
    },
    {
      header: visit.t('parties.focal_now.reach'),
      cell: (one) => (
        <span>
          <a href={`mailto:${one.email}`} safe>
            {one.email}
          </a>
          <span class="second-line" safe>
            {one.phone}
          </span>
        </span>
      ),
    },
  ];
  return (
    <Layout visit={visit} title={title} breadcrumbs={partyCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('parties.focal_now.lead')} />
      <form method="get" action={`${PARTIES}/focal-points`} class="filters">
        <SelectField
          visit={visit}
          name="country"
          label={visit.t('identity.organisations.country')}
          value={country}
          empty={visit.t('parties.any_country')}
          options={countryOptions(visit)}
        />
        <Submit text={visit.t('parties.find')} tone="secondary" />
      </form>
      {found.length === 0 ? (
        <EmptyState text={visit.t('parties.focal_now.none')} />
      ) : (
        <Table caption={title} captionHidden columns={columns} rows={found} />
      )}
    </Layout>
  );
}
