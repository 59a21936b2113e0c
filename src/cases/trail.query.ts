/** What happened on a case, oldest first, as this actor may read it. */
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { type Label, stageOf, type WorkflowDefinition } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside } from './case-view.js';

export interface TrailEntry {
  /** The event's id, for a link to what was just done. */
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  /** ISO instant, UTC. */
  readonly at: string;
  /** Null when the system or a clock acted, and for outsiders when somebody inside did. */
  readonly who: { readonly name: string | null; readonly organisation: string } | null;
  /** `signal`, `clock` or `import` when the system acted, for staff. */
  readonly purpose: string | null;
  /** What was done, in the past, such as "confirmed the receipt"; null for outsiders when it was done inside. */
  readonly done: Label | null;
  readonly from: Label | null;
  readonly to: Label | null;
  readonly moved: boolean;
  readonly visas: readonly { readonly label: Label; readonly instance: string; readonly answer: string }[];
  /** How many visas became void. */
  readonly invalidated: number;
  /** How many visas count on under another version of the workflow. */
  readonly kept: number;
  readonly fields: readonly string[];
  readonly ledger: readonly { readonly move: string; readonly amountCents: number }[];
  /** Texts handed in with the act, by field; erased ones are missing. */
  readonly texts: Readonly<Record<string, string>>;
  /** What was chosen from a list, such as the ground of a rejection; for those who read the texts. */
  readonly choices: readonly { readonly label: Label; readonly chosen: Label }[];
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
      invalidated?: string[];
      kept?: string[];
      fields?: string[];
      choices?: Record<string, string[]>;
      ledger?: { move: string; amountCents: number }[];
    };
  };
  hash: string;
  name: string | null;
  organisation: string | null;
  organisation_id: string | null;
  texts: Record<string, string> | null;
  /** Whether the words of the act are for this reader. */
  addressed: boolean;
}

/**
 * The trail of a case this actor may see; empty when there is none for them. Outsiders read what is marked for them,
 * without the names of staff, and never what another partner country did. Reasons are for staff, for the lead, whom
 * they are addressed to, and for who wrote them.
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
    `SELECT e.id, e.seq, e.kind, e.at, e.body, e.hash, p.name, o.name AS organisation, o.id AS organisation_id,
       coalesce($2 OR $3 IN (o.id, c.organisation_id), false) AS addressed,
       (SELECT jsonb_object_agg(t.field, t.text) FROM audit_text t WHERE t.event_id = e.id) AS texts
     FROM audit_event e JOIN case_file c ON c.id = e.case_id LEFT JOIN person p ON p.id = e.person_id LEFT JOIN account a ON a.id = e.account_id
       LEFT JOIN organisation o ON o.id = a.organisation_id
     WHERE e.case_id = $1 AND ($2 OR (e.outside AND (o.kind IS DISTINCT FROM 'PARTNER_AUTHORITY' OR o.id = $3)))
     ORDER BY e.seq`,
    [caseId, inside, organisationId],
  );
  const definitions = await definitionsOf(runtime, transaction, rows);
  return rows.map((row, index) => entryOf(row, definitions, { inside, organisationId, index }));
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
  const acted = own && definition && data.from && row.kind === 'case_advanced' ? data.from : null;
  return {
    id: row.id,
    // An outsider's numbers run without gaps: a gap would tell that something happened inside.
    seq: inside ? row.seq : index + 1,
    kind: row.kind,
    at: row.at.toISOString(),
    who:
      row.organisation && (own || isOutsideOrganisation(row))
        ? { name: own ? row.name : null, organisation: row.organisation }
        : null,
    purpose: inside ? (data.purpose ?? null) : null,
    done: definition && acted ? doneLabel(definition, acted, data.transition) : null,
    from: stageLabel(left, data.from),
    to: stageLabel(definition, data.to),
    moved: data.moved ?? false,
    visas: definition && acted ? visasDone(definition, acted, data.visas ?? []) : [],
    invalidated: inside ? (data.invalidated?.length ?? 0) : 0,
    kept: inside ? (data.kept?.length ?? 0) : 0,
    fields: data.fields ?? [],
    ledger: inside ? (data.ledger ?? []).map(({ move, amountCents }) => ({ move, amountCents })) : [],
    texts: row.addressed ? (row.texts ?? {}) : {},
    choices: row.addressed && definition && acted ? choicesMade(definition, acted, data) : [],
    hash: inside ? row.hash : null,
  };
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
