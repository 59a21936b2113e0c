/** Tells people of what was recorded on cases, for a batch of outbox rows at a time. */
import type { Transaction } from '../database/database.js';
import type { OutboxRow } from '../jobs/port.js';
import { type Addressee, loadAddressees, type Wanted } from './addressees.js';
import { askedFor, askLabel, mayHear, silenceParams } from './asked.js';
import { loadAssessors } from './assessors.js';
import { loadInvolved } from './involved.js';
import type { Notice, NoticeParams, WatchedEvent } from './notice.js';
import { FILE_COLUMNS, type NoticeFile, type OpenTask } from './notice-file.js';
import { askPresent } from './present.js';
import { loadWatchers } from './watchers.js';
import {
  ACTS_FOR_PARTY,
  HEARS_FOR,
  type Hearing,
  TAKES_PART_AS,
  TAKES_PART_IN,
  VIEW_OF,
  WHO_HEARS,
} from './who-hears.js';
import { stageLabel, stageOf, visaGivers, visaLabel, type Wording, type Wordings } from './wordings.js';
import type { NoticeWriter } from './write-notices.js';

interface EventRow extends NoticeFile {
  readonly eventId: string;
  readonly kind: string;
  readonly at: Date;
  readonly accountId: string | null;
  readonly data: {
    readonly definition?: string;
    readonly from?: string;
    /** Of a case that went over to another version: the outside stage it left, which that version may not have. */
    readonly fromOutside?: string;
    readonly to?: string;
    readonly moved?: boolean;
    readonly visas?: readonly {
      readonly code: string;
      readonly instance: string;
      readonly answer: NoticeParams['answer'];
    }[];
    /** The person for whom it was done. */
    readonly onBehalfOf?: string;
    readonly tasks?: readonly { readonly task: string; readonly role: string }[];
    /** Of a letter: the party. */
    readonly addressee?: string;
    /** Of a condition: the yes that it was set with. */
    readonly visa?: string;
    /** Of a draft that is shared: the parties whose part is asked for. */
    readonly asked?: readonly string[];
    /** Of an assessor who is named: the account. */
    readonly account?: string;
  };
  /** The party that did what concerns a part of a draft, and the end of the last day of its call. */
  readonly party: string | null;
  readonly callEndsAt: Date | null;
  /** Of a condition that the event is about. */
  readonly condition: { readonly organisationId: string; readonly setBy: string } | null;
  /** Agencies that take part in the case, and those of them that do since this event. */
  readonly agencies: readonly string[];
  readonly newcomers: readonly string[];
  readonly actorName: string | null;
  readonly behalfName: string | null;
  readonly actorEmail: string | null;
  readonly actorOrganisation: string | null;
  /** Whether outsiders may read that it happened. */
  readonly outside: boolean;
  /** Whether a partner country did it, of which other outsiders learn nothing. */
  readonly byPartner: boolean;
}

const AGENCIES = (where: string) => `ARRAY(SELECT x.organisation_id FROM case_access x
  JOIN organisation g ON g.id = x.organisation_id AND g.kind = 'EU_AGENCY'
  WHERE x.case_id = c.id AND x.view = ANY ($2) AND c.subject = ANY ($3) AND ${where})`;
/** Access is granted under the case's lock: what is granted before the next event begins came with this one. */
const SINCE_EVENT = `x.granted_at >= e.at
  AND x.granted_at < coalesce((SELECT min(n.at) FROM audit_event n WHERE n.case_id = c.id AND n.seq > e.seq), 'infinity')`;

/** What is told of parts alone; a day is over at its end in Brussels. */
const OF_PARTS = `CASE WHEN e.kind IN ('draft_shared', 'part_signed') THEN (SELECT x.name FROM organisation x
  WHERE x.id::text = e.body->'data'->>'organisation') END AS party,
  CASE WHEN e.kind = 'draft_shared' THEN (SELECT ((f.closes_on + 1)::timestamp AT TIME ZONE 'Europe/Brussels') - interval '1 minute'
    FROM action n JOIN lot l ON l.id = n.lot_id JOIN call_for_proposals f ON f.id = l.call_id WHERE n.id = c.id) END AS "callEndsAt"`;

