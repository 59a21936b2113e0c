import type { BudgetDiff } from '../../../actions/budget-diff.js';
import type { BudgetVersion } from '../../../actions/budget-versions.query.js';
import {
  type Column,
  EmptyState,
  Instant,
  Money,
  PageHeader,
  SelectField,
  Submit,
  Table,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { BudgetDiffView } from './budget-diff-view.js';
import { type BudgetFile, budgetCrumbs, budgetUrl } from './budget-file.js';

/** What is compared: a version by its number, or the budget as it is saved. */
export const NOW = 'now';

export interface Compared {
  readonly from: string;
  readonly to: string;
  readonly diff: BudgetDiff;
}

interface VersionsPageProps {
  readonly visit: SignedInVisit;
  readonly shown: BudgetFile;
  /** Null where there are no two to compare. */
  readonly compared: Compared | null;
}

/** Every time the budget was fixed, and two of them side by side. */
export function BudgetVersionsPage({ visit, shown, compared }: VersionsPageProps): Html {
  const { file, versions } = shown;
  const title = visit.t('budget.versions.title');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={budgetCrumbs(visit, file, true)}
    >
      <PageHeader
        title={title}
        caption={`${file.reference} ${file.title}`}
        lead={visit.t('budget.versions.lead')}
      />
      {versions.length === 0 ? (
        <EmptyState text={visit.t('budget.versions.empty')} />
      ) : (
        <VersionList visit={visit} versions={versions} />
      )}
      {compared ? (
        <section id="compare">
          <h2 safe>{visit.t('budget.compare.title')}</h2>
          <form method="get" action={`${budgetUrl(file.id)}/versions#compare`} class="filters">
            <SelectField
              visit={visit}
              name="from"
              label={visit.t('budget.compare.from')}
              value={compared.from}
              options={optionsOf(visit, versions)}
            />
            <SelectField
              visit={visit}
              name="to"
              label={visit.t('budget.compare.to')}
              value={compared.to}
              options={optionsOf(visit, versions)}
            />
            <Submit text={visit.t('budget.compare.submit')} />
          </form>
          <h3 safe>
            {visit.t('budget.compare.between', {
              from: nameOf(visit, compared.from),
              to: nameOf(visit, compared.to),
            })}
          </h3>
          <BudgetDiffView visit={visit} diff={compared.diff} />
        </section>
      ) : (
        ''
      )}
    </Layout>
  );
}

function VersionList({ visit, versions }: { visit: Visit; versions: readonly BudgetVersion[] }): Html {
  const columns: readonly Column<BudgetVersion>[] = [
    {
      header: visit.t('budget.versions.version'),
      heads: true,
      cell: (one) => <span safe>{visit.t('budget.version', { number: one.number })}</span>,
    },
    {
      header: visit.t('budget.versions.cause'),
      cell: (one) => <span safe>{visit.t(`budget.cause.${one.cause}`)}</span>,
    },
    { header: visit.t('budget.versions.at'), cell: (one) => <Instant visit={visit} at={one.fixedAt} /> },
    { header: visit.t('budget.versions.by'), cell: (one) => <span safe>{one.fixedBy ?? '–'}</span> },
    {
      header: visit.t('budget.grant'),
      numeric: true,
      cell: ({ budget }) =>
        budget.grantCents === null ? <span>–</span> : <Money visit={visit} cents={budget.grantCents} />,
    },
    {
      header: visit.t('budget.total'),
      numeric: true,
      cell: ({ budget }) => (
        <Money visit={visit} cents={budget.lines.reduce((sum, line) => sum + line.amountCents, 0)} />
      ),
    },
  ];
  return (
    <Table
      caption={visit.t('budget.versions.title')}
      captionHidden
      columns={columns}
      rows={[...versions].reverse()}
    />
  );
}

function optionsOf(visit: Visit, versions: readonly BudgetVersion[]) {
  return [
    ...versions.map(({ number, cause }) => ({
      value: String(number),
      text: `${visit.t('budget.version', { number })} – ${visit.t(`budget.cause.${cause}`)}`,
    })),
    { value: NOW, text: visit.t('budget.now') },
  ];
}

function nameOf(visit: Visit, which: string): string {
  return which === NOW ? visit.t('budget.now') : visit.t('budget.version', { number: Number(which) });
}
