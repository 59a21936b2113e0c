/** Where letters by a template are written, and to whom: what a letter says is true at some stages alone. Pure. */
import { PARTY_ROLES, type PartyRole } from '../cases/parties-of-case.query.js';

export const LETTER_ADDRESSEES = PARTY_ROLES;

export interface TemplateScope {
  /** The kind of case it is for; `any`: every kind. */
  readonly subject: string;
  /** Stages of its kind of case, by their codes; of one for every kind, kinds of case. None: anywhere. */
  readonly places: readonly string[];
  /** As what a party has to take part. None: as anything. */
  readonly addressees: readonly PartyRole[];
}

/** Whether a letter by it can be written on a case of a kind that stands at a stage. */
export function fitsPlace(scope: TemplateScope, subject: string, stage: string): boolean {
  if (scope.subject !== 'any' && scope.subject !== subject) return false;
  return scope.places.length === 0 || scope.places.includes(scope.subject === 'any' ? subject : stage);
}

/** Whether a letter by it can be written to a party that takes part as this. */
export function fitsAddressee(scope: TemplateScope, role: PartyRole): boolean {
  return scope.addressees.length === 0 || scope.addressees.includes(role);
}
