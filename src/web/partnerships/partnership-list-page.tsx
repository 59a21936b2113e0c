import type { CaseListItem } from '../../cases/case-list.query.js';
import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { FrameworkInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import { whoColumns } from '../cases/who-columns.js';
import { Badge, ButtonLink, type Column, EmptyState, Flag, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { dateText, ProvenanceMark } from './provenance.js';

export interface PartnershipRow extends CaseListItem {
  readonly framework: FrameworkInBrief;
}

export function PartnershipListPage({
  visit,
  rows,
  who,
  mayPropose,
}: {
  visit: Visit;
  rows: readonly PartnershipRow[];
  who: ReadonlyMap<string, WhoHasIt>;
  mayPropose: boolean;
}): Html {
  return (
    <Layout visit={visit} title={visit.t('partnerships.list.title')}>
      <PageHeader title={visit.t('partnerships.list.title')} lead={visit.t('partnerships.list.lead')}>
        {mayPropose ? <ButtonLink href="/partnerships/new" text={visit.t('partnerships.form.new')} /> : ''}
      </PageHeader>
      {rows.length === 0 ? (
        <EmptyState text={visit.t('partnerships.list.empty')} />
      ) : (
        <Table
          caption={visit.t('partnerships.list.caption', { count: rows.length })}
          columns={columnsFor(visit, who)}
          rows={rows}
        />
      )}
    </Layout>
  );
}

function columnsFor(visit: Visit, who: ReadonlyMap<string, WhoHasIt>): readonly Column<PartnershipRow>[] {
  return [
    {
      header: visit.t('partnerships.country'),
      heads: true,
      cell: ({ id, framework }) => (
        <a href={`/partnerships/${id}`}>
          <Flag country={framework.country} />
          <span safe>{visit.country(framework.country)}</span>
        </a>
      ),
    },
    {
      header: visit.t('partnerships.kind'),
      cell: ({ framework }) => <span safe>{visit.t(`partnerships.kind.${framework.kind}`)}</span>,
    },
    {
      header: visit.t('partnerships.signed'),
      cell: ({ framework }) => (
        <span>
          <span safe>{dateText(visit, framework.signedOn, framework.signed)}</span>{' '}
          <ProvenanceMark visit={visit} provenance={framework.provenance} />
        </span>
      ),
    },
    {
      header: visit.t('partnerships.status'),
      cell: ({ stage }) => (
        <Badge text={visit.label(stage.label)} tone={stage.code === 'suspended' ? 'negative' : 'active'} />
      ),
    },
    ...whoColumns<PartnershipRow>(visit, who),
  ];
}
