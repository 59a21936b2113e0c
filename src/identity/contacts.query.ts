/** Who is known at a party, who its focal points are, and what its people have proposed: as far as the reader may see it. */
import type { Database } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import type { ContactFields } from './contact.js';

export interface Contact extends ContactFields {
  readonly id: string;
  /** For `If-Match`. */
  readonly version: string;
}

export interface FocalPoint {
  readonly id: string;
  /** The partner country that it is about; null: everything else. */
  readonly country: string | null;
  readonly contact: { readonly id: string; readonly name: string };
  readonly deputy: { readonly id: string; readonly name: string } | null;
  /** Calendar days, both included. */
  readonly fromDay: string;
  readonly untilDay: string | null;
  readonly state: 'ahead' | 'now' | 'over';
}

export interface ContactProposal {
  readonly id: string;
  readonly what: 'add' | 'change' | 'end';
  readonly contact: { readonly id: string; readonly name: string } | null;
  /** What is to be stored; of an end nothing. */
  readonly wanted: Partial<ContactFields>;
  readonly state: 'open' | 'accepted' | 'refused' | 'withdrawn';
  readonly proposedBy: string;
  /** ISO instants, UTC. */
  readonly proposedAt: string;
  readonly decidedAt: string | null;
  readonly decisionReason: string;
}

const TODAY = `(entente_now() AT TIME ZONE 'Europe/Brussels')::date`;

interface ContactRow extends ContactFields {
  readonly id: string;
  readonly version: number;
}

/** By name; none where the party is not the reader's to look into. */
export async function contactsOf(
  database: Database,
  actor: Actor,
  partyId: string,
): Promise<readonly Contact[]> {
  if (!isId(partyId)) return [];
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<ContactRow>(
      'identity_contacts',
      `SELECT id, name, function, email, phone, language, version FROM party_contact
       WHERE organisation_id = $1 AND ended_at IS NULL ORDER BY lower(unaccent(name)), id LIMIT 500`,
      [partyId],
    ),
  );
  return rows.map((row) => ({ ...row, version: String(row.version) }));
}

export interface ContactFound {
  readonly name: string;
  readonly function: string;
  readonly party: { readonly id: string; readonly name: string };
}

/** Those of whose names a word begins so, by name, of all parties that the reader may look into. */
export async function contactsFound(
  database: Database,
  actor: Actor,
  wanted: { readonly q: string; readonly limit: number },
): Promise<readonly ContactFound[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run<ContactFound & Record<string, unknown>>(
      'identity_contacts_found',
      `SELECT c.name, c.function, jsonb_build_object('id', o.id, 'name', o.name) AS party
       FROM party_contact c JOIN organisation o ON o.id = c.organisation_id
       WHERE c.ended_at IS NULL AND strpos(' ' || lower(unaccent(c.name)), ' ' || lower(unaccent($1))) > 0
       ORDER BY lower(unaccent(c.name)), c.id LIMIT $2`,
      [wanted.q, wanted.limit],
    ),
  );
}

const FOCAL_POINTS = `SELECT f.id, f.country, jsonb_build_object('id', c.id, 'name', c.name) AS contact,
    CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'name', d.name) END AS deputy,
    f.from_day::text AS "fromDay", f.until_day::text AS "untilDay",
    CASE WHEN f.from_day > ${TODAY} THEN 'ahead' WHEN f.until_day < ${TODAY} THEN 'over' ELSE 'now' END AS state
  FROM focal_point f JOIN party_contact c ON c.id = f.contact_id LEFT JOIN party_contact d ON d.id = f.deputy_id`;

/** Those that hold now first, then those to come, then those of the past. */
export async function focalPointsOf(
  database: Database,
  actor: Actor,
  partyId: string,
): Promise<readonly FocalPoint[]> {
  if (!isId(partyId)) return [];
  return database.asActor(actor, (transaction) =>
    transaction.run<FocalPoint>(
      'identity_focal_points',
      `${FOCAL_POINTS} WHERE f.organisation_id = $1
       ORDER BY array_position(ARRAY['now', 'ahead', 'over'], CASE WHEN f.from_day > ${TODAY} THEN 'ahead' WHEN f.until_day < ${TODAY} THEN 'over' ELSE 'now' END),
         f.country NULLS LAST, f.from_day, f.id LIMIT 200`,
      [partyId],
    ),
  );
}

export interface FocalPointFound extends FocalPoint {
  readonly party: { readonly id: string; readonly name: string; readonly kind: string };
  readonly email: string;
  readonly phone: string;
}

/** Whom to call: the focal points of today, by country and party; `country` narrows it, '' is everything else. */
export async function focalPointsNow(
  database: Database,
  actor: Actor,
  country: string | null,
): Promise<readonly FocalPointFound[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run<FocalPointFound>(
      'identity_focal_points_now',
      `SELECT p.*, jsonb_build_object('id', o.id, 'name', o.name, 'kind', o.kind) AS party, c.email, c.phone
       FROM (${FOCAL_POINTS} WHERE f.days @> ${TODAY} AND ($1::text IS NULL OR f.country = $1)) p
         JOIN party_contact c ON c.id = (p.contact->>'id')::uuid JOIN organisation o ON o.id = c.organisation_id
       ORDER BY p.country NULLS LAST, lower(unaccent(o.name)), p.id LIMIT 500`,
      [country],
    ),
  );
}

interface ProposalRow extends Omit<ContactProposal, 'proposedAt' | 'decidedAt'> {
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
}

/** What waits first, then the latest that were decided; at most fifty. */
export async function contactProposalsOf(
  database: Database,
  actor: Actor,
  partyId: string,
): Promise<readonly ContactProposal[]> {
  if (!isId(partyId)) return [];
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<ProposalRow>(
      'identity_contact_proposals',
      `SELECT x.id, x.what, CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'name', c.name) END AS contact,
         x.wanted, x.state, coalesce(p.name, '') AS "proposedBy", x.proposed_at AS "proposedAt", x.decided_at AS "decidedAt",
         x.decision_reason AS "decisionReason"
       FROM contact_proposal x JOIN account a ON a.id = x.proposed_by JOIN person p ON p.id = a.person_id
         LEFT JOIN party_contact c ON c.id = x.contact_id
       WHERE x.organisation_id = $1 ORDER BY x.state <> 'open', x.proposed_at DESC, x.id LIMIT 50`,
      [partyId],
    ),
  );
  return rows.map((row) => ({
    ...row,
    proposedAt: row.proposedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
}
