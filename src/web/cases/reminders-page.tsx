import type { CaseView } from '../../cases/case-view.js';
import type { CaseReminder } from '../../reminders/case-reminders.query.js';
import type { ReminderDefinition, WorkflowDefinition } from '../../workflow/index.js';
import { EmptyState, Instant, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import { type CaseSubject, remindersUrl } from './case-links.js';

interface RemindersPageProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: CaseView;
  readonly definition: WorkflowDefinition;
  readonly reminders: readonly CaseReminder[];
  /** Whether those that were replaced by another are shown as well. */
  readonly all: boolean;
}

const REPLACED = ['clock_changed', 'stage_moved', 'reassigned', 'delegated'];

/** Who was reminded of what, who will be, and what was not needed any more; for staff. */
export function RemindersPage({
  visit,
  subject,
  file,
  definition,
  reminders,
  all,
}: RemindersPageProps): Html {
  const title = visit.t('reminders.title');
  const ahead = reminders.filter((one) => one.state === 'pending');
  const past = reminders.filter(
    (one) => one.state !== 'pending' && (all || !REPLACED.includes(one.why ?? '')),
  );
  const replaced = reminders.some((one) => REPLACED.includes(one.why ?? ''));
  const table = (caption: string, rows: readonly CaseReminder[]) => (
    <Table
      caption={caption}
      captionHidden
      columns={[
        {
          header: visit.t('reminders.when'),
          cell: (one) => <Instant visit={visit} at={one.settledAt ?? one.at} />,
        },
        {
          header: visit.t('reminders.limit'),
          cell: (one) => <span safe>{clockName(visit, definition, one)}</span>,
        },
        {
          header: visit.t('reminders.rung'),
          heads: true,
          cell: (one) => <span safe>{rungText(visit, definition, one)}</span>,
        },
        {
          header: visit.t('reminders.outcome'),
          cell: (one) => <span safe>{outcomeText(visit, one)}</span>,
        },
      ]}
      rows={rows}
    />
  );
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
    >
      <PageHeader
        title={title}
        caption={`${file.reference} ${visit.titleOf(subject, file.title)}`}
        lead={visit.t('reminders.lead')}
      />
      <h2 safe>{visit.t('reminders.ahead')}</h2>
      {ahead.length === 0 ? (
        <EmptyState text={visit.t('reminders.none_ahead')} />
      ) : (
        table(visit.t('reminders.ahead'), ahead)
      )}
      <h2 safe>{visit.t('reminders.past')}</h2>
      {past.length === 0 ? (
        <EmptyState text={visit.t('reminders.none_past')} />
      ) : (
        table(visit.t('reminders.past'), past)
      )}
      {replaced ? (
        <p>
          <a href={`${remindersUrl(subject, file.id)}${all ? '' : '?replaced=1'}`} safe>
            {visit.t(all ? 'reminders.replaced_shown' : 'reminders.replaced_hidden')}
          </a>
        </p>
      ) : (
        ''
      )}
    </Layout>
  );
}

function clockName(visit: Visit, definition: WorkflowDefinition, { clock }: CaseReminder): string {
  const found = definition.clocks.find((one) => one.code === clock);
  return found ? visit.label(found.label) : clock;
}

function rungText(visit: Visit, definition: WorkflowDefinition, one: CaseReminder): string {
  if (one.kind === 'timeout') {
    const named = definition.stages
      .flatMap(({ transitions }) => transitions)
      .find(({ code }) => code === one.rung);
    return visit.t('reminders.rung.timeout', { act: named ? visit.label(named.label) : one.rung });
  }
  const clock = definition.clocks.find(({ code }) => code === one.clock);
  const rung = clock?.reminders.find(({ code }) => code === one.rung);
  return rung ? `${offsetText(visit, rung)}, ${visit.t(`reminders.to.${rung.to}`)}` : one.rung;
}

function offsetText(visit: Visit, { when, amount, unit }: ReminderDefinition): string {
  if (when === 'on') return visit.t('reminders.rung.on');
  return visit.t(`reminders.rung.${when}_${unit === 'working_days' ? 'working' : 'calendar'}`, {
    count: amount,
  });
}

function outcomeText(visit: Visit, one: CaseReminder): string {
  if (one.state === 'void') return visit.t(`reminders.why.${voidReason(one)}`);
  if (one.kind === 'timeout' && one.state === 'sent') return visit.t('reminders.handed_on');
  if (one.told.length > 0) return visit.t('reminders.told', { names: one.told.join(', ') });
  return one.why === 'missing' ? visit.t('reminders.restored') : '';
}

/** A row of before reasons were kept has none. */
function voidReason({ why }: CaseReminder) {
  return why === null || why === 'missing' ? 'stale' : why;
}
