/** The demo's meetings: the real one of February 2019 as a record, and invented ones on their way, through the engine. */
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { viewCase } from '../cases/case-view.js';
import { openCase } from '../cases/open-case.js';
import { addParticipants } from '../dialogues/add-participants.js';
import { recordAnswer } from '../dialogues/change-participant.js';
import { insertDialogue } from '../dialogues/dialogue.repository.js';
import { type DialogueInput, EMPTY_DIALOGUE } from '../dialogues/dialogue-content.js';
import { dialogueInFull } from '../dialogues/dialogue-in-full.query.js';
import { addTask } from '../dialogues/follow-up.js';
import { SHARE_WITH_PARTICIPANTS } from '../dialogues/invitations.sql.js';
import { insertParticipants, partiesNamed } from '../dialogues/participant.repository.js';
import { recordAttendance } from '../dialogues/record-attendance.js';
import { requestDialogue } from '../dialogues/request-dialogue.js';
import { addConclusion } from '../dialogues/write-conclusions.js';
import { addDocument } from '../documents/add-document.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { InvitationWriter } from '../notifications/invitations/write-invitations.js';
import {
  CONCLUSIONS_OF_2019,
  type DemoGuest,
  MEETING_OF_2019,
  PARTICIPANTS_OF_2019,
  SOURCE_OF_2019,
} from './demo-meeting-2019.js';

const DAY_MS = 86_400_000;
const importer = systemActor('import');

export interface DemoStage {
  readonly person: (persona: string) => Promise<PersonActor>;
  /** Moves the clock to so many days before now, in office hours. */
  readonly daysBefore: (days: number) => void;
  readonly drain: () => Promise<void>;
  readonly now: number;
}

type Step = readonly [persona: string, transition: string, visa?: string];

/** What leads from a draft to an approved meeting with one partner country. */
const APPROVAL: readonly Step[] = [
  ['secretariat-2', 'confirm_checked'],
  ['partner', 'endorse'],
  ['consulted-service', 'support'],
  ['head-of-unit', 'approve'],
];

export class DemoDialogues {
  private readonly invitations: InvitationWriter;

  constructor(
    private readonly runtime: CaseRuntime,
    publicUrl: string,
    private readonly stage: DemoStage,
  ) {
    this.invitations = new InvitationWriter(runtime.database, publicUrl);
  }

  /** Once: whatever is there already is left alone. */
  async load(): Promise<void> {
    const known = await this.runtime.database.asActor(importer, (transaction) =>
      transaction.run('demo_dialogues_known', 'SELECT FROM dialogue LIMIT 1'),
    );
    if (known.length > 0) return;
    this.stage.daysBefore(Math.round((this.stage.now - Date.UTC(2019, 2, 4)) / DAY_MS));
    await this.recordOf2019();
    await this.heldWithTasks();
    await this.underEndorsement();
    await this.waitingForMoney();
    await this.scheduled();
    await this.newRequest();
    await this.stage.drain();
  }

  private async recordOf2019(): Promise<void> {
    await this.runtime.database.asActor(importer, async (transaction) => {
      const { id } = await openCase(this.runtime, transaction, importer, {
        subject: 'dialogue',
        title: MEETING_OF_2019.title,
        organisationId: null,
        countries: [],
        stage: 'closed',
      });
      const parties = await partiesNamed(transaction, {
        ids: [],
        names: ['EUROPOL-EMSC', 'ICMPD', ...PARTICIPANTS_OF_2019.map((one) => one.party)],
      });
      const partyOf = (name: string) => parties.get(name.toLowerCase());
      const content = {
        ...EMPTY_DIALOGUE,
        ...MEETING_OF_2019,
        organiserIds: ['europol-emsc', 'icmpd'].flatMap((code) => partyOf(code)?.id ?? []),
      };
      await insertDialogue(transaction, id, content, { requestedBy: 'facility', source: SOURCE_OF_2019 });
      await insertParticipants(
        transaction,
        id,
        PARTICIPANTS_OF_2019.map((one) => {
          const party = partyOf(one.party);
          return {
            ...asParticipant(one),
            organisationId: party?.id ?? null,
            party: party?.name ?? one.party,
          };
        }),
      );
      await transaction.run(
        'demo_2019_attended',
        'UPDATE dialogue_participant SET attended = true WHERE dialogue_id = $1',
        [id],
      );
      await transaction.run('demo_2019_shared', SHARE_WITH_PARTICIPANTS, [id]);
      for (const [index, { text, task, owner, state, reason }] of CONCLUSIONS_OF_2019.entries()) {
        const conclusion = newId();
        await transaction.run(
          'demo_2019_conclusion',
          'INSERT INTO dialogue_conclusion (id, dialogue_id, position, text) VALUES ($1, $2, $3, $4)',
          [conclusion, id, index + 1, text],
        );
        await transaction.run(
          'demo_2019_task',
          `INSERT INTO dialogue_follow_up (id, dialogue_id, conclusion_id, kind, title, organisation_id, due_on, state, reason, settled_at)
           SELECT $1, $2, $3, 'TASK', $4, o.id, '2019-09-30', $6, $7, '2019-10-07T09:00:00Z' FROM organisation o WHERE o.code = $5`,
          [newId(), id, conclusion, task, owner, state, reason],
        );
      }
    });
  }

