/** Envelopes, actions and payments in plain rows, to move money between by the ledger's own entries. */
import { randomUUID } from 'node:crypto';
import { decideChange } from '../../../src/calls/decide-change.js';
import { proposeChange } from '../../../src/calls/propose-change.js';
import { CaseRuntime } from '../../../src/cases/case-runtime.js';
import { Definitions } from '../../../src/cases/definitions.js';
import { Subjects } from '../../../src/cases/subject.js';
import { type LedgerFault, verifyLedger } from '../../../src/funding/verify-ledger.js';
import type { PersonActor } from '../../../src/kernel/actor.js';
import { Problem } from '../../../src/kernel/problem.js';
import { calendarFor } from '../../../src/reference/calendars.js';
import { rolesInDatabase } from '../../support/change-by-two.js';
import { Behind, type TestDatabase, testDatabase } from '../../support/database.js';

export interface LedgerAction {
  readonly id: string;
  readonly envelopeId: string;
  readonly paymentId: string;
}

/** What a move takes from and brings to; `commit` has two ways. */
export const ACCOUNTS = {
  fund: ['outside', 'free'],
  cut: ['free', 'outside'],
  transfer_out: ['free', 'outside'],
  transfer_in: ['outside', 'free'],
  reserve: ['free', 'reserved'],
  release: ['reserved', 'free'],
  commit: ['reserved', 'committed'],
  commit_free: ['free', 'committed'],
  decommit: ['committed', 'free'],
  contract: ['committed', 'contracted'],
  reduce: ['contracted', 'committed'],
  order: ['contracted', 'ordered'],
  cancel: ['ordered', 'contracted'],
  pay: ['ordered', 'paid'],
  recover: ['paid', 'contracted'],
} as const;
export type Way = keyof typeof ACCOUNTS;

export class LedgerWorld {
  private constructor(
    readonly test: TestDatabase,
    readonly behind: Behind,
    private readonly definitionId: string,
    private readonly callId: string,
    /** Somebody of the facility, as whom the runtime writes; and a second person, to approve what the first proposes. */
    readonly actor: PersonActor,
    private readonly approver: PersonActor,
    private readonly runtime: CaseRuntime,
  ) {}

  static async open(size: number): Promise<LedgerWorld> {
    const test = await testDatabase({ size });
    const behind = await Behind.the(test);
    const [definitionId = '', callId = '', organisationId = ''] = Array.from({ length: 3 }, randomUUID);
    await behind.query(
      `INSERT INTO workflow_definition (id, code, version, hash, body, status, shipped) VALUES ($1, 'w', 1, 'h', '{}', 'published', true)`,
      [definitionId],
    );
    await behind.query(
      `INSERT INTO call_for_proposals (id, code, title, continuous, status, provenance) VALUES ($1, 'C', 'C', true, 'open', 'entered')`,
      [callId],
    );
    await behind.query(
      `INSERT INTO organisation (id, code, name, kind, time_zone, calendar)
       VALUES ($1, 'HOME', 'Home', 'COMMISSION_SERVICE', 'Europe/Brussels', 'COMMISSION')`,
      [organisationId],
    );
    const officer = async (): Promise<PersonActor> => {
      const [accountId, personId] = [randomUUID(), randomUUID()];
      await behind.query(`INSERT INTO person (id, name) VALUES ($1, 'Somebody')`, [personId]);
      await behind.query(
        'INSERT INTO account (id, person_id, organisation_id, email) VALUES ($1, $2, $3, $4)',
        [accountId, personId, organisationId, `${accountId}@example.org`],
      );
      const roles = [{ role: 'authorising_officer', organisationId, country: null }] as const;
      const actor = { kind: 'person', accountId, personId, organisationId, view: 'inside', roles };
      await rolesInDatabase(test, actor as unknown as PersonActor);
      return actor as unknown as PersonActor;
    };
    const runtime = new CaseRuntime(
      test.database,
      new Subjects([]),
      new Definitions(test.database),
      calendarFor,
    );
    return new LedgerWorld(test, behind, definitionId, callId, await officer(), await officer(), runtime);
  }

