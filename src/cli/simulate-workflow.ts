/** `simulate-workflow`: how long cases would take on a definition, and where they would wait. Needs no database. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { verifyContextOf } from '../cases/verify-context.js';
import {
  findingLines,
  formatList,
  formatNumber,
  formatShare,
  labelIn,
  roleName,
  shapeSentence,
} from '../i18n/index.js';
import { ROLES } from '../kernel/actor.js';
import {
  type Finding,
  type Simulation,
  type SimulationOptions,
  type SimulationResult,
  type Staff,
  type StageTimes,
  simulate,
  stageOf,
  verifyDefinition,
  type WorkflowDefinition,
} from '../workflow/index.js';
import { type DefinitionFound, definitionIn, shippedDefinitions } from './definition-files.js';
import { Failure } from './failure.js';
import type { Terminal } from './terminal.js';

interface Given {
  readonly cases: string;
  readonly seed: string;
  readonly times?: string;
  readonly people?: readonly string[];
  readonly daysBetween: string;
  readonly daysPerAct: string;
  readonly json?: boolean;
}

const MOST_CASES = 100_000;

/** What became of one definition: tried out, or why not. */
type Outcome =
  | (DefinitionFound & { readonly readable: false })
  | {
      readonly readable: true;
      readonly name: string;
      readonly definition: WorkflowDefinition;
      /** Errors of the verifier; a definition with any is not tried out. */
      readonly findings: readonly Finding[];
      readonly result: SimulationResult | null;
    };

export function addSimulateWorkflow(program: Command, terminal: Terminal): void {
  const { t } = terminal;
  program
    .command('simulate-workflow')
    .description(t('cli.simulate.about'))
    .argument('[workflow...]', t('cli.simulate.workflow'))
    .option('--cases <number>', t('cli.simulate.cases', { most: MOST_CASES }), '1000')
    .option('--seed <number>', t('cli.simulate.seed'), '1')
    .option('--times <file>', t('cli.simulate.times'))
    .option('--people <role=number...>', t('cli.simulate.people'))
    .option('--days-between <number>', t('cli.simulate.between'), '1')
    .option('--days-per-act <number>', t('cli.simulate.per_act'), '0.25')
    .option('--json', t('cli.simulate.json'))
    .action(async (names: readonly string[], given: Given) => {
      const found =
        names.length === 0
          ? shippedDefinitions()
          : await Promise.all(names.map((name) => definitionIn(terminal, name, true)));
      const options = await optionsOf(terminal, given, found);
      const outcomes = found.map((one) => outcomeOf(one, options));
      if (given.json)
        terminal.say(
          JSON.stringify(
            outcomes.map((one) => forMachines(terminal, one)),
            null,
            2,
          ),
        );
      else for (const one of outcomes) tell(terminal, one);
      if (outcomes.some((one) => !one.readable)) throw new Failure('', true);
      if (!outcomes.every((one) => one.readable && one.result?.ok)) throw new Failure('');
    });
}

function outcomeOf(found: DefinitionFound, options: SimulationOptions): Outcome {
  if (!found.readable) return found;
  const { name, definition, subject } = found;
  const findings = verifyDefinition(definition, verifyContextOf(subject)).filter(
    (one) => one.severity === 'error',
  );
  const result = findings.length === 0 ? simulate(definition, subject.registry, options) : null;
  return { readable: true, name, definition, findings, result };
}

async function optionsOf(
  terminal: Terminal,
  given: Given,
  found: readonly DefinitionFound[],
): Promise<SimulationOptions> {
  return {
    cases: numberOf(terminal, 'cases', given.cases, 1, MOST_CASES, true),
    seed: numberOf(terminal, 'seed', given.seed, -(2 ** 31), 2 ** 31 - 1, true),
    daysBetween: numberOf(terminal, 'days-between', given.daysBetween, 0, 10_000),
    daysPerAct: numberOf(terminal, 'days-per-act', given.daysPerAct, 0, 10_000),
    times: given.times === undefined ? {} : await timesIn(terminal, given.times, found),
    people: peopleOf(terminal, given.people ?? []),
  };
}

function numberOf(
  { t }: Terminal,
  option: string,
  value: string,
  least: number,
  most: number,
  whole = false,
): number {
  const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most && (!whole || Number.isInteger(number))) return number;
  throw new Failure(t('cli.simulate.number_wrong', { option, value, least, most }), true);
}

function peopleOf({ t, locale }: Terminal, given: readonly string[]): Staff {
  return Object.fromEntries(
    given.map((value) => {
      const [, role = '', count = ''] = /^([a-z_]+)=(\d{1,5})$/.exec(value) ?? [];
      if (role === '') throw new Failure(t('cli.simulate.people_wrong', { value }), true);
      if (!ROLES.some((one) => one === role)) {
        throw new Failure(t('cli.simulate.role_unknown', { role, roles: formatList(ROLES, locale) }), true);
      }
      return [role, Number(count)];
    }),
  );
}

