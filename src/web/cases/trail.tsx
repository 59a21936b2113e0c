import { writePoints } from '../../assessment/points-text.js';
import type { TrailEntry } from '../../cases/trail.query.js';
import { calendarName, formatList, namesOf } from '../../i18n/index.js';
import type { Label, WorkflowDefinition } from '../../workflow/index.js';
import { Instant } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface TrailProps {
  readonly visit: Visit;
  readonly trail: readonly TrailEntry[];
  readonly definition: WorkflowDefinition;
  /** Where several stand on one page: which this is. */
  readonly of?: string;
}

/** What happened, newest first, one sentence each, with what was written and its place in the chain. */
export function Trail({ visit, trail, definition, of }: TrailProps): Html {
  return (
    <ol class="trail">
      {[...trail].reverse().map((entry) => (
        <TrailItem visit={visit} entry={entry} definition={definition} of={of} />
      ))}
    </ol>
  );
}

export function TrailItem({
  visit,
  entry,
  definition,
  of,
}: {
  visit: Visit;
  entry: TrailEntry;
  definition: WorkflowDefinition;
  of?: string | undefined;
}): Html {
  return (
    <li class="trail-entry" value={entry.seq} id={`${of === undefined ? '' : `${of}-`}event-${entry.seq}`}>
      <p class="trail-at">
        <Instant visit={visit} at={entry.at} />
      </p>
      <p class="trail-sentence" safe>
        {trailSentence(visit, entry)}
      </p>
      {trailDetails(visit, entry).map((detail) => (
        <p class="trail-detail" safe>
          {detail}
        </p>
      ))}
      {Object.entries(entry.texts).map(([field, text]) => (
        <figure class="trail-text">
          <figcaption safe>{inputName(visit, field, definition)}</figcaption>
          <blockquote safe>{text}</blockquote>
        </figure>
      ))}
      {entry.hash === null ? (
        ''
      ) : (
        <p class="trail-hash">
          <span safe>{`${visit.t('cases.trail.hash')} `}</span>
          <code safe>{entry.hash.slice(0, 16)}</code>
        </p>
      )}
    </li>
  );
}

/** One event in one sentence; the label of what was done is the definition's own. */
export function trailSentence(visit: Visit, entry: TrailEntry): string {
  const who = actorOf(visit, entry);
  switch (entry.kind) {
    case 'case_opened':
      if (entry.purpose === 'import') return visit.t('cases.trail.imported');
      return visit.t('cases.trail.opened', { who });
    case 'case_edited':
      return visit.t('cases.trail.edited', { who, fields: fieldNames(visit, entry.fields) });
    case 'document_added':
      return visit.t('cases.trail.document_added', { who });
    case 'document_removed':
      return visit.t('cases.trail.document_removed', { who });
    case 'tasks_reassigned':
      return visit.t('cases.trail.reassigned', { who });
    case 'guidelines_issued':
    case 'question_answered':
      return visit.t(`cases.trail.${entry.kind}`, { who });
    case 'finding_raised':
    case 'finding_replied':
      return visit.t(`cases.trail.${entry.kind}`, { who, number: entry.finding?.number ?? 0 });
    case 'finding_settled':
      return visit.t(
        `cases.trail.finding_${entry.finding?.outcome === 'maintained' ? 'maintained' : 'resolved'}`,
        {
          who,
          number: entry.finding?.number ?? 0,
        },
      );
    case 'note_filed':
    case 'message_edited':
    case 'message_withdrawn':
    case 'condition_reported':
    case 'draft_shared':
    case 'part_written':
    case 'part_signed':
      return visit.t(`cases.trail.${entry.kind}`, { who });
    case 'message_written':
      return entry.sharedWith.length > 0
        ? visit.t('cases.trail.message_shared', { who, parties: formatList(entry.sharedWith, visit.locale) })
        : visit.t('cases.trail.message_written', { who });
    case 'condition_settled':
      return visit.t(`cases.trail.condition_${entry.outcome === 'waived' ? 'waived' : 'met'}`, { who });
    case 'signatory_acceded':
    case 'signatory_left':
      return visit.t(`cases.trail.${entry.kind}`, {
        who,
        country: visit.country(entry.signatory?.country ?? ''),
        date: visit.date(entry.signatory?.on ?? ''),
      });
    case 'framework_suspended':
    case 'framework_resumed':
      return visit.t(`cases.trail.${entry.kind}`, { country: visit.country(entry.framework ?? '') });
    case 'delivery_confirmed':
    case 'delivery_disputed':
      return visit.t(`cases.trail.${entry.kind}`, { who });
    case 'tracking_link_made':
    case 'tracking_link_ended':
    case 'file_quarantined':
    case 'document_held':
    case 'document_released':
    case 'document_destroyed':
    case 'party_added':
    case 'party_removed':
      return visit.t(`cases.trail.${entry.kind}`, { who });
    case 'letter_sent':
      return visit.t('cases.trail.letter_sent', { who, reference: entry.letter ?? '' });
    case 'assessor_named':
    case 'assessor_taken_off':
      return visit.t(`cases.trail.${entry.kind}`, {
        who,
        assessor: entry.assessment?.assessor ?? visit.t('cases.someone_erased'),
      });
    case 'interest_declared':
      return visit.t(
        `cases.trail.interest_${entry.assessment?.outcome === 'conflict' ? 'conflict' : 'none'}`,
        { who },
      );
    case 'scores_handed_in':
    case 'consensus_proposed':
    case 'consensus_agreed':
      return visit.t(`cases.trail.${entry.kind}`, { who });
    case 'assessment_settled':
      return visit.t('cases.trail.assessment_settled', {
        points: visit.decimal(writePoints(entry.assessment?.pointsHundredths ?? 0)),
      });
    case 'case_migrated':
      return visit.t('cases.trail.migrated', { who });
    case 'clocks_recalculated':
      if (entry.calendar === null) return visit.t('cases.trail.recalculated_elsewhere');
      return visit.t('cases.trail.recalculated', {
        calendar: calendarName(entry.calendar, visit.locale),
      });
    default:
      if (entry.done) return visit.t('cases.trail.done', { who, done: visit.label(entry.done) });
      return entry.to
        ? visit.t('cases.trail.moved_to', { to: visit.label(entry.to) })
        : visit.t('cases.trail.something', { who });
  }
}