  async close(): Promise<void> {
    await this.behind.close();
    await this.test.close();
  }

  /** An envelope of its own lot, opened with that much. */
  async envelope(ceilingCents: number): Promise<string> {
    const [id, lotId] = [randomUUID(), randomUUID()];
    await this.behind.query(
      `INSERT INTO lot (id, call_id, code, title) VALUES ($1::uuid, $2, $1::uuid::text, 'L')`,
      [lotId, this.callId],
    );
    await this.behind.query(`INSERT INTO envelope (id, lot_id, code, fund) VALUES ($1, $2, $3, 'ISF')`, [
      id,
      lotId,
      `E-${id}`,
    ]);
    await this.behind.query(
      `INSERT INTO ledger_entry (envelope_id, move, debit, credit, amount_cents) VALUES ($1, 'fund', 'outside', 'free', $2)`,
      [id, ceilingCents],
    );
    return id;
  }

  /** An action that has a payment of its own. */
  async action(envelopeId: string): Promise<LedgerAction> {
    const [id, paymentId] = [randomUUID(), randomUUID()];
    for (const [caseId, subject] of [
      [id, 'action'],
      [paymentId, 'payment_request'],
    ]) {
      await this.behind.query(
        `INSERT INTO case_file (id, subject, reference, title, definition_id, stage, outside_stage)
         VALUES ($1, $2, $3, 'T', $4, 's', 's')`,
        [caseId, subject, caseId, this.definitionId],
      );
    }
    await this.behind.query(`INSERT INTO action (id, kind, envelope_id) VALUES ($1, 'GRANT', $2)`, [
      id,
      envelopeId,
    ]);
    await this.behind.query(
      `INSERT INTO payment_request (id, action_id, kind, number) VALUES ($1, $2, 'interim', 1)`,
      [paymentId, id],
    );
    return { id, envelopeId, paymentId };
  }

  /** A change of envelopes, proposed by one person and approved by the other; answers null, or what refused it. */
  async change(
    kind: 'top_up' | 'cut' | 'transfer',
    envelopeId: string,
    toEnvelopeId: string,
    amountCents: number,
  ): Promise<string | null> {
    const common = { envelopeId, amountCents, reason: 'Test', source: 'Test' };
    const wanted = kind === 'transfer' ? { ...common, kind, toEnvelopeId } : { ...common, kind };
    try {
      const { id } = await proposeChange(this.runtime, this.actor, wanted);
      await decideChange(this.runtime, this.approver, { id, decision: 'approve', reason: '' });
      return null;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'state_conflict') throw error;
      return error.details[0]?.code ?? error.code;
    }
  }

  /** One entry as the runtime role; answers null, or the constraint that refused it. */
  async book(
    way: Way,
    envelopeId: string,
    action: LedgerAction | null,
    amountCents: number,
  ): Promise<string | null> {
    const [debit, credit] = ACCOUNTS[way];
    const move = way === 'commit_free' ? 'commit' : way;
    const ofPayment = ['order', 'cancel', 'pay', 'recover'].includes(way);
    return this.test.database
      .asActor(this.actor, (transaction) =>
        transaction.run(
          'book',
          `INSERT INTO ledger_entry (envelope_id, action_id, case_id, move, debit, credit, amount_cents)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [
            envelopeId,
            action?.id ?? null,
            action ? (ofPayment ? action.paymentId : action.id) : null,
            move,
            debit,
            credit,
            amountCents,
          ],
        ),
      )
      .then(() => null, refusedBy);
  }
}

/** What the proof finds, but for the record, which nobody writes here. */
export async function faultsOf({ test }: LedgerWorld): Promise<readonly LedgerFault[]> {
  return (await verifyLedger(test.database)).faults.filter(({ code }) => code !== 'not_recorded');
}

/** The name of the constraint; anything else is a fault. */
export function refusedBy(error: unknown): string {
  const { constraint, code } = error as { constraint?: string; code?: string };
  if (constraint === undefined || code === '40P01') throw error;
  return constraint;
}
