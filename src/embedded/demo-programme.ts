/**
 * Loads the demo programme once: people, envelopes, and actions whose histories really go through the engine under a
 * moved clock. It has a connection, and so a clock, of its own, and runs before anything else in the process.
 */
import { Client } from 'pg';
import { draftAction } from '../actions/draft-action.js';
import type { KeyPlace } from '../audit/key-place.js';
import { loadWindows } from '../calls/load-windows.js';
import { openAssumedEnvelopes } from '../calls/open-assumed-envelopes.js';
import { advanceCase } from '../cases/advance-case.js';
import { CaseRuntime } from '../cases/case-runtime.js';
import { Definitions } from '../cases/definitions.js';
import { reportCondition } from '../cases/follow-condition.js';
import { raiseFinding } from '../cases/raise-finding.js';
import { replyToFinding } from '../cases/reply-to-finding.js';
import { Subjects } from '../cases/subject.js';
import { Database } from '../database/database.js';
import { addDocument } from '../documents/add-document.js';
import type { DocumentDesk } from '../documents/document-desk.js';
import { personOfDemoToken } from '../identity/demo-sign-in.js';
import { ensureDemoPersonas } from '../identity/ensure-demo-personas.js';
import { learnStageTimes } from '../insight/learn-stage-times.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { parseCents } from '../kernel/money.js';
import { loadFrameworks } from '../partnerships/load-frameworks.js';
import { calendarFor } from '../reference/calendars.js';
import { subjects } from '../subjects.js';
import { dateInZone, isWorkingDay, previousWorkingDay, type WorkflowDefinition } from '../workflow/index.js';
import { DemoAmendments } from './demo-amendments.js';
import { rewriteApplication } from './demo-application.js';
import { DemoAssessments } from './demo-assessments.js';
import { DemoAssistance } from './demo-assistance.js';
import { DemoCalls } from './demo-calls.js';
import { DemoDialogues } from './demo-dialogues.js';
import { tellOfDocuments } from './demo-documents.js';
import { DemoEnvelopes } from './demo-envelopes.js';
import { letterFor } from './demo-letter.js';
import { DemoLetters } from './demo-letters.js';
import { talkOnCases } from './demo-messages.js';
import { DemoNeeds } from './demo-needs.js';
import { DemoParties } from './demo-parties.js';
import { DemoPartnerships } from './demo-partnerships.js';
import { DemoPayments } from './demo-payments.js';
import { letProgramsIn } from './demo-programs.js';
import {
  leaveTraces,
  proposeLending,
  proposeSensitiveRole,
  proposeShorterKeeping,
  signRecord,
} from './demo-record.js';
import { type DemoRelay, demoRelay } from './demo-relay.js';
import { DemoReports } from './demo-reports.js';
import { DemoSessions } from './demo-sessions.js';
import { stories } from './demo-stories.js';
import type { Story, StoryStep } from './demo-story.js';
import { keepThemes } from './demo-themes.js';
import { giveTrackingLinks } from './demo-tracking.js';

/** Which routes the demo's actions say they touch, by partner country: invented, like the actions. */
const ROUTES_OF: Readonly<Record<string, readonly string[]>> = {
  MD: ['EASTERN_BORDERS'],
  GE: ['EASTERN_MEDITERRANEAN', 'SILK_ROUTE'],
  MA: ['WESTERN_MEDITERRANEAN', 'ATLANTIC'],
  TN: ['CENTRAL_MEDITERRANEAN'],
  JO: ['EASTERN_MEDITERRANEAN'],
  CV: ['ATLANTIC'],
};

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
  auditKey: KeyPlace | null = null,
  desk: DocumentDesk | null = null,
): Promise<void> {
  const lock = new Client({ connectionString: runtimeUrl });
  lock.on('error', () => undefined);
  await lock.connect();
  const database = await Database.connect({ url: runtimeUrl, size: 5 });
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await new DemoProgramme(database, publicUrl, log, auditKey, desk).load();
  } finally {
    await database.close();
    await lock.end();
  }
}

