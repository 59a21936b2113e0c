import { refusalSentence } from '../../i18n/index.js';
import { caseUrl } from '../cases/case-links.js';
import { Badge, ButtonLink, type Column, PageHeader, Table } from '../components/index.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

interface Result {
  readonly id: string;
  readonly subject: string;
  readonly reference: string;
  readonly title: string;
  /** The code of what refused it; null when it was given back. */
  readonly refused: string | null;
}

/** Each file with what came of it: those that were refused first, since something is left to do there. */
export function ResultPage({ visit, results }: { visit: SignedInVisit; results: readonly Result[] }): Html {
  const columns: readonly Column<Result>[] = [
    {
      header: visit.t('year_end.file'),
      heads: true,
      cell: (row) => (
        <>
          <a href={caseUrl(row.subject, row.id)} safe>
            {row.reference}
          </a>
          <br />
          <span safe>{row.title}</span>
        </>
      ),
    },
    {
      header: visit.t('year_end.result_state'),
      cell: ({ refused }) =>
        refused === null ? (
          <Badge text={visit.t('year_end.result_done')} tone="positive" />
        ) : (
          <>
            <Badge text={visit.t('year_end.result_refused')} tone="negative" />{' '}
            <span safe>
              {refused === 'stale'
                ? visit.t('year_end.result_stale')
                : refusalSentence({ code: refused, params: {} }, visit.locale)}
            </span>
          </>
        ),
    },
  ];
  return (
    <Layout
      visit={visit}
      title={visit.t('year_end.result_title')}
      breadcrumbs={moneyCrumbs(visit, { path: '/year-end', text: visit.t('year_end.title') })}
    >
      <PageHeader title={visit.t('year_end.result_title')} />
      <Table
        caption={visit.t('year_end.result_title')}
        captionHidden
        columns={columns}
        rows={[...results].sort((a, b) => Number(a.refused === null) - Number(b.refused === null))}
      />
      <div class="buttons">
        <ButtonLink href="/year-end" text={visit.t('year_end.back')} />
      </div>
    </Layout>
  );
}