  private async heldWithTasks(): Promise<void> {
    this.stage.daysBefore(75);
    const meeting = await this.approved('manager-es', 'ma', {
      title: 'Return and readmission: how requests are answered in time',
      kind: 'POLICY_DIALOGUE',
      pillar: 'IRREGULAR_THB',
      theme: 'READMISSION',
      purpose: 'To find out where requests for identification stay, and agree on days for each step.',
      ...this.on(-30, 1),
      timeZone: 'Africa/Casablanca',
      city: 'Rabat',
      venue: 'Ministry of the Interior',
      languages: ['fr', 'ar'],
      interpretation: 'French and Arabic',
    });
    await this.invite(meeting, [
      guest('Youssef Benkirane', 'MA-MI', 'CHAIR'),
      guest('Álvaro Quintana', 'ES-MISSM', 'SPEAKER'),
      guest('Salma Idrissi', 'MA-MI'),
      guest('Nuria Castell', 'ES-MISSM'),
    ]);
    this.stage.daysBefore(29);
    const secretariat = await this.stage.person('secretariat');
    const { participants } = await this.read(meeting);
    const attendedIds = participants.slice(0, 3).map((one) => one.id);
    await recordAttendance(this.runtime, secretariat, { ...(await this.at(meeting)), attendedIds });
    await this.act(meeting, 'secretariat', 'confirm_held');
    const first = await addConclusion(this.runtime, secretariat, {
      ...(await this.at(meeting)),
      text: 'Requests for identification are answered within ten working days; each side names who watches over it.',
    });
    const second = await addConclusion(this.runtime, secretariat, {
      ...(await this.at(meeting)),
      text: 'A common form replaces the three that are in use.',
    });
    await this.task(meeting, first.value, 'Name who watches over the ten days', 'MA-MI', -4);
    await this.task(meeting, first.value, 'Count the requests of the last year', 'ES-MISSM', 20);
    await this.task(meeting, second.value, 'Draft the common form', 'ICMPD', 35);
    await addDocument(this.runtime, secretariat, {
      subject: 'dialogue',
      caseId: meeting,
      kind: 'minutes',
      title: 'Minutes',
      fileName: 'minutes.txt',
      content: Buffer.from('These minutes belong to the demo programme; they are invented.'),
    });
    this.stage.daysBefore(20);
    await this.act(meeting, 'secretariat', 'record_outcomes');
    await this.stage.drain();
  }

  private async underEndorsement(): Promise<void> {
    this.stage.daysBefore(6);
    const meeting = await this.request('secretariat', {
      title: 'Joint committee on legal ways for seasonal work',
      kind: 'JOINT_COMMITTEE',
      pillar: 'LEGAL_MIGRATION',
      theme: 'CIRCULAR_MIGRATION',
      purpose: 'To look at the first season together and agree what changes for the next one.',
      monthKnown: monthAhead(this.stage.now, 90),
      countries: await this.under('MA'),
      languages: ['fr', 'en'],
    });
    await this.act(meeting, 'secretariat', 'submit');
    await this.act(meeting, 'secretariat-2', 'confirm_checked');
    await this.stage.drain();
  }

