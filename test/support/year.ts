/**
 * A year of the demo programme: the product's clock is moved on half a day at a time, people do something of what waits
 * for them, give work to others and put new actions in, and whatever carries out background work does so after each step.
 */
import { draftAction } from '../../src/actions/draft-action.js';
import { advanceCase } from '../../src/cases/advance-case.js';
import type { CaseRuntime } from '../../src/cases/case-runtime.js';
import { viewCase } from '../../src/cases/case-view.js';
import { reassignTasks } from '../../src/cases/reassign-tasks.js';
import { setAbsence } from '../../src/cases/set-absence.js';
import { addDocument } from '../../src/documents/add-document.js';
import { letterFor } from '../../src/embedded/demo-letter.js';
import { stories } from '../../src/embedded/demo-stories.js';
import { DEMO_PERSONAS } from '../../src/identity/demo-personas.js';
import { personOfDemoToken } from '../../src/identity/demo-sign-in.js';
import type { PersonActor } from '../../src/kernel/actor.js';
import { Problem } from '../../src/kernel/problem.js';
import type { AvailableTransition, InputDefinition } from '../../src/workflow/index.js';
import type { Behind, TestDatabase } from './database.js';

const DAY_MS = 86_400_000;
/** UTC: the night after every due day that ended; when offices have opened in the east alone; when all of them have; noon. */
const NIGHT = 0.5;
const EARLY = 7.5;
const MORNING = 9.5;
const NOON = 11;

/** How often somebody does what waits for them on a day. Chosen so that some of it becomes late. */
const ACTS = 0.09;
const HAND_OVERS = 0.008;
const NEW_ACTIONS = 0.1;
const ABSENCES = 0.08;
const HARSH = 0.12;
/** How often whatever works in the background is away, for up to so many days, while people go on. */
const OUTAGES = 0.05;
const LONGEST_OUTAGE = 8;

export interface YearOptions {
  readonly behind: Behind;
  readonly seed: number;
  readonly days: number;
  /** Milliseconds since 1970; midnight, UTC. */
  readonly from: number;
  /** Does the background work that is due at this instant. */
  work(at: number): Promise<void>;
  /** Looks, before that work, at how things stand. */
  look?(at: number): Promise<void>;
  /** Anything else that happens on a day. */
  onDay?(day: number): Promise<void>;
}

export interface YearRun {
  readonly acts: number;
  readonly refused: number;
}

export async function liveThroughYear(
  test: TestDatabase,
  runtime: CaseRuntime,
  options: YearOptions,
): Promise<YearRun> {
  const random = mulberry(options.seed);
  const run = { acts: 0, refused: 0 };
  const liveDay = async (day: number) => {
    await options.onDay?.(day);
    const people = await everybody(test);
    if (random() < ABSENCES) await goAway(runtime, people, day, options.from, random);
    if (random() < NEW_ACTIONS) await newAction(options.behind, runtime, people, day);
    for (const task of await openTasks(options.behind)) {
      const chance = random();
      if (chance < HAND_OVERS) await handOver(runtime, people, task, random);
      else if (chance > 1 - ACTS) await doSomething(runtime, people, task, random, run);
    }
  };
  let awayUntil = -1;
  for (let day = 0; day < options.days; day += 1) {
    if (random() < OUTAGES) awayUntil = day + Math.floor(random() * LONGEST_OUTAGE);
    const turn = async (hour: number, live: boolean) => {
      const at = options.from + day * DAY_MS + hour * 3_600_000;
      test.database.clockOffsetMs = at - Date.now();
      if (live) await liveDay(day);
      if (day <= awayUntil) return;
      await options.look?.(at);
      await options.work(at);
    };
    await turn(NIGHT, false);
    await turn(EARLY, day % 2 === 1);
    await turn(MORNING, false);
    await turn(NOON, day % 2 === 0);
  }
  return run;
}

/** Small, and the same everywhere for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function everybody(test: TestDatabase): Promise<readonly PersonActor[]> {
  const found = await Promise.all(
    DEMO_PERSONAS.map(({ code }) => personOfDemoToken(test.database, `demo-${code}`)),
  );
  return found.flatMap((one) => one ?? []);
}

interface Task {
  readonly id: string;
  readonly caseId: string;
  readonly subject: string;
  readonly code: string;
  readonly role: string;
}

/** In an order that does not depend on ids. */
function openTasks(behind: Behind): Promise<readonly Task[]> {
  return behind.query<Task>(
    `SELECT t.id, t.case_id AS "caseId", c.subject, t.code, t.role FROM task t JOIN case_file c ON c.id = t.case_id
     WHERE t.done_at IS NULL ORDER BY c.title, c.subject, t.code, t.role, t.country`,
  );
}

async function doSomething(
  runtime: CaseRuntime,
  people: readonly PersonActor[],
  task: Task,
  random: () => number,
  run: { acts: number; refused: number },
): Promise<void> {
  const able = people.filter((one) => one.roles.some((held) => held.role === task.role));
  const actor = able[Math.floor(random() * able.length)];
  if (!actor) return;
  const view = await runtime.database.asActor(actor, (transaction) =>
    viewCase(runtime, transaction, actor, task.subject, task.caseId),
  );
  const open = (view?.transitions ?? []).filter((one) => one.open);
  const usual = open.filter((one) => one.tone !== 'negative');
  const choice = random() < HARSH || usual.length === 0 ? open : usual;
  const offer = choice[Math.floor(random() * choice.length)];
  if (!offer) return;
  for (const input of offer.inputs) {
    if (input.kind !== 'document') continue;
    const story = stories[0];
    if (!story) throw new Error('The demo has no story.');
    await addDocument(runtime, actor, {
      caseId: task.caseId,
      subject: task.subject,
      ...letterFor(story, { kind: input.documentKind, title: 'What was asked for' }),
    });
  }
  const advanced = await advanceCase(runtime, actor, {
    subject: task.subject,
    caseId: task.caseId,
    act: actOf(offer),
  });
  if (advanced.ok) run.acts += 1;
  else run.refused += 1;
}

