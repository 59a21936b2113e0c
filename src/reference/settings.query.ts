/** What the installation has set, and by whom it was changed last. */
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { SETTINGS, type SettingCode, type SettingDefinition, type SettingValue } from './settings.js';

export interface SettingNow extends SettingDefinition {
  readonly code: SettingCode;
  readonly value: SettingValue;
  /** Null where it stands as it came. */
  readonly changedBy: string | null;
  /** ISO instant, UTC. */
  readonly changedAt: string;
}

/** In the order in which they are listed. */
export async function settingsNow(database: Database, actor: PersonActor): Promise<readonly SettingNow[]> {
  const rows = await database.asActor(actor, (transaction) =>
    transaction.run<{ code: string; value: SettingValue; name: string | null; changed_at: Date }>(
      'settings_now',
      `SELECT s.code, s.value, p.name, s.changed_at FROM setting s LEFT JOIN account a ON a.id = s.changed_by
         LEFT JOIN person p ON p.id = a.person_id`,
    ),
  );
  return SETTINGS.flatMap((setting): SettingNow[] => {
    const row = rows.find((one) => one.code === setting.code);
    if (!row) return [];
    return [{ ...setting, value: row.value, changedBy: row.name, changedAt: row.changed_at.toISOString() }];
  });
}
