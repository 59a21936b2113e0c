/** Technical assistance on a programme, brought as far as a test needs it, through the real use cases. */
import { answerDelivery } from '../../../src/assistance/answer-delivery.js';
import type { AssistanceInput } from '../../../src/assistance/assistance-content.js';
import { assistanceInFull } from '../../../src/assistance/assistance-in-full.query.js';
import type { StoredLine } from '../../../src/assistance/assistance-plan.js';
import { editAssistance } from '../../../src/assistance/edit-assistance.js';
import { requestAssistance } from '../../../src/assistance/request-assistance.js';
import { type Advanced, advanceCase } from '../../../src/cases/advance-case.js';
import { viewCase } from '../../../src/cases/case-view.js';
import { addDocument } from '../../../src/documents/add-document.js';
import { editFundingRequest } from '../../../src/funding/edit-funding-request.js';
import type { PersonActor, Role } from '../../../src/kernel/actor.js';
import { Behind } from '../../support/database.js';
import { type Background, background } from '../../support/drain.js';
import { Programme } from '../../support/programme.js';

type Person =
  | 'natalia'
  | 'youssef'
  | 'manager'
  | 'secretariat'
  | 'colleague'
  | 'head'
  | 'oia'
  | 'ova'
  | 'fia'
  | 'fva'
  | 'aosd';

export const ESTIMATE_CENTS = 4_500_000;

export class AssistanceOffice {
  private constructor(
    readonly programme: Programme,
    readonly behind: Behind,
    readonly work: Background,
    readonly people: Readonly<Record<Person, PersonActor>>,
  ) {}

  static async open(): Promise<AssistanceOffice> {
    const programme = await Programme.open();
    const seat = async (code: string, kind: string, country?: string) => ({
      id: await programme.organisation({ code, kind, ...(country ? { country } : {}) }),
      ...(country ? { country } : {}),
    });
    const md = await seat('MD-MAI', 'PARTNER_AUTHORITY', 'MD');
    const ma = await seat('MA-MI', 'PARTNER_AUTHORITY', 'MA');
    const ro = await seat('RO-IGI', 'MEMBER_STATE_AUTHORITY', 'RO');
    const facility = await seat('ICMPD', 'INTERNATIONAL_ORGANISATION');
    const home = await seat('EC-HOME', 'COMMISSION_SERVICE');
    const person = (name: string, at: { id: string; country?: string }, role: Role) =>
      programme.person(name, at, role);
    const people = {
      natalia: await person('Natalia', md, 'partner_authority'),
      youssef: await person('Youssef', ma, 'partner_authority'),
      manager: await person('Ioana', ro, 'programme_manager'),
      secretariat: await person('Katharina', facility, 'secretariat'),
      colleague: await person('Andreas', facility, 'secretariat'),
      head: await person('Ingrid', home, 'head_of_unit'),
      oia: await person('Sofie', home, 'operational_initiator'),
      ova: await person('Henrik', home, 'operational_verifier'),
      fia: await person('Rasa', home, 'financial_initiator'),
      fva: await person('Declan', home, 'financial_verifier'),
      aosd: await person('Isabelle', home, 'authorising_officer'),
    };
    return new AssistanceOffice(
      programme,
      await Behind.the(programme.test),
      background(programme.runtime),
      people,
    );
  }

  async close(): Promise<void> {
    this.work.close();
    await this.behind.close();
    await this.programme.close();
  }

  /** A whole request, not sent yet. */
  async request(by: Person, more: AssistanceInput = {}): Promise<string> {
    const { id } = await requestAssistance(this.programme.runtime, this.people[by], {
      title: 'Readers for travel documents',
      summary: 'Forged documents are found late at two crossings.',
      objectives: 'They are found at the first check.',
      beneficiaries: 'Border police at Leuşeni and Palanca',
      pillar: 'IRREGULAR_THB',
      theme: 'DOCUMENT_FRAUD',
      ...(by === 'natalia' || by === 'youssef' ? {} : { countries: ['MD'] }),
      ...more,
    });
    return id;
  }

  async edit(by: Person, id: string, changes: AssistanceInput): Promise<readonly string[]> {
    const { fields } = await editAssistance(this.programme.runtime, this.people[by], {
      assistanceId: id,
      expectedVersion: await this.version(by, id),
      changes,
    });
    return fields;
  }

  /** What the check adds: the estimate, and where its money comes from. */
  async estimate(id: string, estimateCents = ESTIMATE_CENTS): Promise<void> {
    const { lotId, fund } = this.programme.envelope('BS-2023-ISF');
    await this.edit('secretariat', id, { lotId, fund, estimateCents });
  }

  async try(
    by: Person | 'clock',
    id: string,
    transition: string,
    more: {
      subject?: string;
      visa?: string;
      reason?: string;
      inputs?: Record<string, string | string[]>;
    } = {},
  ): Promise<Advanced> {
    const { subject = 'technical_assistance', ...act } = more;
    const actor = by === 'clock' ? ({ kind: 'system', purpose: 'clock' } as const) : this.people[by];
    return advanceCase(this.programme.runtime, actor, { subject, caseId: id, act: { transition, ...act } });
  }

  async does(...args: Parameters<AssistanceOffice['try']>): Promise<void> {
    const done = await this.try(...args);
    if (!done.ok) throw new Error(`${args[0]} could not ${args[2]}: ${JSON.stringify(done)}`);
    await this.work.drain();
  }

  /** Why it was refused, by codes. */
  async whyNot(...args: Parameters<AssistanceOffice['try']>): Promise<readonly string[]> {
    const done = await this.try(...args);
    return !done.ok && done.why === 'refused' ? done.refusals.map((one) => one.code) : [];
  }

