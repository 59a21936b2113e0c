import type { BulkMoves, ChosenCase, SharedMove } from '../../cases/bulk-moves.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { type CaseSubject, caseUrl, listUrl } from '../cases/case-links.js';
import { moveName } from '../cases/moves.js';
import { Badge, ButtonLink, type Column, EmptyState, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { chosenUrl, confirmBulkUrl } from './bulk-urls.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly found: BulkMoves;
}

const LOOKS = { positive: 'primary', neutral: 'secondary', negative: 'danger' } as const;

/** The steps that are open to every chosen file; those that are open to some with how many. */
export function ChooseMovePage({ visit, subject, found: { cases, moves } }: Props): Html {
  const shared = moves.filter(({ openTo }) => openTo.length === cases.length);
  const others = moves.filter(({ openTo }) => openTo.length < cases.length);
  const ids = cases.map(({ id }) => id);
  const offers = moves.map(({ offer }) => offer);
  return (
    <Layout visit={visit} title={visit.t('bulk.title')} breadcrumbs={caseCrumbs(visit, subject)}>
      <PageHeader title={visit.t('bulk.title')} lead={visit.t('bulk.lead', { files: cases.length })} />
      <section>
        <h2 safe>{visit.t('bulk.open_to_all')}</h2>
        {shared.length === 0 ? (
          <EmptyState text={visit.t('bulk.nothing')}>
            <ButtonLink href={listUrl(subject)} text={visit.t('bulk.back')} tone="secondary" />
          </EmptyState>
        ) : (
          <ul class="move-buttons">
            {shared.map(({ code, offer }) => (
              <li>
                <ButtonLink
                  href={confirmBulkUrl(subject, ids, code)}
                  text={moveName(visit, { ...offer, onBehalfOf: [] }, offers)}
                  tone={LOOKS[offer.tone]}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      {others.length === 0 ? '' : <Others visit={visit} subject={subject} cases={cases} others={others} />}
      <ChosenFiles visit={visit} subject={subject} cases={cases} />
    </Layout>
  );
}

function Others({
  visit,
  subject,
  cases,
  others,
}: {
  visit: SignedInVisit;
  subject: CaseSubject;
  cases: readonly ChosenCase[];
  others: readonly SharedMove[];
}): Html {
  const offers = others.map(({ offer }) => offer);
  return (
    <section>
      <h2 safe>{visit.t('bulk.open_to_some')}</h2>
      <ul>
        {others.map(({ offer, openTo }) => {
          const move = moveName(visit, { ...offer, onBehalfOf: [] }, offers);
          return (
            <li>
              <span safe>{visit.t('bulk.some', { move, open: openTo.length, files: cases.length })}</span>{' '}
              <a href={chosenUrl(subject, openTo)} aria-label={`${visit.t('bulk.only_these')}: ${move}`} safe>
                {visit.t('bulk.only_these')}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ChosenFiles({ visit, subject, cases }: Omit<Props, 'found'> & Pick<BulkMoves, 'cases'>): Html {
  const columns: readonly Column<ChosenCase>[] = [
    {
      header: visit.t('bulk.file'),
      heads: true,
      cell: (row) => (
        <a class="case-link" href={caseUrl(subject, row.id)}>
          <span class="reference" safe>
            {row.reference}
          </span>
          <span class="case-title" safe>
            {visit.titleOf(subject, row.title)}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('cases.stage'),
      cell: ({ stage }) => <Badge text={visit.label(stage)} tone="active" />,
    },
  ];
  return (
    <section>
      <h2 safe>{visit.t('bulk.chosen')}</h2>
      <Table caption={visit.t('bulk.chosen')} captionHidden columns={columns} rows={cases} />
    </section>
  );
}