/** People have read what came long ago. */
const INBOX_READ = `UPDATE inbox_item SET read_at = created_at + interval '1 day'
  WHERE read_at IS NULL AND created_at < entente_now() - interval '14 days'`;

const VISAS_OF_ASSESSORS: ReadonlySet<string> = new Set(['technical', 'financial']);
/** The story that waits for its session. */
const BEFORE_THE_COMMITTEE = 'Visa facilitation front office';

type Drafted = Readonly<Record<'action' | 'funding_request', string>>;

class DemoProgramme {
  private readonly runtime: CaseRuntime;
  private readonly relay: DemoRelay;
  private readonly reports: DemoReports;
  private readonly payments: DemoPayments;
  private readonly amendments: DemoAmendments;
  private readonly envelopes: DemoEnvelopes;
  private readonly needs: DemoNeeds;
  private readonly calls: DemoCalls;
  private readonly partnerships: DemoPartnerships;
  private readonly assistance: DemoAssistance;
  private readonly parties: DemoParties;
  private readonly letters: DemoLetters;
  private readonly assessments: DemoAssessments;
  private readonly sessions: DemoSessions;
  private readonly dialogues: DemoDialogues;
  private readonly people = new Map<string, PersonActor>();
  private readonly now = Date.now();

  constructor(
    private readonly database: Database,
    publicUrl: string,
    private readonly log: (line: string) => void,
    private readonly auditKey: KeyPlace | null,
    private readonly desk: DocumentDesk | null,
  ) {
    this.runtime = new CaseRuntime(database, new Subjects(subjects), new Definitions(database), calendarFor);
    this.relay = demoRelay(this.runtime, publicUrl);
    this.reports = new DemoReports(this.runtime);
    this.payments = new DemoPayments(this.runtime);
    this.amendments = new DemoAmendments(this.runtime);
    this.envelopes = new DemoEnvelopes(this.runtime);
    this.needs = new DemoNeeds(this.runtime);
    this.calls = new DemoCalls(this.runtime);
    this.partnerships = new DemoPartnerships(this.runtime);
    this.assistance = new DemoAssistance(this.runtime, {
      person: (persona) => this.person(persona),
      daysBefore: (days) => this.daysBefore(days),
      dayBefore: (days) => dateInZone(this.now - days * DAY_MS, 'Europe/Brussels'),
      drain: () => this.relay.drain(),
    });
    this.parties = new DemoParties(this.runtime);
    this.letters = new DemoLetters(this.runtime, publicUrl);
    this.assessments = new DemoAssessments(this.runtime, (persona) => this.person(persona));
    this.sessions = new DemoSessions(this.runtime);
    this.dialogues = new DemoDialogues(this.runtime, publicUrl, {
      person: (persona) => this.person(persona),
      daysBefore: (days) => this.daysBefore(days),
      drain: () => this.relay.drain(),
      now: this.now,
    });
  }

