/** An action's money as its whole life leaves it, written behind the wall: the ledger's own trigger keeps the balances. */
import { randomUUID } from 'node:crypto';
import { Behind, type TestDatabase } from '../../support/database.js';

interface PaymentWanted {
  readonly kind: 'prefinancing' | 'interim' | 'balance' | 'recovery';
  readonly stage: string;
  readonly days?: 30 | 60 | 90;
  readonly registeredAt?: string;
  /** ISO, UTC: the last instant in time; left out while it is suspended. */
  readonly dueAt?: string;
  readonly stoppedAt?: string;
  readonly pauses?: readonly { readonly from: string; readonly to: string | null; readonly why: string }[];
  readonly settledOn?: string;
  readonly requestedCents: number;
  readonly dueCents?: number;
}

export class MoneyTrail {
  private payments = 0;

  private constructor(
    private readonly behind: Behind,
    private readonly actionId: string,
  ) {}

  static async of(test: TestDatabase, actionId: string): Promise<MoneyTrail> {
    return new MoneyTrail(await Behind.the(test), actionId);
  }

  async close(): Promise<void> {
    await this.behind.close();
  }

  /** `account`: from which to which it moves. */
  async moves(
    day: string,
    move: string,
    accounts: readonly [debit: string, credit: string],
    amountCents: number,
    caseId: string = this.actionId,
  ): Promise<void> {
    await this.behind.query(
      `INSERT INTO ledger_entry (envelope_id, action_id, case_id, move, debit, credit, amount_cents, at)
       SELECT envelope_id, id, $1, $2, $3, $4, $5, $6 FROM action WHERE id = $7`,
      [caseId, move, ...accounts, amountCents, `${day}T10:00:00Z`, this.actionId],
    );
  }

  /** A case of a kind that the lead of the action may see, without the way there. */
  async file(subject: string, reference: string, stage: string): Promise<string> {
    const id = randomUUID();
    await this.behind.query(
      `INSERT INTO case_file (id, subject, reference, title, definition_id, stage, outside_stage, organisation_id)
       SELECT $1, $2, $3, $3, (SELECT d.id FROM workflow_definition d WHERE d.code IN ('payment_request', 'funding_request')
         ORDER BY d.code DESC, d.version DESC LIMIT 1), $4, $4, c.organisation_id FROM case_file c WHERE c.id = $5`,
      [id, subject, reference, stage, this.actionId],
    );
    await this.behind.query(
      `INSERT INTO case_access (case_id, organisation_id, view) SELECT $1, organisation_id, 'applicant' FROM case_file WHERE id = $2`,
      [id, this.actionId],
    );
    return id;
  }

