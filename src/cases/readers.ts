/** By whose working days the readers of a reminder are told: the organisations of those who hold a role in a scope. */
import type { Transaction } from '../database/database.js';
import { STAFF_ROLES } from '../kernel/actor.js';
import { inZone, type TaskWanted, type WorkingCalendar } from '../workflow/index.js';

/** The calendars of a reminder's readers, by its addressee; empty when there is nobody, the secretariat neither. */
export type ReadersOf = (addressee: 'owner' | 'deputy' | 'head') => readonly WorkingCalendar[];

type Asked = Pick<TaskWanted, 'role' | 'scope' | 'organisationId' | 'country'>;

const HEAD: Asked = { role: 'head_of_unit', scope: 'facility', organisationId: null, country: null };

/** Who is told where nobody holds the role. */
const SECRETARIAT: Asked = { role: 'secretariat', scope: 'facility', organisationId: null, country: null };

/** `keepMs`: for how long an answer may be used again; whoever is told is asked anew when a reminder is due. */
export class Readers {
  private readonly known = new Map<string, { readonly until: number; readonly places: readonly Place[] }>();

  constructor(
    private readonly calendarFor: (code: string) => WorkingCalendar,
    private readonly keepMs = 0,
  ) {}

  /** The readers of the ladder of a case on which `tasks` are open. The next level is the head of unit inside, and outside the same people. */
  async of(transaction: Transaction, tasks: readonly Asked[]): Promise<ReadersOf> {
    const owners = await this.calendars(transaction, tasks);
    const above = tasks.map((task) => (STAFF_ROLES.some((role) => role === task.role) ? HEAD : task));
    const heads = above.some((one) => one === HEAD) ? await this.calendars(transaction, above) : owners;
    return (addressee) => (addressee === 'head' ? heads : owners);
  }

  private async calendars(
    transaction: Transaction,
    asked: readonly Asked[],
  ): Promise<readonly WorkingCalendar[]> {
    const calendars = new Set<WorkingCalendar>();
    for (const one of asked) {
      const own = await this.places(transaction, one);
      const places = own.length > 0 ? own : await this.places(transaction, SECRETARIAT);
      for (const { calendar, zone } of places) {
        calendars.add(inZone(this.calendarFor(calendar), zone));
      }
    }
    return [...calendars];
  }

  private async places(transaction: Transaction, one: Asked): Promise<readonly Place[]> {
    const key = `${one.role}|${one.scope}|${one.organisationId}|${one.country}`;
    const known = this.known.get(key);
    if (known && performance.now() < known.until) return known.places;
    const places = await transaction.run<Place>('reader_places', PLACES, [
      one.role,
      one.scope,
      one.organisationId,
      one.country,
    ]);
    if (this.known.size > MOST_KNOWN) this.known.clear();
    this.known.set(key, { until: performance.now() + this.keepMs, places });
    return places;
  }
}

const MOST_KNOWN = 10_000;

interface Place extends Record<string, unknown> {
  readonly calendar: string;
  readonly zone: string;
}

/** Whoever stands in works in the same organisation. */
const PLACES = `
SELECT DISTINCT o.calendar, o.time_zone AS zone
FROM role_assignment r JOIN account a ON a.id = r.account_id AND a.disabled_at IS NULL
JOIN organisation o ON o.id = a.organisation_id
WHERE r.role = $1 AND r.ended_at IS NULL AND ($2 = 'facility' OR ($2 = 'organisation' AND o.id = $3::uuid)
  OR ($2 = 'country' AND coalesce(r.country, o.country) = $4))`;
