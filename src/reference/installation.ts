/** What an installation has set that every page asks for: its themes, and which of its rooms are switched off. */
import type { Database } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { type Room, roomsOff } from './rooms.js';
import { themeRows } from './theme-rows.js';
import { Themes } from './themes.js';

/**
 * At hand, for showing alone: a process sees what another one changed a few seconds later. What somebody hands in is
 * checked against the database itself.
 */
export class Installation {
  private known: { readonly themes: Themes; readonly off: readonly Room[] } = {
    themes: Themes.none,
    off: [],
  };

  private constructor(private readonly database: Database) {}

  static async open(database: Database): Promise<Installation> {
    const installation = new Installation(database);
    await installation.refresh();
    return installation;
  }

  get themes(): Themes {
    return this.known.themes;
  }

  isOn(room: Room): boolean {
    return !this.known.off.includes(room);
  }

  /** Reads what was changed, here or by another process. */
  async refresh(): Promise<void> {
    this.known = await this.database.asActor(systemActor('operator'), async (transaction) => ({
      themes: new Themes(await themeRows(transaction)),
      off: roomsOff(
        await transaction.run<{ code: string; value: unknown }>(
          'rooms_switched',
          `SELECT code, value FROM setting WHERE starts_with(code, 'room_')`,
        ),
      ),
    }));
  }
}
