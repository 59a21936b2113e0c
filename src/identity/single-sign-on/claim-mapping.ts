/** To which party somebody belongs who comes from the provider for the first time: by what it says of them. */
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import { isUniqueViolation } from '../../database/unique-violation.js';
import { holdsRole, type PersonActor, systemActor } from '../../kernel/actor.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { isId, newId } from '../../kernel/id.js';
import { invalidField, Problem } from '../../kernel/problem.js';
import { assertMayAdminister } from '../may-administer.js';

const SYSTEM = systemActor('sign_in');

export type Claims = Readonly<Record<string, unknown>>;

export interface ClaimMapping {
  readonly id: string;
  /** What the provider calls it, such as `org` or `groups`. */
  readonly claim: string;
  readonly value: string;
  readonly organisationId: string;
  readonly organisation: string;
}

type Mapping = Pick<ClaimMapping, 'claim' | 'value' | 'organisationId'>;

/** The party whose mapping fits; null when none does, or when several say different things. Pure. */
export function organisationFor(mappings: readonly Mapping[], claims: Claims): string | null {
  const [first, ...others] = organisationsSaid(mappings, claims);
  return first !== undefined && others.length === 0 ? first : null;
}

/**
 * Whether somebody belongs to the party of their account still. `moved`: the provider names others; `left`: it names none,
 * though there are mappings of that party. A party without a mapping is none that the provider speaks of. Pure.
 */
export function belongs(
  mappings: readonly Mapping[],
  claims: Claims,
  organisationId: string,
): 'still' | 'moved' | 'left' {
  const said = organisationsSaid(mappings, claims);
  if (said.has(organisationId)) return 'still';
  if (said.size > 0) return 'moved';
  return mappings.some((one) => one.organisationId === organisationId) ? 'left' : 'still';
}

function organisationsSaid(mappings: readonly Mapping[], claims: Claims): ReadonlySet<string> {
  const fits = mappings.filter(({ claim, value }) => says(claims, claim).includes(value));
  return new Set(fits.map((one) => one.organisationId));
}

function says(claims: Claims, claim: string): readonly unknown[] {
  if (!Object.hasOwn(claims, claim)) return [];
  const said = claims[claim];
  return Array.isArray(said) ? said : [said];
}

/** By claim and value. Refuses with 403 whoever is neither administrator nor auditor. */
export async function claimMappings(
  database: Database,
  actor: PersonActor,
): Promise<readonly ClaimMapping[]> {
  if (!holdsRole(actor, 'administrator', 'auditor')) {
    throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
  }
  return database.asActor(SYSTEM, mappingsIn);
}

export async function mappingsIn(transaction: Transaction): Promise<readonly ClaimMapping[]> {
  return transaction.run<ClaimMapping & Record<string, unknown>>(
    'identity_claim_mappings',
    `SELECT m.id, m.claim, m.value, m.organisation_id AS "organisationId", o.name AS organisation
     FROM claim_mapping m JOIN organisation o ON o.id = m.organisation_id ORDER BY m.claim, m.value`,
  );
}

/** Adds a mapping. Refuses with 403 who is no administrator, with 422 what is not right or there already. */
export async function addMapping(
  database: Database,
  actor: PersonActor,
  wanted: { readonly claim: string; readonly value: string; readonly organisationId: string },
): Promise<void> {
  assertMayAdminister(actor);
  const checks = new FieldChecks();
  const claim = checks.text('claim', wanted.claim, { min: 1, max: 200 });
  if (claim !== '' && !/^[A-Za-z0-9_:./-]+$/.test(claim)) checks.add('claim', 'claim_malformed');
  const value = checks.text('value', wanted.value, { min: 1, max: 200 });
  if (!isId(wanted.organisationId)) {
    checks.add('organisationId', wanted.organisationId === '' ? 'missing' : 'reference_unknown');
  }
  checks.done();
  try {
    await database.asActor(SYSTEM, async (transaction) => {
      const there = await transaction.run(
        'identity_mapping_organisation',
        'SELECT FROM organisation WHERE id = $1',
        [wanted.organisationId],
      );
      if (there.length === 0) throw invalidField('organisationId', 'reference_unknown');
      await transaction.run(
        'identity_mapping_add',
        'INSERT INTO claim_mapping (id, claim, value, organisation_id, made_by) VALUES ($1, $2, $3, $4, $5)',
        [newId(), claim, value, wanted.organisationId, actor.accountId],
      );
      await recordEvent(transaction, actor, {
        kind: 'claim_mapping_added',
        data: { claim, value, organisation: wanted.organisationId },
      });
    });
  } catch (error) {
    if (isUniqueViolation(error, 'claim_mapping_claim_value_key')) throw invalidField('value', 'taken');
    throw error;
  }
}

/** Takes a mapping off; accounts that were made by it stay. Refuses with 403 who is no administrator, 404 when it is not there. */
export async function removeMapping(database: Database, actor: PersonActor, id: string): Promise<void> {
  assertMayAdminister(actor);
  await database.asActor(SYSTEM, async (transaction) => {
    const [removed] = await transaction.run<{ claim: string; value: string; organisation_id: string }>(
      'identity_mapping_remove',
      'DELETE FROM claim_mapping WHERE id::text = $1 RETURNING claim, value, organisation_id',
      [id],
    );
    if (!removed) throw new Problem('not_found');
    await recordEvent(transaction, actor, {
      kind: 'claim_mapping_removed',
      data: { claim: removed.claim, value: removed.value, organisation: removed.organisation_id },
    });
  });
}
