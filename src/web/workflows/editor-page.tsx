import type { DraftExamined } from '../../definitions/drafts.query.js';
import { isSound } from '../../definitions/examine.js';
import {
  Badge,
  Banner,
  ButtonLink,
  ErrorSummary,
  Form,
  type FormErrors,
  FormToken,
  HiddenField,
  PageHeader,
  Submit,
  TextArea,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { assetUrl } from '../shell/assets.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { DraftPicture, FindingsPanel } from './findings-panel.js';
import { DRAFT_TONES } from './version-states.js';
import { draftUrl, WORKFLOWS } from './workflow-urls.js';

interface EditorView extends DraftExamined {
  readonly workflow: string;
  /** What was typed, when it was not saved. */
  readonly source: string;
  readonly errors: FormErrors;
  readonly schemaUrl: string;
  /** Somebody else saved in between. */
  readonly stale?: boolean;
  /** Which finding's way is drawn, from 0. */
  readonly drawn?: number;
}

/** A draft as text, with what the check says beside it; without a script the button checks. */
export function editorPage(visit: Visit, view: EditorView): Html {
  const { draft, workflow, source, errors, schemaUrl, stale = false } = view;
  const title = visit.t('workflows.draft', { workflow });
  const editable = visit.holds('administrator') && draft.state === 'open';
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={[{ path: WORKFLOWS, text: visit.t('workflows.title') }]}
    >
      <PageHeader title={title} lead={visit.t('workflows.editor.lead')}>
        <Badge text={visit.t(`workflows.draft_state.${draft.state}`)} tone={DRAFT_TONES[draft.state]} />
        {isSound(view.examined) ? (
          <ButtonLink
            href={`${draftUrl(draft.id)}/simulation`}
            text={visit.t('process.simulation.link')}
            tone="secondary"
          />
        ) : (
          ''
        )}
      </PageHeader>
      {stale ? (
        <Banner tone="refused" title={visit.t('workflows.editor.stale_title')}>
          <p safe>{visit.t('workflows.editor.stale', { name: draft.changedBy })}</p>
        </Banner>
      ) : (
        ''
      )}
      {draft.sentBack && draft.state === 'open' ? (
        <Banner tone="notice" title={visit.t('workflows.editor.sent_back', { name: draft.sentBack.by })}>
          <p safe>{draft.sentBack.reason}</p>
        </Banner>
      ) : (
        ''
      )}
      <ErrorSummary visit={visit} errors={errors} />
      <div class="columns columns-even">
        <form
          method="post"
          action={draftUrl(draft.id)}
          class="workflow-editor"
          novalidate
          data-check={`${draftUrl(draft.id)}/check`}
          data-checking={visit.t('workflows.editor.checking')}
          data-not-checked={visit.t('workflows.editor.not_checked')}
        >
          <FormToken visit={visit} />
          <HiddenField name="revision" value={String(draft.revision)} />
          <TextArea
            visit={visit}
            name="source"
            label={visit.t('workflows.source')}
            hint={visit.t('workflows.source_hint', { url: schemaUrl })}
            value={source}
            rows={30}
            errors={errors}
          />
          {editable ? (
            <div class="buttons">
              <Submit text={visit.t('workflows.editor.save')} name="do" value="save" />
              <Submit text={visit.t('workflows.editor.propose')} name="do" value="propose" tone="secondary" />
            </div>
          ) : (
            ''
          )}
        </form>
        <section class="panel" aria-labelledby="found">
          <h2 id="found" safe>
            {visit.t('workflows.editor.found')}
          </h2>
          <p id="check-state" class="form-text" role="status" />
          <div id="check-result">
            <FindingsPanel
              visit={visit}
              examined={view.examined}
              changes={view.changes}
              current={view.current}
              drawn={view.drawn ?? 0}
              url={draftUrl(draft.id)}
            />
          </div>
        </section>
      </div>
      <div id="check-picture">
        <DraftPicture visit={visit} examined={view.examined} drawn={view.drawn ?? 0} />
      </div>
      {editable ? (
        <Form visit={visit} action={`${draftUrl(draft.id)}/discard`}>
          <HiddenField name="revision" value={String(draft.revision)} />
          <Submit text={visit.t('workflows.editor.discard')} tone="link" />
        </Form>
      ) : (
        ''
      )}
      {editable ? <script type="module" src={assetUrl('check-workflow.js')} /> : ''}
    </Layout>
  );
}