const EVENTS = `
SELECT e.id AS "eventId", e.kind, e.at, e.account_id AS "accountId", e.body->'data' AS data,
  p.name AS "actorName", b.name AS "behalfName", a.email AS "actorEmail", a.organisation_id AS "actorOrganisation",
  e.outside, coalesce(o.kind = 'PARTNER_AUTHORITY', false) AS "byPartner", ${AGENCIES('true')} AS agencies,
  ${AGENCIES(SINCE_EVENT)} AS newcomers,
  (SELECT jsonb_build_object('organisationId', k.organisation_id, 'setBy', k.set_by) FROM case_condition k
    WHERE k.case_id = c.id AND k.id::text = e.body->'data'->>'condition') AS condition, ${OF_PARTS}, ${FILE_COLUMNS}
FROM audit_event e JOIN case_file c ON c.id = e.case_id
LEFT JOIN account a ON a.id = e.account_id LEFT JOIN person p ON p.id = a.person_id
LEFT JOIN organisation o ON o.id = a.organisation_id
LEFT JOIN person b ON b.id = (e.body->'data'->>'onBehalfOf')::uuid
WHERE e.id = ANY ($1::uuid[])`;

const SECRETARIAT: Wanted = { role: 'secretariat', scope: 'facility', organisationId: null, country: null };

/** Who votes in its sessions is told of them. */
const COMMITTEE: readonly Wanted[] = ['steering_member', 'steering_chair'].map((role) => ({
  ...SECRETARIAT,
  role,
}));

export class EventTeller {
  constructor(
    private readonly wordings: Wordings,
    private readonly writer: NoticeWriter,
  ) {}

  /** Everything happens in the transaction that settles the rows: told once, or not at all. */
  async tell(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
    const ids = rows.flatMap((row) => row.eventId ?? []);
    const events = await transaction.run<EventRow>('notice_events', EVENTS, [
      ids,
      TAKES_PART_AS,
      TAKES_PART_IN,
    ]);
    const heard = events.filter((event) => (WHO_HEARS[event.kind] ?? []).length > 0);
    const wordingOf = await this.wordings.load(
      transaction,
      heard.flatMap((event) => [definitionOf(event), event.definitionId]),
    );
    const holders = await loadAddressees(
      transaction,
      heard.flatMap((event) => wantedFor(event, wordingOf(definitionOf(event)))),
    );
    const watchers = await loadWatchers(
      transaction,
      heard.map((event) => event.caseId),
    );
    const involved = await loadInvolved(
      transaction,
      heard.filter(tellsInvolved).map((event) => event.caseId),
    );
    const assessors = await loadAssessors(
      transaction,
      heard.filter(tellsAssessors).map((event) => event.caseId),
    );
    const byId = new Map(heard.map((event) => [event.eventId, event]));
    const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
    await this.writer.write(
      transaction,
      inOrder.flatMap((event) =>
        noticesOf(event, wordingOf(definitionOf(event)), wordingOf(event.definitionId), {
          holders,
          watchers,
          involved,
          assessors,
        }),
      ),
    );
  }
}

function tellsInvolved(event: EventRow): boolean {
  return (WHO_HEARS[event.kind] ?? []).some((hearing) => hearing.who === 'involved');
}

function tellsAssessors(event: EventRow): boolean {
  return (WHO_HEARS[event.kind] ?? []).some(({ who }) => who === 'assessors' || who === 'named_assessor');
}

function wantedFor(event: EventRow, wording: Wording): readonly Wanted[] {
  return [
    ...opened(event),
    ...outsidersOf(event, 'applicants'),
    ...outsidersOf(event, 'partners'),
    ...outsidersOf(event, 'participants'),
    ...addresseeOf(event),
    ...(event.data.asked ?? []).flatMap(actingFor),
    ...event.agencies.map(agencyOf),
    ...settersOf(event, wording),
    SECRETARIAT,
    ...(event.subject === 'committee_session' ? COMMITTEE : []),
  ];
}

function addresseeOf({ data }: EventRow): readonly Wanted[] {
  const { addressee: organisationId } = data;
  return organisationId === undefined ? [] : actingFor(organisationId);
}

function actingFor(organisationId: string): readonly Wanted[] {
  return ACTS_FOR_PARTY.map((role) => ({ role, scope: 'organisation', organisationId, country: null }));
}

function agencyOf(organisationId: string): Wanted {
  return { role: 'agency_expert', scope: 'organisation', organisationId, country: null };
}

/** Those who could give the yes that a condition was set with, for the side that set it. */
function settersOf({ condition, data }: EventRow, wording: Wording): readonly Wanted[] {
  const by = condition && data.visa !== undefined ? visaGivers(wording, data.visa) : undefined;
  if (!condition || !by) return [];
  const { organisationId } = condition;
  return [{ role: by.role, scope: 'organisation', organisationId, country: null }];
}

