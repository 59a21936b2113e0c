/** Whether the money of a lot is used up. Pure. */

export interface LotRoom {
  /** The most that is free in one of the lot's envelopes from which commitments may still be made; null: it has no envelope. */
  readonly roomCents: number | null;
  /** The smallest grant that the guidelines in force allow; 0: they name none. */
  readonly minimumGrantCents: number;
}

/**
 * A lot is depleted when none of its envelopes has room for the smallest grant that may be asked for, which is a cent at
 * the least. A lot without any envelope had no money to use up: it takes no application for another reason.
 */
export function isDepleted({ roomCents, minimumGrantCents }: LotRoom): boolean {
  return roomCents !== null && roomCents < Math.max(1, minimumGrantCents);
}
