/** What was recorded last, of cases and of what has none, as far as it fits: for those who look over the installation. */
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { isDay, isInstant } from '../kernel/instant.js';
import { invalidField } from '../kernel/problem.js';

export interface AuditEventView {
  readonly id: string;
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly kind: string;
  /** ISO instant, UTC. */
  readonly at: string;
  /** Null: the system. A person that was erased has no name any more. */
  readonly who: { readonly id: string; readonly name: string | null } | null;
  /** The person or organisation that it was done to. */
  readonly whom: string | null;
  readonly role: string | null;
  /** Of those that belong to a case, or read something of one. */
  readonly file: { readonly id: string; readonly subject: string; readonly reference: string } | null;
}

/** Empty texts ask for nothing. */
export interface AuditFilter {
  readonly kind: string;
  /** Part of a name, or a person's id. */
  readonly person: string;
  /** The reference of a case, whole. */
  readonly reference: string;
  /** A day in Brussels. */
  readonly day: string;
}

const NAMED_AT_ONCE = 100;

interface Row extends Omit<AuditEventView, 'at' | 'who' | 'file'> {
  readonly at: Date;
  readonly personId: string | null;
  readonly name: string | null;
  readonly caseId: string | null;
  readonly subject: string | null;
  readonly reference: string | null;
}

/** One page, the newest first; none for who is not inside, and none where nobody and nothing is called so. */
export async function auditEvents(
  database: Database,
  actor: PersonActor,
  wanted: { readonly limit: number; readonly cursor?: string; readonly filter: AuditFilter },
): Promise<{ readonly items: readonly AuditEventView[]; readonly next: string | null }> {
  const [at = null, id = null] = wanted.cursor === undefined ? [] : placeIn(wanted.cursor);
  const { limit, filter } = wanted;
  const rows = await database.asActor(actor, async (transaction) => {
    const asked = await conditionsOf(transaction, filter);
    if (asked === null) return [];
    // Each filter has a statement of its own, so that it can take the index that fits.
    const name = `audit_events_${asked.map(({ name: one }) => one).join('_') || 'newest'}`;
    const where = asked.map(({ text }, index) => text.replaceAll('?', `$${index + 4}`));
    return transaction.run<Row & Record<string, unknown>>(
      name,
      `SELECT e.id, e.chain, e.seq, e.hash, e.kind, e.at, e.person_id AS "personId", p.name, CASE WHEN wp.id IS NOT NULL THEN coalesce(wp.name, '…') ELSE wo.name END AS whom,
         e.body->'data'->>'role' AS role, c.id AS "caseId", c.subject, c.reference
       FROM audit_event e LEFT JOIN person p ON p.id = e.person_id LEFT JOIN case_file c ON c.id = coalesce(e.case_id, e.read_case_id)
         LEFT JOIN person wp ON wp.id::text = e.body->'data'->>'person'
         LEFT JOIN organisation wo ON wo.id::text = coalesce(e.body->'data'->>'organisation', e.body->'data'->>'party')
       WHERE ($1::timestamptz IS NULL OR (e.at, e.id) < ($1, $2::uuid)) ${where.map((one) => `AND ${one}`).join(' ')}
       ORDER BY e.at DESC, e.id DESC LIMIT $3`,
      [at, id, limit + 1, ...asked.map(({ value }) => value)],
    );
  });
  const items = rows.slice(0, limit).map(viewOf);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? `${last.at}_${last.id}` : null };
}

/** Every kind of event that there is. */
export async function auditKinds(database: Database, actor: PersonActor): Promise<readonly string[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<{ kind: string }>(
      'audit_kinds',
      `WITH RECURSIVE kinds AS (
         (SELECT kind FROM audit_event ORDER BY kind LIMIT 1)
         UNION ALL
         SELECT (SELECT e.kind FROM audit_event e WHERE e.kind > k.kind ORDER BY e.kind LIMIT 1) FROM kinds k WHERE k.kind IS NOT NULL
       ) SELECT kind FROM kinds WHERE kind IS NOT NULL`,
    ),
  );
  return rows.map(({ kind }) => kind);
}

interface Condition {
  readonly name: string;
  readonly text: string;
  readonly value: string | readonly string[];
}

/** Null when somebody or something is asked for that is not there. */
async function conditionsOf(
  transaction: Transaction,
  { kind, person, reference, day }: AuditFilter,
): Promise<readonly Condition[] | null> {
  const asked: Condition[] = [];
  if (kind !== '') asked.push({ name: 'kind', text: 'e.kind = ?', value: kind });
  if (person !== '') {
    const ids = await personsCalled(transaction, person);
    if (ids.length === 0) return null;
    asked.push({ name: 'person', text: 'e.person_id = ANY (?::uuid[])', value: ids });
  }
  if (reference !== '') {
    const [file] = await transaction.run<{ id: string }>(
      'audit_case_called',
      'SELECT id FROM case_file WHERE reference = $1',
      [reference],
    );
    if (!file) return null;
    asked.push({ name: 'case', text: '(e.case_id = ? OR e.read_case_id = ?)', value: file.id });
  }
  if (day !== '') {
    if (!isDay(day)) return null;
    asked.push({
      name: 'day',
      text: `e.at >= ?::date::timestamp AT TIME ZONE 'Europe/Brussels' AND e.at < (?::date + 1)::timestamp AT TIME ZONE 'Europe/Brussels'`,
      value: day,
    });
  }
  return asked;
}

async function personsCalled(transaction: Transaction, asked: string): Promise<readonly string[]> {
  if (isId(asked)) return [asked];
  const rows = await transaction.run<{ id: string }>(
    'audit_persons_called',
    `SELECT id FROM person WHERE strpos(lower(unaccent(name)), lower(unaccent($1))) > 0 LIMIT ${NAMED_AT_ONCE}`,
    [asked],
  );
  return rows.map(({ id }) => id);
}

function viewOf({ at, personId, name, caseId, subject, reference, ...row }: Row): AuditEventView {
  return {
    id: row.id,
    chain: row.chain,
    seq: row.seq,
    hash: row.hash,
    kind: row.kind,
    whom: row.whom,
    role: row.role,
    at: at.toISOString(),
    who: personId === null ? null : { id: personId, name },
    file: caseId === null ? null : { id: caseId, subject: subject ?? '', reference: reference ?? '' },
  };
}

function placeIn(cursor: string): readonly [string, string] {
  const [at = '', id = ''] = cursor.split('_', 2);
  if (!isInstant(at) || !isId(id)) throw invalidField('cursor', 'cursor_unknown');
  return [at, id];
}
