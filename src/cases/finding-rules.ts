/** Who raises, answers and settles a finding on a case with a financial circuit; pure. */
import {
  type Acting,
  aboveCeiling,
  type CaseState,
  conflictingDuty,
  type DutyRecord,
  dutiesTaken,
  mayAct,
  namesOfActing,
  personsBound,
  type Refusal,
  type Registry,
  refusal,
  stageOf,
  type VisaDefinition,
  visasOf,
  type WorkflowDefinition,
} from '../workflow/index.js';

/** The roles whose visas check what others prepared: they find; and those that prepared it: they answer. */
const VERIFIERS: ReadonlySet<string> = new Set(['operational_verifier', 'financial_verifier']);
const INITIATORS: ReadonlySet<string> = new Set(['operational_initiator', 'financial_initiator']);

export interface FindingCase {
  readonly definition: WorkflowDefinition;
  readonly state: CaseState;
  readonly registry: Registry;
}

/** In whose name somebody acts on a finding, by virtue of which visa, and the sides that it puts them on. */
export type FindingAct =
  | {
      readonly ok: true;
      readonly acting: Acting;
      readonly visa: VisaDefinition;
      readonly duties: readonly DutyRecord[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** As much of a finding as says who may act on it. */
export interface FindingHeld {
  readonly number: number;
  /** The visa its raiser is asked for. */
  readonly visa: string;
  /** The natural persons who raised it: who did it and, where they stood in, for whom. */
  readonly raisers: readonly string[];
  /** None of them holds the role of that visa any more. */
  readonly raiserGone: boolean;
  readonly settled: boolean;
}

/**
 * Whether `acting` may raise a finding now: whoever may give the verifying visa that the stage asks for, and has no part
 * on the other side. It makes them its checker, as the visa would.
 */
export function mayRaise(on: FindingCase, acting: Acting): FindingAct {
  const asked = visasOf(stageOf(on.definition, on.state.stage)).filter((visa) => VERIFIERS.has(visa.by.role));
  if (asked.length === 0) return { ok: false, refusal: refusal('state', 'finding_not_asked') };
  return byVirtueOf(on, acting, asked);
}

/** Whether `acting` may answer it, in whichever stage the case stands: an initiator, until it is settled. */
export function mayReply(on: FindingCase, acting: Acting, finding: FindingHeld): FindingAct {
  const over = overOr(on, finding);
  if (over) return { ok: false, refusal: over };
  const visas = on.definition.stages.flatMap(visasOf).filter((visa) => INITIATORS.has(visa.by.role));
  return byVirtueOf(on, acting, visas);
}

/**
 * Whether `acting` may settle it: whoever raised it, as long as they hold the role; once they do not, whoever gives that
 * visa in their place, so that a file does not wait for somebody who has left.
 */
export function maySettle(on: FindingCase, acting: Acting, finding: FindingHeld): FindingAct {
  const over = overOr(on, finding);
  if (over) return { ok: false, refusal: over };
  const visas = on.definition.stages.flatMap(visasOf).filter((visa) => visa.code === finding.visa);
  const isTheirs = (one: Acting) =>
    finding.raiserGone || personsBound(one).some((person) => finding.raisers.includes(person));
  const notTheirs = refusal('permission', 'finding_not_yours', { finding: finding.number });
  return byVirtueOf(on, acting, visas, (one) => (isTheirs(one) ? null : notTheirs));
}

function overOr({ definition, state }: FindingCase, finding: FindingHeld): Refusal | null {
  if (finding.settled) return refusal('state', 'finding_settled_already', { finding: finding.number });
  return stageOf(definition, state.stage).kind === 'final' ? refusal('state', 'transition_unknown') : null;
}

/** Their own name goes before those of the people they stand in for; the first refusal is the one of their own name. */
function byVirtueOf(
  { definition, state, registry }: FindingCase,
  acting: Acting,
  visas: readonly VisaDefinition[],
  also: (one: Acting) => Refusal | null = () => null,
): FindingAct {
  const refusals: Refusal[] = [];
  for (const one of namesOfActing(acting)) {
    for (const visa of visas) {
      const duties = dutiesTaken(definition, `visa:${visa.code}`, one);
      const refused =
        mayAct([visa.by], one, state) ??
        aboveCeiling(state, one, registry) ??
        conflictingDuty(state, duties, one) ??
        also(one);
      if (!refused) return { ok: true, acting: one, visa, duties };
      refusals.push(refused);
    }
  }
  const telling = refusals.find(({ code }) => code !== 'role_missing' && code !== 'scope_missing');
  return { ok: false, refusal: telling ?? roleMissing(visas) };
}

function roleMissing(visas: readonly VisaDefinition[]): Refusal {
  return refusal('permission', 'role_missing', { roles: [...new Set(visas.map((visa) => visa.by.role))] });
}