function actOf(offer: AvailableTransition) {
  const inputs = offer.inputs.flatMap((input): [string, string | readonly string[]][] => {
    const value = valueFor(input);
    return value === null ? [] : [[input.code, value]];
  });
  return {
    transition: offer.transition,
    reason: 'As the days went by.',
    inputs: Object.fromEntries(inputs),
    ...(offer.visa === null ? {} : { visa: offer.visa }),
  };
}

function valueFor(input: InputDefinition): string | readonly string[] | null {
  if (input.kind === 'date') return '2026-03-31';
  if (input.kind === 'text') return 'As the days went by.';
  if (input.kind === 'checklist') return input.items.map((item) => item.code);
  if (input.kind === 'choice') return input.options[0]?.code ?? '';
  return null;
}

/** Gives a task by name to somebody who may be asked; where that is refused, nothing changes. */
async function handOver(
  runtime: CaseRuntime,
  people: readonly PersonActor[],
  task: Task,
  random: () => number,
): Promise<void> {
  const administrator = people.find((one) => one.roles.some(({ role }) => role === 'administrator'));
  const able = people.filter((one) => one.roles.some((held) => held.role === task.role));
  const from = able[Math.floor(random() * able.length)];
  const to = able[Math.floor(random() * able.length)];
  if (!administrator || !from || !to || from === to) return;
  await reassignTasks(runtime, administrator, {
    fromId: from.accountId,
    toId: to.accountId,
    taskIds: [task.id],
    reason: 'Too much at once.',
  }).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
  });
}

/** For some days, with somebody who stands in or without. */
async function goAway(
  runtime: CaseRuntime,
  people: readonly PersonActor[],
  day: number,
  from: number,
  random: () => number,
): Promise<void> {
  const who = people[Math.floor(random() * people.length)];
  const colleagues = people.filter(
    (one) => one.organisationId === who?.organisationId && one.personId !== who.personId,
  );
  const standIn = colleagues[Math.floor(random() * colleagues.length * 1.5)];
  const days = 1 + Math.floor(random() * 12);
  const role = who?.roles.find((held) => !held.onBehalfOf)?.role;
  if (!who || !role) return;
  const dateAt = (later: number) => new Date(from + (day + later) * DAY_MS).toISOString().slice(0, 10);
  const wanted = { absentId: who.accountId, fromDay: dateAt(0), untilDay: dateAt(days), note: '' };
  await setAbsence(runtime, who, {
    ...wanted,
    standIns: standIn ? [{ role, delegateId: standIn.accountId }] : [],
  }).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
  });
}

async function newAction(
  behind: Behind,
  runtime: CaseRuntime,
  people: readonly PersonActor[],
  day: number,
): Promise<void> {
  const lead = people.filter((one) => one.roles.some(({ role }) => role === 'programme_manager'))[day % 2];
  if (!lead) throw new Error('The demo has no programme manager.');
  const country = lead.roles[0]?.country === 'ES' ? 'MA' : 'MD';
  const [found] = await behind.query<{ lotId: string; fund: string; partnershipId: string }>(
    `SELECT e.lot_id AS "lotId", e.fund, p.id AS "partnershipId" FROM envelope e, partnership p
     WHERE e.code = 'BS-2023-ISF' AND p.country = $1`,
    [country],
  );
  if (!found) throw new Error('The demo has no envelope.');
  const drafted = await draftAction(runtime, lead, {
    title: `Joint workshops on document security, round ${day}`,
    lotId: found.lotId,
    funds: [found.fund],
    pillar: 'IRREGULAR_THB',
    theme: 'DOCUMENT_FRAUD',
    summary: 'Experts compare how forged documents are found at the border.',
    objectives: 'Forged documents are found earlier.',
    activities: 'Two expert meetings and a shared list of findings.',
    indicators: 'Number of forged documents found.',
    startsOn: '2029-03-01',
    durationMonths: 12,
    countries: [{ country, partnershipId: found.partnershipId }],
    grantCents: 29_565_525,
    totalCostCents: 31_164_251,
    budgetLines: [{ heading: 'STAFF', description: 'Project team', amountCents: 31_164_251 }],
    milestones: [{ title: 'Kick-off', dueMonth: 1 }],
    fundingJustification: 'The amount is the grant asked for in the application.',
  });
  const view = await runtime.database.asActor(lead, (transaction) =>
    viewCase(runtime, transaction, lead, 'action', drafted.id),
  );
  const offer = view?.transitions.find((one) => one.transition === 'submit_concept_note');
  if (!offer) throw new Error('A draft cannot be submitted.');
  for (const input of offer.inputs) if (input.kind === 'document') throw new Error('A letter is asked for.');
  await advanceCase(runtime, lead, { subject: 'action', caseId: drafted.id, act: actOf(offer) });
}
