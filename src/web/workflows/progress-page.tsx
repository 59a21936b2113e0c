import type { MigratedCase, Migration } from '../../definitions/migrations.query.js';
import { namesOf, obstacleSentence } from '../../i18n/index.js';
import type { WorkflowDefinition } from '../../workflow/index.js';
import { caseUrl } from '../cases/case-links.js';
import {
  Badge,
  type BadgeTone,
  Banner,
  type Column,
  PageHeader,
  Pagination,
  RunState,
  SummaryList,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { versionUrl, WORKFLOWS } from './workflow-urls.js';

interface ProgressView {
  readonly migration: Migration;
  readonly definition: WorkflowDefinition;
  readonly cases: { readonly items: readonly MigratedCase[]; readonly next: string | null };
}

const TONES: Readonly<Record<MigratedCase['state'], BadgeTone>> = {
  migrated: 'positive',
  stayed: 'neutral',
  failed: 'negative',
  pending: 'waiting',
};

/** How far a migration is, and what became of each file. */
export function progressPage(visit: Visit, { migration, definition, cases }: ProgressView): Html {
  const { total, pending, version } = migration;
  const title = visit.t('workflows.progress.title', { version });
  const done = total - pending;
  const isUnderWay = migration.finishedAt === null;
  const of = visit.t('workflows.progress.of', { done, total });
  const workflow = visit.label(definition.label);
  const counts = (['migrated', 'stayed', 'failed', 'pending'] as const).map((state) => ({
    term: visit.t(`workflows.progress.${state}`),
    value: <span safe>{visit.number(migration[state])}</span>,
  }));
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[
        { path: WORKFLOWS, text: visit.t('workflows.title') },
        {
          path: versionUrl(migration.definitionId),
          text: visit.t('workflows.version_of', { workflow, version }),
        },
      ]}
      isUnderWay={isUnderWay}
    >
      <PageHeader
        title={title}
        caption={workflow}
        lead={visit.t('workflows.progress.by', {
          name: migration.startedBy,
          date: visit.dateTime(migration.startedAt),
        })}
      />
      <RunState visit={visit} waiting={isUnderWay ? Math.max(pending, 1) : 0} told={of}>
        {isUnderWay ? (
          <Banner tone="notice" title={of}>
            <p safe>{visit.t('workflows.progress.running')}</p>
          </Banner>
        ) : (
          <Banner tone="done" title={visit.t('workflows.progress.done')}>
            <p safe>{of}</p>
          </Banner>
        )}
        <p>
          <progress value={String(done)} max={String(total)} aria-label={of} />
        </p>
        <SummaryList rows={counts} />
      </RunState>
      <div data-run-part="files">
        <Table
          caption={visit.t('workflows.progress.column.result')}
          captionHidden
          columns={columns(visit, definition)}
          rows={cases.items}
        />
        <Pagination visit={visit} next={cases.next} />
      </div>
    </Layout>
  );
}

function columns(visit: Visit, definition: WorkflowDefinition): readonly Column<MigratedCase>[] {
  const nameOf = namesOf(definition, visit.locale);
  return [
    {
      header: visit.t('workflows.migrate.column.file'),
      heads: true,
      cell: (one) => (
        <span>
          <a href={caseUrl(one.subject, one.id)} safe>
            {one.reference}
          </a>
          <span class="second-line" safe>
            {one.title}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('workflows.progress.column.result'),
      cell: (one) => <Badge text={visit.t(`workflows.progress.${one.state}`)} tone={TONES[one.state]} />,
    },
    {
      header: visit.t('workflows.progress.column.reason'),
      cell: (one) => (
        <span safe>
          {one.stage === null
            ? one.obstacles.map((obstacle) => obstacleSentence(obstacle, visit.locale, nameOf)).join(' ') ||
              '–'
            : (nameOf('stage', one.stage) ?? one.stage)}
        </span>
      ),
    },
  ];
}
