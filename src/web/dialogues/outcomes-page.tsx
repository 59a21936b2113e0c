import type { ConclusionShown, DialogueInFull } from '../../dialogues/dialogue-in-full.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Form,
  FormErrors,
  HiddenField,
  type Option,
  PageHeader,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { FollowUps } from './outcomes-section.js';
import { StaleBanner } from './stale-banner.js';

/** What was typed into one of the page's forms and came back. */
export interface OutcomeFilled {
  readonly form: 'new' | 'text' | 'task' | 'link';
  /** The conclusion whose form it is; '' for a new one. */
  readonly conclusionId: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly errors: FormErrors;
}

interface OutcomesPageProps {
  readonly visit: SignedInVisit;
  readonly file: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly version: string;
    readonly organisationId: string | null;
  };
  readonly dialogue: DialogueInFull;
  readonly parties: readonly Option[];
  /** Whether whoever looks may write; whoever leads actions may at least draft one. */
  readonly writes: boolean;
  readonly drafts: boolean;
  /** Whether the reader's country may begin a need with what was concluded. */
  readonly needs: boolean;
  readonly filled?: OutcomeFilled;
  readonly stale?: boolean;
}

/** Conclusions and what becomes of them, each with the forms for it. */
export function OutcomesPage(props: OutcomesPageProps): Html {
  const { visit, file, dialogue, writes, filled, stale = false } = props;
  const title = visit.t('dialogues.outcomes.title');
  const ofNew = filled?.form === 'new' ? filled : null;
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={caseCrumbs(visit, 'dialogue', file)}
      failed={filled?.errors.any ?? false}
    >
      <PageHeader title={title} caption={file.title} />
      <StaleBanner visit={visit} stale={stale} />
      {dialogue.conclusions.length === 0 ? <p safe>{visit.t('dialogues.outcomes.none_yet')}</p> : ''}
      {dialogue.conclusions.map((conclusion, index) => (
        <Conclusion {...props} conclusion={conclusion} number={index + 1} />
      ))}
      {writes ? (
        <section>
          <h2 safe>{visit.t('dialogues.outcomes.add')}</h2>
          <Form
            visit={visit}
            action={`/dialogues/${file.id}/outcomes`}
            errors={ofNew?.errors ?? FormErrors.none}
          >
            <HiddenField name="version" value={file.version} />
            <TextArea
              visit={visit}
              name="text"
              label={visit.t('dialogues.outcomes.text')}
              value={ofNew?.fields['text'] ?? ''}
              rows={4}
              errors={ofNew?.errors ?? FormErrors.none}
            />
            <div class="buttons">
              <Submit text={visit.t('dialogues.outcomes.add')} />
              <a class="btn btn-link" href={`/dialogues/${file.id}#outcomes`} safe>
                {`${file.reference} ${file.title}`}
              </a>
            </div>
          </Form>
        </section>
      ) : (
        ''
      )}
    </Layout>
  );
}

type ConclusionProps = OutcomesPageProps & { readonly conclusion: ConclusionShown; readonly number: number };

function Conclusion(props: ConclusionProps): Html {
  const { visit, file, dialogue, conclusion, number, writes, drafts, needs } = props;
  const followUps = dialogue.followUps.filter((one) => one.conclusionId === conclusion.id);
  const at = `/dialogues/${file.id}/outcomes/${conclusion.id}`;
  return (
    <section class="conclusion" id={`conclusion-${conclusion.id}`}>
      <h2 safe>{visit.t('dialogues.outcomes.number', { number })}</h2>
      <p class="facts-text" safe>
        {conclusion.text}
      </p>
      {followUps.length === 0 ? <p safe>{visit.t('dialogues.outcomes.nothing_follows')}</p> : ''}
      <FollowUps visit={visit} id={file.id} followUps={followUps} leadId={file.organisationId} />
      {writes ? (
        <>
          <TaskForm {...props} at={at} />
          <LinkForm {...props} at={at} />
          <WordsForm {...props} at={at} />
        </>
      ) : (
        ''
      )}
      {drafts ? (
        <Form visit={visit} action={`${at}/action`}>
          <Submit text={visit.t('dialogues.outcomes.action')} tone="secondary" />
        </Form>
      ) : (
        ''
      )}
      {needs ? (
        <Form visit={visit} action={`${at}/need`}>
          <Submit text={visit.t('dialogues.outcomes.need')} tone="secondary" />
        </Form>
      ) : (
        ''
      )}
    </section>
  );
}