  async answer(by: Person, id: string, lineId: string, answer: string, reason = ''): Promise<void> {
    await answerDelivery(this.programme.runtime, this.people[by], {
      assistanceId: id,
      lineId,
      told: null,
      answer,
      reason,
    });
    await this.work.drain();
  }

  /** A partner's own request, approved: what its cost is paid from is then the facility's to ask for. */
  async approved(by: Person = 'natalia', more: AssistanceInput = {}): Promise<string> {
    const id = await this.request(by, more);
    await this.does(by, id, 'submit');
    await this.estimate(id);
    await this.does('secretariat', id, 'confirm_check');
    await this.does('head', id, 'approve');
    return id;
  }

  /** The way of its cost, up to the signed contract. */
  async fund(id: string): Promise<void> {
    const request = await this.requestOf(id);
    await this.submitRequest(id);
    const checks: readonly (readonly [Person, string, readonly string[]])[] = [
      ['oia', 'oia', ['file_complete', 'matches_award']],
      ['ova', 'ova', ['activities_justified', 'initiation_checked']],
      ['fia', 'fia', ['amount_correct', 'budget_line']],
      ['fva', 'fva', ['legality', 'sound_management']],
      ['aosd', 'aosd', ['visas_seen']],
    ];
    for (const [by, visa, ticked] of checks) {
      await this.does(by, request, 'approve', {
        subject: 'funding_request',
        visa,
        inputs: { checks: [...ticked] },
      });
    }
    await addDocument(this.programme.runtime, this.people.colleague, {
      subject: 'funding_request',
      caseId: request,
      kind: 'grant_agreement',
      title: 'Contract',
      fileName: 'contract.txt',
      content: Buffer.from('Signed by both.'),
    });
    await this.does('colleague', request, 'sign_legal_commitment', { subject: 'funding_request' });
  }

  /** Written and submitted by the facility, which reserves its amount. */
  async submitRequest(id: string): Promise<void> {
    const request = await this.requestOf(id);
    await editFundingRequest(this.programme.runtime, this.people.secretariat, {
      requestId: request,
      expectedVersion: await this.version('secretariat', request, 'funding_request'),
      changes: { justification: 'Two experts, one training and six readers, as estimated.' },
    });
    await this.does('secretariat', request, 'submit_by_facility', { subject: 'funding_request' });
  }

  async requestOf(id: string): Promise<string> {
    const [row] = await this.behind.query<{ id: string }>(
      'SELECT id FROM funding_request WHERE action_id = $1',
      [id],
    );
    if (!row) throw new Error('It has no funding request.');
    return row.id;
  }

  async stage(id: string): Promise<string> {
    const [row] = await this.behind.query<{ stage: string }>('SELECT stage FROM case_file WHERE id = $1', [
      id,
    ]);
    return row?.stage ?? '';
  }

  async money(id: string): Promise<Readonly<Record<string, number>>> {
    const [row] = await this.behind.query<Record<string, string>>(
      `SELECT reserved_cents AS reserved, committed_cents AS committed, contracted_cents AS contracted, paid_cents AS paid
       FROM action_money WHERE action_id = $1`,
      [id],
    );
    return Object.fromEntries(Object.entries(row ?? {}).map(([name, cents]) => [name, Number(cents)]));
  }

  async freeCents(): Promise<number> {
    const [row] = await this.behind.query<{ free: string }>(
      `SELECT free_cents AS free FROM envelope WHERE code = 'BS-2023-ISF'`,
    );
    return Number(row?.free);
  }

  async version(by: Person, id: string, subject = 'technical_assistance'): Promise<string> {
    const { runtime } = this.programme;
    const view = await runtime.database.asActor(this.people[by], (transaction) =>
      viewCase(runtime, transaction, this.people[by], subject, id),
    );
    return view?.version ?? '';
  }

  /** The ids of the lines as they are stored, by name. */
  async lines(id: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.behind.query<{ id: string; name: string }>(
      'SELECT id, name FROM assistance_line WHERE assistance_id = $1',
      [id],
    );
    return new Map(rows.map((row) => [row.name, row.id]));
  }

  /** The plan as the secretariat finds it. */
  async plan(id: string): Promise<readonly StoredLine[]> {
    const found = await assistanceInFull(this.programme.runtime, this.people.secretariat, id);
    return found?.lines ?? [];
  }
}

const line = { country: 'MD', organisation: '', details: '', origin: '', place: '' };

/** An expert, a training, readers and a journey: EUR 44,700 in all. */
export const PLAN = {
  expert: {
    ...line,
    kind: 'expert',
    name: 'Jörg Albrecht',
    organisation: 'Federal Police, Germany',
    details: 'Document examiner',
    place: 'Chișinău',
    startsOn: '2027-03-01',
    endsOn: '2027-03-19',
    quantity: 10,
    unitCents: 75_000,
  },
  training: {
    ...line,
    kind: 'training',
    name: 'Finding forged travel documents',
    place: 'Chișinău',
    startsOn: '2027-03-08',
    endsOn: '2027-03-12',
    quantity: 20,
    unitCents: 1_200_000,
  },
  equipment: {
    ...line,
    kind: 'equipment',
    name: 'Document reader',
    details: 'SN-1 to SN-6',
    place: 'Leuşeni',
    startsOn: '2027-04-01',
    endsOn: '2027-04-01',
    quantity: 6,
    unitCents: 400_000,
  },
  travel: {
    ...line,
    kind: 'travel',
    name: 'Jörg Albrecht',
    origin: 'Berlin',
    place: 'Chișinău',
    startsOn: '2027-02-28',
    endsOn: '2027-03-20',
    quantity: 1,
    unitCents: 120_000,
  },
} as const;
export const PLAN_CENTS = 750_000 + 1_200_000 + 2_400_000 + 120_000;
