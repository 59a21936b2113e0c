/** An administrator changes what the installation has set. */
import { recordEvent } from '../audit/record-event.js';
import type { Database, Transaction } from '../database/database.js';
import { isUniqueViolation } from '../database/unique-violation.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { isLeast, weakens } from './guarded-settings.js';
import { type SettingCode, type SettingValue, settingFault, settingOf } from './settings.js';

/** What came of it: a weaker value of a setting that guards waits for another administrator. */
export type SettingChanged =
  | { readonly state: 'changed' }
  | { readonly state: 'proposed'; readonly id: string };

/**
 * Holds from the next act on; what was decided before stays. The record says what it was and what it is. Nothing happens
 * where it is so already. What would guard less is proposed, for another administrator to confirm. 403 for whoever is no
 * administrator, 404 for a setting that there is not, 409 where somebody else has changed it since `before` was read, or a
 * proposal waits, 422 for a value out of its bounds.
 */
export async function changeSetting(
  database: Database,
  actor: PersonActor,
  command: {
    readonly code: string;
    readonly value: SettingValue | null;
    readonly before: SettingValue;
  },
): Promise<SettingChanged> {
  if (!holdsOwnRole(actor, 'administrator')) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['administrator'] } }]);
  }
  const setting = settingOf(command.code);
  if (!setting) throw new Problem('not_found');
  const { value } = command;
  const fault = settingFault(setting, value);
  if (fault) throw invalidField('value', fault.code, fault.params);
  if (value === null) throw invalidField('value', 'missing');
  if (!isLeast(setting.code, value)) throw invalidField('value', 'second_factor_least');
  try {
    return await database.asActor(actor, async (transaction): Promise<SettingChanged> => {
      const [row] = await transaction.run<{ value: SettingValue }>(
        'setting_locked',
        'SELECT value FROM setting WHERE code = $1 FOR UPDATE',
        [setting.code],
      );
      if (!row) throw new Problem('not_found');
      if (row.value === value) return { state: 'changed' };
      if (row.value !== command.before) throw new Problem('stale_version');
      if (weakens(setting, row.value, value)) {
        return { state: 'proposed', id: await propose(transaction, actor, setting.code, row.value, value) };
      }
      await transaction.run(
        'setting_change',
        'UPDATE setting SET value = $2::jsonb, changed_by = $3, changed_at = entente_now() WHERE code = $1',
        [setting.code, JSON.stringify(value), actor.accountId],
      );
      await recordEvent(transaction, actor, {
        kind: 'setting_changed',
        data: { setting: setting.code, from: row.value, to: value },
      });
      return { state: 'changed' };
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'setting_proposal_open')) throw error;
    throw new Problem('state_conflict', [{ code: 'setting.already_proposed' }]);
  }
}

/** What nobody decided on in time makes room for a new proposal. */
async function propose(
  transaction: Transaction,
  actor: PersonActor,
  code: SettingCode,
  before: SettingValue,
  value: SettingValue,
): Promise<string> {
  await transaction.run(
    'setting_proposal_expire',
    `UPDATE setting_proposal SET state = 'expired' WHERE code = $1 AND state = 'open' AND proposal_is_over(proposed_at)`,
    [code],
  );
  const id = newId();
  await transaction.run(
    'setting_proposal_insert',
    'INSERT INTO setting_proposal (id, code, value_before, value) VALUES ($1, $2, $3::jsonb, $4::jsonb)',
    [id, code, JSON.stringify(before), JSON.stringify(value)],
  );
  await recordEvent(transaction, actor, {
    kind: 'setting_proposed',
    data: { setting: code, from: before, to: value, proposal: id },
  });
  return id;
}
