import type { DialogueInFull, ParticipantShown } from '../../dialogues/dialogue-in-full.query.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  type Column,
  Form,
  FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextArea,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { answerText } from './dialogue-words.js';
import { NOBODY, PersonFields, type PersonForm } from './participant-fields.js';
import { ParticipantTables, whoColumns } from './participants-section.js';
import { StaleBanner } from './stale-banner.js';

interface ParticipantsPageProps {
  readonly visit: SignedInVisit;
  readonly file: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly version: string;
  };
  readonly dialogue: DialogueInFull;
  /** Invitations are out. */
  readonly invites: boolean;
  readonly person?: PersonForm;
  readonly lines?: string;
  readonly errors?: FormErrors;
  readonly stale?: boolean;
}

/** The list of a meeting, with the forms that add to it. */
export function ParticipantsPage(props: ParticipantsPageProps): Html {
  const { visit, file, dialogue, person, lines, errors = FormErrors.none, stale = false } = props;
  const title = visit.t('dialogues.participants.title');
  const address = `/dialogues/${file.id}/participants`;
  const ofLines = lines !== undefined;
  return (
    <Layout visit={visit} title={title} breadcrumbs={caseCrumbs(visit, 'dialogue', file)} failed={errors.any}>
      <PageHeader title={title} caption={file.title} />
      <StaleBanner visit={visit} stale={stale} />
      {props.invites ? <p safe>{visit.t('dialogues.participants.invited_now')}</p> : ''}
      <details class="upload" open={person !== undefined || dialogue.participants.length === 0}>
        <summary safe>{visit.t('dialogues.participants.add_person')}</summary>
        <Form visit={visit} action={address} errors={ofLines ? FormErrors.none : errors}>
          <HiddenField name="version" value={file.version} />
          <PersonFields visit={visit} form={person ?? NOBODY} errors={ofLines ? FormErrors.none : errors} />
          <div class="buttons">
            <Submit text={visit.t('dialogues.participants.add')} />
          </div>
        </Form>
      </details>
      <details class="upload" open={ofLines || dialogue.participants.length === 0}>
        <summary safe>{visit.t('dialogues.participants.paste')}</summary>
        <Form visit={visit} action={`${address}/lines`} errors={ofLines ? errors : FormErrors.none}>
          <HiddenField name="version" value={file.version} />
          <TextArea
            visit={visit}
            name="lines"
            label={visit.t('dialogues.participants.lines')}
            hint={visit.t('dialogues.participants.lines_hint')}
            value={lines ?? ''}
            rows={10}
            errors={ofLines ? errors : FormErrors.none}
          />
          <div class="buttons">
            <Submit text={visit.t('dialogues.participants.paste_submit')} />
          </div>
        </Form>
      </details>
      {dialogue.participants.length === 0 ? <p safe>{visit.t('dialogues.page.no_participants')}</p> : ''}
      <ParticipantTables
        visit={visit}
        participants={dialogue.participants}
        columns={[...whoColumns(visit), ...columnsFor(visit, address)]}
      />
      <p>
        <a href={`/dialogues/${file.id}#participants`} safe>
          {`${file.reference} ${file.title}`}
        </a>
      </p>
    </Layout>
  );
}

function columnsFor(visit: SignedInVisit, address: string): readonly Column<ParticipantShown>[] {
  return [
    {
      header: visit.t('dialogues.participant.email'),
      cell: (one) => <span safe>{one.email ?? '–'}</span>,
    },
    {
      header: visit.t('dialogues.participant.answer'),
      cell: (one) => <span safe>{answerText(visit, one)}</span>,
    },
    {
      header: visit.t('dialogues.participant.edit'),
      cell: (one) => (
        <a
          href={`${address}/${one.id}`}
          aria-label={visit.t('dialogues.participant.edit_of', { name: one.name })}
          safe
        >
          {visit.t('dialogues.participant.edit')}
        </a>
      ),
    },
  ];
}
