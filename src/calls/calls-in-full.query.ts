/** Calls with their lots and the versions of their guidelines, and the envelopes that pay. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import type { GuidelineRules } from './guideline-rules.js';
import { rulesSql } from './guidelines.sql.js';

/** How a call stands, as everybody may be told; until it opens only the facility sees it. */
export const CALL_STATUSES = ['in_preparation', 'open', 'paused', 'depleted', 'closed', 'dropped'] as const;
export type CallStatus = (typeof CALL_STATUSES)[number];

export interface GuidelineVersion extends GuidelineRules {
  readonly id: string;
  readonly version: number;
  /** Null: from the beginning. */
  readonly inForceFrom: string | null;
  /** ISO, UTC; null of those that came with the program. */
  readonly issuedAt: string | null;
  readonly summary: string;
  /** What was new in it, and why. */
  readonly changes: string;
}

export interface CallInFull {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** As far as it is known. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly continuous: boolean;
  readonly status: CallStatus;
  readonly summary: string;
  /** Those that may pay; empty: any. */
  readonly funds: readonly string[];
  /** Calendar days, in order. */
  readonly cutOffs: readonly string[];
  readonly provenance: string;
  readonly source: string;
  readonly lots: readonly { readonly id: string; readonly code: string; readonly title: string }[];
  /** The newest first. */
  readonly guidelines: readonly GuidelineVersion[];
}

export interface EnvelopeInFull {
  readonly id: string;
  readonly code: string;
  readonly fund: string;
  readonly lotId: string;
  readonly callId: string;
  readonly assumed: boolean;
  /** The years in which it may be committed, both included; null: no limit. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Null for outsiders, whom balances would tell of cases that are not theirs. */
  readonly balance: {
    readonly ceilingCents: number;
    readonly freeCents: number;
    readonly reservedCents: number;
    readonly committedCents: number;
    readonly contractedCents: number;
    readonly orderedCents: number;
    readonly paidCents: number;
  } | null;
}

export interface PageWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

const CALLS = `SELECT c.id, c.code, c.title, c.opens_on AS "opensOn", c.closes_on::text AS "closesOn", c.continuous, c.status,
    c.summary, c.funds, ARRAY(SELECT d.day::text FROM call_cut_off d WHERE d.call_id = c.id ORDER BY d.day) AS "cutOffs",
    c.provenance, c.source,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'code', l.code, 'title', l.title) ORDER BY l.code)
      FROM lot l WHERE l.call_id = c.id), '[]') AS lots,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'version', g.version, 'inForceFrom', g.in_force_from,
      'issuedAt', to_char(g.issued_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'summary', g.summary,
      'changes', g.changes) || ${rulesSql('g')} ORDER BY g.version DESC)
      FROM guideline_version g WHERE g.call_id = c.id), '[]') AS guidelines
  FROM call_for_proposals c`;

const ENVELOPES = `SELECT e.id, e.code, e.fund, e.lot_id AS "lotId", l.call_id AS "callId", e.assumed,
    e.first_year AS "firstYear", e.last_year AS "lastYear",
    CASE WHEN entente_inside() THEN jsonb_build_object('ceilingCents', e.ceiling_cents, 'freeCents', e.free_cents,
      'reservedCents', e.reserved_cents, 'committedCents', e.committed_cents, 'contractedCents', e.contracted_cents,
      'orderedCents', e.ordered_cents, 'paidCents', e.paid_cents) END AS balance
  FROM envelope e JOIN lot l ON l.id = e.lot_id`;

/** One page of the calls, by code. */
export async function callsInFull(
  database: Database,
  actor: PersonActor,
  wanted: PageWanted,
): Promise<Page<CallInFull>> {
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor);
  return database.asActor(actor, (transaction) =>
    page(
      transaction,
      wanted.limit,
      'calls_in_full',
      `${CALLS}
      WHERE ($1::text IS NULL OR c.code > $1) ORDER BY c.code LIMIT $2`,
      [after, wanted.limit + 1],
    ),
  );
}

/** Null when there is no such call. */
export async function callInFull(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<CallInFull | null> {
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<CallInFull>('call_in_full', `${CALLS} WHERE c.id = $1`, [id]),
  );
  return row ?? null;
}

/** One page of the envelopes, by code. */
export async function envelopesInFull(
  database: Database,
  actor: PersonActor,
  wanted: PageWanted & { readonly callId?: string; readonly fund?: string },
): Promise<Page<EnvelopeInFull>> {
  const after = wanted.cursor === undefined ? null : readCursor(wanted.cursor);
  return database.asActor(actor, (transaction) =>
    page(
      transaction,
      wanted.limit,
      'envelopes_in_full',
      `${ENVELOPES}
      WHERE ($1::uuid IS NULL OR l.call_id = $1) AND ($2::text IS NULL OR e.fund = $2)
        AND ($3::text IS NULL OR e.code > $3) ORDER BY e.code LIMIT $4`,
      [wanted.callId ?? null, wanted.fund ?? null, after, wanted.limit + 1],
    ),
  );
}

/** Null when there is no such envelope. */
export async function envelopeInFull(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<EnvelopeInFull | null> {
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<EnvelopeInFull>('envelope_in_full', `${ENVELOPES} WHERE e.id = $1`, [id]),
  );
  return row ?? null;
}

async function page<Item extends { readonly code: string }>(
  transaction: Transaction,
  limit: number,
  name: string,
  text: string,
  values: readonly (string | number | null)[],
): Promise<Page<Item>> {
  const rows = await transaction.run<Item>(name, text, values);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? Buffer.from(last.code).toString('base64url') : null };
}

/** The code of the last item before; what is none finds nothing. */
function readCursor(cursor: string): string {
  const code = Buffer.from(cursor, 'base64url').toString();
  if (code === '' || code.length > 200 || /\p{Cc}|\p{Surrogate}|\uFFFD/u.test(code)) {
    throw invalidField('cursor', 'cursor_unknown');
  }
  return code;
}
