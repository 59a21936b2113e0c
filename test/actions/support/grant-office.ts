/** A programme with the people of the main job, and actions brought as far as a test needs them. */
import type { ActionInput } from '../../../src/actions/action-content.js';
import { type DraftedAction, draftAction } from '../../../src/actions/draft-action.js';
import { type Advanced, advanceCase } from '../../../src/cases/advance-case.js';
import { viewCase } from '../../../src/cases/case-view.js';
import { addDocument } from '../../../src/documents/add-document.js';
import { draftPaymentRequest } from '../../../src/funding/draft-payment-request.js';
import type { PaymentInput } from '../../../src/funding/payment-content.js';
import type { PaymentKind } from '../../../src/funding/payment-rules.js';
import type { PersonActor, Role } from '../../../src/kernel/actor.js';
import { behindTheWall } from '../../support/database.js';
import { type Background, background } from '../../support/drain.js';
import { Programme } from '../../support/programme.js';

export const CIRCUIT = ['oia', 'ova', 'fia', 'fva', 'aosd'] as const;
export type CircuitStage = (typeof CIRCUIT)[number];

/** The boxes that each stage of the circuit asks to tick. */
export const CHECKS: Readonly<Record<CircuitStage, readonly string[]>> = {
  oia: ['file_complete', 'matches_award'],
  ova: ['activities_justified', 'initiation_checked'],
  fia: ['amount_correct', 'budget_line'],
  fva: ['legality', 'sound_management'],
  aosd: ['visas_seen'],
};

export type PaymentStage =
  | 'operational'
  | 'financial_initiation'
  | 'financial_verification'
  | 'authorisation'
  | 'authorised';

const PAYMENT_CIRCUIT = [
  { code: 'operational', by: 'oia', visa: 'operational', checks: ['matches_contract', 'work_done'] },
  {
    code: 'financial_initiation',
    by: 'fia',
    visa: 'financial_initiation',
    checks: ['amount_correct', 'bank_account'],
  },
  {
    code: 'financial_verification',
    by: 'fva',
    visa: 'financial_verification',
    checks: ['legality', 'initiation_checked'],
  },
  { code: 'authorisation', by: 'aosd', visa: 'aosd', checks: ['visas_seen'] },
] as const;

export interface Act {
  readonly subject?:
    | 'action'
    | 'funding_request'
    | 'partnership'
    | 'report'
    | 'payment_request'
    | 'amendment'
    | 'call'
    | 'committee_session';
  readonly visa?: string;
  readonly reason?: string;
  readonly inputs?: Record<string, string | string[]>;
  readonly version?: string;
}

type People = Readonly<Record<keyof typeof PEOPLE, PersonActor>>;

/** Who there is, where, and as what. */
const PEOPLE = {
  manager: ['RO', 'programme_manager'],
  colleague: ['RO', 'programme_manager'],
  managerEs: ['ES', 'programme_manager'],
  partnerMd: ['MD', 'partner_authority'],
  partnerMa: ['MA', 'partner_authority'],
  agency: ['AGENCY', 'agency_expert'],
  secretariat: ['FACILITY', 'secretariat'],
  service: ['NEAR', 'consulted_service'],
  technical: ['HOME', 'assessor_technical'],
  financial: ['HOME', 'assessor_financial'],
  chair: ['HOME', 'steering_chair'],
  member: ['NEAR', 'steering_member'],
  head: ['HOME', 'head_of_unit'],
  oia: ['HOME', 'operational_initiator'],
  ova: ['HOME', 'operational_verifier'],
  fia: ['HOME', 'financial_initiator'],
  fva: ['HOME', 'financial_verifier'],
  aosd: ['HOME', 'authorising_officer'],
  officer2: ['HOME', 'authorising_officer'],
  auditor: ['HOME', 'auditor'],
} as const satisfies Record<string, readonly [string, Role]>;

const ORGANISATIONS: Readonly<Record<string, { kind: string; country?: string }>> = {
  RO: { kind: 'MEMBER_STATE_AUTHORITY', country: 'RO' },
  ES: { kind: 'MEMBER_STATE_AUTHORITY', country: 'ES' },
  MD: { kind: 'PARTNER_AUTHORITY', country: 'MD' },
  MA: { kind: 'PARTNER_AUTHORITY', country: 'MA' },
  AGENCY: { kind: 'EU_AGENCY' },
  FACILITY: { kind: 'INTERNATIONAL_ORGANISATION' },
  HOME: { kind: 'COMMISSION_SERVICE' },
  NEAR: { kind: 'COMMISSION_SERVICE' },
};

export class GrantOffice {
  private constructor(
    readonly programme: Programme,
    readonly people: People,
    private readonly behind: Background,
  ) {}