async function timesIn(
  { t }: Terminal,
  name: string,
  found: readonly DefinitionFound[],
): Promise<StageTimes> {
  let times: unknown;
  try {
    times = JSON.parse(await readFile(name, 'utf8'));
  } catch (error) {
    throw new Failure(t('cli.simulate.times_unreadable', { name, reason: (error as Error).message }), true);
  }
  if (!areTimes(times)) throw new Failure(t('cli.simulate.times_wrong', { name }), true);
  const stages = found.flatMap((one) => (one.readable ? one.definition.stages.map(({ code }) => code) : []));
  const stage = Object.keys(times).find((code) => !stages.includes(code));
  if (stage === undefined) return times;
  throw new Failure(t('cli.simulate.stage_unknown', { name, stage }), true);
}

function areTimes(value: unknown): value is StageTimes {
  const isTime = (time: unknown) => typeof time === 'number' && time >= 0;
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((time) => isTime(time) || (Array.isArray(time) && time.every(isTime)))
  );
}

function tell(terminal: Terminal, outcome: Outcome): void {
  const { t, locale, say } = terminal;
  const { name } = outcome;
  if (!outcome.readable) {
    say(outcome.reason);
    for (const problem of outcome.problems) say(`  ${shapeSentence(problem, locale)}`);
  } else if (outcome.result?.ok) {
    tellSimulation(terminal, name, outcome.definition, outcome.result.simulation);
  } else if (outcome.result) {
    say(`${name}: ${t('process.simulation.too_many_facts', { count: outcome.result.tooManyFacts })}`);
  } else {
    say(t('cli.verify.unsound', { name, count: outcome.findings.length }));
    for (const line of outcome.findings.flatMap((one) => findingLines(one, locale))) say(`  ${line}`);
  }
}

function tellSimulation(
  { t, locale, say }: Terminal,
  name: string,
  definition: WorkflowDefinition,
  simulation: Simulation,
): void {
  const days = (value: number) => formatNumber(Math.round(value * 10) / 10, locale);
  const share = (part: number) => formatShare(Math.round(part * 10_000), locale);
  const stageName = (code: string) => labelIn(stageOf(definition, code).label, locale);
  const heading = (text: string) => say(`  ${t('cli.simulate.heading', { heading: text })}`);
  const { cases, seed, duration } = simulation;

  say(t('cli.simulate.ran', { name, count: cases, seed }));
  heading(t('process.simulation.ends'));
  const ends = [
    ...simulation.ends.map((one) => ({ name: stageName(one.stage), cases: one.cases })),
    { name: t('process.simulation.cut'), cases: simulation.cut },
    { name: t('process.simulation.stuck'), cases: simulation.stuck },
  ].filter((one) => one.cases > 0);
  for (const one of ends) {
    say(`    ${t('cli.simulate.share_of', { name: one.name, share: share(one.cases / cases) })}`);
  }
  heading(t('process.simulation.durations'));
  if (!duration) say(`    ${t('process.simulation.none_ended')}`);
  else {
    for (const part of ['mean', 'median', 'p80', 'p95'] as const) {
      const said = { name: t(`process.simulation.${part}`), days: days(duration[part]) };
      say(`    ${t('cli.simulate.duration', said)}`);
    }
  }
  heading(t('process.simulation.stages'));
  for (const one of simulation.stages) {
    const said = { name: stageName(one.stage), share: share(one.share), days: days(one.medianDays) };
    say(`    ${t(one.assumedDays === null ? 'cli.simulate.stage' : 'cli.simulate.stage_assumed', said)}`);
  }
  heading(t('process.simulation.roles'));
  for (const one of simulation.roles) {
    const said = { name: roleName(one.role, locale), acts: days(one.actsPerCase), days: days(one.busyDays) };
    const { people, busyShare, waitedDays } = one;
    const counted = { ...said, people: people ?? 0, busy: share(busyShare ?? 0), waited: days(waitedDays) };
    say(`    ${people === null ? t('cli.simulate.role', said) : t('cli.simulate.role_counted', counted)}`);
  }
  const { loops } = simulation;
  say(`  ${t('process.simulation.loops', { count: loops.cases, times: loops.times })}`);
  say(`  ${t('process.simulation.assumptions')}`);
}

function forMachines({ locale }: Terminal, outcome: Outcome): object {
  if (!outcome.readable) {
    const problems = outcome.problems.map((one) => ({ ...one, sentence: shapeSentence(one, locale) }));
    return { name: outcome.name, readable: false, reason: outcome.reason, problems };
  }
  const { name, findings, result } = outcome;
  const told = findings.map((one) => ({ ...one, sentence: findingLines(one, locale)[0] }));
  return {
    name,
    readable: true,
    sound: findings.length === 0,
    findings: told,
    ...(result?.ok ? { simulation: result.simulation } : {}),
    ...(result && !result.ok ? { tooManyFacts: result.tooManyFacts } : {}),
  };
}
