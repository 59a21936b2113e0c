import type { DraftExamined } from '../../definitions/drafts.query.js';
import { hasWarnings } from '../../definitions/examine.js';
import type { VersionWithBody } from '../../definitions/workflows.query.js';
import {
  Badge,
  Banner,
  ButtonLink,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextArea,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { FindingsPanel } from './findings-panel.js';
import { WarningsSeen } from './propose-page.js';
import { DRAFT_TONES } from './version-states.js';
import { draftUrl, migrateUrl, versionUrl, WORKFLOWS } from './workflow-urls.js';

interface ConfirmView extends DraftExamined {
  readonly workflow: string;
  /** Files that run on any version of it. */
  readonly running: number;
  readonly reason: string;
  readonly errors: FormErrors;
  /** Of the form that sends it back. */
  readonly backErrors: FormErrors;
}

/** For the colleague: what was proposed, what it changes, and what publishing it does. */
export function confirmProposalPage(visit: Visit, view: ConfirmView): Html {
  const { draft, examined, changes, current, workflow, running, errors, backErrors } = view;
  const title = visit.t('workflows.confirm.title');
  const decides = visit.holds('administrator') && draft.state === 'proposed';
  const who = { name: draft.proposedBy ?? '', date: visit.dateTime(draft.proposedAt ?? draft.changedAt) };
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any || backErrors.any}
      breadcrumbs={[{ path: WORKFLOWS, text: visit.t('workflows.title') }]}
    >
      <PageHeader title={title} caption={workflow} lead={visit.t('workflows.confirm.by', who)}>
        <Badge text={visit.t(`workflows.draft_state.${draft.state}`)} tone={DRAFT_TONES[draft.state]} />
      </PageHeader>
      <section class="panel">
        <h2 safe>{visit.t('workflows.editor.found')}</h2>
        <FindingsPanel visit={visit} examined={examined} changes={changes} current={current} />
        <details class="workflow-source">
          <summary safe>{visit.t('workflows.source')}</summary>
          <pre tabindex="0" safe>
            {draft.source}
          </pre>
        </details>
      </section>
      <section class="will-happen">
        <h2 safe>{visit.t('workflows.confirm.what')}</h2>
        <ul>
          <li safe>{visit.t('workflows.confirm.new_files')}</li>
          <li safe>{visit.t('workflows.confirm.running', { count: running })}</li>
          <li safe>{visit.t('workflows.confirm.for_good')}</li>
        </ul>
      </section>
      {decides && draft.isYours ? <Yours visit={visit} view={view} /> : ''}
      {decides && !draft.isYours ? (
        <>
          <Form visit={visit} action={`${draftUrl(draft.id)}/confirm`} errors={errors} class="confirm-form">
            <HiddenField name="revision" value={String(draft.revision)} />
            <HiddenField name="over" value={current.id} />
            {examined.readable && hasWarnings(examined) ? <WarningsSeen visit={visit} errors={errors} /> : ''}
            <div class="buttons">
              <Submit text={visit.t('workflows.confirm.submit')} />
              <ButtonLink href={WORKFLOWS} text={visit.t('web.form.cancel')} tone="link" />
            </div>
          </Form>
          <section>
            <h2 safe>{visit.t('workflows.confirm.send_back')}</h2>
            <Form visit={visit} action={`${draftUrl(draft.id)}/send-back`} errors={backErrors} class="narrow">
              <HiddenField name="revision" value={String(draft.revision)} />
              <TextArea
                visit={visit}
                name="reason"
                label={visit.t('workflows.confirm.reason')}
                hint={visit.t('workflows.confirm.reason_hint')}
                value={view.reason}
                maxlength={5_000}
                errors={backErrors}
              />
              <Submit text={visit.t('workflows.confirm.send_back')} tone="danger" />
            </Form>
          </section>
        </>
      ) : (
        ''
      )}
    </Layout>
  );
}

function Yours({ visit, view: { draft } }: { visit: Visit; view: ConfirmView }): Html {
  return (
    <Banner tone="notice" title={visit.t('web.banner.notice')}>
      <p safe>{visit.t('workflows.confirm.yours')}</p>
      <Form visit={visit} action={`${draftUrl(draft.id)}/withdraw`}>
        <HiddenField name="revision" value={String(draft.revision)} />
        <Submit text={visit.t('workflows.confirm.withdraw')} tone="secondary" />
      </Form>
    </Banner>
  );
}

/** It is published, and what can be done next. */
export function publishedPage(visit: Visit, version: VersionWithBody): Html {
  const workflow = visit.label(version.label);
  const title = visit.t('workflows.published.title', { workflow, version: version.version });
  return (
    <Layout visit={visit} title={title} breadcrumbs={[{ path: WORKFLOWS, text: visit.t('workflows.title') }]}>
      <h1 class="done-heading" safe>
        {workflow}
      </h1>
      <Banner tone="done" title={title}>
        <p safe>{visit.t('workflows.published.next')}</p>
      </Banner>
      <div class="buttons">
        <ButtonLink href={migrateUrl(version.id)} text={visit.t('workflows.migrate_to')} />
        <ButtonLink
          href={versionUrl(version.id)}
          text={visit.t('workflows.version', { version: version.version })}
          tone="secondary"
        />
      </div>
    </Layout>
  );
}
