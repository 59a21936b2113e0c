/** What an act would do if it were done now, for the page that asks "are you sure?". Read only; nothing is held. */
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import {
  type Accepted,
  type Act,
  type AvailableTransition,
  type ClockChange,
  countingVisas,
  type Decision,
  decide,
  type InputDefinition,
  type Label,
  slotOutcome,
  slotsOf,
  stageOf,
  stateAfter,
  tasksWanted,
  visasOf,
  type WorkflowDefinition,
} from '../workflow/index.js';
import { actingAs } from './advance-case.js';
import type { CaseRuntime } from './case-runtime.js';
import { versionFor } from './case-version.js';
import { isInside, penHolders, transitionsFor } from './case-view.js';
import { planClocks } from './clock-rows.js';
import { type LoadedCase, loadCase } from './load-case.js';
import type { LedgerLine } from './subject.js';
import { type TrailEntry, trailOf } from './trail.query.js';

export interface VisaName {
  readonly label: Label;
  /** The country of a visa given once per country, or ''. */
  readonly instance: string;
}

/** What would happen. To outsiders only what their projection shows; lists of inside matters are then empty. */
export interface ActOutcome {
  readonly from: Label;
  readonly to: Label;
  /** Whether the case would enter a stage; null for an outsider's answer, whose effect depends on inside matters. */
  readonly moves: boolean | null;
  /** Whether the case would be closed for good. */
  readonly ends: boolean;
  /** When it stays: the answers that are still needed. */
  readonly waitsFor: readonly VisaName[];
  readonly madeVoid: readonly (VisaName & { readonly by: string | null })[];
  readonly clocks: readonly {
    readonly label: Label;
    readonly change: ClockChange['change'];
    readonly dueAt: string | null;
    readonly timeZone: string | null;
  }[];
  readonly money: readonly Pick<LedgerLine, 'move' | 'amountCents'>[];
  /** Roles that are asked to act afterwards, with the country where it is asked of one. */
  readonly asks: readonly { readonly role: string; readonly country: string | null }[];
  /** Kinds of other cases that are moved along. */
  readonly moveAlong: readonly string[];
}

export type ReasonsFor = 'facility' | 'own_party' | { readonly party: string };

export interface ActPreview {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  /** For the form's hidden field: what `advanceCase` compares. */
  readonly version: string;
  readonly stage: Label;
  readonly offer: AvailableTransition;
  /** Null when it is refused. */
  readonly outcome: ActOutcome | null;
  /**
   * Who reads the reasons, as the trail tells them: the facility alone; the party whose case it is too, by its id; of an
   * actor outside, the own party and the facility.
   */
  readonly reasonsFor: ReasonsFor;
  /** The product's clock, ISO, UTC. */
  readonly now: string;
  /** What led here, as this actor may read it. */
  readonly trail: readonly TrailEntry[];
  /** For wording the codes in refusals; not for handing on. */
  readonly definition: WorkflowDefinition;
}

export type Preview =
  | { readonly ok: true; readonly preview: ActPreview }
  /** No such case for this actor. */
  | { readonly ok: false; readonly why: 'not_found' }
  /** The case's stage offers nothing of that name to this actor: it moved on, or never did. */
  | { readonly ok: false; readonly why: 'not_offered'; readonly reference: string; readonly stage: Label };

/** Previews the transition `wanted.transition` (for a visa: `wanted.visa`, or the only one) of one case. */
export async function previewAct(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: Actor,
  wanted: { readonly subject: string; readonly caseId: string } & Pick<Act, 'transition' | 'visa'>,
): Promise<Preview> {
  const loaded = await loadCase(runtime, transaction, wanted.subject, wanted.caseId);
  if (!loaded) return { ok: false, why: 'not_found' };
  const stage = stageOf(loaded.definition, loaded.state.stage);
  const stageLabel = isInside(actor) ? stage.label : stage.outside.label;
  const offers = transitionsFor(actor, loaded).filter(
    (one) => one.transition === wanted.transition && (wanted.visa === undefined || one.visa === wanted.visa),
  );
  const offer = offers.find((one) => one.open) ?? offers[0];
  if (!offer) return { ok: false, why: 'not_offered', reference: loaded.reference, stage: stageLabel };

  const act = completed(offer);
  const decision = decide(loaded.definition, loaded.state, actingAs(actor), act, loaded.subject.registry);
  return {
    ok: true,
    preview: {
      id: loaded.id,
      reference: loaded.reference,
      title: loaded.title,
      version: versionFor(actor, loaded),
      stage: stageLabel,
      offer,
      outcome:
        offer.open && decision.accepted
          ? await outcomeOf(runtime, transaction, actor, loaded, offer, decision, act)
          : null,
      reasonsFor: reasonsFor(actor, loaded, offer, decision),
      now: loaded.now,
      trail: await trailOf(runtime, transaction, actor, loaded.id),
      definition: loaded.definition,
    },
  };
}

/** As `trailOf` shows them: an answer to a visa is for those inside, and so is what outsiders are not told happened. */
function reasonsFor(
  actor: Actor,
  { definition, state }: LoadedCase,
  { visa }: AvailableTransition,
  decision: Decision,
): ReasonsFor {
  if (!isInside(actor)) return 'own_party';
  const { organisationId } = state;
  if (visa !== null || organisationId === null || !decision.accepted) return 'facility';
  const told =
    stageOf(definition, state.stage).outside.code !== stageOf(definition, decision.to).outside.code;
  return told ? { party: organisationId } : 'facility';
}

