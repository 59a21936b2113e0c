/** What happened on a case, oldest first, as this actor may read it. */
import type { Transaction } from '../database/database.js';
import { type Actor, holdsRole } from '../kernel/actor.js';
import { type Label, stageOf, visasOf, type WorkflowDefinition } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside, isOfAnotherCountry } from './case-view.js';

export interface TrailEntry {
  /** The event's id, for a link to what was just done. */
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  /** ISO instant, UTC. */
  readonly at: string;
  /** Null when the system or a clock acted, and for outsiders when somebody inside did. */
  readonly who: {
    readonly name: string | null;
    readonly organisation: string;
    /** For whom they stood in, by name; null when they acted in their own. */
    readonly onBehalfOf: string | null;
  } | null;
  /** `signal`, `clock` or `import` when the system acted, for staff. */
  readonly purpose: string | null;
  /** What was done, in the past, such as "confirmed the receipt"; null for outsiders when it was done inside. */
  readonly done: Label | null;
  readonly from: Label | null;
  readonly to: Label | null;
  readonly moved: boolean;
  readonly visas: readonly { readonly label: Label; readonly instance: string; readonly answer: string }[];
  /** The visas that became void, for staff. */
  readonly madeVoid: readonly { readonly label: Label; readonly instance: string }[];
  /** How many visas count on under another version of the workflow. */
  readonly kept: number;
  readonly fields: readonly string[];
  /** The finding that it is about, and how it was settled. */
  readonly finding: { readonly number: number; readonly outcome: string | null } | null;
  /** How a finding or a condition was settled. */
  readonly outcome: string | null;
  /** The reference of a letter that was sent. */
  readonly letter: string | null;
  /** The parties that a message was shared with, by name; none: it stayed inside. */
  readonly sharedWith: readonly string[];
  /** Of an assessment, for staff: the assessor named or taken off, how an interest was declared, the points it came to. */
  readonly assessment: {
    readonly assessor: string | null;
    readonly outcome: string | null;
    readonly pointsHundredths: number | null;
  } | null;
  readonly ledger: readonly { readonly move: string; readonly amountCents: number }[];
  /** Texts handed in with the act, by field; erased ones are missing. */
  readonly texts: Readonly<Record<string, string>>;
  /** What was chosen from a list, such as the ground of a rejection; for those who read the texts. */
  readonly choices: readonly { readonly label: Label; readonly chosen: Label }[];
  /** Who came or went, and on which day, as far as it is known. */
  readonly signatory: { readonly country: string; readonly on: string } | null;
  /** Of an action: the partner country whose framework was suspended, or taken up again. */
  readonly framework: string | null;
  /** Work given to somebody else, for staff: what, whose it was and whose it is. */
  readonly handedOver: readonly {
    readonly label: Label;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** Due dates that moved because a working calendar changed; days in the clock's zone. */
  readonly dates: readonly { readonly clock: Label; readonly from: string | null; readonly to: string }[];
  /** Of dates that moved: the calendar that changed. */
  readonly calendar: string | null;
  /** For staff and auditors: the event's place in the chain. */
  readonly hash: string | null;
}

export interface EventRow {
  id: string;
  seq: number;
  kind: string;
  at: Date;
  body: {
    data: {
      definition?: string;
      /** Of a case that went over to another version: the one it left. */
      definitionLeft?: string;
      transition?: string;
      from?: string;
      to?: string;
      moved?: boolean;
      purpose?: string | null;
      visas?: { code: string; instance: string; answer: string }[];
      kept?: string[];
      fields?: string[];
      finding?: number;
      outcome?: string | null;
      signatory?: { country: string; on: string };
      framework?: string;
      reference?: string;
      choices?: Record<string, string[]>;
      ledger?: { move: string; amountCents: number }[];
      stage?: string;
      tasks?: { task: string; from: string; to: string }[];
      assessor?: string;
      pointsHundredths?: number;
      calendar?: string;
      dates?: {
        clock: string;
        from: string | null;
        to: string;
        fromAt: string | null;
        toAt: string;
        owed: string[];
      }[];
    };
  };
  hash: string;
  name: string | null;
  behalf: string | null;
  organisation: string | null;
  organisation_id: string | null;
  /** The visas that became void with the event. */
  voided: { stage: string; code: string; instance: string }[] | null;
  texts: Record<string, string> | null;
  /** Names of the persons between whom work changed hands, by id. */
  names: Record<string, string> | null;
  /** Whether the words of the act are for this reader. */
  addressed: boolean;
  /** Whether a partner country of which this reader learns nothing did it. */
  veiled: boolean;
}

/** The names of those between whom the tasks of event `e` changed hands; null for other kinds of events. */
export const NAMES = `CASE WHEN e.kind IN ('assessor_named', 'assessor_taken_off') THEN (SELECT jsonb_build_object(n.id, n.name) FROM person n
  WHERE n.id = (e.body->'data'->>'assessor')::uuid) WHEN e.kind = 'message_written' THEN (SELECT jsonb_object_agg(g.id, g.name) FROM organisation g
  WHERE e.body->'data'->'audience' ? g.id::text) WHEN e.kind = 'tasks_reassigned' THEN (SELECT jsonb_object_agg(n.id, n.name) FROM person n
  WHERE n.id IN (SELECT unnest(ARRAY[(k->>'from')::uuid, (k->>'to')::uuid]) FROM jsonb_array_elements(e.body->'data'->'tasks') k)) END`;

/** Of an event `e`: the visas that it made void. */
export const VOIDED = `(SELECT json_agg(json_build_object('stage', v.stage, 'code', v.code, 'instance', v.instance)
    ORDER BY v.event_seq, v.instance)
  FROM visa v WHERE v.case_id = e.case_id AND v.invalidated_seq = e.seq) AS voided`;

/**
 * The trail of a case this actor may see; empty when there is none for them. Outsiders read what is marked for them,
 * without the names of staff, and never what another partner country did: only that the file moved on, where it did.
 * Reasons are for staff, for the lead, whom a decision is addressed to, and for who wrote them; what somebody else
 * wrote with an opinion or a vote is not for the lead.
 */
export async function trailOf(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: Actor,
  caseId: string,
): Promise<readonly TrailEntry[]> {
  const inside = isInside(actor);
  const organisationId = actor.kind === 'person' ? actor.organisationId : null;
  const rows = await transaction.run<EventRow>(
    'trail_of_case',
    `SELECT e.id, e.seq, e.kind, e.at, e.body, e.hash, p.name, b.name AS behalf, o.name AS organisation, o.id AS organisation_id,
       coalesce($2 OR o.id = $3 OR (c.organisation_id = $3 AND o.kind IS DISTINCT FROM 'PARTNER_AUTHORITY'
         AND coalesce(jsonb_array_length(e.body->'data'->'visas'), 0) = 0), false) AS addressed,
       NOT ($2 OR o.kind IS DISTINCT FROM 'PARTNER_AUTHORITY' OR o.id IS NOT DISTINCT FROM $3) AS veiled,
       (SELECT jsonb_object_agg(t.field, t.text) FROM audit_text t WHERE t.event_id = e.id) AS texts, ${NAMES} AS names, ${VOIDED}
     FROM audit_event e JOIN case_file c ON c.id = e.case_id LEFT JOIN person p ON p.id = e.person_id
       LEFT JOIN person b ON b.id = (e.body->'data'->>'onBehalfOf')::uuid LEFT JOIN account a ON a.id = e.account_id
       LEFT JOIN organisation o ON o.id = a.organisation_id
     WHERE e.case_id = $1 AND e.chain = $1::uuid::text AND ($2 OR e.outside)
     ORDER BY e.seq`,
    [caseId, inside, organisationId],
  );
  const definitions = await definitionsOf(runtime, transaction, rows);
  return rows
    .map((row) => (inside ? row : withOwnDates(row, actor)))
    .filter((row) => !row.veiled || movedOutside(row, definitions))
    .filter(({ body: { data } }) => !data.framework || !isOfAnotherCountry(actor, data.framework))
    .filter((row) => row.kind !== 'clocks_recalculated' || inside || datesOf(row).length > 0)
    .map((row, index) => entryOf(row, definitions, { inside, organisationId, index }));
}

function datesOf({ body }: EventRow): NonNullable<EventRow['body']['data']['dates']> {
  return body.data.dates ?? [];
}

/**
 * Outsiders read of limits that are owed outside; a partner country of those that partner countries owe, without
 * learning by which other country's days they count.
 */
function withOwnDates(row: EventRow, actor: Actor): EventRow {
  const { calendar, dates, ...data } = row.body.data;
  if (!dates || calendar === undefined) return row;
  const isPartner = holdsRole(actor, 'partner_authority');
  const isTheirs = (scope: string) => (isPartner ? scope === 'country' : scope !== 'facility');
  const theirs = dates.filter((date) => date.owed.some(isTheirs));
  // Whoever changed the calendar is staff to outsiders, also when they sit in a partner's own organisation.
  const seen = { ...row, veiled: false };
  if (!isOfAnotherCountry(actor, calendar))
    return { ...seen, body: { data: { ...data, calendar, dates: theirs } } };
  const masked = theirs.map((date) => ({
    ...date,
    from: date.fromAt?.slice(0, 10) ?? null,
    to: date.toAt.slice(0, 10),
  }));
  return { ...seen, body: { data: { ...data, dates: masked } } };
}

/** Whether outsiders are shown another stage after the event than before it. */
function movedOutside(
  { body: { data } }: EventRow,
  definitions: ReadonlyMap<string, WorkflowDefinition>,
): boolean {
  const definition = data.definition ? definitions.get(data.definition) : undefined;
  if (!definition || !data.from || !data.to) return false;
  return stageOf(definition, data.from).outside.code !== stageOf(definition, data.to).outside.code;
}

/** The definitions under which events happened, by id. */
export async function definitionsOf(
  runtime: CaseRuntime,
  transaction: Transaction,
  rows: readonly EventRow[],
): Promise<ReadonlyMap<string, WorkflowDefinition>> {
  const definitions = new Map<string, WorkflowDefinition>();
  for (const row of rows) {
    const { definition, definitionLeft } = row.body.data;
    for (const id of [definition, definitionLeft]) {
      if (id && !definitions.has(id)) definitions.set(id, await runtime.definitions.pinned(id, transaction));
    }
  }
  return definitions;
}

/** One event as its reader may see it; `index` counts what this reader is shown, from 0. */
export function entryOf(
  row: EventRow,
  definitions: ReadonlyMap<string, WorkflowDefinition>,
  reader: { readonly inside: boolean; readonly organisationId: string | null; readonly index: number },
): TrailEntry {
  const { inside, organisationId, index } = reader;
  const { data } = row.body;
  const definition = data.definition ? definitions.get(data.definition) : undefined;
  const own = inside || row.organisation_id === organisationId;
  const stageLabel = (under: WorkflowDefinition | undefined, code: string | undefined) => {
    if (!under || !code) return null;
    const stage = stageOf(under, code);
    return inside ? stage.label : stage.outside.label;
  };
  const left = data.definitionLeft ? definitions.get(data.definitionLeft) : definition;
  const acted = definition && data.from && row.kind === 'case_advanced' ? data.from : null;
  return {
    id: row.id,
    // An outsider's numbers run without gaps: a gap would tell that something happened inside.
    seq: inside ? row.seq : index + 1,
    kind: row.kind,
    at: row.at.toISOString(),
    who:
      row.organisation && (own || isOutsideOrganisation(row))
        ? {
            name: own ? row.name : null,
            organisation: row.organisation,
            onBehalfOf: own ? row.behalf : null,
          }
        : null,
    purpose: inside ? (data.purpose ?? null) : null,
    done: own && definition && acted ? doneLabel(definition, acted, data.transition) : null,
    from: stageLabel(left, data.from),
    to: stageLabel(definition, data.to),
    moved: data.moved ?? false,
    visas: own && definition && acted ? visasDone(definition, acted, data.visas ?? []) : [],
    madeVoid: inside ? (row.voided ?? []).map((visa) => visaVoided(left, visa)) : [],
    kept: inside ? (data.kept?.length ?? 0) : 0,
    fields: data.fields ?? [],
    finding: data.finding === undefined ? null : { number: data.finding, outcome: data.outcome ?? null },
    outcome: data.outcome ?? null,
    letter: data.reference ?? null,
    sharedWith: row.kind === 'message_written' ? Object.values(row.names ?? {}).sort() : [],
    assessment: inside && ASSESSMENT_KINDS.has(row.kind) ? assessmentTold(row) : null,
    ledger: inside ? (data.ledger ?? []).map(({ move, amountCents }) => ({ move, amountCents })) : [],
    texts: row.addressed ? (row.texts ?? {}) : {},
    choices: row.addressed && definition && acted ? choicesMade(definition, acted, data) : [],
    signatory: data.signatory ?? null,
    framework: data.framework ?? null,
    handedOver: inside && definition ? handedOver(row, definition) : [],
    dates: (data.dates ?? []).map(({ clock, from, to }) => ({
      clock: clockLabel(definition, clock),
      from,
      to,
    })),
    calendar: data.calendar ?? null,
    hash: inside ? row.hash : null,
  };
}

const ASSESSMENT_KINDS: ReadonlySet<string> = new Set([
  'assessor_named',
  'assessor_taken_off',
  'interest_declared',
  'assessment_settled',
]);

function assessmentTold({ body: { data }, names }: EventRow): TrailEntry['assessment'] {
  return {
    assessor: names?.[data.assessor ?? ''] ?? null,
    outcome: data.outcome ?? null,
    pointsHundredths: data.pointsHundredths ?? null,
  };
}

function clockLabel(definition: WorkflowDefinition | undefined, code: string): Label {
  return definition?.clocks.find((clock) => clock.code === code)?.label ?? { en: code };
}

/** Whoever acts from a Member State or an agency may be named by organisation to others on the case. */
function isOutsideOrganisation(row: EventRow): boolean {
  return row.kind === 'case_opened' || row.kind === 'case_edited';
}

function doneLabel(
  definition: WorkflowDefinition,
  from: string,
  transition: string | undefined,
): Label | null {
  return stageOf(definition, from).transitions.find((one) => one.code === transition)?.done ?? null;
}

function visaVoided(
  definition: WorkflowDefinition | undefined,
  { stage, code, instance }: NonNullable<EventRow['voided']>[number],
): TrailEntry['madeVoid'][number] {
  const found = definition?.stages.find((one) => one.code === stage);
  const label = (found ? visasOf(found) : []).find((one) => one.code === code)?.label;
  return { label: label ?? { en: code }, instance };
}

function visasDone(
  definition: WorkflowDefinition,
  from: string,
  visas: readonly { code: string; instance: string; answer: string }[],
): TrailEntry['visas'] {
  const stage = stageOf(definition, from);
  return visas.map(({ code, instance, answer }) => ({
    label: (stage.kind === 'approval' && stage.visas.find((one) => one.code === code)?.label) || { en: code },
    instance,
    answer,
  }));
}

function handedOver(row: EventRow, definition: WorkflowDefinition): TrailEntry['handedOver'] {
  const { stage, tasks } = row.body.data;
  if (stage === undefined) return [];
  const at = stageOf(definition, stage);
  return (tasks ?? []).map(({ task, from, to }) => ({
    label:
      (at.kind === 'approval' && at.visas.find((one) => one.code === task.split(':', 1)[0])?.label) ||
      at.label,
    from: row.names?.[from] ?? null,
    to: row.names?.[to] ?? null,
  }));
}

function choicesMade(
  definition: WorkflowDefinition,
  from: string,
  data: EventRow['body']['data'],
): TrailEntry['choices'] {
  const transition = stageOf(definition, from).transitions.find((one) => one.code === data.transition);
  return (transition?.inputs ?? []).flatMap((input) => {
    const [code] = data.choices?.[input.code] ?? [];
    if (input.kind !== 'choice' || code === undefined) return [];
    const option = input.options.find((one) => one.code === code);
    return [{ label: input.label, chosen: option?.label ?? { en: code } }];
  });
}
