/** Changes what a funding request says of itself, while its stage allows it. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import type { LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';

export interface EditFundingRequestCommand {
  readonly requestId: string;
  readonly expectedVersion: string;
  /** Fields left out stay as they are. `amountCents` follows the grant while the request is a draft. */
  readonly changes: { readonly justification?: unknown; readonly amountCents?: unknown };
}

interface Content {
  readonly justification: string;
  readonly amountCents: number | null;
}

/** Answers the new version and the fields that changed; none leaves no trace. */
export async function editFundingRequest(
  runtime: CaseRuntime,
  actor: PersonActor,
  command: EditFundingRequestCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  if (!isId(command.requestId)) throw new Problem('not_found');
  const edited = await editCase(
    runtime,
    actor,
    { subject: 'funding_request', caseId: command.requestId, expectedVersion: command.expectedVersion },
    (transaction, loaded) => change(transaction, loaded, command.changes),
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version, fields: edited.fields };
}

async function change(
  transaction: Transaction,
  loaded: LoadedCase,
  changes: EditFundingRequestCommand['changes'],
): Promise<readonly string[]> {
  const [row] = await transaction.run<{ justification: string; amount_cents: string | null }>(
    'funding_request_content',
    'SELECT justification, amount_cents FROM funding_request WHERE id = $1',
    [loaded.id],
  );
  if (!row) throw new Problem('not_found');
  const before: Content = {
    justification: row.justification,
    amountCents: row.amount_cents === null ? null : Number(row.amount_cents),
  };
  const after = checked(before, changes, loaded.state.stage === loaded.definition.initial);
  const fields = (Object.keys(after) as (keyof Content)[]).filter((field) => before[field] !== after[field]);
  if (fields.length > 0) {
    await transaction.run(
      'funding_request_write',
      'UPDATE funding_request SET justification = $2, amount_cents = $3 WHERE id = $1',
      [loaded.id, after.justification, after.amountCents],
    );
  }
  return fields;
}

/** In a draft the amount is the action's grant; a correction may state another, which the guards then judge. */
function checked(before: Content, changes: EditFundingRequestCommand['changes'], isDraft: boolean): Content {
  const checks = new FieldChecks();
  const after = {
    justification:
      changes.justification === undefined
        ? before.justification
        : checks.text('justification', changes.justification, { max: 10_000, lines: true }),
    amountCents:
      changes.amountCents === undefined
        ? before.amountCents
        : checks.cents('amountCents', changes.amountCents),
  };
  if (isDraft && after.amountCents !== before.amountCents) checks.add('amountCents', 'amount_follows_grant');
  checks.done();
  return after;
}
