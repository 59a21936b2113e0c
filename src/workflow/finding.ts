/** What the verifier says: data, so that a page, a command and a start that fails can each word it. */
import type { Params } from './definition.js';
import type { Registry, RoleModel } from './registry.js';

/** One step of a way through a definition: `transition` taken in `stage` leads to `to`. */
export interface PathStep {
  readonly stage: string;
  readonly transition: string;
  readonly to: string;
}

export type FindingCode =
  | 'approval_may_need_no_visa'
  | 'clock_never_runs'
  | 'clock_period_invalid'
  | 'clock_unknown'
  | 'code_duplicate'
  | 'code_malformed'
  | 'conflict_act_unknown'
  | 'conflict_one_sided'
  | 'effect_unregistered'
  | 'fact_unregistered'
  | 'fact_wrong_type'
  | 'final_stage_has_transitions'
  | 'guard_unregistered'
  | 'initial_unknown'
  | 'input_from_nobody'
  | 'label_missing'
  | 'no_end_reachable'
  | 'outside_label_differs'
  | 'owner_cannot_act'
  | 'path_stage_unknown'
  | 'role_unknown'
  | 'route_missing'
  | 'route_never_taken'
  | 'route_not_certain'
  | 'stage_unreachable'
  | 'target_unknown'
  | 'timeout_missing'
  | 'transition_never_fires'
  | 'visa_after_cycle'
  | 'visa_needed_invalid'
  | 'visa_nobody_can_give'
  | 'visa_unknown';

export interface Finding {
  readonly code: FindingCode;
  /** An `error` keeps a definition from being published; a `warning` is for whoever writes it. */
  readonly severity: 'error' | 'warning';
  /** The place, as a path of codes: `stages/oia/transitions/approve`. */
  readonly where: string;
  readonly params: Params;
  /** A shortest way from the initial stage to the stage concerned; absent when there is none or none is needed. */
  readonly path?: readonly PathStep[];
}

/** What a definition is checked against. */
export interface VerifyContext {
  readonly registry: Registry;
  readonly roles: RoleModel;
  /** The languages every label must have. */
  readonly languages: readonly string[];
  /** The codes of the calendars there are; left out, any is taken. */
  readonly calendars?: readonly string[];
}

/** A finding before its way is added: `stage` is the stage concerned, where there is one. */
export interface FoundAt {
  readonly code: FindingCode;
  readonly where: string;
  readonly params: Params;
  readonly stage?: string;
  readonly severity?: 'warning';
}
