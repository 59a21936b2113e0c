/** Organisations and other parties, by name: everybody who is signed in may know who takes part. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { readNameCursor, writeNameCursor } from './name-cursor.js';
import type { OrganisationKind } from './organisation.js';

export interface Party {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** ISO code. */
  readonly country: string | null;
  readonly publicBody: boolean;
  /** For `If-Match`. */
  readonly version: string;
  /** The party that it turned out to be; null while it is one of its own. */
  readonly mergedInto: string | null;
}

interface PartyRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly public_body: boolean;
  readonly version: number;
  readonly merged_into: string | null;
  readonly sort_name: string;
}

export interface PartiesWanted {
  /** At most 100. */
  readonly limit: number;
  readonly cursor?: string;
  readonly kind?: string;
  readonly country?: string;
  /** Part of the name or the code. */
  readonly q?: string;
}

const COLUMNS = 'o.id, o.code, o.name, o.kind, o.country, o.public_body, o.version, o.merged_into';
const SORT_NAME = 'lower(unaccent(o.name))';

/** One page of the parties, and the cursor of the next. */
export async function partiesOf(
  database: Database,
  actor: PersonActor,
  wanted: PartiesWanted,
): Promise<{ readonly items: readonly Party[]; readonly next: string | null }> {
  const after = wanted.cursor === undefined ? null : readNameCursor(wanted.cursor);
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<PartyRow>(
      'identity_parties',
      `SELECT ${COLUMNS}, ${SORT_NAME} AS sort_name FROM organisation o
       WHERE o.merged_into IS NULL AND ($1::text IS NULL OR o.kind = $1) AND ($2::text IS NULL OR o.country = $2)
         AND ($3 = '' OR strpos(${SORT_NAME} || ' ' || lower(o.code), lower(unaccent($3))) > 0)
         AND ($4::text IS NULL OR (${SORT_NAME}, o.id) > ($4, $5::uuid))
       ORDER BY ${SORT_NAME}, o.id LIMIT $6`,
      [
        wanted.kind ?? null,
        wanted.country ?? null,
        wanted.q ?? '',
        after?.name ?? null,
        after?.id ?? null,
        wanted.limit + 1,
      ],
    ),
  );
  const shown = rows.slice(0, wanted.limit);
  const last = shown.at(-1);
  const next =
    rows.length > wanted.limit && last ? writeNameCursor({ name: last.sort_name, id: last.id }) : null;
  return { items: shown.map(partyFrom), next };
}

/** One party; null when there is none under that id. */
export async function partyOf(database: Database, actor: PersonActor, id: string): Promise<Party | null> {
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<PartyRow>(
      'identity_party',
      `SELECT ${COLUMNS}, ${SORT_NAME} AS sort_name FROM organisation o WHERE o.id = $1`,
      [id],
    ),
  );
  return row ? partyFrom(row) : null;
}

/** Every party's id and name, by name, for choosing one. */
export async function partyChoices(
  database: Database,
  actor: PersonActor,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return database.asActor(actor, (transaction) =>
    transaction.run(
      'identity_party_choices',
      `SELECT o.id, o.name FROM organisation o WHERE o.merged_into IS NULL ORDER BY ${SORT_NAME}, o.id LIMIT 5000`,
    ),
  );
}

/** The names of the agencies of the Union that are registered. */
export async function agencyNames(database: Database, actor: PersonActor): Promise<readonly string[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<{ name: string }>(
      'identity_agency_names',
      `SELECT o.name FROM organisation o WHERE o.kind = 'EU_AGENCY' AND o.merged_into IS NULL ORDER BY ${SORT_NAME}, o.id LIMIT 200`,
    ),
  );
  return rows.map(({ name }) => name);
}

function partyFrom(row: PartyRow): Party {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    country: row.country,
    publicBody: row.public_body,
    version: String(row.version),
    mergedInto: row.merged_into,
  };
}
