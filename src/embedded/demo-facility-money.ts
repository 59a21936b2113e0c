/** The money of what the demo's facility buys: funded through five visas, and paid by invoice, each by whose turn it is. */
import { advanceCase } from '../cases/advance-case.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { viewCase } from '../cases/case-view.js';
import { addDocument } from '../documents/add-document.js';
import { draftPaymentRequest } from '../funding/draft-payment-request.js';
import { editFundingRequest } from '../funding/edit-funding-request.js';
import type { PaymentInput } from '../funding/payment-content.js';
import type { PaymentKind } from '../funding/payment-rules.js';
import { type PersonActor, systemActor } from '../kernel/actor.js';

/** What the demo's loader lends: its people, its clock, and whatever a worker would have done by now. */
export interface DemoHands {
  person(persona: string): Promise<PersonActor>;
  /** Moves the clock to office hours so many days ago. */
  daysBefore(days: number): void;
  drain(): Promise<void>;
}

export interface InvoiceTold extends PaymentInput {
  readonly kind: PaymentKind;
  readonly invoiceReference: string;
  /** When it is handed in; what follows comes in the weeks after. */
  readonly daysAgo: number;
  readonly to: 'financial_verification' | 'paid';
}

type Visa = readonly [persona: string, visa: string, checks: readonly string[]];

const FUNDING: readonly Visa[] = [
  ['initiator', 'oia', ['file_complete', 'matches_award']],
  ['verifier', 'ova', ['activities_justified', 'initiation_checked']],
  ['financial-initiator', 'fia', ['amount_correct', 'budget_line']],
  ['financial-verifier', 'fva', ['legality', 'sound_management']],
  ['authorising-officer', 'aosd', ['visas_seen']],
];

const BEFORE_VERIFICATION: readonly Visa[] = [
  ['initiator', 'operational', ['matches_contract', 'work_done']],
  ['financial-initiator', 'financial_initiation', ['amount_correct', 'bank_account']],
];

const AUTHORISED: readonly Visa[] = [
  ['financial-verifier', 'financial_verification', ['legality', 'initiation_checked']],
  ['authorising-officer', 'aosd', ['visas_seen']],
];

export class DemoFacilityMoney {
  constructor(
    private readonly runtime: CaseRuntime,
    private readonly hands: DemoHands,
  ) {}

  /** Written, submitted, seen by five people and signed; by the second person of the secretariat in the end. */
  async fund(actionId: string, justification: string, daysAgo: number): Promise<void> {
    const { hands, runtime } = this;
    const requestId = await this.requestOf(actionId);
    const writer = await hands.person('secretariat');
    hands.daysBefore(daysAgo);
    const view = await runtime.database.asActor(writer, (transaction) =>
      viewCase(runtime, transaction, writer, 'funding_request', requestId),
    );
    await editFundingRequest(runtime, writer, {
      requestId,
      expectedVersion: view?.version ?? '',
      changes: { justification },
    });
    await this.act('funding_request', 'secretariat', requestId, 'submit_by_facility');
    hands.daysBefore(daysAgo - 2);
    await this.visas('funding_request', requestId, FUNDING);
    hands.daysBefore(daysAgo - 4);
    await this.paper('funding_request', 'secretariat-2', requestId, {
      kind: 'grant_agreement',
      title: 'Contract, signed by both parties',
      fileName: 'contract.txt',
      text: 'Contract of the facility for experts, trainings and equipment, signed by both parties.',
    });
    await this.act('funding_request', 'secretariat-2', requestId, 'sign_legal_commitment');
    await hands.drain();
  }

  /** Asked for by one person of the secretariat, registered and recorded as paid by the other. */
  async pay(actionId: string, { daysAgo, to, ...asked }: InvoiceTold): Promise<void> {
    const { hands, runtime } = this;
    hands.daysBefore(daysAgo);
    const { id } = await draftPaymentRequest(runtime, await hands.person('secretariat'), {
      actionId,
      ...asked,
    });
    await this.paper('payment_request', 'secretariat', id, {
      kind: 'invoice',
      title: `Invoice ${asked.invoiceReference}`,
      fileName: 'invoice.txt',
      text: `Invoice ${asked.invoiceReference}; it belongs to the demo programme and is invented.`,
    });
    await this.act('payment_request', 'secretariat', id, 'submit_by_facility');
    hands.daysBefore(daysAgo - 2);
    await this.act('payment_request', 'secretariat-2', id, 'register');
    hands.daysBefore(daysAgo - 5);
    await this.visas('payment_request', id, BEFORE_VERIFICATION);
    await hands.drain();
    if (to === 'financial_verification') return;
    hands.daysBefore(daysAgo - 9);
    await this.visas('payment_request', id, AUTHORISED);
    hands.daysBefore(daysAgo - 13);
    await this.act('payment_request', 'secretariat-2', id, 'pay', {
      inputs: { bank_reference: `SEPA ${asked.invoiceReference}`, value_date: await this.today() },
    });
    await hands.drain();
  }

  private async visas(subject: string, id: string, visas: readonly Visa[]): Promise<void> {
    for (const [persona, visa, checks] of visas) {
      await this.act(subject, persona, id, 'approve', { visa, inputs: { checks: [...checks] } });
    }
  }

  private async act(
    subject: string,
    persona: string,
    caseId: string,
    transition: string,
    more: { visa?: string; inputs?: Record<string, string | string[]> } = {},
  ): Promise<void> {
    const advanced = await advanceCase(this.runtime, await this.hands.person(persona), {
      subject,
      caseId,
      act: { transition, ...more },
    });
    if (!advanced.ok)
      throw new Error(`The demo's ${subject} stopped at ${transition}: ${JSON.stringify(advanced)}`);
  }

  private async paper(
    subject: string,
    persona: string,
    caseId: string,
    { text, ...file }: { kind: string; title: string; fileName: string; text: string },
  ): Promise<void> {
    const actor = await this.hands.person(persona);
    await addDocument(this.runtime, actor, { subject, caseId, ...file, content: Buffer.from(text) });
  }

  private async requestOf(actionId: string): Promise<string> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ id: string }>(
        'demo_facility_request',
        'SELECT id FROM funding_request WHERE action_id = $1',
        [actionId],
      ),
    );
    if (!row) throw new Error(`The demo's ${actionId} has no funding request.`);
    return row.id;
  }

  private async today(): Promise<string> {
    const [row] = await this.runtime.database.asActor(systemActor('demo'), (transaction) =>
      transaction.run<{ today: string }>(
        'demo_facility_today',
        `SELECT (entente_now() AT TIME ZONE 'Europe/Brussels')::date::text AS today`,
      ),
    );
    return row?.today ?? '';
  }
}
