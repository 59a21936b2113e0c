import { organisationKindName } from '../../i18n/index.js';
import { ORGANISATION_KINDS } from '../../identity/organisation.js';
import type { Party } from '../../identity/parties.query.js';
import { countries } from '../../reference/countries.js';
import {
  ButtonLink,
  type Column,
  EmptyState,
  Flag,
  PageHeader,
  Pagination,
  SelectField,
  Submit,
  Table,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { PARTIES, partyUrl } from './party-urls.js';

interface PartyListProps {
  readonly visit: SignedInVisit;
  readonly parties: { readonly items: readonly Party[]; readonly next: string | null };
  readonly asked: { readonly q: string; readonly kind: string; readonly country: string };
  readonly mayAdd: boolean;
}

/** Who takes part, by name. */
export function PartyListPage({ visit, parties, asked, mayAdd }: PartyListProps): Html {
  const title = visit.t('parties.title');
  const count = parties.items.length;
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('parties.lead')}>
        <ButtonLink href={`${PARTIES}/focal-points`} text={visit.t('parties.focal_now')} tone="secondary" />
        {mayAdd ? <ButtonLink href={`${PARTIES}/new`} text={visit.t('parties.add')} /> : ''}
      </PageHeader>
      <form method="get" action={PARTIES} class="filters">
        <TextField visit={visit} name="q" type="search" label={visit.t('parties.search')} value={asked.q} />
        <SelectField
          visit={visit}
          name="kind"
          label={visit.t('identity.organisations.kind')}
          value={asked.kind}
          empty={visit.t('parties.any_kind')}
          options={ORGANISATION_KINDS.map((kind) => ({
            value: kind,
            text: organisationKindName(kind, visit.locale),
          }))}
        />
        <SelectField
          visit={visit}
          name="country"
          label={visit.t('identity.organisations.country')}
          value={asked.country}
          empty={visit.t('parties.any_country')}
          options={countryOptions(visit)}
        />
        <Submit text={visit.t('parties.find')} tone="secondary" />
      </form>
      {count === 0 ? (
        <EmptyState text={visit.t('parties.none')} />
      ) : (
        <Table
          caption={visit.t(parties.next ? 'parties.caption_more' : 'parties.caption', { count })}
          columns={columns(visit)}
          rows={parties.items}
          marked
        />
      )}
      <Pagination visit={visit} next={parties.next} />
    </Layout>
  );
}

export function countryOptions(visit: Visit) {
  return countries
    .map(({ code }) => ({ value: code, text: visit.country(code) }))
    .sort((a, b) => a.text.localeCompare(b.text, visit.locale));
}

function columns(visit: Visit): readonly Column<Party>[] {
  return [
    {
      header: visit.t('identity.organisations.name'),
      heads: true,
      cell: (party) => (
        <span>
          <a href={partyUrl(party.id)} safe>
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
      cell: (party) => <PartyCountry visit={visit} country={party.country} />,
    },
  ];
}

export function PartyCountry({ visit, country }: { visit: Visit; country: string | null }): Html {
  return country === null ? (
    '–'
  ) : (
    <span>
      <Flag country={country} />
      <span safe>{visit.country(country)}</span>
    </span>
  );
}
