import { draftOf, type Grid, inForce } from '../../assessment/grids.query.js';
import { ButtonLink, type Column, EmptyState, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { ASSESSMENTS_URL, GRIDS_URL, gridUrl } from './assessment-links.js';

export function GridListPage({
  visit,
  grids,
  mayChange,
}: {
  visit: SignedInVisit;
  grids: readonly Grid[];
  mayChange: boolean;
}): Html {
  const columns: readonly Column<Grid>[] = [
    {
      header: visit.t('grids.call'),
      heads: true,
      cell: ({ id, call }) => (
        <a href={gridUrl(id)} safe>
          {call}
        </a>
      ),
    },
    {
      header: visit.t('grids.lot'),
      cell: ({ lot }) => <span safe>{lot ?? visit.t('grids.every_lot')}</span>,
    },
    {
      header: visit.t('grids.in_force'),
      cell: (grid) => {
        const version = inForce(grid);
        return (
          <span safe>
            {version ? visit.t('grids.version', { number: version.number }) : visit.t('grids.in_force_none')}
          </span>
        );
      },
    },
    {
      header: visit.t('grids.draft'),
      cell: (grid) => {
        const draft = draftOf(grid);
        if (!draft) return '';
        const name = visit.t('grids.version', { number: draft.number });
        return <span safe>{name}</span>;
      },
    },
  ];
  return (
    <Layout visit={visit} title={visit.t('grids.title')} breadcrumbs={gridCrumbs(visit).slice(0, -1)}>
      <PageHeader title={visit.t('grids.title')} lead={visit.t('grids.lead')}>
        {mayChange ? <ButtonLink href={`${GRIDS_URL}/new`} text={visit.t('grids.new')} /> : ''}
      </PageHeader>
      {grids.length === 0 ? (
        <EmptyState text={visit.t('grids.empty')} />
      ) : (
        <Table caption={visit.t('grids.caption', { count: grids.length })} columns={columns} rows={grids} />
      )}
    </Layout>
  );
}

/** Down to the list of grids; with a grid, down to that. */
export function gridCrumbs(visit: Visit, grid?: Grid) {
  return [
    { path: '/programme', text: visit.t('programme_hub.title') },
    { path: ASSESSMENTS_URL, text: visit.t('assessments.title') },
    { path: GRIDS_URL, text: visit.t('grids.title') },
    ...(grid ? [{ path: gridUrl(grid.id), text: grid.lot ?? grid.call }] : []),
  ];
}