  async payment(reference: string, wanted: PaymentWanted): Promise<string> {
    this.payments += 1;
    const id = await this.file('payment_request', reference, wanted.stage);
    const pauses = wanted.pauses ?? [];
    await this.behind.query(
      `INSERT INTO payment_request (id, action_id, kind, number, requested_cents, due_cents, registered_at, payment_days, settled_on, bank_reference)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        this.actionId,
        wanted.kind,
        this.payments,
        wanted.requestedCents,
        wanted.dueCents ?? null,
        wanted.registeredAt ?? null,
        wanted.days ?? null,
        wanted.settledOn ?? null,
        wanted.settledOn ? 'BANK' : '',
      ],
    );
    if (wanted.registeredAt === undefined || wanted.days === undefined) return id;
    await this.behind.query(
      `INSERT INTO clock (id, case_id, code, started_at, amount, unit, calendar, calendar_version, time_zone, pauses, stopped_at, outcome, due_at)
       VALUES (gen_random_uuid(), $1, 'payment', $2, $3, 'calendar_days', 'COMMISSION', '1', 'Europe/Brussels', $4, $5, $6, $7)`,
      [
        id,
        wanted.registeredAt,
        wanted.days,
        JSON.stringify(pauses.map(({ from, to }) => ({ from, to }))),
        wanted.stoppedAt ?? null,
        wanted.stoppedAt ? 'met' : null,
        wanted.dueAt ?? null,
      ],
    );
    for (const [index, { from, why }] of pauses.entries()) {
      const event = randomUUID();
      await this.behind.query(
        `INSERT INTO audit_event (id, chain, seq, case_id, kind, at, body, previous_hash, hash)
         VALUES ($1, $2, $3, $4, 'case_advanced', $5, '{"data": {"to": "suspended"}}', '', $6)`,
        [event, `case:${id}`, index + 1, id, from, event],
      );
      await this.behind.query(
        `INSERT INTO audit_text (event_id, case_id, field, salt, text) VALUES ($1, $2, 'reason', '', $3)`,
        [event, id, why],
      );
    }
    return id;
  }

  /** Award to legal commitment, three payments of which one was late and one stands, a recovery and an amendment. */
  async wholeLife(): Promise<void> {
    await this.moves('2024-03-01', 'reserve', ['free', 'reserved'], 29_565_525);
    await this.moves('2024-03-20', 'commit', ['reserved', 'committed'], 29_565_525);
    await this.moves('2024-03-28', 'contract', ['committed', 'contracted'], 29_565_525);
    const first = await this.payment('PAY-1', {
      kind: 'prefinancing',
      stage: 'paid',
      days: 30,
      registeredAt: '2024-04-02T09:00:00Z',
      dueAt: '2024-05-02T21:59:59.999Z',
      stoppedAt: '2024-05-13T09:00:00Z',
      settledOn: '2024-05-12',
      requestedCents: 12_000_000,
      dueCents: 12_000_000,
    });
    await this.moves('2024-05-10', 'order', ['contracted', 'ordered'], 12_000_000, first);
    await this.moves('2024-05-13', 'pay', ['ordered', 'paid'], 12_000_000, first);
    const second = await this.payment('PAY-2', {
      kind: 'interim',
      stage: 'paid',
      days: 60,
      registeredAt: '2024-09-02T09:00:00Z',
      dueAt: '2024-11-12T22:59:59.999Z',
      stoppedAt: '2024-11-08T09:00:00Z',
      settledOn: '2024-11-08',
      requestedCents: 8_000_000,
      dueCents: 7_654_321,
      pauses: [{ from: '2024-09-10T09:00:00Z', to: '2024-09-20T09:00:00Z', why: '=Timesheets are missing.' }],
    });
    await this.moves('2024-11-06', 'order', ['contracted', 'ordered'], 7_654_321, second);
    await this.moves('2024-11-08', 'pay', ['ordered', 'paid'], 7_654_321, second);
    await this.payment('PAY-3', {
      kind: 'interim',
      stage: 'suspended',
      days: 60,
      registeredAt: '2025-02-03T09:00:00Z',
      requestedCents: 5_000_000,
      pauses: [{ from: '2025-02-13T09:00:00Z', to: null, why: 'The audit certificate is missing.' }],
    });
    await this.payment('PAY-4', {
      kind: 'interim',
      stage: 'operational',
      days: 90,
      registeredAt: '2099-01-05T09:00:00Z',
      dueAt: '2099-04-06T21:59:59.999Z',
      requestedCents: 1_000_000,
    });
    const back = await this.payment('PAY-5', {
      kind: 'recovery',
      stage: 'recovered',
      requestedCents: 654_321,
      settledOn: '2025-01-15',
    });
    await this.moves('2025-01-15', 'recover', ['paid', 'contracted'], 654_321, back);
    const amendment = await this.file('amendment', 'AM-1', 'signed');
    await this.moves('2025-03-03', 'reduce', ['contracted', 'committed'], 565_525, amendment);
    await this.moves('2025-03-03', 'decommit', ['committed', 'free'], 565_525, amendment);
  }
}
