/**
 * Loads the demo programme once: people, envelopes, and actions whose histories really go through the engine under a
 * moved clock. It has a connection, and so a clock, of its own, and runs before anything else in the process.
 */
import { Client } from 'pg';
import { draftAction } from '../actions/draft-action.js';
import { loadWindows } from '../calls/load-windows.js';
import { openAssumedEnvelopes } from '../calls/open-assumed-envelopes.js';
import { advanceCase } from '../cases/advance-case.js';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Definitions } from '../cases/definitions.js';
import { loadCase } from '../cases/load-case.js';
import { Subjects } from '../cases/subject.js';
import { Database } from '../database/database.js';
import { addDocument } from '../documents/add-document.js';
import { personOfDemoToken } from '../identity/demo-sign-in.js';
import { ensureDemoPersonas } from '../identity/ensure-demo-personas.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { parseCents } from '../kernel/money.js';
import { loadFrameworks } from '../partnerships/load-frameworks.js';
import { calendarFor } from '../reference/calendars.js';
import { subjects } from '../subjects.js';
import { isWorkingDay, stageOf, type WorkflowDefinition } from '../workflow/index.js';
import { letterFor } from './demo-letter.js';
import { type DemoRelay, demoRelay } from './demo-relay.js';
import { type Story, type StoryStep, stories } from './demo-stories.js';

const LOCK = 720_190_309;
const DAY_MS = 86_400_000;
/** Office hours begin, UTC; each further act of a day comes a while later. */
const FIRST_HOUR = 8;
const BETWEEN_ACTS_MS = 23 * 60_000;

/** Several processes may start at once: one loads, the others wait; a killed load goes on with what is missing. */
export async function loadDemoProgramme(
  runtimeUrl: string,
  publicUrl: string,
  log: (line: string) => void,
): Promise<void> {
  const lock = new Client({ connectionString: runtimeUrl });
  lock.on('error', () => undefined);
  await lock.connect();
  const database = await Database.connect({ url: runtimeUrl, size: 3 });
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await new DemoProgramme(database, publicUrl, log).load();
  } finally {
    await database.close();
    await lock.end();
  }
}

class DemoProgramme {
  private readonly runtime: CaseRuntime;
  private readonly relay: DemoRelay;
  private readonly people = new Map<string, PersonActor>();
  private readonly now = Date.now();

  constructor(
    private readonly database: Database,
    publicUrl: string,
    private readonly log: (line: string) => void,
  ) {
    this.runtime = new CaseRuntime(database, new Subjects(subjects), new Definitions(database), calendarFor);
    this.relay = demoRelay(this.runtime, publicUrl);
  }

  async load(): Promise<void> {
    await this.runtime.definitions.publishShipped(this.runtime.subjects);
    await ensureDemoPersonas(this.database);
    const told = await this.storiesTold();
    const missing = stories.filter((story) => !told.has(story.title));
    if (missing.length === 0) return;
    this.log('Loading the demo programme, once.');

    this.database.clockOffsetMs = earliestOf(missing, this.now) - DAY_MS - this.now;
    await loadFrameworks(this.runtime);
    await loadWindows(this.database);
    await openAssumedEnvelopes(this.runtime);
    await this.relay.drain();
    const inOrder = [...missing].sort((a, b) => startOf(a, this.now) - startOf(b, this.now));
    for (const story of inOrder) await this.play(story);
    this.database.clockOffsetMs = 0;
  }

  private async play(story: Story): Promise<void> {
    const start = startOf(story, this.now);
    let at = this.moveTo(start, 0);
    const lead = await this.person(story.lead);
    const drafted = await draftAction(this.runtime, lead, await this.contentOf(story));
    await this.relay.drain();
    for (const step of story.steps) {
      at = this.moveTo(start + step.day * DAY_MS, at);
      const id = step.on === 'funding_request' ? drafted.fundingRequest.id : drafted.id;
      await this.act(story, { ...step, as: step.as === 'manager' ? story.lead : step.as }, id);
      await this.relay.drain();
    }
  }

  private async act(story: Story, step: StoryStep, caseId: string): Promise<void> {
    const subject = step.on ?? 'action';
    const actor = step.as === 'clock' ? systemActor('clock') : await this.person(step.as);
    if (step.document && actor.kind === 'person') {
      await addDocument(this.runtime, actor, { caseId, subject, ...letterFor(story, step.document) });
    }
    const inputs = { ...(await this.ticked(subject, caseId, step.do)), ...step.texts };
    const advanced = await advanceCase(this.runtime, actor, {
      subject,
      caseId,
      act: {
        transition: step.do,
        inputs: actor.kind === 'person' ? inputs : {},
        ...(step.visa ? { visa: step.visa } : {}),
        ...(step.reason ? { reason: step.reason } : {}),
      },
    });
    if (!advanced.ok) {
      throw new Error(`The demo's "${story.title}" stopped at ${step.do}: ${JSON.stringify(advanced)}`);
    }
  }

