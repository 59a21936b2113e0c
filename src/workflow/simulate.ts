/** What would become of cases on a workflow: how long they would take, where they would wait, who would have how much to do. */
import type { WorkflowDefinition } from './definition.js';
import { COUNTRIES, factExamples } from './explore-facts.js';
import { quantile } from './quantile.js';
import type { Registry } from './registry.js';
import type { ActCounts } from './simulate-odds.js';
import type { Staff } from './simulate-people.js';
import { type Run, run, type SimulatedCase } from './simulate-run.js';
import { assumedDays, isAssumed, type StageTimes } from './simulate-times.js';

export interface SimulationOptions {
  /** How many cases; 1,000. */
  readonly cases?: number;
  /** The same seed gives the same answer; 1. */
  readonly seed?: number;
  /** How long cases stay in a stage, in working days; assumed where it is not known. */
  readonly times?: StageTimes;
  /** How often each transition was taken; assumed where there is no history. */
  readonly acts?: ActCounts;
  /** How many people hold a role; left out, as many as are needed. */
  readonly people?: Staff;
  /** Working days from one new case to the next; 1. Matters where people are counted. */
  readonly daysBetween?: number;
  /** Working days that one act keeps a person busy; a quarter. */
  readonly daysPerAct?: number;
  /** How many steps a case may take before it is cut; 300. */
  readonly most?: number;
  /** How many acts are looked at for all cases together before those left are cut; as many as it takes. */
  readonly mostWork?: number;
}

/** Times are working days. */
export interface Simulation {
  readonly cases: number;
  readonly seed: number;
  /** The ends that cases came to, most frequent first. */
  readonly ends: readonly { readonly stage: string; readonly cases: number }[];
  /** Cases that took more steps than a case may, or that were left when enough had been looked at. */
  readonly cut: number;
  /** Cases on which nobody could act any more: too few people are counted, or duties bar those there are. */
  readonly stuck: number;
  /** From opening to the end, of the cases that ended; null when none did. */
  readonly duration: Durations | null;
  /** The time of all cases together. */
  readonly totalDays: number;
  /** The stages that cases came to, those that took most of the time first. */
  readonly stages: readonly StageLoad[];
  /** The roles that acted, the busiest first. */
  readonly roles: readonly RoleLoad[];
  /** How many cases came back to a stage that they had left, and how many times all together. */
  readonly loops: { readonly cases: number; readonly times: number };
}

export interface Durations {
  readonly mean: number;
  readonly median: number;
  /** Four of five cases, nineteen of twenty are done within. */
  readonly p80: number;
  readonly p95: number;
}

export interface StageLoad {
  readonly stage: string;
  /** How many cases came here, and how often all together. */
  readonly cases: number;
  readonly stays: number;
  /** Of one stay. */
  readonly meanDays: number;
  readonly medianDays: number;
  /** Of the time of all cases, from 0 to 1. */
  readonly share: number;
  /** The median that was assumed, because nothing is known; null where something is. */
  readonly assumedDays: number | null;
}

export interface RoleLoad {
  readonly role: string;
  readonly acts: number;
  readonly actsPerCase: number;
  readonly busyDays: number;
  /** How many people hold it (per country where the role is a country's); null: as many as are needed. */
  readonly people: number | null;
  /** Of these people's time until the last case is done, from 0 to 1; null where people are not counted. */
  readonly busyShare: number | null;
  /** How long an act that could be done waited for somebody who is free, on average. */
  readonly waitedDays: number;
}

export type SimulationResult =
  | { readonly ok: true; readonly simulation: Simulation }
  /** The conditions look at more combinations of facts than can be drawn from. */
  | { readonly ok: false; readonly tooManyFacts: number };

const MOST_COMBINATIONS = 20_000;
/** A case that takes more steps goes round; three hundred are many times what any workflow needs. */
const MOST_STEPS = 300;

/**
 * Runs synthetic cases through a definition that the verifier calls sound, by `decide`: each stays in a stage as long
 * as the times say, then one of the acts that somebody may take is drawn by the odds; limits that run out act by
 * themselves. Facts are drawn from all combinations that conditions tell apart and stay as they are; guards are taken
 * to let pass. Where people are counted, they do one act at a time, first come, first served.
 *
 * Time is in working days and knows no dates. The same seed gives the same answer. Always ends: a case is cut after
 * `most` steps, and the answer says how many were.
 */
