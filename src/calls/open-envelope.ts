/** Opens an envelope: the money of one fund for one lot of a call. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Actor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import { MAX_CENTS } from '../kernel/money.js';
import { Problem } from '../kernel/problem.js';
import { funds } from '../reference/funds.js';
import { assertMayFund, moveCeiling } from './set-ceiling.js';

export interface OpenEnvelopeCommand {
  readonly lotId: string;
  readonly fund: string;
  /** Capital letters, digits and hyphens, such as `BS-2023-ISF`. */
  readonly code: string;
  readonly ceilingCents: number;
  readonly reason: string;
}

const CODE = /^[A-Z0-9][A-Z0-9-]{0,39}$/;
const FUNDS = funds.map((fund) => fund.code);

/** `assumed`: the split is not the published one, and shown as such. */
export async function openEnvelope(
  runtime: CaseRuntime,
  actor: Actor,
  command: OpenEnvelopeCommand,
  options: { readonly assumed?: boolean } = {},
): Promise<{ id: string }> {
  assertMayFund(actor);
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
      `INSERT INTO envelope (id, lot_id, code, fund, assumed) SELECT $1, l.id, $3, $4, $5 FROM lot l WHERE l.id = $2
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, lotId, command.code, fund, options.assumed ?? false],
    );
    if (inserted.length === 0) {
      const [lot] = await transaction.run('lot_there', 'SELECT 1 FROM lot WHERE id = $1', [lotId]);
      throw new Problem('invalid_field', [
        lot ? { code: 'taken', pointer: '/code' } : { code: 'reference_unknown', pointer: '/lotId' },
      ]);
    }
    await moveCeiling(transaction, actor, { envelopeId: id, ceilingCents, reason });
  });
  return { id };
}
