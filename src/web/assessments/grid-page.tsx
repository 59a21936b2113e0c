import { faultDetail } from '../../assessment/change-grid.js';
import { type Criterion, gridFaults } from '../../assessment/grid-rules.js';
import { draftOf, type Grid, type GridVersion, inForce } from '../../assessment/grids.query.js';
import { detailSentence } from '../../i18n/index.js';
import {
  Badge,
  Banner,
  ButtonLink,
  Form,
  PageHeader,
  Submit,
  SummaryList,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { pointsText } from './assessment-file.js';
import { gridUrl } from './assessment-links.js';
import { ConfirmDeedPage } from './confirm-deed-page.js';
import { gridCrumbs } from './grid-list-page.js';

/** A grid with all its versions, the newest first; drafts with what still stands against them. */
export function GridPage({
  visit,
  grid,
  mayChange,
}: {
  visit: SignedInVisit;
  grid: Grid;
  mayChange: boolean;
}): Html {
  const title = visit.t('grids.of', { call: grid.call });
  return (
    <Layout visit={visit} title={title} breadcrumbs={gridCrumbs(visit)}>
      <PageHeader title={title} caption={whereOf(visit, grid)}>
        {mayChange && !draftOf(grid) ? (
          <Form visit={visit} action={gridUrl(grid.id, 'next')}>
            <Submit text={visit.t('grids.next_version')} tone="secondary" />
          </Form>
        ) : (
          ''
        )}
      </PageHeader>
      {grid.versions.map((version) => (
        <VersionPanel visit={visit} grid={grid} version={version} mayChange={mayChange} />
      ))}
    </Layout>
  );
}

function whereOf(visit: Visit, { lot }: Grid): string {
  return lot ?? visit.t('grids.every_lot');
}

function VersionPanel({
  visit,
  grid,
  version,
  mayChange,
}: {
  visit: SignedInVisit;
  grid: Grid;
  version: GridVersion;
  mayChange: boolean;
}): Html {
  const isDraft = version.inForceFrom === null;
  const state = isDraft ? 'draft' : version === inForce(grid) ? 'in_force' : 'earlier';
  const tones = { draft: 'waiting', in_force: 'positive', earlier: 'neutral' } as const;
  return (
    <section>
      <h2>
        <span safe>{`${visit.t('grids.version_title', { number: version.number })} `}</span>
        <Badge text={visit.t(`grids.state.${state}`)} tone={tones[state]} />
      </h2>
      {version.inForceFrom === null ? (
        ''
      ) : (
        <p class="second-line" safe>
          {visit.t('grids.since', {
            name: version.putInForceBy ?? visit.t('assessment.someone'),
            day: visit.day(version.inForceFrom),
            rounds: version.rounds,
          })}
        </p>
      )}
      {isDraft ? <Faults visit={visit} version={version} /> : ''}
      <GridContent visit={visit} version={version} />
      {isDraft && mayChange ? (
        <div class="buttons">
          <ButtonLink href={gridUrl(grid.id, 'edit')} text={visit.t('grids.edit')} tone="secondary" />
          {gridFaults(version.rules).length === 0 ? (
            <ButtonLink href={gridUrl(grid.id, 'put-in-force')} text={visit.t('grids.put_in_force')} />
          ) : (
            ''
          )}
        </div>
      ) : (
        ''
      )}
    </section>
  );
}

function Faults({ visit, version }: { visit: Visit; version: GridVersion }): Html {
  const faults = gridFaults(version.rules);
  if (faults.length === 0) return '';
  return (
    <Banner tone="notice" title={visit.t('grids.put_faults')}>
      <ul>
        {faults.map((fault) => (
          <li safe>{detailSentence(faultDetail(fault), visit.locale)}</li>
        ))}
      </ul>
    </Banner>
  );
}

function GridContent({ visit, version: { rules } }: { visit: Visit; version: GridVersion }): Html {
  const text = (value: string) => <span safe>{value}</span>;
  const sum = rules.criteria.reduce((total, one) => total + one.weight, 0);
  return (
    <>
      {rules.criteria.length === 0 ? (
        <p safe>{visit.t('grids.criteria_none')}</p>
      ) : (
        <>
          <Table
            caption={visit.t('grids.criteria')}
            columns={[
              {
                header: visit.t('assessment.criterion'),
                heads: true,
                cell: ({ names, questions }: Criterion) => (
                  <>
                    <span safe>{visit.label(names)}</span>
                    <span class="second-line" safe>
                      {visit.label(questions)}
                    </span>
                  </>
                ),
              },
              {
                header: visit.t('assessment.weight'),
                numeric: true,
                cell: ({ weight }) => text(visit.number(weight)),
              },
              {
                header: visit.t('assessment.maximum'),
                numeric: true,
                cell: ({ maximumHundredths }) => text(pointsText(visit, maximumHundredths)),
              },
              {
                header: visit.t('assessment.threshold'),
                numeric: true,
                cell: ({ thresholdHundredths }) => text(pointsText(visit, thresholdHundredths)),
              },
            ]}
            rows={rules.criteria}
          />
          <p safe>{visit.t('grids.sum', { sum })}</p>
        </>
      )}
      <SummaryList
        rows={[
          { term: visit.t('grids.threshold'), value: text(pointsText(visit, rules.thresholdHundredths)) },
          {
            term: visit.t('grids.criterion_tolerance'),
            value: text(visit.number(rules.criterionTolerancePercent)),
          },
          {
            term: visit.t('grids.total_tolerance'),
            value: text(pointsText(visit, rules.totalToleranceHundredths)),
          },
          {
            term: visit.t('grids.outlier_rule'),
            value: text(visit.t(`grids.outlier_rule.${rules.outlierRule}`)),
          },
        ]}
      />
    </>
  );
}

export function PutInForcePage({
  visit,
  grid,
  draft,
}: {
  visit: SignedInVisit;
  grid: Grid;
  draft: GridVersion;
}): Html {
  return ConfirmDeedPage({
    visit,
    title: visit.t('grids.put_title', { number: draft.number }),
    caption: `${grid.call} – ${grid.lot ?? visit.t('grids.every_lot')}`,
    crumbs: gridCrumbs(visit, grid),
    rows: [{ term: visit.t('grids.criteria'), value: <GridContent visit={visit} version={draft} /> }],
    happens: [
      visit.t('grids.put_happens.from_now'),
      visit.t('grids.put_happens.running'),
      visit.t('grids.put_happens.stays'),
    ],
    action: gridUrl(grid.id, 'put-in-force'),
    fields: { revision: String(draft.revision) },
    submit: visit.t('grids.put_in_force'),
    change: { text: visit.t('web.form.cancel'), href: gridUrl(grid.id) },
  });
}
