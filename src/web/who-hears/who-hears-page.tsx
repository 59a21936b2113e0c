import { formatList, type MessageKey } from '../../i18n/index.js';
import { MAY_WAIT } from '../../notifications/mail-rule.js';
import type { NoticeKind } from '../../notifications/notice.js';
import { type Hearing, WHO_HEARS } from '../../notifications/who-hears.js';
import { type Column, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';

/** Which event is told to whom and how: read from the table that is obeyed, so that nobody has to read code. */
export function whoHearsPage(visit: SignedInVisit): Html {
  const title = visit.t('hears.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('hears.lead')} />
      {Object.entries(WHO_HEARS).map(([event, hearings]) => (
        <section>
          <h2 safe>{visit.sentence(`hears.event.${event}`)}</h2>
          {hearings.length === 0 ? (
            <p safe>{visit.t('hears.event.none')}</p>
          ) : (
            <Table
              caption={visit.sentence(`hears.event.${event}`)}
              captionHidden
              columns={columns(visit)}
              rows={hearings}
            />
          )}
        </section>
      ))}
      <section>
        <h2 safe>{visit.t('hears.event.reminder')}</h2>
        <Table
          caption={visit.t('hears.event.reminder')}
          captionHidden
          columns={otherColumns(visit)}
          rows={REMINDERS}
        />
      </section>
      <section>
        <h2 safe>{visit.t('hears.event.other')}</h2>
        <Table
          caption={visit.t('hears.event.other')}
          captionHidden
          columns={otherColumns(visit)}
          rows={OF_NO_FILE}
        />
      </section>
    </Layout>
  );
}

function columns(visit: Visit): readonly Column<Hearing>[] {
  return [
    {
      header: visit.t('hears.when'),
      heads: true,
      cell: (hearing) => <span safe>{whenText(visit, hearing)}</span>,
    },
    { header: visit.t('hears.who'), cell: ({ who }) => <span safe>{visit.t(`hears.who.${who}`)}</span> },
    ...told<Hearing>(visit),
    {
      header: visit.t('hears.way'),
      cell: ({ mail }) => <span safe>{visit.t(mail ? 'hears.inbox_mail' : 'hears.inbox')}</span>,
    },
  ];
}

function told<Row extends Pick<Hearing, 'notice'>>(visit: Visit): readonly Column<Row>[] {
  return [
    {
      header: visit.t('hears.notice'),
      cell: ({ notice }) => <span safe>{visit.t(`notice_kind.${notice}`)}</span>,
    },
    {
      header: visit.t('hears.waits'),
      cell: ({ notice }) => <span safe>{visit.t(`hears.waits.${MAY_WAIT[notice]}`)}</span>,
    },
  ];
}

function whenText(visit: Visit, { when, into, subject, byPeopleOnly }: Hearing): string {
  const stages = formatList(
    (into ?? []).map((code) => visit.sentence(`hears.stage.${code}`)),
    visit.locale,
    'disjunction',
  );
  const plain =
    into === undefined
      ? visit.t(`hears.when.${when}`)
      : visit.sentence(INTO[when] ?? 'hears.when.outside_moved_into', {
          stages,
        });
  const bounded = byPeopleOnly ? visit.t('hears.when.by_people', { when: plain }) : plain;
  if (subject === undefined) return bounded;
  return visit.t('hears.when.of_subject', {
    when: bounded,
    subject: visit.sentence(`cases.room.${subject}`),
  });
}

const INTO: Readonly<Partial<Record<Hearing['when'], MessageKey>>> = {
  seen_moved: 'hears.when.seen_moved_into',
  answered_no: 'hears.when.answered_no_into',
};

interface Told {
  readonly notice: Exclude<NoticeKind, keyof typeof OF_EVENTS>;
  readonly who:
    | 'asked'
    | 'head'
    | 'secretariat'
    | 'absent'
    | 'stand_in'
    | 'assistant'
    | 'lender'
    | 'administrators'
    | 'answering_for_money'
    | 'signing'
    | 'approvers'
    | 'proposer'
    | 'waiting'
    | 'answering'
    | 'asker'
    | 'follow_up_owner'
    | 'bank_confirmers'
    | 'bank_proposer'
    | 'looking_over'
    | 'mentioned'
    | 'message_readers';
}

/** Kinds that the table by events has already. */
const OF_EVENTS = {
  task_opened: true,
  task_reassigned: true,
  dates_moved: true,
  moved: true,
  awarded: true,
  framework_suspended: true,
  framework_resumed: true,
  refused: true,
  ended: true,
  visa_given: true,
  watched: true,
  finding: true,
  delivery: true,
  contested: true,
  letter: true,
  assessment: true,
  assess: true,
  condition: true,
  takes_part: true,
  part_asked: true,
  part_signed: true,
} as const;

/** What the ladder of a limit tells; who is asked follows from the open task. */
const REMINDERS: readonly Told[] = [
  { notice: 'reminder_before', who: 'asked' },
  { notice: 'reminder_on', who: 'asked' },
  { notice: 'reminder_after', who: 'asked' },
  { notice: 'reminder_head', who: 'head' },
  { notice: 'reminder_nobody', who: 'secretariat' },
  { notice: 'task_unattended', who: 'head' },
];

const OF_NO_FILE: readonly Told[] = [
  { notice: 'absence_set', who: 'absent' },
  { notice: 'absence_ended', who: 'absent' },
  { notice: 'stand_in', who: 'stand_in' },
  { notice: 'stand_in_ended', who: 'stand_in' },
  { notice: 'assistant_named', who: 'assistant' },
  { notice: 'assistant_proposed', who: 'lender' },
  { notice: 'assistant_set', who: 'lender' },
  { notice: 'lending_proposed', who: 'lender' },
  { notice: 'role_lent', who: 'lender' },
  { notice: 'webhook_paused', who: 'administrators' },
  { notice: 'webhook_gone', who: 'administrators' },
  { notice: 'ledger_fault', who: 'answering_for_money' },
  { notice: 'year_end', who: 'signing' },
  { notice: 'year_over', who: 'signing' },
  { notice: 'change_proposed', who: 'approvers' },
  { notice: 'change_approved', who: 'proposer' },
  { notice: 'change_refused', who: 'proposer' },
  { notice: 'lot_depleted', who: 'waiting' },
  { notice: 'lot_refilled', who: 'waiting' },
  { notice: 'question_asked', who: 'answering' },
  { notice: 'question_answered', who: 'asker' },
  { notice: 'follow_up_overdue', who: 'follow_up_owner' },
  { notice: 'bank_proposed', who: 'bank_confirmers' },
  { notice: 'bank_confirmed', who: 'bank_proposer' },
  { notice: 'bank_refused', who: 'bank_proposer' },
  { notice: 'documents_due', who: 'answering' },
  { notice: 'message_mentioned', who: 'mentioned' },
  { notice: 'message_written', who: 'message_readers' },
  { notice: 'audit_fault', who: 'looking_over' },
];

function otherColumns(visit: Visit): readonly Column<Told>[] {
  return [
    {
      header: visit.t('hears.when'),
      heads: true,
      cell: ({ notice }) => <span safe>{visit.t(`hears.when.${notice}`)}</span>,
    },
    { header: visit.t('hears.who'), cell: ({ who }) => <span safe>{visit.t(`hears.who.${who}`)}</span> },
    ...told<Told>(visit),
  ];
}
