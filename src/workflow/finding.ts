/** What the verifier says: data, so that a page, a command and a start that fails can each word it. */
import type { Params } from './definition.js';
import type { Deed } from './explore-deeds.js';
import type { Registry, RoleModel } from './registry.js';
import type { Facts, HeldRole } from './state.js';

/** One step of a way through a definition: `transition` taken in `stage` leads to `to`. */
export interface PathStep {
  readonly stage: string;
  readonly transition: string;
  readonly to: string;
  /** What was done, as `replay` can do it again; absent where the definition could not be explored. */
  readonly deed?: Deed;
}

export type FindingCode =
  | 'approval_may_need_no_visa'
  | 'calendar_unknown'
  | 'clock_never_runs'
  | 'clock_period_invalid'
  | 'clock_unknown'
  | 'code_duplicate'
  | 'code_malformed'
  | 'conflict_act_unknown'
  | 'conflict_one_sided'
  | 'duties_unsatisfiable'
  | 'effect_unregistered'
  | 'fact_unregistered'
  | 'fact_wrong_type'
  | 'final_stage_has_transitions'
  | 'guard_unregistered'
  | 'initial_unknown'
  | 'input_from_nobody'
  | 'label_missing'
  | 'ladder_out_of_order'
  | 'livelock'
  | 'money_committed_unreserved'
  | 'money_contracted_uncommitted'
  | 'money_left_reserved'
  | 'money_released_twice'
  | 'money_reserved_twice'
  | 'no_end_reachable'
  | 'outside_label_differs'
  | 'outside_name_missing'
  | 'owner_cannot_act'
  | 'param_missing'
  | 'param_unknown'
  | 'param_wrong_type'
  | 'path_stage_unknown'
  | 'people_cannot_finish'
  | 'people_conflicted'
  | 'people_missing'
  | 'people_not_checked'
  | 'role_unknown'
  | 'route_missing'
  | 'route_never_taken'
  | 'route_not_certain'
  | 'stage_unreachable'
  | 'target_unknown'
  | 'timeout_missing'
  | 'timeouts_disagree'
  | 'too_large'
  | 'too_many_facts'
  | 'transition_never_fires'
  | 'visa_after_cycle'
  | 'visa_needed_invalid'
  | 'visa_nobody_can_give'
  | 'visa_unknown'
  | 'waiting_without_deadline'
  | 'waiting_without_owner';

export interface Finding {
  readonly code: FindingCode;
  /** An `error` keeps a definition from being published; a `warning` is for whoever writes it. */
  readonly severity: 'error' | 'warning';
  /** The place, as a path of codes: `stages/oia/transitions/approve`. */
  readonly where: string;
  readonly params: Params;
  /** A shortest way from the initial stage to the stage concerned; absent when there is none or none is needed. */
  readonly path?: readonly PathStep[];
  /** The facts on which the end of the way shows it; they may have changed since the last step. */
  readonly facts?: Facts;
}

/** What a definition is checked against. */
export interface VerifyContext {
  readonly registry: Registry;
  readonly roles: RoleModel;
  /** The languages every label must have. */
  readonly languages: readonly string[];
  /** The codes of the calendars there are; left out, any is taken. */
  readonly calendars?: readonly string[];
  /** The people of an installation; left out, there are as many as are needed. */
  readonly people?: readonly PersonThere[];
  /** How many states are looked at before the answer is `too_large`. */
  readonly mostStates?: number;
}

/** A natural person with the roles they hold. */
export interface PersonThere {
  readonly personId: string;
  readonly roles: readonly HeldRole[];
}

/** A finding before its way is added: `stage` is the stage concerned, where there is one. */
export interface FoundAt {
  readonly code: FindingCode;
  readonly where: string;
  readonly params: Params;
  readonly stage?: string;
  readonly severity?: 'warning';
}
