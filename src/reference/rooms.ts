/** Rooms that an installation can do without: each is a setting, on as it comes. Data. */
import type { Transaction } from '../database/database.js';
import { Problem } from '../kernel/problem.js';

interface Switchable {
  readonly room: string;
  /** Where its pages are, and below `/api/v1` its routes. */
  readonly path: string;
  /** The kind of case that is begun in it; null: it has none of its own. */
  readonly subject: string | null;
}

const ROOMS = [
  { room: 'calls', path: '/calls', subject: 'call' },
  { room: 'needs', path: '/needs', subject: 'need' },
  { room: 'technical_assistance', path: '/technical-assistance', subject: 'technical_assistance' },
  { room: 'dialogues', path: '/dialogues', subject: 'dialogue' },
  { room: 'committee_sessions', path: '/committee-sessions', subject: 'committee_session' },
  { room: 'letters', path: '/letters', subject: null },
] as const satisfies readonly Switchable[];

export type Room = (typeof ROOMS)[number]['room'];

/** The room whose tile, list, forms or beginnings lie at that path of the pages; null for what stays open with it. */
export function roomAt(address: string): Room | null {
  const path = readable(address);
  if (/\/letters\/(new|fill|confirm|send)$/.test(path)) return 'letters';
  if (/^\/letters\/(templates|rules)(\/|$)/.test(path)) return 'letters';
  if (/^\/letter-templates(\/|$)/.test(path)) return 'letters';
  const found = ROOMS.find((one) => path === one.path || path.startsWith(`${one.path}/new`));
  return found?.room ?? null;
}

/** An address as it is answered: `%6eew` is `new`. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The rooms that settings of `room_<code>` say are off. */
export function roomsOff(
  rows: readonly { readonly code: string; readonly value: unknown }[],
): readonly Room[] {
  return ROOMS.map(({ room }) => room).filter((room) =>
    rows.some(({ code, value }) => code === `room_${room}` && value === 'off'),
  );
}

/** 409 where new cases of that kind are begun in a room that is switched off; those that run go on. */
export async function assertBegins(transaction: Transaction, subject: string): Promise<void> {
  const room = ROOMS.find((one) => one.subject === subject)?.room;
  if (room) await assertOn(transaction, room);
}

export async function assertOn(transaction: Transaction, room: Room): Promise<void> {
  if (!(await isOn(transaction, room))) throw switchedOff(room);
}

export async function isOn(transaction: Transaction, room: Room): Promise<boolean> {
  const [row] = await transaction.run<{ value: unknown }>(
    'room_switch',
    'SELECT value FROM setting WHERE code = $1',
    [`room_${room}`],
  );
  return row?.value !== 'off';
}

export function switchedOff(room: Room): Problem {
  return new Problem('state_conflict', [{ code: 'room_switched_off', params: { room } }]);
}