/** Tasks that came with this event, or changed hands, and are still open: who is done is not asked any more. */
function opened(event: EventRow): readonly OpenTask[] {
  const { tasks } = event.data;
  if (tasks) {
    return event.tasks.filter((task) =>
      tasks.some((one) => one.task === task.code && one.role === task.role),
    );
  }
  return event.tasks.filter((task) => Date.parse(task.createdAt) === event.at.getTime());
}

function outsidersOf(event: EventRow, who: keyof typeof HEARS_FOR): readonly Wanted[] {
  return Object.entries(event.access)
    .filter(([, view]) => view === VIEW_OF[who])
    .flatMap(([organisationId]) =>
      HEARS_FOR[who].map((role) => ({ role, scope: 'organisation', organisationId, country: null })),
    );
}

/** The definition the case ran on when it happened. */
function definitionOf(event: EventRow): string {
  return event.data.definition ?? event.definitionId;
}

interface Hearers {
  readonly holders: (one: Wanted) => readonly Addressee[];
  readonly watchers: (caseId: string) => readonly Addressee[];
  readonly involved: (caseId: string) => readonly Addressee[];
  readonly assessors: (caseId: string) => readonly Addressee[];
}

/** `present` words what is open now, under the version that the case has come to since. */
function noticesOf(event: EventRow, wording: Wording, present: Wording, all: Hearers): readonly Notice[] {
  const told = new Map<string, Notice>();
  const asked = askedFor(event, present, opened(event), all.holders);
  for (const hearing of WHO_HEARS[event.kind] ?? []) {
    if (!fits(hearing, event, wording)) continue;
    const hearers =
      hearing.who === 'asked'
        ? asked.map(({ to }) => to)
        : hearersOf(hearing.who, event, all, wording).filter((to) =>
            isForReader(hearing, event, wording, to),
          );
    for (const to of hearers) {
      if (to.accountId === event.accountId || told.has(to.accountId)) continue;
      const found = asked.find((one) => one.to.accountId === to.accountId);
      const kind = hearing.who === 'asked' && found?.above ? 'task_unattended' : hearing.notice;
      const put = { ...hearing, notice: kind };
      told.set(to.accountId, notice(put, event, { wording, present }, to, found?.task));
    }
  }
  return [...told.values()];
}

function fits(hearing: Hearing, event: EventRow, wording: Wording): boolean {
  const { moved, visas } = event.data;
  if (hearing.byPeopleOnly && event.accountId === null) return false;
  if (hearing.subject !== undefined && hearing.subject !== event.subject) return false;
  const asks = ['task_opened', 'task_reassigned', 'dates_moved'].includes(hearing.when);
  if (asks) return opened(event).length > 0;
  if (hearing.when === 'visa_given') return moved === false && (visas ?? []).length > 0;
  if (hearing.when === 'seen_moved' && hearing.into) {
    return moved === true && hearing.into.includes(event.data.to ?? '');
  }
  if (hearing.when === 'answered_no') {
    const said = moved === true && (visas ?? []).some(({ answer }) => answer === 'no');
    return said && (hearing.into?.includes(stageAfter(event, wording)) ?? true);
  }
  if (hearing.when === 'seen' || hearing.when === 'seen_moved') return true;
  return movedOutside(event, wording) && (hearing.into?.includes(stageAfter(event, wording)) ?? true);
}

/** Whether outsiders are shown another stage after the event than before it. */
function movedOutside(event: EventRow, wording: Wording): boolean {
  const { from, fromOutside, to } = event.data;
  if (to === undefined) return false;
  const before = fromOutside ?? (from === undefined ? undefined : stageOf(wording, from).outside.code);
  if (before === undefined) return false;
  return before !== stageAfter(event, wording);
}

function stageAfter({ data }: EventRow, wording: Wording): string {
  return data.to === undefined ? '' : stageOf(wording, data.to).outside.code;
}

/** What watchers hear of is what the trail shows them: staff everything, outsiders what is meant for them. */
function isForReader(hearing: Hearing, event: EventRow, wording: Wording, to: Addressee): boolean {
  if (hearing.who !== 'watchers') return true;
  if (hearing.when === 'seen_moved') {
    const { from, to: stage, moved } = event.data;
    return to.inside ? moved === true && from !== stage : movedOutside(event, wording);
  }
  if (to.inside) return true;
  return (
    hearing.when === 'seen' &&
    event.outside &&
    (!event.byPartner || to.organisationId === event.actorOrganisation)
  );
}

