/** Who joins a signed framework, or leaves it: what of it cannot be. Pure. */
import { FieldChecks } from '../kernel/field-checks.js';
import { countryOf, parseCode } from '../reference/countries.js';
import { type PartialDate, partialDate } from '../reference/provenance.js';
import type { PartnershipContent, PartnershipKind } from './partnership-content.js';
import { isSigned } from './signed-partnership.js';

export interface SignatoryInput {
  /** A Member State, by its ISO code. */
  readonly country?: unknown;
  /** The first day on which it takes part, or takes part no more; as far as it is known. */
  readonly on?: unknown;
  /** Where this is written. */
  readonly source?: unknown;
}

export interface SignatoryChange {
  readonly country: string;
  readonly on: PartialDate;
  readonly source: string;
}

export interface SignedFramework extends PartnershipContent {
  readonly kind: PartnershipKind;
  readonly stage: string;
}

/** Throws 422 with a pointer to each field that is wrong. `today` bounds the day: what has not come is no record. */
export function accessionOf(
  framework: SignedFramework,
  input: SignatoryInput,
  today: string,
): SignatoryChange {
  const checks = new FieldChecks();
  const change = changeOf(framework, input, today, checks);
  const known = framework.signatories.find(({ country }) => country === change.country);
  if (framework.kind === 'CAMM') checks.add('country', 'all_member_states_sign');
  else if (known) checks.add('country', known.left === null ? 'signatory_already' : 'signatory_left_before');
  if (isBefore(change.on, framework.signed)) checks.add('on', 'accession_before_signature');
  checks.done();
  return change;
}

export function exitOf(framework: SignedFramework, input: SignatoryInput, today: string): SignatoryChange {
  const checks = new FieldChecks();
  const change = changeOf(framework, input, today, checks);
  const known = framework.signatories.find(({ country }) => country === change.country);
  if (framework.kind === 'CAMM') checks.add('country', 'all_member_states_sign');
  else if (!known || known.left !== null) checks.add('country', 'no_signatory');
  if (isBefore(change.on, known?.acceded ?? framework.signed)) checks.add('on', 'left_before_accession');
  checks.done();
  return change;
}

function changeOf(
  { stage }: SignedFramework,
  { country, on, source }: SignatoryInput,
  today: string,
  checks: FieldChecks,
): SignatoryChange {
  const code = typeof country === 'string' ? parseCode(country) : null;
  if (!isSigned(stage)) checks.add('country', 'not_signed_yet');
  else if (!code) checks.add('country', country === '' ? 'missing' : 'country_unknown');
  else if (countryOf(code)?.membership === null) checks.add('country', 'no_member_state');
  const day = typeof on === 'string' ? partialDate(on) : null;
  if (!day) checks.add('on', on === '' || on === undefined ? 'missing' : 'partial_date_malformed');
  else if (day.earliest && day.earliest > today) checks.add('on', 'day_not_come');
  return {
    country: code ?? '',
    on: day ?? { known: null, earliest: null, latest: null },
    source: checks.text('source', source ?? '', { min: 1, max: 2_000, lines: true }),
  };
}

/** Certainly before: incomplete dates are given the benefit of the doubt. */
function isBefore(one: PartialDate, other: PartialDate | null): boolean {
  return Boolean(one.latest && other?.earliest && one.latest < other.earliest);
}
