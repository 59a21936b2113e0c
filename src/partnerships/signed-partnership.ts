/** What still changes once a framework is signed: who is in it, from when to when. Pure. */
import type { FieldChecks } from '../kernel/field-checks.js';
import { displayCode, parseCode } from '../reference/countries.js';
import type { PartialDate } from '../reference/provenance.js';
import {
  changedFields,
  type PartnershipContent,
  type PartnershipInput,
  type Signatory,
} from './partnership-content.js';

/** While the text is not with the Council, another kind or country can be put right. */
const BEFORE_ENDORSEMENT = ['proposed', 'exploratory_talks', 'negotiation'] as const;

const BEFORE_SIGNATURE: ReadonlySet<string> = new Set([
  ...BEFORE_ENDORSEMENT,
  'political_endorsement',
  'signature',
]);

/** The database asks the same. */
export function isRenamable(stage: string): boolean {
  return BEFORE_ENDORSEMENT.some((one) => one === stage);
}

export function isSigned(stage: string): boolean {
  return !BEFORE_SIGNATURE.has(stage);
}

/** Nobody leaves what is not signed. */
export function checkUnsigned(after: PartnershipContent, input: PartnershipInput, checks: FieldChecks): void {
  for (const { country, left } of after.signatories) {
    if (left !== null) checks.add(`${placeOf(country, input)}/leftOn`, 'not_signed_yet');
  }
}

/** Refuses what is frozen, a signatory that vanishes, and dates of accession and exit that cannot be. */
export function checkSigned(
  before: PartnershipContent,
  after: PartnershipContent,
  input: PartnershipInput,
  checks: FieldChecks,
): void {
  for (const field of changedFields(before, after)) {
    if (field !== 'signatories') checks.add(field === 'signed' ? 'signedOn' : field, 'frozen_once_signed');
  }
  const gone = before.signatories.filter(({ country }) => !signatoryOf(after, country));
  if (gone.length > 0) {
    const countries = gone.map(({ country }) => displayCode(country)).join(', ');
    checks.add('signatories', 'signatory_vanished', { countries });
  }
  for (const signatory of after.signatories) {
    const { country, acceded, left } = signatory;
    const known = signatoryOf(before, country);
    if (JSON.stringify(known) === JSON.stringify(signatory)) continue;
    const at = placeOf(country, input);
    if (acceded === null && !known) checks.add(`${at}/accededOn`, 'missing');
    if (acceded && isBefore(acceded, before.signed)) {
      checks.add(`${at}/accededOn`, 'accession_before_signature');
    }
    if (left && isBefore(left, acceded ?? before.signed)) checks.add(`${at}/leftOn`, 'left_before_accession');
  }
}

function signatoryOf(content: PartnershipContent, country: string): Signatory | undefined {
  return content.signatories.find((one) => one.country === country);
}

/** Where the country stands in what was sent; the content is in an order of its own. */
function placeOf(country: string, { signatories }: PartnershipInput): string {
  const listed: readonly unknown[] = Array.isArray(signatories) ? signatories : [];
  const index = listed.findIndex((one) => {
    const named = (one as { country?: unknown } | null)?.country;
    return typeof named === 'string' && parseCode(named) === country;
  });
  return index < 0 ? 'signatories' : `signatories/${index}`;
}

/** Certainly before: incomplete dates are given the benefit of the doubt. */
function isBefore(one: PartialDate, other: PartialDate | null): boolean {
  return Boolean(one.latest && other?.earliest && one.latest < other.earliest);
}