type PartProps = ConclusionProps & { readonly at: string };

/** The form that came back, when it is this one. */
function filledOf(
  { filled, conclusion }: ConclusionProps,
  form: OutcomeFilled['form'],
): OutcomeFilled | null {
  return filled?.form === form && filled.conclusionId === conclusion.id ? filled : null;
}

function TaskForm(props: PartProps): Html {
  const { visit, file, parties, at, conclusion } = props;
  const filled = filledOf(props, 'task');
  const errors = filled?.errors ?? FormErrors.none;
  // Ids stay apart where several forms of one kind stand on a page.
  const name = (field: string) => `${field}.${conclusion.id}`;
  const own = new FormErrors(errors.all.map((one) => ({ ...one, field: one.field && name(one.field) })));
  return (
    <details open={filled !== null}>
      <summary safe>{visit.t('dialogues.outcomes.task')}</summary>
      <Form visit={visit} action={`${at}/tasks`} errors={own}>
        <HiddenField name="version" value={file.version} />
        <TextField
          visit={visit}
          name={name('title')}
          label={visit.t('dialogues.outcomes.task_title')}
          value={filled?.fields['title'] ?? ''}
          size="full"
          maxlength={300}
          errors={own}
        />
        <SelectField
          visit={visit}
          name={name('organisationId')}
          label={visit.t('dialogues.outcomes.task_owner')}
          value={filled?.fields['organisationId'] ?? ''}
          options={parties}
          empty={visit.t('web.form.choose')}
          errors={own}
        />
        <TextField
          visit={visit}
          name={name('dueOn')}
          label={visit.t('dialogues.outcomes.task_due')}
          value={filled?.fields['dueOn'] ?? ''}
          type="date"
          size="short"
          errors={own}
        />
        <div class="buttons">
          <Submit text={visit.t('dialogues.outcomes.task_submit')} tone="secondary" />
        </div>
      </Form>
    </details>
  );
}

function LinkForm(props: PartProps): Html {
  const { visit, file, at, conclusion } = props;
  const filled = filledOf(props, 'link');
  const name = `reference.${conclusion.id}`;
  const own = new FormErrors(
    (filled?.errors ?? FormErrors.none).all.map((one) => ({ ...one, field: one.field && name })),
  );
  return (
    <details open={filled !== null}>
      <summary safe>{visit.t('dialogues.outcomes.link')}</summary>
      <Form visit={visit} action={`${at}/links`} errors={own}>
        <HiddenField name="version" value={file.version} />
        <TextField
          visit={visit}
          name={name}
          label={visit.t('dialogues.outcomes.link_reference')}
          hint={visit.t('dialogues.outcomes.link_hint')}
          value={filled?.fields['reference'] ?? ''}
          maxlength={60}
          errors={own}
        />
        <div class="buttons">
          <Submit text={visit.t('dialogues.outcomes.link_submit')} tone="secondary" />
        </div>
      </Form>
    </details>
  );
}

function WordsForm(props: PartProps): Html {
  const { visit, file, at, conclusion } = props;
  const filled = filledOf(props, 'text');
  const name = `text.${conclusion.id}`;
  const own = new FormErrors(
    (filled?.errors ?? FormErrors.none).all.map((one) => ({ ...one, field: one.field && name })),
  );
  return (
    <details open={filled !== null}>
      <summary safe>{visit.t('dialogues.outcomes.edit')}</summary>
      <Form visit={visit} action={at} errors={own}>
        <HiddenField name="version" value={file.version} />
        <TextArea
          visit={visit}
          name={name}
          label={visit.t('dialogues.outcomes.text')}
          hint={visit.t('dialogues.outcomes.edit_hint')}
          value={filled?.fields['text'] ?? conclusion.text}
          rows={4}
          errors={own}
        />
        <div class="buttons">
          <Submit text={visit.t('dialogues.outcomes.save')} tone="secondary" />
        </div>
      </Form>
    </details>
  );
}
