import type { Draft } from '../../definitions/drafts.query.js';
import type { Version } from '../../definitions/workflows.query.js';
import {
  Badge,
  Banner,
  type Column,
  Day,
  EmptyState,
  Form,
  HiddenField,
  Instant,
  PageHeader,
  Submit,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { DRAFT_TONES, VERSION_TONES } from './version-states.js';
import { draftUrl, versionUrl, WORKFLOWS } from './workflow-urls.js';

interface WorkflowListView {
  readonly versions: readonly Version[];
  readonly drafts: readonly Draft[];
}

/** Every workflow with its versions and how many files run on each, and what is being prepared. */
export function workflowListPage(visit: Visit, { versions, drafts }: WorkflowListView): Html {
  const title = visit.t('workflows.title');
  const codes = [...new Set(versions.map((one) => one.code))];
  const quarantined = versions.filter((one) => one.status === 'quarantined');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('workflows.lead')} />
      {quarantined.length === 0 ? (
        ''
      ) : (
        <Banner tone="refused" title={visit.t('workflows.quarantined.title')}>
          {quarantined.map((one) => (
            <p safe>
              {visit.t('workflows.quarantined.text', {
                workflow: visit.label(one.label),
                version: one.version,
              })}
            </p>
          ))}
        </Banner>
      )}
      <Drafts visit={visit} drafts={drafts} versions={versions} />
      {codes.map((code) => (
        <Workflow visit={visit} versions={versions.filter((one) => one.code === code)} />
      ))}
    </Layout>
  );
}

function Drafts({
  visit,
  drafts,
  versions,
}: {
  visit: Visit;
  drafts: readonly Draft[];
  versions: readonly Version[];
}): Html {
  const columns: readonly Column<Draft>[] = [
    {
      header: visit.t('workflows.column.draft'),
      heads: true,
      cell: (draft) => (
        <a href={draft.state === 'proposed' ? `${draftUrl(draft.id)}/confirm` : draftUrl(draft.id)} safe>
          {nameOf(visit, versions, draft.code)}
        </a>
      ),
    },
    {
      header: visit.t('workflows.column.state'),
      cell: (draft) => (
        <Badge text={visit.t(`workflows.draft_state.${draft.state}`)} tone={DRAFT_TONES[draft.state]} />
      ),
    },
    { header: visit.t('workflows.column.by'), cell: (draft) => <span safe>{draft.changedBy}</span> },
    {
      header: visit.t('workflows.column.changed'),
      cell: (draft) => <Instant visit={visit} at={draft.changedAt} />,
    },
  ];
  return (
    <section>
      <h2 class="first" safe>
        {visit.t('workflows.drafts')}
      </h2>
      {drafts.length === 0 ? (
        <EmptyState text={visit.t('workflows.no_drafts')} />
      ) : (
        <Table caption={visit.t('workflows.drafts')} captionHidden columns={columns} rows={drafts} />
      )}
    </section>
  );
}

function Workflow({ visit, versions }: { visit: Visit; versions: readonly Version[] }): Html {
  const [first] = versions;
  if (!first) return '';
  const workflow = visit.label(first.label);
  return (
    <section>
      <h2 safe>{workflow}</h2>
      <Table
        caption={visit.t('workflows.versions', { workflow })}
        captionHidden
        columns={versionColumns(visit)}
        rows={versions}
      />
      {visit.holds('administrator') ? (
        <Form visit={visit} action={`${WORKFLOWS}/drafts`}>
          <HiddenField name="code" value={first.code} />
          <Submit
            text={visit.t('workflows.make_draft')}
            label={`${visit.t('workflows.make_draft')}: ${workflow}`}
            tone="secondary"
          />
        </Form>
      ) : (
        ''
      )}
    </section>
  );
}

function versionColumns(visit: Visit): readonly Column<Version>[] {
  return [
    {
      header: visit.t('workflows.column.version'),
      heads: true,
      cell: (one) => (
        <a href={versionUrl(one.id)} safe>
          {visit.t('workflows.version', { version: one.version })}
        </a>
      ),
    },
    {
      header: visit.t('workflows.column.state'),
      cell: (one) => (
        <Badge text={visit.t(`workflows.status.${one.status}`)} tone={VERSION_TONES[one.status]} />
      ),
    },
    {
      header: visit.t('workflows.column.published'),
      cell: (one) => (one.publishedAt === null ? <span>–</span> : <Day visit={visit} at={one.publishedAt} />),
    },
    { header: visit.t('workflows.column.by'), cell: (one) => <span safe>{publishers(visit, one)}</span> },
    {
      header: visit.t('workflows.column.running'),
      numeric: true,
      cell: (one) => <span safe>{visit.number(one.runningCases)}</span>,
    },
  ];
}

/** Whose decision a version is. */
export function publishers(visit: Visit, { shipped, proposedBy, confirmedBy }: Version): string {
  if (shipped) return visit.t('workflows.by_program');
  const erased = visit.t('cases.someone_erased');
  return visit.t('workflows.by_two', { proposer: proposedBy ?? erased, confirmer: confirmedBy ?? erased });
}

export function nameOf(visit: Visit, versions: readonly Version[], code: string): string {
  const version = versions.find((one) => one.code === code);
  return version ? visit.label(version.label) : code;
}