export function simulate(
  definition: WorkflowDefinition,
  registry: Registry,
  options: SimulationOptions = {},
): SimulationResult {
  const done = ran(definition, registry, options);
  if (!done) return { ok: false, tooManyFacts: MOST_COMBINATIONS };
  const { cases = 1_000, seed = 1, times = {}, people = {} } = options;
  const ended = done.cases.filter((one) => one.outcome === 'ended');
  return {
    ok: true,
    simulation: {
      cases,
      seed,
      ends: endsOf(ended),
      cut: done.cases.filter((one) => one.outcome === 'cut').length,
      stuck: done.cases.filter((one) => one.outcome === 'stuck').length,
      duration: durationsOf(ended),
      totalDays: sum(done.cases.map((one) => one.days)),
      stages: stagesOf(definition, done, times),
      roles: rolesOf(done, cases, people),
      loops: loopsOf(done.cases),
    },
  };
}

/**
 * The stays of simulated cases, one after the other, each case by itself; null when conditions look at too many
 * combinations of facts. For holding a forecast against a history whose every length is known.
 */
export function simulatedCases(
  definition: WorkflowDefinition,
  registry: Registry,
  options: SimulationOptions = {},
): readonly SimulatedCase[] | null {
  return ran(definition, registry, options)?.cases ?? null;
}

function ran(
  definition: WorkflowDefinition,
  registry: Registry,
  {
    cases = 1_000,
    seed = 1,
    times = {},
    acts = {},
    people = {},
    daysBetween = 1,
    daysPerAct = 0.25,
    most = MOST_STEPS,
    mostWork = Number.POSITIVE_INFINITY,
  }: SimulationOptions,
): Run | null {
  const examples = factExamples(definition, registry, COUNTRIES, MOST_COMBINATIONS);
  if (!examples) return null;
  return run({
    definition,
    registry,
    examples,
    cases,
    seed,
    times,
    acts,
    people,
    daysBetween,
    daysPerAct,
    most,
    mostWork,
  });
}

function endsOf(ended: readonly SimulatedCase[]): Simulation['ends'] {
  const stages = [...new Set(ended.map((one) => one.stage))];
  return stages
    .map((stage) => ({ stage, cases: ended.filter((one) => one.stage === stage).length }))
    .sort((a, b) => b.cases - a.cases || byCode(a.stage, b.stage));
}

function durationsOf(ended: readonly SimulatedCase[]): Durations | null {
  const days = ascending(ended.map((one) => one.days));
  const [median, p80, p95] = [0.5, 0.8, 0.95].map((share) => quantile(days, share));
  if (median == null || p80 == null || p95 == null) return null;
  return { mean: sum(days) / days.length, median, p80, p95 };
}

function stagesOf(definition: WorkflowDefinition, { cases }: Run, times: StageTimes): readonly StageLoad[] {
  const total = sum(cases.map((one) => one.days));
  return definition.stages
    .flatMap((stage): readonly StageLoad[] => {
      const days = ascending(
        cases.flatMap((one) => one.stays.flatMap((stay) => (stay.stage === stage.code ? [stay.days] : []))),
      );
      const medianDays = quantile(days, 0.5);
      if (medianDays === null) return [];
      return [
        {
          stage: stage.code,
          cases: cases.filter((one) => one.stays.some((stay) => stay.stage === stage.code)).length,
          stays: days.length,
          meanDays: sum(days) / days.length,
          medianDays,
          share: total === 0 ? 0 : sum(days) / total,
          assumedDays: isAssumed(times, stage.code) ? assumedDays(definition, stage) : null,
        },
      ];
    })
    .sort((a, b) => b.share - a.share || byCode(a.stage, b.stage));
}

function rolesOf({ people, until }: Run, cases: number, counts: Staff): readonly RoleLoad[] {
  return [...people.work]
    .map(([role, { acts, busyDays, waitedDays }]): RoleLoad => {
      const count = counts[role] ?? null;
      const capacity = people.sizeOf(role) * until;
      return {
        role,
        acts,
        actsPerCase: acts / cases,
        busyDays,
        people: count,
        busyShare: count === null || capacity === 0 ? null : busyDays / capacity,
        waitedDays: waitedDays / acts,
      };
    })
    .sort((a, b) => b.busyDays - a.busyDays || byCode(a.role, b.role));
}

function loopsOf(cases: readonly SimulatedCase[]): Simulation['loops'] {
  const times = cases.map(({ stays }) => stays.length - new Set(stays.map((stay) => stay.stage)).size);
  return { cases: times.filter((count) => count > 0).length, times: sum(times) };
}

function ascending(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function byCode(one: string, other: string): number {
  return one < other ? -1 : 1;
}