  private async waitingForMoney(): Promise<void> {
    this.stage.daysBefore(14);
    const [envelope] = await this.runtime.database.asActor(importer, (transaction) =>
      transaction.run<{ id: string }>(
        'demo_dialogue_envelope',
        `SELECT id FROM envelope WHERE free_cents > 10000000 AND fund = 'ISF' ORDER BY free_cents DESC LIMIT 1`,
      ),
    );
    const meeting = await this.request('secretariat', {
      title: 'Regional workshop on forged identity documents',
      kind: 'EXPERT_MEETING',
      pillar: 'IRREGULAR_THB',
      theme: 'DOCUMENT_FRAUD',
      purpose: 'Two days at the border with the equipment that inspectors really have.',
      monthKnown: monthAhead(this.stage.now, 120),
      city: 'Chişinău',
      languages: ['en', 'ro'],
      countries: await this.under('MD'),
      estimateCents: 4_850_000,
      ...(envelope ? { envelopeId: envelope.id } : {}),
    });
    await this.act(meeting, 'secretariat', 'submit');
    await this.approve(meeting, 'md');
    await this.stage.drain();
  }

  private async scheduled(): Promise<void> {
    this.stage.daysBefore(9);
    const meeting = await this.approved('manager', 'md', {
      title: 'Facilitators of smuggling on the eastern route: who calls whom',
      kind: 'EXPERT_MEETING',
      pillar: 'IRREGULAR_THB',
      theme: 'MIGRANT_SMUGGLING',
      purpose: 'Case officers compare open cases and agree on one way to ask each other.',
      ...this.on(24, 2),
      timeZone: 'Europe/Chisinau',
      city: 'Chişinău',
      venue: 'Ministry of Internal Affairs',
      onlineUrl: 'https://meet.example.org/eastern-route',
      languages: ['en', 'ro'],
      interpretation: 'English and Romanian',
      agenda: [
        { day: 1, begins: '09:30', title: 'Opening', speaker: 'Natalia Ceban' },
        { day: 1, begins: '10:00', title: 'The picture of the last half year', speaker: 'Lars Hoekstra' },
        { day: 1, begins: '14:00', title: 'Cases in two groups', speaker: '' },
        { day: 2, begins: '09:30', title: 'What we ask each other, and how', speaker: 'Ioana Munteanu' },
      ],
    });
    this.stage.daysBefore(5);
    await this.invite(meeting, [
      guest('Natalia Ceban', 'MD-MAI', 'CHAIR', await this.mailOf('partner-md')),
      guest('Lars Hoekstra', 'EUROPOL-EMSC', 'SPEAKER', await this.mailOf('agency')),
      guest('Ioana Munteanu', 'RO-IGI', 'SPEAKER', await this.mailOf('manager')),
      guest('Victor Rusu', 'MD-MAI'),
      guest('Elena Cojocaru', 'MD-MAI'),
      guest('Mihai Stan', 'RO-IGI'),
      guest('Karin Holm', 'EC-HOME'),
      {
        name: 'Jürgen Albers',
        party: 'University of Vienna',
        sector: 'ACADEMIA',
        country: 'AT',
        role: 'SPEAKER',
      },
      { name: 'Inga Petrova', party: 'Freelance', sector: 'ACADEMIA', country: 'MD', role: 'INTERPRETER' },
    ]);
    const secretariat = await this.stage.person('secretariat');
    const { participants } = await this.read(meeting);
    const answers = ['ACCEPTED', 'ACCEPTED', 'TENTATIVE', 'ACCEPTED', 'DECLINED'];
    for (const [index, answer] of answers.entries()) {
      const participantId = participants[index]?.id ?? '';
      await recordAnswer(this.runtime, secretariat, { ...(await this.at(meeting)), participantId, answer });
    }
    await this.stage.drain();
  }

  private async newRequest(): Promise<void> {
    this.stage.daysBefore(2);
    const meeting = await this.request('agency', {
      title: 'Online market places for forged documents',
      kind: 'EXPERT_MEETING',
      pillar: 'IRREGULAR_THB',
      theme: 'DOCUMENT_FRAUD',
      purpose: 'An afternoon online, for analysts of Member States and partner countries.',
      monthKnown: monthAhead(this.stage.now, 60),
      // An agency is not told of the frameworks; the secretariat names them.
      countries: [{ country: 'MD' }],
      languages: ['en'],
    });
    await this.act(meeting, 'agency', 'submit');
  }