  static async open(options: { readonly size?: number } = {}): Promise<GrantOffice> {
    const programme = await Programme.open(options);
    const ids: Record<string, string> = {};
    for (const [code, { kind, country }] of Object.entries(ORGANISATIONS)) {
      ids[code] = await programme.organisation({ code, kind, ...(country ? { country } : {}) });
    }
    const people: Record<string, PersonActor> = {};
    for (const [name, [at, role]] of Object.entries(PEOPLE)) {
      const country = ORGANISATIONS[at]?.country;
      people[name] = await programme.person(
        name,
        { id: ids[at] ?? '', ...(country ? { country } : {}) },
        role,
      );
    }
    return new GrantOffice(programme, people as People, background(programme.runtime));
  }

  get runtime() {
    return this.programme.runtime;
  }

  get test() {
    return this.programme.test;
  }

  async close(): Promise<void> {
    this.behind.close();
    await this.programme.close();
  }

  /** Everything that waits in the background, done. */
  async drain(): Promise<void> {
    await this.behind.drain();
  }

  /** Whoever lost a role or gained one: the same person and account with other roles. */
  withRoles(actor: PersonActor, ...roles: readonly Role[]): PersonActor {
    return {
      ...actor,
      view: 'inside',
      roles: roles.map((role) => ({ role, organisationId: actor.organisationId, country: actor.country })),
    };
  }

  /** An application that lacks nothing, towards one country, in the envelope of 2023's internal security. */
  content(country: 'MD' | 'MA' = 'MD', more: ActionInput = {}): ActionInput {
    return {
      title: `Work with ${country}`,
      lotId: this.programme.envelope('BS-2023-ISF').lotId,
      funds: ['ISF'],
      pillar: 'IRREGULAR_THB',
      theme: 'DOCUMENT_FRAUD',
      summary: 'Experts compare how forged documents are found.',
      objectives: 'Forged documents are found earlier.',
      activities: 'Two meetings and a list of findings.',
      indicators: 'Forged documents found.',
      startsOn: '2027-03-01',
      durationMonths: 12,
      countries: [{ country, partnershipId: this.programme.partnership(country) }],
      grantCents: 29_565_525,
      totalCostCents: 31_164_251,
      // Lines come to the total, whichever a test asks for.
      budgetLines: [
        { heading: 'STAFF', description: 'Experts', amountCents: more.totalCostCents ?? 31_164_251 },
      ],
      milestones: [{ title: 'Kick-off', dueMonth: 1 }],
      ...more,
    };
  }

  async draft(country: 'MD' | 'MA' = 'MD', more: ActionInput = {}): Promise<DraftedAction> {
    const lead = country === 'MD' ? this.people.manager : this.people.managerEs;
    const fundingJustification = 'The amount is the grant asked for.';
    return draftAction(this.runtime, lead, { ...this.content(country, more), fundingJustification });
  }

  /** One act and its answer. */
  async tries(actor: PersonActor, caseId: string, transition: string, act: Act = {}): Promise<Advanced> {
    const { subject = 'action', version, ...more } = act;
    return advanceCase(this.runtime, actor, {
      subject,
      caseId,
      act: { transition, ...more },
      ...(version === undefined ? {} : { expectedVersion: version }),
    });
  }

  /** One act that has to be done, and what follows from it in other cases. */
  async does(actor: PersonActor, caseId: string, transition: string, act: Act = {}): Promise<void> {
    const advanced = await this.tries(actor, caseId, transition, act);
    if (!advanced.ok) throw new Error(`${actor.name} could not ${transition}: ${JSON.stringify(advanced)}`);
    await this.behind.drain();
  }

  async letter(actor: PersonActor, caseId: string, kind: string, subject = 'action'): Promise<string> {
    const { id } = await addDocument(this.runtime, actor, {
      subject,
      caseId,
      kind,
      title: `A ${kind.replaceAll('_', ' ')}`,
      fileName: 'letter.txt',
      content: Buffer.from(`A ${kind}.`),
    });
    return id;
  }

  /** The case as this actor is shown it. */
  async view(actor: PersonActor, subject: NonNullable<Act['subject']>, id: string) {
    return this.test.database.asActor(actor, (transaction) =>
      viewCase(this.runtime, transaction, actor, subject, id),
    );
  }

  async stage(subject: NonNullable<Act['subject']>, id: string): Promise<string | undefined> {
    return (await this.view(this.people.auditor, subject, id))?.stage.code;
  }

  /** Before the partner country and the consulted services. */
  async inConsultation(country: 'MD' | 'MA' = 'MD', more: ActionInput = {}): Promise<DraftedAction> {
    const { manager, managerEs, secretariat } = this.people;
    const drafted = await this.draft(country, more);
    await this.does(country === 'MD' ? manager : managerEs, drafted.id, 'submit_concept_note');
    await this.does(secretariat, drafted.id, 'confirm_receipt');
    await this.does(secretariat, drafted.id, 'confirm_eligible');
    return drafted;
  }

