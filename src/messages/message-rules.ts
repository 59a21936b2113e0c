/** Who writes messages, how long, and whom a text names. Pure. */
import { holdsRole, type PersonActor } from '../kernel/actor.js';

/** As long as two pages of text. */
export const MESSAGE_LENGTH = 8_000;
export const MENTIONS_MAX = 20;
/** Beside one message. */
export const FILES_MAX = 10;
/** For how long whoever wrote a message may mend it; the database holds the same limit. */
export const EDIT_MINUTES = 10;

/** Whether somebody writes messages at all: not those who read everything and write nothing. */
export function mayWriteMessages(actor: PersonActor): boolean {
  return !holdsRole(actor, 'auditor', 'administrator');
}

export interface Named {
  readonly accountId: string;
  readonly name: string;
}

/**
 * The people whom a text names as `@Name`, in either case and with or without accents. The longest name counts where one
 * begins with another; a name that several bear names nobody, since it could tell the wrong one.
 */
export function mentionsIn<Person extends Named>(text: string, people: readonly Person[]): readonly Person[] {
  const folded = folding(text);
  const byLength = people
    .map((person) => ({ person, name: folding(person.name) }))
    .filter(({ name }) => name !== '')
    .sort((one, other) => other.name.length - one.name.length);
  const found = new Map<string, Person>();
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    const rest = folded.slice(at + 1);
    const longest = byLength.find(
      ({ name }) => rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)),
    );
    if (!longest) continue;
    const alike = byLength.filter(({ name }) => name === longest.name);
    if (alike.length === 1) found.set(longest.person.accountId, longest.person);
  }
  return [...found.values()];
}

function folding(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