/** What came of it: the answer given, the new stage, approvals made void, money moved. */
export function trailDetails(visit: Visit, entry: TrailEntry): readonly string[] {
  const details: string[] = [];
  for (const visa of entry.visas) details.push(visaText(visit, visa));
  for (const { label, from, to } of entry.handedOver) {
    const erased = visit.t('cases.someone_erased');
    details.push(
      visit.t('cases.trail.handed_over', {
        work: visit.label(label),
        from: from ?? erased,
        to: to ?? erased,
      }),
    );
  }
  for (const { label, chosen } of entry.choices) details.push(chosenText(visit, label, chosen));
  if (entry.kind === 'case_advanced' && entry.done && entry.moved && entry.to) {
    details.push(visit.t('cases.trail.now_at', { stage: visit.label(entry.to) }));
  }
  if (entry.madeVoid.length > 0) {
    const visas = formatList(
      entry.madeVoid.map((visa) => visaText(visit, visa)),
      visit.locale,
    );
    details.push(visit.t('cases.trail.voided', { visas }));
  }
  if (entry.kind === 'case_migrated' && entry.moved && entry.to) {
    details.push(visit.t('cases.trail.now_at', { stage: visit.label(entry.to) }));
  }
  for (const { clock, from, to } of entry.dates) {
    const days = { clock: visit.label(clock), to: visit.date(to) };
    details.push(
      from === null
        ? visit.t('cases.trail.date_set', days)
        : visit.t('cases.trail.date_moved', { ...days, from: visit.date(from) }),
    );
  }
  if (entry.kept > 0) details.push(visit.t('cases.trail.migrated_kept', { count: entry.kept }));
  for (const line of entry.ledger) {
    details.push(visit.sentence(`cases.money.${line.move}`, { amount: visit.money(line.amountCents) }));
  }
  return details;
}

function visaText(visit: Visit, visa: { readonly label: Label; readonly instance: string }): string {
  const label = visit.label(visa.label);
  return visa.instance === '' ? label : `${label} (${visit.country(visa.instance)})`;
}

export function chosenText(visit: Visit, label: Label, chosen: Label): string {
  return visit.t('cases.trail.chosen', { label: visit.label(label), chosen: visit.label(chosen) });
}

function actorOf(visit: Visit, entry: TrailEntry): string {
  if (entry.purpose === 'clock') return visit.t('cases.trail.by_clock');
  if (entry.purpose === 'signal') return visit.t('cases.trail.by_signal');
  if (entry.purpose === 'import') return visit.t('cases.trail.by_import');
  if (!entry.who) return visit.t('cases.trail.by_facility');
  const { name, organisation, onBehalfOf } = entry.who;
  if (name === null) return organisation;
  return onBehalfOf === null
    ? visit.t('cases.trail.by_person', { name, organisation })
    : visit.t('cases.trail.by_person_for', { name, organisation, behalf: onBehalfOf });
}

function fieldNames(visit: Visit, fields: readonly string[]): string {
  const names = fields.map((field) => {
    const named = [
      'actions.field',
      'reports.field',
      'payments.field',
      'amendments.field',
      'needs.field',
      'calls.field',
      'partnerships.field',
      'assistance.field',
      'sessions.field',
      'dialogues.field',
    ]
      .map((room) => `${room}.${field}`)
      .find((key) => visit.sentence(key) !== key);
    return named === undefined ? field : visit.sentence(named);
  });
  return formatList(names, visit.locale);
}

/** Texts that no definition asks for. */
const OWN_FIELDS = {
  finding: 'ex_ante.text',
  note: 'notes.text',
  condition: 'conditions.title',
  source: 'partnerships.source',
  delivery: 'cases.trail.delivery',
  letter: 'cases.trail.letter',
  letter_to: 'cases.trail.letter_to',
  party: 'cases.trail.party',
  reason: 'cases.trail.reason',
} as const;

function isOwnField(code: string): code is keyof typeof OWN_FIELDS {
  return Object.hasOwn(OWN_FIELDS, code);
}

function inputName(visit: Visit, code: string, definition: WorkflowDefinition): string {
  const named = namesOf(definition, visit.locale)('input', code);
  return named ?? (isOwnField(code) ? visit.t(OWN_FIELDS[code]) : code);
}
