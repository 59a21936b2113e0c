import type { Migration } from '../../definitions/migrations.query.js';
import type { VersionWithBody } from '../../definitions/workflows.query.js';
import { diffDefinitions } from '../../workflow/index.js';
import {
  Badge,
  ButtonLink,
  Form,
  HiddenField,
  Instant,
  PageHeader,
  Submit,
  SummaryList,
  type SummaryRow,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { ChangeList } from './change-list.js';
import { VERSION_TONES } from './version-states.js';
import { publishers } from './workflow-list-page.js';
import { migrateUrl, migrationUrl, pictureUrl, simulationUrl, WORKFLOWS } from './workflow-urls.js';

interface VersionView {
  readonly version: VersionWithBody;
  /** The version before it; null for the first. */
  readonly before: VersionWithBody | null;
  /** As people edit it. */
  readonly source: string;
  readonly schemaUrl: string;
  readonly migrations: readonly Migration[];
}

export function versionPage(visit: Visit, view: VersionView): Html {
  const { version, before, source, schemaUrl, migrations } = view;
  const workflow = visit.label(version.label);
  const title = visit.t('workflows.version_of', { workflow, version: version.version });
  const changes = visit.holds('administrator');
  return (
    <Layout visit={visit} title={title} breadcrumbs={[{ path: WORKFLOWS, text: visit.t('workflows.title') }]}>
      <PageHeader title={title}>
        <Badge text={visit.t(`workflows.status.${version.status}`)} tone={VERSION_TONES[version.status]} />
      </PageHeader>
      <div class="columns">
        <div>
          {before ? (
            <section>
              <h2 class="first" safe>
                {visit.t('workflows.changes_since', { version: before.version })}
              </h2>
              <ChangeList
                visit={visit}
                changes={diffDefinitions(before.definition, version.definition)}
                before={before.definition}
                after={version.definition}
              />
            </section>
          ) : (
            <p safe>{visit.t('workflows.first_version')}</p>
          )}
          <section>
            <h2 safe>{visit.t('workflows.source')}</h2>
            <p class="form-text" safe>
              {visit.t('workflows.source_hint', { url: schemaUrl })}
            </p>
            <details class="workflow-source">
              <summary safe>{visit.t('workflows.source')}</summary>
              <pre tabindex="0" safe>
                {source}
              </pre>
            </details>
          </section>
        </div>
        <div>
          <h2 class="first" safe>
            {visit.t('workflows.facts')}
          </h2>
          <SummaryList rows={factRows(visit, version)} />
          <div class="buttons">
            <ButtonLink
              href={pictureUrl(version.code, version.version)}
              text={visit.t('process.picture.link')}
              tone="secondary"
            />
            <ButtonLink
              href={simulationUrl(version.code, version.version)}
              text={visit.t('process.simulation.link')}
              tone="secondary"
            />
          </div>
          {changes ? <Acts visit={visit} version={version} /> : ''}
          <Before visit={visit} migrations={migrations} />
        </div>
      </div>
    </Layout>
  );
}

function factRows(visit: Visit, version: VersionWithBody): readonly SummaryRow[] {
  return [
    {
      term: visit.t('workflows.column.published'),
      value:
        version.publishedAt === null ? <span>–</span> : <Instant visit={visit} at={version.publishedAt} />,
    },
    { term: visit.t('workflows.column.by'), value: <span safe>{publishers(visit, version)}</span> },
    {
      term: visit.t('workflows.column.running'),
      value: <span safe>{visit.number(version.runningCases)}</span>,
    },
    { term: visit.t('workflows.hash'), value: <code safe>{version.hash}</code> },
  ];
}

function Acts({ visit, version }: { visit: Visit; version: VersionWithBody }): Html {
  return (
    <div class="buttons">
      {version.status === 'current' ? (
        <ButtonLink href={migrateUrl(version.id)} text={visit.t('workflows.migrate_to')} />
      ) : (
        ''
      )}
      <Form visit={visit} action={`${WORKFLOWS}/drafts`}>
        <HiddenField name="code" value={version.code} />
        <HiddenField name="from" value={version.id} />
        <Submit text={visit.t('workflows.make_draft_from')} tone="secondary" />
      </Form>
    </div>
  );
}

function Before({ visit, migrations }: { visit: Visit; migrations: readonly Migration[] }): Html {
  if (migrations.length === 0) return '';
  return (
    <section>
      <h2 safe>{visit.t('workflows.migrations')}</h2>
      <ul>
        {migrations.map((one) => (
          <li>
            <a href={migrationUrl(one.id)} safe>
              {visit.t('workflows.migration_of', {
                done: one.migrated,
                total: one.total,
                date: visit.dateTime(one.startedAt),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
