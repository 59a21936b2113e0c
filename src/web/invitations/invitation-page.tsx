import type { InvitationBehind } from '../../dialogues/invitation-behind.query.js';
import { ANSWERS } from '../../dialogues/participant.js';
import {
  Banner,
  type Column,
  type Crumb,
  Form,
  FormErrors,
  PageHeader,
  RadioField,
  Submit,
  SummaryList,
  type SummaryRow,
  Table,
  TextField,
} from '../components/index.js';
import { languageText, whenText } from '../dialogues/dialogue-words.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';

interface InvitationPageProps {
  readonly visit: Visit;
  readonly path: string;
  readonly invitation: InvitationBehind;
  readonly filled?: Readonly<Record<string, string>>;
  readonly errors?: FormErrors;
  /** For whoever answers signed in. */
  readonly breadcrumbs?: readonly Crumb[];
}

/** The fields of the form. */
export const ANSWER_FIELDS = {
  answer: 'text',
  'substitute.name': 'text',
  'substitute.job': 'text',
  'substitute.email': 'text',
} as const;

/** What was typed, as the use case takes it. */
export function answerGiven(form: Readonly<Record<keyof typeof ANSWER_FIELDS, string>>) {
  const substitute = {
    name: form['substitute.name'],
    job: form['substitute.job'],
    email: form['substitute.email'],
  };
  return { answer: form.answer, substitute };
}

/** What the form calls a field. */
export function answerLabel(visit: Visit, field: string): string {
  const part = field.split('.')[1];
  return visit.sentence(
    part === undefined ? 'invitations.page.question' : `invitations.page.substitute_${part}`,
  );
}

/** What one is invited to, and the form to answer: opening it answers nothing. */
export function InvitationPage(props: InvitationPageProps): Html {
  const { visit, invitation, errors = FormErrors.none } = props;
  return (
    <Layout
      visit={visit}
      title={`${visit.t('invitations.title')} – ${invitation.title}`}
      failed={errors.any}
      breadcrumbs={props.breadcrumbs ?? []}
    >
      <PageHeader
        title={invitation.title}
        caption={visit.t('invitations.title')}
        lead={visit.t('invitations.page.lead', { name: invitation.name, party: invitation.party })}
      />
      <State visit={visit} invitation={invitation} />
      <SummaryList rows={factsOf(visit, invitation)} />
      {invitation.open && invitation.answer !== 'SUBSTITUTED' ? (
        <AnswerForm {...props} errors={errors} />
      ) : (
        ''
      )}
      <Agenda visit={visit} invitation={invitation} />
    </Layout>
  );
}

function State({ visit, invitation }: { visit: Visit; invitation: InvitationBehind }): Html {
  const { answer, substitute, open, cancelled, startsAt } = invitation;
  if (cancelled) return <Notice visit={visit} text={visit.t('invitations.page.cancelled')} />;
  if (startsAt === null) return <Notice visit={visit} text={visit.t('invitations.page.dates_sought')} />;
  if (answer === 'SUBSTITUTED') {
    return <Notice visit={visit} text={visit.t('invitations.page.substitute', { name: substitute ?? '' })} />;
  }
  if (!open) return <Notice visit={visit} text={visit.t('invitations.page.over')} />;
  if (answer === null) return '';
  const said = visit.t(`invitations.answer.${answer}`);
  return <Notice visit={visit} text={visit.t('invitations.page.answered', { answer: said })} />;
}

function Notice({ visit, text }: { visit: Visit; text: string }): Html {
  return (
    <Banner tone="notice" title={visit.t('web.banner.notice')}>
      <p safe>{text}</p>
    </Banner>
  );
}

function AnswerForm({
  visit,
  path,
  invitation,
  filled = {},
  errors = FormErrors.none,
}: InvitationPageProps): Html {
  return (
    <Form visit={visit} action={path} errors={errors}>
      <RadioField
        visit={visit}
        name="answer"
        label={visit.t('invitations.page.question')}
        value={filled['answer'] ?? invitation.answer ?? ''}
        options={ANSWERS.map((value) => ({ value, text: visit.t(`invitations.answer.${value}`) }))}
        errors={errors}
      />
      <fieldset class="form-line">
        <legend safe>{visit.t('invitations.page.substitute_title')}</legend>
        {(['name', 'job', 'email'] as const).map((part) => (
          <TextField
            visit={visit}
            name={`substitute.${part}`}
            label={visit.t(`invitations.page.substitute_${part}`)}
            value={filled[`substitute.${part}`] ?? ''}
            type={part === 'email' ? 'email' : 'text'}
            errors={errors}
            optional
          />
        ))}
      </fieldset>
      <div class="buttons">
        <Submit text={visit.t('invitations.page.submit')} />
      </div>
    </Form>
  );
}

function factsOf(visit: Visit, invitation: InvitationBehind): readonly SummaryRow[] {
  const text = (term: string, value: string): SummaryRow => ({
    term,
    value: (
      <span class="facts-text" safe>
        {value}
      </span>
    ),
  });
  const place = [invitation.venue, invitation.city].filter((one) => one !== '').join(', ');
  return [
    text(visit.t('dialogues.page.when'), whenText(visit, { ...invitation, monthKnown: null })),
    ...(place === '' ? [] : [text(visit.t('dialogues.page.where'), place)]),
    ...(invitation.onlineUrl === ''
      ? []
      : [
          {
            term: visit.t('dialogues.page.online'),
            value: (
              <a href={invitation.onlineUrl} rel="noreferrer" safe>
                {invitation.onlineUrl}
              </a>
            ),
          },
        ]),
    ...(invitation.purpose === '' ? [] : [text(visit.t('dialogues.field.purpose'), invitation.purpose)]),
    ...(invitation.languages.length === 0
      ? []
      : [
          text(
            visit.t('dialogues.page.languages'),
            [
              languageText(visit, invitation.languages),
              ...(invitation.interpretation === ''
                ? []
                : [visit.t('dialogues.page.interpretation', { text: invitation.interpretation })]),
            ].join('. '),
          ),
        ]),
    ...(invitation.replyBy === null
      ? []
      : [text(visit.t('dialogues.page.reply_by'), visit.date(invitation.replyBy))]),
  ];
}

function Agenda({ visit, invitation }: { visit: Visit; invitation: InvitationBehind }): Html {
  if (invitation.agenda.length === 0) return '';
  type Item = InvitationBehind['agenda'][number];
  const days = new Set(invitation.agenda.map((item) => item.day)).size;
  const columns: readonly Column<Item>[] = [
    {
      header: visit.t('dialogues.page.agenda_time'),
      cell: (item) => (
        <span safe>
          {days === 1
            ? item.begins
            : `${visit.t('dialogues.page.agenda_day', { day: item.day })}, ${item.begins}`}
        </span>
      ),
    },
    {
      header: visit.t('dialogues.page.agenda_item'),
      heads: true,
      cell: (item) => <span safe>{item.title}</span>,
    },
    { header: visit.t('dialogues.agenda.speaker'), cell: (item) => <span safe>{item.speaker || '–'}</span> },
  ];
  return (
    <section>
      <h2 safe>{visit.t('dialogues.page.agenda')}</h2>
      <Table
        caption={visit.t('dialogues.page.agenda')}
        captionHidden
        columns={columns}
        rows={invitation.agenda}
      />
    </section>
  );
}
