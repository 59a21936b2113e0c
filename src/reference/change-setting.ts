/** An administrator changes what the installation has set. */
import { recordEvent } from '../audit/record-event.js';
import type { Database } from '../database/database.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { type SettingValue, settingFault, settingOf } from './settings.js';

/**
 * Holds from the next act on; what was decided before stays. The record says what it was and what it is. Nothing happens
 * where it is so already. 403 for whoever is no administrator, 404 for a setting that there is not, 409 where somebody
 * else has changed it since `before` was read, 422 for a value out of its bounds.
 */
export async function changeSetting(
  database: Database,
  actor: PersonActor,
  command: {
    readonly code: string;
    readonly value: SettingValue | null;
    readonly before: SettingValue;
  },
): Promise<void> {
  if (!holdsOwnRole(actor, 'administrator')) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['administrator'] } }]);
  }
  const setting = settingOf(command.code);
  if (!setting) throw new Problem('not_found');
  const fault = settingFault(setting, command.value);
  if (fault) throw invalidField('value', fault.code, fault.params);
  await database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<{ value: SettingValue }>(
      'setting_locked',
      'SELECT value FROM setting WHERE code = $1 FOR UPDATE',
      [setting.code],
    );
    if (!row) throw new Problem('not_found');
    if (row.value === command.value) return;
    if (row.value !== command.before) throw new Problem('stale_version');
    await transaction.run(
      'setting_change',
      'UPDATE setting SET value = $2::jsonb, changed_by = $3, changed_at = entente_now() WHERE code = $1',
      [setting.code, JSON.stringify(command.value), actor.accountId],
    );
    await recordEvent(transaction, actor, {
      kind: 'setting_changed',
      data: { setting: setting.code, from: row.value, to: command.value },
    });
  });
}