  async load(): Promise<void> {
    await this.runtime.definitions.publishShipped(this.runtime.subjects);
    await ensureDemoPersonas(this.database);
    const told = await this.storiesTold();
    const missing = stories.filter((story) => !told.has(story.title));
    if (missing.length === 0) return;
    if (told.size > 0 && (await this.isOfEarlierVersion())) {
      this.log(
        'The demo programme of an earlier version is kept as it is; a new data folder gets the newest.',
      );
      return;
    }
    this.log('Loading the demo programme, once.');

    this.database.clockOffsetMs = earliestOf(missing, this.now) - DAY_MS - this.now;
    await loadFrameworks(this.runtime);
    await loadWindows(this.runtime);
    await openAssumedEnvelopes(this.runtime);
    await this.assessments.drawUpGrid();
    await this.relay.drain();
    for (const together of byStart(missing, this.now)) await this.play(together);
    await this.assistance.load();
    await this.changeEnvelopes();
    await this.tellOfCalls();
    await this.tellPartnerships();
    await this.introduceParties();
    await this.planSessions();
    await this.dialogues.load();
    await this.tellOfNeeds();
    this.database.clockOffsetMs = 0;
    await this.sessions.callReserves();
    await giveTrackingLinks(this.runtime, await this.person('manager'), await this.person('secretariat'));
    await talkOnCases(this.runtime, {
      lead: await this.person('manager'),
      secretariat: await this.person('secretariat'),
      service: await this.person('consulted-service'),
      partner: await this.person('partner-md'),
    });
    await tellOfDocuments(
      this.runtime,
      this.desk,
      {
        secretariat: await this.person('secretariat'),
        manager: await this.person('manager'),
        partner: await this.person('partner-md'),
      },
      dateInZone(this.now + 20 * 365 * DAY_MS, 'Europe/Brussels'),
    );
    await keepThemes(this.database, await this.person('admin'));
    await letProgramsIn(this.database, {
      admin: await this.person('admin'),
      otherAdmin: await this.person('admin-2'),
      manager: await this.person('manager'),
      secretariat: await this.person('secretariat'),
      partner: await this.person('partner-md'),
    });
    await this.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run('demo_inbox_read', INBOX_READ),
    );
    await this.reports.catchUp();
    await proposeLending(
      this.database,
      await this.person('admin'),
      await this.person('head-of-unit'),
      await this.person('verifier'),
    );
    await this.relay.drain();
    const { accountId } = await this.person('consulted-service');
    await proposeSensitiveRole(this.database, await this.person('admin'), accountId);
    await proposeShorterKeeping(this.database, await this.person('admin-2'));
    await leaveTraces(this.database, await this.person('admin'), await this.person('admin-2'));
    await learnStageTimes(this.runtime);
    if (this.auditKey) await signRecord(this.database, this.auditKey);
  }

  /** Its histories run on workflows of an earlier version, on which those of today would stop half-way. */
  private async isOfEarlierVersion(): Promise<boolean> {
    const rows = await this.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run(
        'demo_of_earlier_version',
        `SELECT FROM case_file c JOIN workflow_definition d ON d.id = c.definition_id
           JOIN workflow_definition n ON n.code = d.code AND n.version > d.version AND n.shipped AND n.status = 'published'
         LIMIT 1`,
      ),
    );
    return rows.length > 0;
  }

  /** Stories that begin on one day are told side by side: what falls on the same hour happens at once, and is relayed once. */
  private async play(together: readonly Story[]): Promise<void> {
    const told = together.map((story) => ({
      story,
      times: this.timesOf(story),
      ids: null as Drafted | null,
    }));
    const hours = [...new Set(told.flatMap(({ times }) => times))].sort((a, b) => a - b);
    for (const at of hours) {
      this.database.clockOffsetMs = at - this.now;
      await this.reports.catchUp();
      await Promise.all(
        told.map(async (one) => {
          for (const [index, time] of one.times.entries()) {
            if (time !== at) continue;
            if (one.ids === null) one.ids = await this.draft(one.story);
            else {
              await this.tell(one.story, index - 1, one.ids).catch((error: unknown) => {
                throw new Error(`The demo's "${one.story.title}" stopped at step ${index}.`, {
                  cause: error,
                });
              });
            }
          }
        }),
      );
      await this.relay.drain();
      await this.reports.catchUp();
      await this.relay.drain();
    }
  }

  /** Told last, since proposals are looked at as they stand. */
  private async changeEnvelopes(): Promise<void> {
    if (await this.envelopes.haveChanges()) return;
    const [secretariat, headOfUnit] = [await this.person('secretariat'), await this.person('head-of-unit')];
    this.daysBefore(20);
    await this.envelopes.refuseCut(secretariat, headOfUnit);
    await this.relay.drain();
    this.daysBefore(2);
    await this.envelopes.proposeTopUp(secretariat, dateInZone(this.now + 12 * DAY_MS, 'Europe/Brussels'));
    await this.relay.drain();
  }

  private async tellOfNeeds(): Promise<void> {
    let previous = 0;
    await this.needs.tell({
      person: (persona) => this.person(persona),
      goBack: (days, from) => {
        const midnight = Math.floor((from ?? this.now) / DAY_MS) * DAY_MS - days * DAY_MS;
        const office = workingDayFrom(midnight) + FIRST_HOUR * 3_600_000;
        // Two steps of one day come one after the other.
        const at = office === previous ? office + BETWEEN_ACTS_MS : office;
        previous = office;
        this.database.clockOffsetMs = Math.min(at, this.now - 60_000) - this.now;
      },
      drain: () => this.relay.drain(),
    });
  }

  private async tellOfCalls(): Promise<void> {
    if (await this.calls.haveCalls()) return;
    const people = {
      secretariat: await this.person('secretariat'),
      headOfUnit: await this.person('head-of-unit'),
      officer: await this.person('authorising-officer'),
      manager: await this.person('manager'),
      otherManager: await this.person('manager-es'),
      partner: await this.person('partner-ma'),
    };
    const dayIn = (days: number) => dateInZone(this.now + days * DAY_MS, 'Europe/Brussels');
    const told = async (days: number, tell: () => Promise<void>) => {
      this.daysBefore(days);
      await tell();
      await this.relay.drain();
    };
    await told(75, () => this.calls.open(people, dayIn));
    await told(50, () => this.calls.pause(people));
    await told(19, () => this.calls.issueAgain(people));
    await told(9, () => this.calls.askAndAnswer(people));
    await told(3, () => this.calls.prepare(people, dayIn));
    await told(2, () => this.calls.draftNext(people));
  }

  private async tellPartnerships(): Promise<void> {
    if (await this.partnerships.areTold()) return;
    await this.partnerships.tell(
      { head: await this.person('head-of-unit'), partnerMd: await this.person('partner-md') },
      (days) => this.daysBefore(days),
      (days) => dateInZone(this.now + days * DAY_MS, 'Europe/Brussels'),
      () => this.relay.drain(),
    );
  }

  /** In office hours. */
  private daysBefore(days: number): void {
    const office = workingDayFrom(Math.floor(this.now / DAY_MS) * DAY_MS - days * DAY_MS);
    this.database.clockOffsetMs = Math.min(office + FIRST_HOUR * 3_600_000, this.now - 60_000) - this.now;
  }

  /** Told in the days before the present, when every story has come to where it stands. */
  private async introduceParties(): Promise<void> {
    if (await this.parties.haveContacts()) return;
    const people = {
      secretariat: await this.person('secretariat'),
      manager: await this.person('manager'),
      managerEs: await this.person('manager-es'),
      partnerMd: await this.person('partner-md'),
      partnerMa: await this.person('partner-ma'),
      agency: await this.person('agency'),
      verifier: await this.person('financial-verifier'),
      officer: await this.person('authorising-officer'),
    };
    this.database.clockOffsetMs = -60_000;
    await this.parties.introduce(people);
    await this.parties.consultAgency(people);
    await this.letters.write(people.secretariat, await this.person('admin'));
    await this.relay.drain();
  }

  /** The next two sessions: one convened with what waits for it, one whose agenda is still open. */
  private async planSessions(): Promise<void> {
    const waits = await this.sessions.waiting(BEFORE_THE_COMMITTEE);
    if (waits === null) return;
    const secretariat = await this.person('secretariat');
    const dayIn = (days: number) =>
      new Date(workingDayFrom(Math.floor(this.now / DAY_MS) * DAY_MS + days * DAY_MS))
        .toISOString()
        .slice(0, 10);
    this.database.clockOffsetMs = -60_000;
    const next = await this.sessions.plan(secretariat, dayIn(24), [waits]);
    await this.sessions.plan(secretariat, dayIn(60), []);
    await this.sessions.convene(secretariat, next);
    await this.relay.drain();
  }

  private async draft(story: Story): Promise<Drafted> {
    const drafted = await draftAction(
      this.runtime,
      await this.person(story.lead),
      await this.contentOf(story),
    );
    return { action: drafted.id, funding_request: drafted.fundingRequest.id };
  }

  private async tell(story: Story, index: number, ids: Drafted): Promise<void> {
    const step = story.steps[index];
    if (!step) return;
    const as = step.as === 'manager' ? story.lead : step.as;
    if (step.on === 'payment_request') {
      if (step.asks) await this.payments.draft(await this.person(as), ids.action, step.asks);
      return this.act(story, { ...step, as }, await this.payments.find(ids.action));
    }
    if (step.on === 'amendment') {
      if (step.amends) await this.amendments.start(await this.person(as), ids.action, step.amends);
      return this.act(story, { ...step, as }, await this.amendments.find(ids.action));
    }
    if (step.on === 'condition') return this.tellOfCondition(ids.action, { ...step, as });
    if (step.on === 'assessment') return this.assessmentOf(ids.action, { ...step, as });
    if (VISAS_OF_ASSESSORS.has(step.visa ?? '')) await this.assessments.scoreAsUsual(ids.action);
    if (step.on === 'committee_session') return this.sit(story, step, ids.action);
    if (step.on === 'finding') return this.findingOn(ids.funding_request, { ...step, as });
    if (step.on !== 'report') return this.act(story, { ...step, as }, ids[step.on ?? 'action']);
    const reportId = await this.reports.find(ids.action, step.report);
    if (step.says) await this.reports.write(await this.person(as), reportId, step.says);
    await this.act(story, { ...step, as }, reportId);
  }

  private async assessmentOf(actionId: string, step: StoryStep): Promise<void> {
    if (step.do === 'name') await this.assessments.nameBoth(actionId);
    else if (step.do === 'declare') await this.assessments.declare(step.as, actionId);
    else await this.assessments.score(step.as, actionId, step.scores ?? []);
  }

  private async sit(story: Story, step: StoryStep, actionId: string): Promise<void> {
    const actor = await this.person(step.as);
    if (step.do === 'plan') {
      // On or before that day, so that it has come when the story opens the session, whatever holidays there are.
      const day = new Date(startOf(story, this.now) + (step.day + (step.heldAfter ?? 0)) * DAY_MS);
      const heldOn = previousWorkingDay(day.toISOString().slice(0, 10), calendarFor('COMMISSION'));
      await this.sessions.plan(actor, heldOn, [actionId]);
      return;
    }
    const id = await this.sessions.find(actionId);
    if (step.do === 'attend') await this.sessions.attend(actor, id);
    else if (step.do === 'remark') await this.sessions.remark(actor, id, step.reason ?? '');
    else await this.act(story, step, id);
  }

  private async findingOn(caseId: string, step: StoryStep): Promise<void> {
    const target = { subject: 'funding_request', caseId, text: step.reason };
    const actor = await this.person(step.as);
    if (step.do === 'raise') await raiseFinding(this.runtime, actor, target);
    else await replyToFinding(this.runtime, actor, { ...target, number: 1 });
  }

  private async tellOfCondition(caseId: string, step: StoryStep): Promise<void> {
    const [found] = await this.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>(
        'demo_condition',
        'SELECT id FROM case_condition WHERE case_id = $1 AND text = $2',
        [caseId, step.do],
      ),
    );
    await reportCondition(this.runtime, await this.person(step.as), {
      subject: 'action',
      caseId,
      conditionId: found?.id ?? '',
      text: step.reason,
    });
  }

  private async act(story: Story, step: StoryStep, caseId: string): Promise<void> {
    const subject = step.on ?? 'action';
    const actor = step.as === 'clock' ? systemActor('clock') : await this.person(step.as);
    if (step.do === 'submit_full_application' && story.inFull && actor.kind === 'person') {
      await rewriteApplication(this.runtime, actor, caseId, story.inFull);
    }
    if (step.document && actor.kind === 'person') {
      await addDocument(this.runtime, actor, { caseId, subject, ...letterFor(story, step.document) });
    }
    const inputs = {
      ...ticked(this.runtime.subjects.get(subject).shipped, step),
      ...(step.texts?.['bank_reference'] ? { value_date: this.today() } : {}),
      ...step.texts,
    };
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

  private today(): string {
    return dateInZone(this.now + this.database.clockOffsetMs, 'Europe/Brussels');
  }

  private async contentOf(story: Story) {
    const [found] = await this.database.asActor(systemActor('demo'), (transaction) =>
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
      routes: ROUTES_OF[story.country] ?? [],
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
      indicatorTargets: [
        {
          code: 'I1',
          name: 'Officials trained',
          unit: 'people',
          baseline: '0',
          target: '240',
          rollUp: 'sum',
        },
        { code: 'I2', name: 'Time until a request is answered', unit: 'days', baseline: '30', target: '10' },
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

  /** When it was drafted and when each step was: in working hours on or after the day, and never past the present. */
  private timesOf(story: Story): readonly number[] {
    const start = startOf(story, this.now);
    let previous = 0;
    return [0, ...story.steps.map((step) => step.day)].map((day) => {
      const office = workingDayFrom(start + day * DAY_MS) + FIRST_HOUR * 3_600_000;
      previous = Math.min(Math.max(office, previous + BETWEEN_ACTS_MS), this.now - 60_000);
      return previous;
    });
  }

  private async storiesTold(): Promise<ReadonlySet<string>> {
    const rows = await this.database.asActor(systemActor('demo'), (transaction) =>
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

/** Those that begin first stand first. */
function byStart(told: readonly Story[], now: number): readonly (readonly Story[])[] {
  const starts = [...new Set(told.map((story) => startOf(story, now)))].sort((a, b) => a - b);
  return starts.map((start) => told.filter((story) => startOf(story, now) === start));
}

function earliestOf(told: readonly Story[], now: number): number {
  return Math.min(...told.map((story) => startOf(story, now)));
}

function workingDayFrom(day: number): number {
  const midnight = Math.floor(day / DAY_MS) * DAY_MS;
  const date = new Date(midnight).toISOString().slice(0, 10);
  return isWorkingDay(date, calendarFor('COMMISSION')) ? midnight : workingDayFrom(midnight + DAY_MS);
}

/** Every checklist of the step's transition, ticked as a careful person would. */
function ticked(definition: WorkflowDefinition, step: StoryStep): Record<string, string[]> {
  const found = definition.stages
    .flatMap((stage) => stage.transitions)
    .find((one) => one.code === step.do && (one.kind !== 'visa' || one.visas.includes(visaCode(step))));
  return Object.fromEntries(
    (found?.inputs ?? []).flatMap((input) =>
      input.kind === 'checklist' ? [[input.code, input.items.map((item) => item.code)]] : [],
    ),
  );
}

/** Without the country for which it is given. */
function visaCode(step: StoryStep): string {
  return step.visa?.split(':', 1)[0] ?? '';
}

function cents(amount: string): number {
  return parseCents(amount) ?? 0;
}

/** Staff, travel, equipment and overhead that add up to the cent; overhead is at most 7 % of the others. */
function budgetOf(total: number) {
  const overhead = Math.floor((total * 7) / 107);
  const staff = Math.floor(total * 0.46);
  const travel = Math.floor(total * 0.18);
  const amount = (heading: string, description: string, amountCents: number) => ({
    heading,
    description,
    amountCents,
  });
  return [
    amount('STAFF', 'Project team and seconded experts', staff),
    amount('TRAVEL', 'Travel and daily allowances', travel),
    amount('EQUIPMENT', 'Equipment and training material', total - staff - travel - overhead),
    amount('INDIRECT', 'Overheads', overhead),
  ];
}
