/** Proposes a framework with a partner country: the first step of a partnership. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { type Opened, openCase } from '../cases/open-case.js';
import type { Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { countryOf, parseCode } from '../reference/countries.js';
import { dateInZone } from '../workflow/index.js';
import { enteredSignatories, insertPartnership } from './partnership.repository.js';
import { EMPTY_PARTNERSHIP, mergedPartnership, type PartnershipInput } from './partnership-content.js';
import { checkUnsigned } from './signed-partnership.js';

/** Those whom the workflow lets write the proposal. */
export const PROPOSERS = ['head_of_unit', 'secretariat'] as const;

export interface Proposal extends PartnershipInput {
  readonly kind?: unknown;
  /** ISO code of the partner country. */
  readonly country?: unknown;
}

/**
 * Opens a partnership at its first stage. Refuses with 422 and a pointer: a Member State as partner, a second framework
 * of one kind with a country, signatories of a common agenda, which all Member States sign.
 */
export async function proposePartnership(
  runtime: CaseRuntime,
  actor: PersonActor,
  { kind, country, ...input }: Proposal,
): Promise<Opened> {
  if (!holdsOwnRole(actor, ...PROPOSERS)) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: PROPOSERS } }]);
  }
  try {
    const opened = await runtime.database.asActor(actor, async (transaction) => {
      const checks = new FieldChecks();
      const proposed = {
        kind: checks.choice('kind', kind, ['MP', 'CAMM'] as const),
        country: partnerOf(country, checks),
      };
      const today = await todayOf(transaction);
      const wanted = { ...input, title: input.title ?? '' };
      const content = mergedPartnership(proposed.kind, EMPTY_PARTNERSHIP, wanted, today, checks);
      checkUnsigned(content, wanted, checks);
      checks.done();
      return open(runtime, transaction, actor, {
        kind: proposed.kind ?? 'MP',
        country: proposed.country,
        content,
      });
    });
    runtime.wakeOutbox();
    return opened;
  } catch (error) {
    throw isTaken(error) ? invalidField('country', 'taken') : error;
  }
}

/** Another framework of this kind with the country is there already. */
export function isTaken(error: unknown): boolean {
  const constraints = ['case_file_reference_key', 'partnership_of_country'];
  return constraints.some((constraint) => isUniqueViolation(error, constraint));
}

async function open(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  { kind, country, content }: { kind: 'MP' | 'CAMM'; country: string; content: typeof EMPTY_PARTNERSHIP },
): Promise<Opened> {
  const opened = await openCase(runtime, transaction, actor, {
    subject: 'partnership',
    title: content.title,
    organisationId: null,
    countries: [country],
    reference: `${kind}/${country}`,
  });
  await insertPartnership(transaction, opened.id, {
    ...content,
    kind,
    country,
    allMemberStates: kind === 'CAMM',
    signatories: enteredSignatories(content.signatories),
    provenance: 'entered',
    source: '',
  });
  return opened;
}

/** ISO code of a country that was never a Member State; '' when it is wrong. */
export function partnerOf(value: unknown, checks: FieldChecks): string {
  const code = typeof value === 'string' ? parseCode(value) : null;
  if (value === '') checks.add('country', 'missing');
  else if (!code) checks.add('country', 'country_unknown');
  else if (countryOf(code)?.membership !== null) checks.add('country', 'no_partner_country');
  return code ?? '';
}

async function todayOf(transaction: Transaction): Promise<string> {
  const [row] = await transaction.run<{ now: Date }>('partnership_today', 'SELECT entente_now() AS now');
  return row ? dateInZone(row.now.getTime(), 'Europe/Brussels') : '';
}
