/**
 * The one procedure for every change of stage in the product: lock and load, decide, effects, save, audit, outbox, in
 * one transaction. Nothing else writes a stage, a visa, a duty, a clock or the ledger.
 */
import { chained, type SaltedText, salted } from '../audit/chain.js';
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import {
  type Accepted,
  type Act,
  type Acting,
  type DutyRecord,
  decide,
  type InputDefinition,
  type Principal,
  type Refusal,
  refusal,
  stageOf,
  stateAfter,
  tasksWanted,
  type WorkflowDefinition,
} from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { versionFor } from './case-version.js';
import { planClocks, planKept } from './clock-rows.js';
import { type LoadedCase, loadCase } from './load-case.js';
import { refusalsFor } from './outside-refusals.js';
import { refusalOfConstraint } from './refused-by-database.js';
import type { EffectPlan } from './subject.js';
import { taskChanges } from './task-rows.js';
import { writeCase } from './write-case.js';

export interface AdvanceCommand {
  readonly subject: string;
  readonly caseId: string;
  readonly act: Act;
  /** The version the actor has looked at (see `versionFor`); left out by the system alone. */
  readonly expectedVersion?: string;
  /** A clock's time-out: only carried out while that clock, in that version, still runs and has run out. */
  readonly onlyIf?: { readonly clockId: string; readonly clockVersion: number };
}

export type Advanced =
  | {
      readonly ok: true;
      readonly accepted: Accepted;
      readonly eventId: string;
      readonly reference: string;
      /** The case's version for this actor afterwards. */
      readonly version: string;
    }
  | { readonly ok: false; readonly why: 'not_found' }
  | { readonly ok: false; readonly why: 'stale'; readonly version: string }
  | {
      readonly ok: false;
      readonly why: 'refused';
      readonly refusals: readonly Refusal[];
      readonly wordedBy?: WorkflowDefinition;
    };

/** Tries in all when the database undid an act because two waited for each other's rows. */
const TRIES = 4;

/**
 * Advances one case by one act. Answers a refusal as a value; the database's own refusals (no room in the envelope,
 * a duty already held) come out the same way, with nothing written. What the database undid because two acts waited for
 * each other is tried again.
 */
export async function advanceCase(
  runtime: CaseRuntime,
  actor: Actor,
  command: AdvanceCommand,
): Promise<Advanced> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await advanceOnce(runtime, actor, command);
    } catch (error) {
      if (tries === TRIES || (error as { code?: unknown }).code !== DEADLOCK) throw error;
    }
  }
}

const DEADLOCK = '40P01';

async function advanceOnce(runtime: CaseRuntime, actor: Actor, command: AdvanceCommand): Promise<Advanced> {
  try {
    const result = await runtime.database.asActor(
      actor,
      (transaction) => advanceWithin(runtime, transaction, actor, command),
      { lockCase: command.caseId },
    );
    if (result.ok) runtime.wakeOutbox();
    return result;
  } catch (error) {
    const refused = refusalOfConstraint(error);
    if (!refused) throw error;
    return { ok: false, why: 'refused', refusals: [refused] };
  }
}

async function advanceWithin(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: Actor,
  command: AdvanceCommand,
): Promise<Advanced> {
  await lockBeside(runtime, transaction, command);
  const loaded = await loadCase(runtime, transaction, command.subject, command.caseId);
  if (!loaded) return { ok: false, why: 'not_found' };
  const version = versionFor(actor, loaded);
  if (command.expectedVersion !== undefined && command.expectedVersion !== version) {
    return { ok: false, why: 'stale', version };
  }
  if (command.onlyIf && !hasRunOut(loaded, command.onlyIf)) {
    return { ok: false, why: 'refused', refusals: [refusal('state', 'clock_not_run_out', {})] };
  }

  const acting = actingAs(actor);
  const decision = decide(loaded.definition, loaded.state, acting, command.act, loaded.subject.registry);
  if (!decision.accepted) {
    const refusals = refusalsFor(actor, loaded.definition, command.act.transition, decision.refusals);
    return { ok: false, why: 'refused', refusals, wordedBy: loaded.definition };
  }

  const saved = await save(runtime, transaction, actor, command.act, loaded, decision);
  return { ok: true, accepted: decision, reference: loaded.reference, ...saved };
}

