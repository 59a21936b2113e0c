/** The named handlers a definition may use, given by each kind of case; pure. */
import type { Params } from './definition.js';
import type { CaseState, Refusal } from './state.js';

/** Answers null when the guard lets pass, or why it does not. */
export type Guard = (state: CaseState, params: Params) => Refusal | null;

export interface Registry {
  /** Names of the facts the subject loads, with their type. */
  readonly facts: Readonly<Record<string, 'text' | 'number' | 'flag' | 'list'>>;
  readonly guards: Readonly<Record<string, Guard>>;
  /** Names of effects; `cases` carries them out. `money` says what they do to the ledger, for the verifier. */
  readonly effects: Readonly<
    Record<string, { readonly money?: 'reserve' | 'commit' | 'release' | 'contract' }>
  >;
}

/** Which roles exist, and which a person could hold at all: what the verifier checks `Who` against. */
export type RoleModel = readonly string[];
