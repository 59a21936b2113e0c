import type { CaseListItem } from '../../../cases/case-list.query.js';
import type { Forecast } from '../../../workflow/index.js';
import { type CaseSubject, caseUrl } from '../../cases/case-links.js';
import { forecastColumn } from '../../cases/forecast.js';
import { Day, EmptyState, PageHeader, Pagination, Table } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';

interface CasesPageProps {
  readonly visit: SignedInVisit;
  readonly kind: CaseSubject;
  readonly items: readonly CaseListItem[];
  readonly forecasts: ReadonlyMap<string, Forecast>;
  readonly next: string | null;
}

/** The cases behind a count. */
export function CasesPage({ visit, kind, items, forecasts, next }: CasesPageProps): Html {
  const stage = items[0] ? visit.label(items[0].stage.label) : '';
  const title = visit.t(`cases.room.${kind}`);
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[
        { path: '/programme', text: visit.t('programme_hub.title') },
        { path: '/results', text: visit.t('results.title') },
        { path: `/results/pictures?picture=pipeline&kind=${kind}`, text: visit.t('pictures.pipeline') },
      ]}
    >
      <PageHeader title={title} {...(stage === '' ? {} : { lead: stage })} />
      {items.length === 0 ? (
        <EmptyState text={visit.t('pictures.nobody_there')} />
      ) : (
        <Table
          caption={visit.t('pictures.behind', { count: items.length })}
          columns={[
            {
              header: visit.t('pictures.case'),
              heads: true,
              cell: (row) => (
                <a class="case-link" href={caseUrl(kind, row.id)}>
                  <span class="reference" safe>
                    {row.reference}
                  </span>
                  <span class="case-title" safe>
                    {visit.titleOf(kind, row.title)}
                  </span>
                </a>
              ),
            },
            { header: visit.t('pictures.changed'), cell: (row) => <Day visit={visit} at={row.changedAt} /> },
            forecastColumn<CaseListItem>(visit, forecasts),
          ]}
          rows={items}
        />
      )}
      <Pagination visit={visit} next={next} />
    </Layout>
  );
}