/** In a statement of its own, so that the next one reads what those who held the rows have left. */
async function lockBeside(
  runtime: CaseRuntime,
  transaction: Transaction,
  { subject, caseId }: AdvanceCommand,
): Promise<void> {
  const { lockSql } = runtime.subjects.get(subject);
  if (lockSql) await transaction.run(`case_lock_beside_${subject}`, lockSql, [caseId]);
}

async function save(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: Actor,
  act: Act,
  loaded: LoadedCase,
  accepted: Accepted,
): Promise<{ eventId: string; version: string }> {
  const at = loaded.now;
  const eventId = newId();
  const after = stateAfter(loaded.state, accepted);
  const stage = stageOf(loaded.definition, accepted.to);
  const outsideMoved = stage.outside.code !== loaded.outsideStage;
  const effects = planEffects(loaded, accepted, act, at);
  const wanted = tasksWanted(loaded.definition, after);
  const planning = accepted.clocks.some(({ change }) => change === 'start' || change === 'resume');
  const goesOn = accepted.moved && loaded.clocks.some((row) => row.dueAt !== null && isRunning(row));
  const context = {
    at,
    visit: after.visit,
    calendarFor: runtime.calendarFor,
    readersOf: await runtime.readers.of(transaction, planning || goesOn ? wanted : []),
  };
  const clocks = planClocks(loaded.definition, loaded.clocks, accepted.clocks, loaded.state.facts, context);
  const untouched = loaded.clocks.filter((row) => !clocks.changed.some((one) => one.id === row.id));
  const running = [...untouched, ...clocks.changed, ...clocks.started].filter(isRunning);
  const tasks = taskChanges(loaded.tasks, wanted, after.visit, running);
  const inputs = inputsOf(loaded, act);
  const texts = textsOf(act, inputs);
  const person = actor.kind === 'person' ? actor : null;
  const visas = accepted.visas.map((visa) => ({
    ...visa,
    id: newId(),
    stage: loaded.state.stage,
    visit: loaded.state.visit,
  }));
  const event = chained(
    {
      id: eventId,
      chain: loaded.id,
      seq: loaded.lastSeq + 1,
      kind: 'case_advanced',
      at,
      account: person?.accountId ?? null,
      person: person?.personId ?? null,
      case: loaded.id,
      data: {
        subject: loaded.subject.code,
        definition: loaded.definitionId,
        transition: accepted.transition,
        from: accepted.from,
        to: accepted.to,
        visit: after.visit,
        moved: accepted.moved,
        visas: visas.map(({ id, code, instance, answer, byChair }) => ({
          id,
          code,
          instance,
          answer,
          byChair,
        })),
        invalidated: accepted.invalidated,
        clocks: accepted.clocks,
        ledger: effects.ledger ?? [],
        choices: choicesOf(act, inputs),
        purpose: actor.kind === 'system' ? actor.purpose : null,
        ...inTheNameOf(accepted.onBehalfOf),
        role: person ? (person.roles[0]?.role ?? null) : null,
      },
      digests: Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.digest])),
    },
    loaded.lastHash,
  );

  await writeCase(
    transaction,
    {
      caseId: loaded.id,
      stage: accepted.to,
      outsideStage: stage.outside.code,
      visit: after.visit,
      outsideVisit: outsideMoved ? loaded.outsideVisit + 1 : loaded.outsideVisit,
      contentVersion: loaded.contentVersion,
      title: loaded.title,
      closed: stage.kind === 'final',
      moved: accepted.moved,
      outsideMoved,
      visas,
      invalidated: accepted.invalidated,
      duties: dutiesNotHeld(loaded, accepted.duties),
      clocksStarted: clocks.started,
      clocksChanged: clocks.changed,
      clocksVoided: clocks.voided,
      reminders: clocks.reminders,
      ladders: accepted.moved ? planKept(loaded.definition, untouched.filter(isRunning), context) : [],
      tasksDone: tasks.done,
      tasks: tasks.opened,
      event,
      eventOutside: outsideMoved || person?.view === 'outside',
      texts,
      outbox: [
        { kind: 'event', payload: {} },
        ...(effects.signals ?? []).map((signal) => ({ kind: 'signal', payload: { ...signal } })),
      ],
    },
    effects,
  );
  const outsideVisit = outsideMoved ? loaded.outsideVisit + 1 : loaded.outsideVisit;
  return { eventId, version: versionFor(actor, { ...loaded, outsideVisit, state: after }) };
}