async function outcomeOf(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: Actor,
  loaded: LoadedCase,
  offer: AvailableTransition,
  accepted: Accepted,
  act: Act,
): Promise<ActOutcome> {
  const from = stageOf(loaded.definition, accepted.from);
  const to = stageOf(loaded.definition, accepted.to);
  if (!isInside(actor)) {
    const taken = from.transitions.find((one) => one.code === offer.transition);
    // An answer that leads somewhere at once depends on nobody else.
    const answers = offer.visa !== null && !(taken?.kind === 'visa' && taken.to !== undefined);
    return {
      from: from.outside.label,
      to: answers ? from.outside.label : to.outside.label,
      moves: answers ? null : accepted.moved,
      ends: !answers && to.kind === 'final',
      waitsFor: [],
      madeVoid: [],
      clocks: [],
      money: [],
      asks: answers ? [] : penHolders(to, [], actor).map((role) => ({ role, country: null })),
      moveAlong: [],
    };
  }
  const after = stateAfter(loaded.state, accepted);
  const effects = accepted.effects.map((ref) =>
    loaded.subject.effects[ref.effect]?.({
      caseId: loaded.id,
      state: loaded.state,
      facts: loaded.state.facts,
      accepted,
      params: ref.params ?? {},
      inputs: act.inputs ?? {},
      at: loaded.now,
    }),
  );
  return {
    from: from.label,
    to: to.label,
    moves: accepted.moved,
    ends: to.kind === 'final',
    waitsFor: accepted.moved
      ? []
      : slotsOf(to, after)
          .filter((slot) => slotOutcome(slot, countingVisas(after)) === null)
          .map((slot) => ({ label: slot.visa.label, instance: slot.instance })),
    madeVoid: await visasNamed(transaction, loaded, accepted.invalidated),
    clocks: clockChanges(runtime, loaded, accepted, after.visit),
    money: effects
      .flatMap((plan) => plan?.ledger ?? [])
      .map(({ move, amountCents }) => ({ move, amountCents })),
    asks: asked(loaded, after),
    moveAlong: [...new Set(effects.flatMap((plan) => plan?.signals ?? []).map((signal) => signal.subject))],
  };
}

/** The act with something in every field, so that what is still to be typed does not stand in the way. */
function completed(offer: AvailableTransition): Act {
  const inputs = offer.inputs.flatMap((input): [string, string | readonly string[]][] => {
    const value = anyValue(input);
    return value === null ? [] : [[input.code, value]];
  });
  const [principal] = offer.onBehalfOf;
  return {
    transition: offer.transition,
    ...(principal ? { onBehalfOf: principal.personId } : {}),
    reason: '-',
    inputs: Object.fromEntries(inputs),
    ...(offer.visa === null ? {} : { visa: offer.visa }),
  };
}

const ANY_DAY = '2000-01-01';

function anyValue(input: InputDefinition): string | readonly string[] | null {
  if (input.kind === 'text') return '-';
  if (input.kind === 'date') return ANY_DAY;
  if (input.kind === 'checklist') return input.items.map((item) => item.code);
  if (input.kind === 'choice') return input.options[0]?.code ?? '';
  return null;
}

function clockChanges(
  runtime: CaseRuntime,
  loaded: LoadedCase,
  accepted: Accepted,
  visit: number,
): ActOutcome['clocks'] {
  const plan = planClocks(
    loaded.definition,
    loaded.clocks,
    accepted.clocks,
    loaded.state.facts,
    // Only the dates are shown: whom reminders go to does not matter.
    { at: loaded.now, visit, calendarFor: runtime.calendarFor, readersOf: () => [] },
  );
  return accepted.clocks.map(({ clock, change }) => {
    const row = [...plan.started, ...plan.changed].find((one) => one.state.code === clock);
    const wanted = loaded.definition.clocks.find((one) => one.code === clock);
    return {
      label: wanted?.label ?? { en: clock },
      change,
      dueAt: row?.dueAt ?? null,
      timeZone: row?.state.zone ?? null,
    };
  });
}

function asked(loaded: LoadedCase, after: LoadedCase['state']): ActOutcome['asks'] {
  const tasks = tasksWanted(loaded.definition, after);
  const named = tasks.map(({ role, country }) => ({ role, country }));
  return named.filter(
    (one, index) =>
      named.findIndex((other) => other.role === one.role && other.country === one.country) === index,
  );
}

async function visasNamed(
  transaction: Transaction,
  loaded: LoadedCase,
  ids: readonly string[],
): Promise<ActOutcome['madeVoid']> {
  if (ids.length === 0) return [];
  const rows = await transaction.run<{ code: string; instance: string; stage: string; name: string | null }>(
    'visas_by_id',
    `SELECT v.code, v.instance, v.stage, p.name FROM visa v LEFT JOIN person p ON p.id = v.person_id
     WHERE v.case_id = $1 AND v.id = ANY ($2::uuid[]) ORDER BY v.event_seq`,
    [loaded.id, ids],
  );
  return rows.map((row) => {
    // Under an older version it may have been given in a stage that this one lacks.
    const stages = loaded.definition.stages.filter((stage) => stage.code === row.stage);
    const visa = stages.flatMap(visasOf).find((one) => one.code === row.code);
    return { label: visa?.label ?? { en: row.code }, instance: row.instance, by: row.name };
  });
}