function hearersOf(
  who: Exclude<Hearing['who'], 'asked'>,
  event: EventRow,
  { holders, watchers, involved, assessors }: Hearers,
  wording: Wording,
): readonly Addressee[] {
  if (who === 'setters') return settersAsked(event, settersOf(event, wording).flatMap(holders));
  if (who === 'involved') return involved(event.caseId).filter((to) => mayHear(event, to));
  if (who === 'assessors') return assessors(event.caseId).filter((to) => mayHear(event, to));
  if (who === 'named_assessor') {
    const isNamed = (to: Addressee) => to.accountId === event.data.account && mayHear(event, to);
    return assessors(event.caseId).filter(isNamed);
  }
  if (who === 'watchers') return watchers(event.caseId).filter((to) => mayHear(event, to));
  if (who === 'committee') return COMMITTEE.flatMap(holders).filter((to) => mayHear(event, to));
  const wanted =
    who === 'secretariat'
      ? [SECRETARIAT]
      : who === 'addressee'
        ? addresseeOf(event)
        : who === 'co_applicants'
          ? (event.data.asked ?? []).flatMap(actingFor)
          : who === 'agencies' || who === 'newcomers'
            ? event[who].map(agencyOf)
            : outsidersOf(event, who);
  return wanted.flatMap(holders).filter((to) => mayHear(event, to));
}

/** Whoever set it, or stands in for them; their colleagues while nobody of these is there. */
function settersAsked(event: EventRow, able: readonly Addressee[]): readonly Addressee[] {
  const heard = able.filter((to) => mayHear(event, to));
  const setBy = event.condition?.setBy;
  const own = heard.filter((to) => to.personId === setBy || to.onBehalfOf?.personId === setBy);
  return askPresent(heard, own, []).to;
}

function notice(
  hearing: Hearing,
  event: EventRow,
  { wording, present }: { readonly wording: Wording; readonly present: Wording },
  to: Addressee,
  task?: OpenTask,
): Notice {
  const stage = event.data.to ?? event.stage;
  const visa = hearing.when === 'visa_given' ? event.data.visas?.[0] : undefined;
  const visaName = visa && visaLabel(wording, stage, visa.code);
  const mayBeNamed =
    event.actorOrganisation !== null && (to.inside || to.organisationId === event.actorOrganisation);
  return {
    to,
    kind: hearing.notice,
    source: `event:${event.eventId}`,
    file: event,
    at: event.at.toISOString(),
    mail: hearing.mail,
    ...(hearing.who === 'asked' && task ? { taskId: task.id } : {}),
    params: {
      reference: event.reference,
      title: event.title,
      stage: stageLabel(wording, stage, to.inside),
      ...(task
        ? { ask: askLabel(event, present, task, to.inside), ...silenceParams(event, present, task) }
        : {}),
      ...(hearing.notice === 'assess' ? assessmentDue(event) : {}),
      ...(task?.dueAt ? { dueAt: new Date(task.dueAt).toISOString() } : {}),
      ...(visaName ? { visa: visaName, answer: visa?.answer } : {}),
      ...(['watched', 'finding', 'delivery', 'assessment'].includes(hearing.notice)
        ? { what: event.kind as WatchedEvent }
        : {}),
      ...(OF_A_PART.includes(hearing.notice) ? partParams(event) : { by: by(event, to, mayBeNamed) }),
      ...(to.onBehalfOf ? { onBehalfOf: to.onBehalfOf.accountId } : {}),
    },
    ...(mayBeNamed && event.behalfName ? { byBehalfName: event.behalfName } : {}),
    ...(mayBeNamed && event.actorName ? { byName: event.actorName } : {}),
    ...(mayBeNamed && event.actorEmail ? { replyTo: event.actorEmail } : {}),
  };
}

/** Assessors of both kinds have the same limit. */
function assessmentDue({ tasks }: EventRow): Pick<NoticeParams, 'dueAt'> {
  const task = tasks.find(({ role, dueAt }) => role.startsWith('assessor_') && dueAt !== null);
  return task?.dueAt ? { dueAt: new Date(task.dueAt).toISOString() } : {};
}

const OF_A_PART: readonly Hearing['notice'][] = ['part_asked', 'part_signed'];

/** Applicants of one action know each other: the party is named, and is not the facility. */
function partParams({ party, callEndsAt }: EventRow): Pick<NoticeParams, 'party' | 'dueAt'> {
  return { ...(party ? { party } : {}), ...(callEndsAt ? { dueAt: callEndsAt.toISOString() } : {}) };
}

/** To an outsider everybody beyond their own organisation acts through the facility. */
function by(event: EventRow, to: Addressee, mayBeNamed: boolean): NoticeParams['by'] {
  if (mayBeNamed && event.accountId) {
    const { onBehalfOf } = event.data;
    return { account: event.accountId, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
  }
  return { party: event.accountId === null && to.inside ? 'system' : 'facility' };
}