function isRunning(row: LoadedCase['clocks'][number]): boolean {
  return row.state.stoppedAt === null;
}

function planEffects(loaded: LoadedCase, accepted: Accepted, act: Act, at: string): EffectPlan {
  const plans = accepted.effects.map((ref) => {
    const handler = loaded.subject.effects[ref.effect];
    if (!handler) throw new Error(`Subject ${loaded.subject.code} has no effect ${ref.effect}.`);
    return handler({
      caseId: loaded.id,
      state: loaded.state,
      facts: loaded.state.facts,
      accepted,
      params: ref.params ?? {},
      inputs: act.inputs ?? {},
      at,
    });
  });
  return {
    ledger: plans.flatMap((plan) => plan.ledger ?? []),
    signals: plans.flatMap((plan) => plan.signals ?? []),
    statements: plans.flatMap((plan) => plan.statements ?? []),
  };
}

/** What the record holds of for whom somebody acted: ids alone; nothing when it was in their own name. */
export function inTheNameOf(principal: Principal | null | undefined): {
  readonly onBehalfOf?: string;
  readonly delegation?: string;
} {
  return principal ? { onBehalfOf: principal.personId, delegation: principal.delegationId } : {};
}

/** How the engine sees an actor. */
export function actingAs(actor: Actor): Acting {
  if (actor.kind === 'person') return { kind: 'person', personId: actor.personId, roles: actor.roles };
  return { kind: actor.purpose === 'clock' ? 'clock' : 'system' };
}

function hasRunOut(loaded: LoadedCase, wanted: { clockId: string; clockVersion: number }): boolean {
  const row = loaded.clocks.find((one) => one.id === wanted.clockId);
  if (!row || row.version !== wanted.clockVersion || row.state.stoppedAt !== null || row.dueAt === null)
    return false;
  return row.dueAt < loaded.now;
}

function inputsOf(loaded: LoadedCase, act: Act): readonly InputDefinition[] {
  const { transitions } = stageOf(loaded.definition, loaded.state.stage);
  return transitions.find((one) => one.code === act.transition)?.inputs ?? [];
}

/** Free text of an act goes beside the chain; codes chosen and boxes ticked go into it. */
function textsOf(act: Act, inputs: readonly InputDefinition[]): Record<string, SaltedText> {
  const texts: Record<string, SaltedText> = {};
  if (act.reason?.trim()) texts['reason'] = salted(act.reason.trim());
  for (const input of inputs) {
    const value = act.inputs?.[input.code];
    const written = input.kind === 'text' || input.kind === 'date';
    if (written && typeof value === 'string' && value !== '') texts[input.code] = salted(value);
  }
  return texts;
}

function choicesOf(act: Act, inputs: readonly InputDefinition[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const value = act.inputs?.[input.code];
      if (value === undefined || (input.kind !== 'choice' && input.kind !== 'checklist')) return [];
      return [[input.code, typeof value === 'string' ? [value] : value]];
    }),
  );
}

/** The duties that are new to the case: a side taken once is not written again. */
export function dutiesNotHeld(loaded: LoadedCase, duties: readonly DutyRecord[]): readonly DutyRecord[] {
  return duties.filter(
    (duty) =>
      !loaded.state.duties.some(
        (held) =>
          held.conflict === duty.conflict && held.side === duty.side && held.personId === duty.personId,
      ),
  );
}
