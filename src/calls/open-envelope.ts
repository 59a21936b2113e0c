/** Opens an envelope that comes with the program or by import; everybody else proposes one (see `proposeChange`). */
import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { SystemActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { MAX_CENTS } from '../kernel/money.js';
import { Problem } from '../kernel/problem.js';
import { funds } from '../reference/funds.js';

export interface OpenEnvelopeCommand {
  readonly lotId: string;
  readonly fund: string;
  /** Capital letters, digits and hyphens, such as `BS-2023-ISF`. */
  readonly code: string;
  readonly ceilingCents: number;
  readonly reason: string;
  /** The years in which it may be committed, both included; left out: no limit. */
  readonly firstYear?: number;
  readonly lastYear?: number;
}

const CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/;
const FUNDS = funds.map((fund) => fund.code);

/** `assumed`: the split is not the published one, and shown as such. Its ceiling is its first ledger entry. */
export async function openEnvelope(
  runtime: CaseRuntime,
  actor: SystemActor,
  command: OpenEnvelopeCommand,
  options: { readonly assumed?: boolean } = {},
): Promise<{ id: string }> {
  const checks = new FieldChecks();
  const lotId = checks.id('lotId', command.lotId);
  const fund = checks.choice('fund', command.fund, FUNDS);
  if (typeof command.code !== 'string' || !CODE.test(command.code)) checks.add('code', 'code_malformed');
  const ceilingCents = checks.integer('ceiling', command.ceilingCents, { min: 0, max: MAX_CENTS });
  const reason = checks.text('reason', command.reason, { min: 1, max: 1_000, lines: true });
  checks.done();

  const id = newId();
  await runtime.database.asActor(actor, async (transaction) => {
    const inserted = await transaction.run(
      'envelope_insert',
      `INSERT INTO envelope (id, lot_id, code, fund, assumed, first_year, last_year)
       SELECT $1, l.id, $3, $4, $5, $6, $7 FROM lot l WHERE l.id = $2 ON CONFLICT DO NOTHING RETURNING id`,
      [
        id,
        lotId,
        command.code,
        fund,
        options.assumed ?? false,
        command.firstYear ?? null,
        command.lastYear ?? null,
      ],
    );
    if (inserted.length === 0) {
      const [lot] = await transaction.run('lot_there', 'SELECT 1 FROM lot WHERE id = $1', [lotId]);
      throw new Problem('invalid_field', [
        lot ? { code: 'taken', pointer: '/code' } : { code: 'reference_unknown', pointer: '/lotId' },
      ]);
    }
    const eventId = await recordEvent(transaction, actor, {
      kind: 'ceiling_set',
      data: { envelope: id, fromCents: 0, toCents: ceilingCents },
      texts: { reason },
    });
    if (ceilingCents === 0) return;
    await transaction.run(
      'envelope_first_entry',
      `INSERT INTO ledger_entry (envelope_id, event_id, move, debit, credit, amount_cents, reason)
       VALUES ($1, $2, 'fund', 'outside', 'free', $3, $4)`,
      [id, eventId, ceilingCents, reason],
    );
  });
  return { id };
}