  /** Judged and voted on; the award is next. */
  async beforeAward(country: 'MD' | 'MA' = 'MD', more: ActionInput = {}): Promise<DraftedAction> {
    const { manager, managerEs, partnerMd, partnerMa, secretariat, service, technical, financial } =
      this.people;
    const lead = country === 'MD' ? manager : managerEs;
    const drafted = await this.inConsultation(country, more);
    await this.does(country === 'MD' ? partnerMd : partnerMa, drafted.id, 'endorse');
    await this.does(service, drafted.id, 'support');
    await this.does(secretariat, drafted.id, 'select_concept');
    await this.does(secretariat, drafted.id, 'invite_full_application');
    await this.letter(lead, drafted.id, 'support_letter');
    await this.does(lead, drafted.id, 'submit_full_application');
    await this.does(technical, drafted.id, 'recommend');
    await this.does(financial, drafted.id, 'recommend');
    await this.does(this.people.member, drafted.id, 'vote_for');
    await this.does(this.people.chair, drafted.id, 'vote_for');
    return drafted;
  }

  /** Awarded, its funding request open for submission. */
  async awarded(country: 'MD' | 'MA' = 'MD', more: ActionInput = {}): Promise<DraftedAction> {
    const drafted = await this.beforeAward(country, more);
    await this.does(this.people.head, drafted.id, 'award');
    return drafted;
  }

  /** A funding request that has every visa before `stage`. */
  async requestAt(stage: CircuitStage | 'committed', more: ActionInput = {}): Promise<DraftedAction> {
    const drafted = await this.awarded('MD', more);
    await this.does(this.people.manager, drafted.fundingRequest.id, 'submit', { subject: 'funding_request' });
    for (const passed of CIRCUIT.slice(0, stage === 'committed' ? undefined : CIRCUIT.indexOf(stage))) {
      const advanced = await this.visa(this.people[passed], drafted.fundingRequest.id, passed);
      if (!advanced.ok) throw new Error(`No visa ${passed}: ${JSON.stringify(advanced)}`);
    }
    return drafted;
  }

  /** Under contract, in implementation; nothing paid yet. */
  async underContract(more: ActionInput = {}): Promise<DraftedAction> {
    const { secretariat, officer2 } = this.people;
    const drafted = await this.requestAt('committed', more);
    const request = drafted.fundingRequest.id;
    if ((await this.stage('funding_request', request)) === 'aosd') {
      await this.visa(officer2, request, 'aosd', 'second_signature');
    }
    await this.letter(secretariat, request, 'grant_agreement', 'funding_request');
    await this.does(secretariat, request, 'sign_legal_commitment', { subject: 'funding_request' });
    return drafted;
  }

  /** A payment request of the lead; a recovery is the financial initiator's. */
  async asks(actionId: string, kind: PaymentKind, content: PaymentInput = {}): Promise<string> {
    const by = kind === 'recovery' ? this.people.fia : this.people.manager;
    return (await draftPaymentRequest(this.runtime, by, { actionId, kind, ...content })).id;
  }

  /** Submitted and registered, with every visa before `stage`. */
  async paymentAt(stage: PaymentStage, id: string): Promise<string> {
    const { manager, secretariat } = this.people;
    const subject = 'payment_request' as const;
    await this.does(manager, id, 'submit', { subject });
    await this.does(secretariat, id, 'register', { subject });
    for (const { code, by, visa, checks } of PAYMENT_CIRCUIT) {
      if (code === stage) return id;
      await this.does(this.people[by], id, 'approve', { subject, visa, inputs: { checks: [...checks] } });
    }
    if ((await this.stage(subject, id)) === 'authorisation') {
      const inputs = { checks: ['visas_seen'] };
      await this.does(this.people.officer2, id, 'approve', { subject, visa: 'second_signature', inputs });
    }
    return id;
  }

  /** What the secretariat records once the bank has paid, today. */
  async pays(id: string): Promise<void> {
    const [row] = await behindTheWall<{ today: string }>(
      this.test,
      `SELECT ((now() + $1 * interval '1 millisecond') AT TIME ZONE 'Europe/Brussels')::date::text AS today`,
      [this.test.database.clockOffsetMs],
    );
    await this.does(this.people.secretariat, id, 'pay', {
      subject: 'payment_request',
      inputs: { bank_reference: 'SEPA 4711', value_date: row?.today ?? '' },
    });
  }

  async visa(actor: PersonActor, requestId: string, stage: CircuitStage, visa: string = stage) {
    return this.tries(actor, requestId, 'approve', {
      subject: 'funding_request',
      visa,
      inputs: { checks: [...CHECKS[stage]] },
    });
  }

  /** Puts cases into a stage without walking there: for arranging many. */
  async place(ids: readonly string[], stage: string, outsideStage: string): Promise<void> {
    await behindTheWall(
      this.test,
      'UPDATE case_file SET stage = $2, outside_stage = $3, visit = visit + 1 WHERE id = ANY ($1::uuid[])',
      [ids, stage, outsideStage],
    );
  }
}
