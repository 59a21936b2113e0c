/** The named handlers a definition may use, given by each kind of case; pure. */
import type { Params } from './definition.js';
import type { Acting, CaseState, Refusal } from './state.js';

/** Answers null when the guard lets pass, or why it does not; `acting` is for what depends on who acts. */
export type Guard = (state: CaseState, params: Params, acting: Acting) => Refusal | null;

export interface Registry {
  /** Names of the facts the subject loads, with their type. */
  readonly facts: Readonly<Record<string, 'text' | 'number' | 'flag' | 'list'>>;
  readonly guards: Readonly<Record<string, Guard>>;
  /** The parameters of the guards that take any. */
  readonly guardParams?: Readonly<Record<string, ParamTypes>>;
  /** Names of effects; `cases` carries them out. `money` says what they do to the ledger, for the verifier. */
  readonly effects: Readonly<
    Record<
      string,
      { readonly money?: 'reserve' | 'commit' | 'release' | 'contract'; readonly params?: ParamTypes }
    >
  >;
  /** The fact that holds the case's amount in cents, where it has one: a delegation's ceiling is held against it. */
  readonly amount?: string;
}

/** The parameters a handler takes, by name; one that may be left out ends in `?`. */
export type ParamTypes = Readonly<
  Record<string, 'text' | 'number' | 'flag' | 'list' | 'text?' | 'number?' | 'flag?' | 'list?'>
>;

/** Which roles exist, and which a person could hold at all: what the verifier checks `Who` against. */
export type RoleModel = readonly string[];
