/** What the engine is told about a case and about who acts: plain data, loaded under the case's lock. */
import type { ClockState } from './clock.js';
import type { Params, Scalar, VisaAnswer } from './definition.js';

export type FactValue = Scalar | readonly Scalar[];
export type Facts = Readonly<Record<string, FactValue>>;

/** A visa as given: `code` is the definition's, `instance` the country for a visa given once per country, else ''. */
export interface GivenVisa {
  readonly id: string;
  readonly stage: string;
  readonly visit: number;
  readonly code: string;
  readonly instance: string;
  readonly answer: VisaAnswer;
  /** Null when silence answered. */
  readonly personId: string | null;
  /** The natural person for whom the giver stood in; null or left out when they gave it in their own name. */
  readonly onBehalfOf?: string | null;
  readonly byChair: boolean;
  readonly invalidated: boolean;
  /** The facts it vouches for, as they were when it was given; left out when it vouches for none. */
  readonly vouched?: Facts | null;
  /** Whether nothing has happened to the case since: only then may its giver take it back. */
  readonly latest?: boolean;
}

/** A natural person stood on `side` of `conflict` on this case, at any time. */
export interface DutyRecord {
  readonly conflict: string;
  readonly side: string;
  readonly personId: string;
}

export interface CaseState {
  readonly stage: string;
  /** Counts the stages entered; 1 in the initial stage. */
  readonly visit: number;
  readonly organisationId: string | null;
  readonly countries: readonly string[];
  readonly visas: readonly GivenVisa[];
  readonly duties: readonly DutyRecord[];
  readonly clocks: readonly ClockState[];
  readonly facts: Facts;
}

/** Somebody who is away and has lent a role, with the limits they set. */
export interface Principal {
  /** The delegation under which the role is lent. */
  readonly delegationId: string;
  readonly personId: string;
  readonly name: string;
  /** The largest amount of a case, in cents, on which the role may be used; null: any. */
  readonly ceilingCents: number | null;
}

export interface HeldRole {
  readonly role: string;
  readonly organisationId: string;
  readonly country: string | null;
  /** Whose role it is when it is lent. */
  readonly onBehalfOf?: Principal;
}

/** A natural person; with `onBehalfOf` in the name of somebody else, with that person's roles alone. */
export interface ActingPerson {
  readonly kind: 'person';
  readonly personId: string;
  readonly roles: readonly HeldRole[];
  readonly onBehalfOf?: Principal;
}

/** Who acts: a natural person with roles, the system on a signal, or a clock that ran out. */
export type Acting = ActingPerson | { readonly kind: 'system' } | { readonly kind: 'clock' };

export interface Act {
  readonly transition: string;
  /** The visa answered, with its country after a colon where it is given once per country: `endorsement:MD`. */
  readonly visa?: string;
  /** The natural person for whom somebody acts, where they stand in for several. */
  readonly onBehalfOf?: string;
  readonly reason?: string;
  /** Checklists: the codes ticked; choices: the code chosen; texts: the text. */
  readonly inputs?: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * Why something is not open. `permission`: not this person's to do (403); `state`: the case is not there (409);
 * `input`: something was not handed in (422, `field` names it). `params` fill the sentence of `code`.
 */
export interface Refusal {
  readonly kind: 'permission' | 'state' | 'input';
  readonly code: string;
  readonly params: Params;
  readonly field?: string;
}

export function refusal(kind: Refusal['kind'], code: string, params: Params = {}, field?: string): Refusal {
  return field === undefined ? { kind, code, params } : { kind, code, params, field };
}
