import type { DraftExamined } from '../../definitions/drafts.query.js';
import { hasWarnings, isSound } from '../../definitions/examine.js';
import {
  Banner,
  ButtonLink,
  CheckboxField,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { FindingsPanel } from './findings-panel.js';
import { draftUrl, WORKFLOWS } from './workflow-urls.js';

interface ProposeView extends DraftExamined {
  readonly workflow: string;
  readonly errors: FormErrors;
}

/** What proposing a draft means, before it is done. */
export function proposePage(visit: Visit, view: ProposeView): Html {
  const { draft, examined, changes, current, workflow, errors } = view;
  const title = visit.t('workflows.propose.title');
  const open = isSound(examined) && changes.length > 0;
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={[
        { path: WORKFLOWS, text: visit.t('workflows.title') },
        { path: draftUrl(draft.id), text: visit.t('workflows.draft', { workflow }) },
      ]}
    >
      <PageHeader title={title} caption={workflow} lead={visit.t('workflows.propose.what')} />
      {open ? (
        ''
      ) : (
        <Banner tone="refused" title={visit.t('workflows.propose.cannot')}>
          <p safe>
            {changes.length === 0 && examined.readable
              ? visit.t('problem.definitions.no_change')
              : visit.t('workflows.editor.found')}
          </p>
        </Banner>
      )}
      <section class="panel">
        <h2 safe>{visit.t('workflows.editor.found')}</h2>
        <FindingsPanel visit={visit} examined={examined} changes={changes} current={current} />
      </section>
      {open ? (
        <Form visit={visit} action={`${draftUrl(draft.id)}/propose`} errors={errors} class="confirm-form">
          <HiddenField name="revision" value={String(draft.revision)} />
          {hasWarnings(examined) ? <WarningsSeen visit={visit} errors={errors} /> : ''}
          <div class="buttons">
            <Submit text={visit.t('workflows.propose.submit')} />
            <ButtonLink href={draftUrl(draft.id)} text={visit.t('workflows.propose.back')} tone="link" />
          </div>
        </Form>
      ) : (
        <div class="buttons">
          <ButtonLink href={draftUrl(draft.id)} text={visit.t('workflows.propose.back')} tone="secondary" />
        </div>
      )}
    </Layout>
  );
}

export function WarningsSeen({ visit, errors }: { visit: Visit; errors: FormErrors }): Html {
  return (
    <CheckboxField
      visit={visit}
      name="warningsSeen"
      label={visit.t('workflows.propose.warnings')}
      errors={errors}
    />
  );
}

/** It is proposed, and what happens next. */
export function proposedPage(visit: Visit, { id, workflow }: { id: string; workflow: string }): Html {
  const title = visit.t('workflows.proposed.title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={[{ path: WORKFLOWS, text: visit.t('workflows.title') }]}>
      <h1 class="done-heading" safe>
        {workflow}
      </h1>
      <Banner tone="done" title={title}>
        <p safe>{visit.t('workflows.proposed.next')}</p>
      </Banner>
      <div class="buttons">
        <ButtonLink
          href={`${draftUrl(id)}/confirm`}
          text={visit.t('workflows.proposed.look')}
          tone="secondary"
        />
        <ButtonLink href={WORKFLOWS} text={visit.t('workflows.title')} tone="link" />
      </div>
    </Layout>
  );
}
