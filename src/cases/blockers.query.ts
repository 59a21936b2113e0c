/** What a case waits for, as an actor may know it. Read only. */
import type { Transaction } from '../database/database.js';
import type { Actor } from '../kernel/actor.js';
import {
  decide,
  type HeldRole,
  type NextStep,
  nextSteps,
  type PersonThere,
  type Refusal,
  slippedVisas,
  stageOf,
  type TaskWanted,
  tasksWanted,
  withoutSlipped,
} from '../workflow/index.js';
import { actingAs } from './advance-case.js';
import { type Away, awayNow } from './away.query.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside, penHolders, transitionsFor } from './case-view.js';
import { type LoadedCase, loadCase } from './load-case.js';

/** Somebody who may act, or who holds the role and is barred on this case. */
export interface PersonAsked {
  readonly name: string | null;
  readonly organisation: string;
  /** Why they may not; empty when they may. */
  readonly barredBy: readonly Refusal[];
  /** Until when they are away, and who stands in; null while they are there, as far as the reader may know. */
  readonly away: Away | null;
}

/** Whom the case waits for. */
export interface Awaited {
  readonly role: string;
  /** The visa asked of them, with its country: `endorsement:MD`; null for the stage's own work. */
  readonly visa: string | null;
  /** Who holds the role for this case, those first who may act; nobody for outsiders. */
  readonly people: readonly PersonAsked[];
}

/** Something that could happen next, and what stands against it. */
export type StepAhead = Pick<
  NextStep,
  'transition' | 'visa' | 'label' | 'visaLabel' | 'tone' | 'by' | 'clocks'
> & {
  readonly unmet: readonly Refusal[];
  readonly missing: readonly Refusal[];
};

export interface Blockers {
  /** Since when the case stands in its stage, ISO, UTC. */
  readonly since: string;
  /** Nothing is waited for any more. */
  readonly closed: boolean;
  readonly awaited: readonly Awaited[];
  /** For outsiders those that their own roles take. */
  readonly steps: readonly StepAhead[];
}

/**
 * What the case waits for: whom, since when, and what stands against each next step. Outsiders learn their projection:
 * who holds the pen by role, and what is missing for what is theirs to do. Null when there is no such case for them.
 */
export async function blockersOf(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: Actor,
  subject: string,
  id: string,
): Promise<Blockers | null> {
  const loaded = await loadCase(runtime, transaction, subject, id);
  if (!loaded) return null;
  return isInside(actor) ? insideBlockers(transaction, loaded) : outsideBlockers(actor, loaded);
}

async function insideBlockers(transaction: Transaction, loaded: LoadedCase): Promise<Blockers> {
  const { definition, state, subject } = loaded;
  const stage = stageOf(definition, state.stage);
  const asked = tasksWanted(definition, withoutSlipped(state, slippedVisas(definition, state)));
  const people = await holdersOf(transaction, asked);
  const steps = nextSteps(definition, state, subject.registry, people);
  return {
    since: loaded.stageSince,
    closed: stage.kind === 'final',
    awaited: asked.map(({ code, role, act }) => {
      const visa = act.startsWith('visa:') ? code : null;
      const theirs = steps.filter((one) => isFor(one, visa) && one.whos.some((who) => who.role === role));
      return { role, visa, people: peopleFor(theirs, people, role) };
    }),
    steps: steps.map(stepAhead),
  };
}

/** A task of a visa that people of several countries may give names the country too. */
function isFor(step: NextStep, visa: string | null): boolean {
  return step.visa === visa || (step.visa !== null && (visa ?? '').startsWith(`${step.visa}:`));
}

function outsideBlockers(actor: Actor, loaded: LoadedCase): Blockers {
  const { definition, state, subject } = loaded;
  const stage = stageOf(definition, state.stage);
  return {
    since: loaded.outsideStageSince,
    closed: stage.kind === 'final',
    awaited: penHolders(stage, loaded.tasks, actor).map((role) => ({ role, visa: null, people: [] })),
    steps: transitionsFor(actor, loaded).map((offer) => {
      const act = { transition: offer.transition, ...(offer.visa === null ? {} : { visa: offer.visa }) };
      const decision = decide(definition, state, actingAs(actor), act, subject.registry);
      const refusals = decision.accepted ? [] : decision.refusals;
      return {
        transition: offer.transition,
        visa: offer.visa,
        label: offer.label,
        visaLabel: offer.visaLabel,
        tone: offer.tone,
        by: 'people',
        clocks: [],
        unmet: offer.refusals,
        missing: refusals.filter((one) => one.code === 'document_missing'),
      };
    }),
  };
}

function stepAhead(step: NextStep): StepAhead {
  const { transition, visa, label, visaLabel, tone, by, clocks, unmet, missing } = step;
  return { transition, visa, label, visaLabel, tone, by, clocks, unmet, missing };
}

/** Nobody reads more names, and asking about each takes time. */
const MOST_PEOPLE = 200;

interface Holder extends PersonThere {
  readonly name: string | null;
  readonly organisation: string;
  readonly away: Away | null;
}

/** The holders of one role who have a part in these steps; barred only who is barred from all of them. */
function peopleFor(
  steps: readonly NextStep[],
  people: readonly Holder[],
  role: string,
): readonly PersonAsked[] {
  return people
    .filter((person) => person.roles.some((held) => held.role === role))
    .flatMap((person): readonly PersonAsked[] => {
      const found = steps.flatMap((step) => step.people.filter((one) => one.personId === person.personId));
      const [first] = found;
      if (!first) return [];
      const free = found.some((one) => one.barredBy.length === 0);
      const { name, organisation, away } = person;
      return [{ name, organisation, away, barredBy: free ? [] : first.barredBy }];
    })
    .sort((a, b) => a.barredBy.length - b.barredBy.length || (a.name ?? '').localeCompare(b.name ?? ''));
}

async function holdersOf(transaction: Transaction, asked: readonly TaskWanted[]): Promise<readonly Holder[]> {
  if (asked.length === 0) return [];
  const rows = await transaction.run<HolderRow>(
    'holders_of_tasks',
    `SELECT a.person_id AS "personId", p.name, min(o.name) AS organisation, array_agg(a.id) AS accounts,
       jsonb_agg(jsonb_build_object('role', r.role, 'organisationId', o.id, 'country', coalesce(r.country, o.country))) AS roles
     FROM jsonb_to_recordset($1) AS asked (role text, "organisationId" uuid, country text)
       JOIN role_assignment r ON r.role = asked.role AND r.ended_at IS NULL
       JOIN account a ON a.id = r.account_id AND a.disabled_at IS NULL JOIN person p ON p.id = a.person_id
       JOIN organisation o ON o.id = a.organisation_id
     WHERE (asked."organisationId" IS NULL OR o.id = asked."organisationId")
       AND (asked.country IS NULL OR coalesce(r.country, o.country) = asked.country)
     GROUP BY a.person_id, p.name ORDER BY p.name, a.person_id LIMIT ${MOST_PEOPLE}`,
    [JSON.stringify(asked.map(({ role, organisationId, country }) => ({ role, organisationId, country })))],
  );
  const away = await awayNow(
    transaction,
    rows.flatMap((row) => row.accounts),
  );
  return rows.map(({ accounts, ...row }) => {
    const known = accounts.flatMap((id) => away.get(id) ?? []);
    return { ...row, away: known[0] ?? null };
  });
}

type HolderRow = Omit<Holder, 'away'> & {
  readonly roles: HeldRole[];
  readonly accounts: readonly string[];
};