  /** Every checklist of the transition, ticked as a careful person would. */
  private async ticked(
    subject: string,
    caseId: string,
    transition: string,
  ): Promise<Record<string, string[]>> {
    const loaded = await this.database.asActor(systemActor('import'), (transaction) =>
      loadCase(this.runtime, transaction, subject, caseId),
    );
    return loaded ? checklistsOf(loaded.definition, loaded.state.stage, transition) : {};
  }

  private async contentOf(story: Story) {
    const [found] = await this.database.asActor(systemActor('import'), (transaction) =>
      transaction.run<{ lotId: string; fund: string; partnershipId: string }>(
        'demo_story_ids',
        `SELECT e.lot_id AS "lotId", e.fund, p.id AS "partnershipId" FROM envelope e, partnership p
         WHERE e.code = $1 AND p.country = $2`,
        [story.envelope, story.country],
      ),
    );
    if (!found)
      throw new Error(`The demo has no envelope ${story.envelope} or no framework with ${story.country}.`);
    const starts = new Date(startOf(story, this.now) + 270 * DAY_MS).toISOString().slice(0, 8);
    return {
      title: story.title,
      lotId: found.lotId,
      funds: [found.fund],
      pillar: story.pillar,
      theme: story.theme,
      summary: story.summary,
      objectives: story.objectives,
      activities: story.activities,
      indicators: 'Counted every quarter by the lead applicant and shown to the partner authority.',
      startsOn: `${starts}01`,
      durationMonths: story.months,
      countries: [{ country: story.country, partnershipId: found.partnershipId }],
      grantCents: cents(story.grant),
      totalCostCents: cents(story.totalCost),
      budgetLines: budgetOf(cents(story.totalCost)),
      milestones: [
        { title: 'Kick-off with the partner authority', dueMonth: 1 },
        { title: 'First results reviewed together', dueMonth: Math.ceil(story.months / 2) },
        { title: 'Closing event and final report', dueMonth: story.months },
      ],
      fundingJustification: 'The amount is the grant asked for in the application.',
    };
  }

  private async person(persona: string): Promise<PersonActor> {
    const known = this.people.get(persona);
    if (known) return known;
    const found = await personOfDemoToken(this.database, `demo-${persona}`);
    if (!found) throw new Error(`The demo has no ${persona}.`);
    this.people.set(persona, found);
    return found;
  }

  /** Moves the clock to a working hour on or after the day, and after `previous`; never past the present. */
  private moveTo(day: number, previous: number): number {
    const office = workingDayFrom(day) + FIRST_HOUR * 3_600_000;
    const at = Math.min(Math.max(office, previous + BETWEEN_ACTS_MS), this.now - 60_000);
    this.database.clockOffsetMs = at - this.now;
    return at;
  }

  private async storiesTold(): Promise<ReadonlySet<string>> {
    const rows = await this.database.asActor(systemActor('import'), (transaction) =>
      transaction.run<{ title: string }>('demo_told', `SELECT title FROM case_file WHERE subject = 'action'`),
    );
    return new Set(rows.map((row) => row.title));
  }
}

/** The midnight (UTC) on which the story begins, so that its last step was `daysAgo` days ago. */
function startOf(story: Story, now: number): number {
  const last = story.steps.at(-1)?.day ?? 0;
  return Math.floor(now / DAY_MS) * DAY_MS - (story.daysAgo + last) * DAY_MS;
}

function earliestOf(told: readonly Story[], now: number): number {
  return Math.min(...told.map((story) => startOf(story, now)));
}

function workingDayFrom(day: number): number {
  const midnight = Math.floor(day / DAY_MS) * DAY_MS;
  const date = new Date(midnight).toISOString().slice(0, 10);
  return isWorkingDay(date, calendarFor('COMMISSION')) ? midnight : workingDayFrom(midnight + DAY_MS);
}

function checklistsOf(
  definition: WorkflowDefinition,
  stage: string,
  transition: string,
): Record<string, string[]> {
  const found = stageOf(definition, stage).transitions.find((one) => one.code === transition);
  return Object.fromEntries(
    (found?.inputs ?? []).flatMap((input) =>
      input.kind === 'checklist' ? [[input.code, input.items.map((item) => item.code)]] : [],
    ),
  );
}

function cents(amount: string): number {
  return parseCents(amount) ?? 0;
}

/** Staff, travel, equipment and overhead that add up to the cent. */
function budgetOf(total: number) {
  const staff = Math.floor(total * 0.46);
  const travel = Math.floor(total * 0.18);
  const equipment = Math.floor(total * 0.29);
  return [
    { heading: 'STAFF', description: 'Project team and seconded experts', amountCents: staff },
    { heading: 'TRAVEL', description: 'Travel and daily allowances', amountCents: travel },
    { heading: 'EQUIPMENT', description: 'Equipment and training material', amountCents: equipment },
    { heading: 'INDIRECT', description: 'Overheads', amountCents: total - staff - travel - equipment },
  ];
}