  /** From the request to the approval by all who have a say. */
  private async approved(persona: string, country: 'md' | 'ma', input: DialogueInput): Promise<string> {
    const meeting = await this.request(persona, {
      ...input,
      countries: await this.under(country.toUpperCase()),
    });
    await this.act(meeting, persona, 'submit');
    await this.approve(meeting, country);
    return meeting;
  }

  private async approve(meeting: string, country: 'md' | 'ma'): Promise<void> {
    for (const [persona, transition] of APPROVAL) {
      await this.act(meeting, persona === 'partner' ? `partner-${country}` : persona, transition);
    }
    await this.stage.drain();
  }

  private async invite(meeting: string, guests: readonly DemoGuest[]): Promise<void> {
    const secretariat = await this.stage.person('secretariat');
    await addParticipants(this.runtime, secretariat, {
      ...(await this.at(meeting)),
      participants: guests.map((one, index) => ({ email: `guest-${index}@example.org`, ...one })),
    });
    await this.act(meeting, 'secretariat', 'send_invitations');
    await this.invitations.round();
    await this.stage.drain();
  }

  private async request(persona: string, input: DialogueInput): Promise<string> {
    return (await requestDialogue(this.runtime, await this.stage.person(persona), input)).id;
  }

  private async act(caseId: string, persona: string, transition: string): Promise<void> {
    const advanced = await advanceCase(this.runtime, await this.stage.person(persona), {
      subject: 'dialogue',
      caseId,
      act: { transition },
    });
    if (!advanced.ok)
      throw new Error(`The demo's meeting stopped at ${transition}: ${JSON.stringify(advanced)}`);
  }

  private async task(meeting: string, conclusionId: string, title: string, owner: string, days: number) {
    const [party] = await this.runtime.database.asActor(importer, (transaction) =>
      transaction.run<{ id: string }>('demo_party', 'SELECT id FROM organisation WHERE code = $1', [owner]),
    );
    await addTask(this.runtime, await this.stage.person('secretariat'), {
      ...(await this.at(meeting)),
      conclusionId,
      title,
      organisationId: party?.id,
      dueOn: dayAhead(this.stage.now, days),
    });
  }

  private async at(dialogueId: string) {
    const secretariat = await this.stage.person('secretariat');
    const file = await this.runtime.database.asActor(secretariat, (transaction) =>
      viewCase(this.runtime, transaction, secretariat, 'dialogue', dialogueId),
    );
    return { dialogueId, expectedVersion: file?.version ?? '' };
  }

  private async read(id: string) {
    const dialogue = await dialogueInFull(this.runtime, await this.stage.person('secretariat'), id);
    if (!dialogue) throw new Error('The demo has lost a meeting.');
    return dialogue;
  }

  private async mailOf(persona: string): Promise<string> {
    const { accountId } = await this.stage.person(persona);
    const [row] = await this.runtime.database.asActor(importer, (transaction) =>
      transaction.run<{ email: string }>('demo_mail_of', 'SELECT email FROM account WHERE id = $1', [
        accountId,
      ]),
    );
    return row?.email ?? '';
  }

  private async under(country: string): Promise<DialogueInput['countries']> {
    return this.runtime.database.asActor(importer, (transaction) =>
      transaction.run(
        'demo_dialogue_under',
        `SELECT country, id AS "partnershipId" FROM partnership WHERE country = $1 LIMIT 1`,
        [country],
      ),
    );
  }

  private on(days: number, length: number): DialogueInput {
    return {
      startsLocal: `${dayAhead(this.stage.now, days)}T09:30`,
      endsLocal: `${dayAhead(this.stage.now, days + length - 1)}T16:30`,
      replyBy: dayAhead(this.stage.now, days - 10),
    };
  }
}

function guest(
  name: string,
  party: string,
  role: DemoGuest['role'] = 'PARTICIPANT',
  email?: string,
): DemoGuest {
  return { name, party, role, ...(email === undefined ? {} : { email }) };
}

function asParticipant(one: DemoGuest) {
  return {
    name: one.name,
    job: one.job ?? '',
    party: one.party,
    sector: one.sector ?? ('AGENCY' as const),
    country: one.country ?? null,
    email: '',
    role: one.role ?? ('PARTICIPANT' as const),
    locale: 'en' as const,
  };
}

function dayAhead(now: number, days: number): string {
  return new Date(now + days * DAY_MS).toISOString().slice(0, 10);
}

function monthAhead(now: number, days: number): string {
  return dayAhead(now, days).slice(0, 7);
}
