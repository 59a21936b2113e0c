/** Who acts on simulated cases: as many people as are needed, or so many per role, who do one thing at a time. */
import type { Who } from './definition.js';
import { anybody, type Cast, ORGANISATION, type Person } from './explore-deeds.js';
import { COUNTRIES } from './explore-facts.js';
import type { CaseState } from './state.js';

/** How many people hold each role, by its code; roles that are missing have as many as are needed. */
export type Staff = Readonly<Record<string, number>>;

/** What the holders of a role did. */
export interface RoleWork {
  acts: number;
  busyDays: number;
  /** How long acts that could be done waited for somebody who is free, in working days. */
  waitedDays: number;
}

/** The people of one simulation. In a role whose scope is a country, so many people sit in each country. */
export class People implements Cast {
  private readonly freeFrom = new Map<string, number>();
  private readonly pools = new Map<string, readonly Person[]>();
  readonly work = new Map<string, RoleWork>();

  constructor(private readonly staff: Staff) {}

  isCounted(role: string): boolean {
    return this.staff[role] !== undefined;
  }

  /** How many people act in a counted role, in all countries together. */
  sizeOf(role: string): number {
    const pools = [...this.pools].filter(([key]) => key.startsWith(`${role}/`));
    return pools.reduce((size, [, pool]) => size + pool.length, 0);
  }

  candidates(who: Who, state: CaseState, instance: string, step: number): readonly Person[] {
    const count = this.staff[who.role];
    if (count === undefined) return anybody.candidates(who, state, instance, step);
    const country = who.scope === 'country' ? instance || (COUNTRIES[0] ?? '') : null;
    const key = `${who.role}/${country ?? ''}`;
    const pool = this.pools.get(key) ?? poolOf(who.role, country, count);
    this.pools.set(key, pool);
    return pool;
  }

  giver(personId: string, by: Who, instance: string): Person {
    return anybody.giver(personId, by, instance);
  }

  /** When this person can begin something, not before `at`: at once, unless their role's holders are counted. */
  freeAt(person: Person, at: number): number {
    return Math.max(at, this.freeFrom.get(person.personId) ?? 0);
  }

  /** Notes an act; a counted person is busy from `begins` for `days`. */
  does(person: Person, role: string, readyAt: number, begins: number, days: number): void {
    if (this.isCounted(role)) this.freeFrom.set(person.personId, begins + days);
    const work = this.work.get(role) ?? { acts: 0, busyDays: 0, waitedDays: 0 };
    this.work.set(role, work);
    work.acts += 1;
    work.busyDays += days;
    work.waitedDays += begins - readyAt;
  }
}

function poolOf(role: string, country: string | null, count: number): readonly Person[] {
  return Array.from({ length: count }, (_, n) => ({
    kind: 'person' as const,
    personId: `${role}-${country ?? ''}-${n + 1}`,
    roles: [{ role, organisationId: ORGANISATION, country }],
  }));
}
