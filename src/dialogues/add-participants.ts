/** Adds people to a meeting: one, a list, or lines pasted from elsewhere; all of them, or none and why. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { LoadedCase } from '../cases/load-case.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { changeDialogue, type DialogueTarget, invitationsAreOut } from './change-dialogue.js';
import { type NewParticipant, participantOf } from './participant.js';
import {
  insertParticipants,
  inviteNow,
  keyOfParty,
  loadParticipants,
  partiesNamed,
  type RegisteredParty,
} from './participant.repository.js';
import { parseLines } from './participant-lines.js';

/** As many as a large conference has. */
export const MAX_PARTICIPANTS = 500;

interface Asked {
  readonly fields: unknown;
  /** Of its pointers: `participants/0/`. */
  readonly at: string;
}

/** Refuses with 422 and a pointer into the list. Answers the ids of those added, in their order. */
export async function addParticipants(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: DialogueTarget & { readonly participants: unknown },
): Promise<{ readonly version: string; readonly value: readonly string[] }> {
  const checks = new FieldChecks();
  const listed = checks.list('participants', target.participants, 200);
  if (Array.isArray(target.participants) && listed.length === 0) checks.add('participants', 'missing');
  checks.done();
  const asked = listed.map((fields, index) => ({ fields, at: `participants/${index}/` }));
  return changeDialogue(runtime, actor, target, 'participants', (transaction, loaded) =>
    add(transaction, loaded, asked),
  );
}

/** Refuses with 422 and a pointer to each line that is not right: `lines/7/country` is of the seventh. */
export async function addPastedParticipants(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: DialogueTarget & { readonly lines: unknown },
): Promise<{ readonly version: string; readonly value: readonly string[] }> {
  const checks = new FieldChecks();
  const text = checks.text('lines', target.lines, { min: 1, max: 100_000, lines: true });
  checks.done();
  const { rows, faults } = parseLines(String(target.lines));
  for (const { line, code } of faults) checks.add(`lines/${line}`, code);
  if (text !== '' && rows.length === 0 && faults.length === 0) checks.add('lines', 'missing');
  if (rows.length > 200) checks.add('lines', 'too_many', { max: 200 });
  const asked = rows.map(({ fields, line }) => ({ fields, at: `lines/${line}/` }));
  return changeDialogue(runtime, actor, target, 'participants', (transaction, loaded) =>
    add(transaction, loaded, asked, checks),
  );
}

async function add(
  transaction: Transaction,
  loaded: LoadedCase,
  asked: readonly Asked[],
  checks = new FieldChecks(),
): Promise<readonly string[]> {
  const participants = await checkedParticipants(transaction, asked, checks);
  const present = await loadParticipants(transaction, loaded.id);
  if (present.length + asked.length > MAX_PARTICIPANTS) {
    checks.add(asked[0]?.at.split('/')[0] ?? 'participants', 'too_many', { max: MAX_PARTICIPANTS });
  }
  const known = new Set(present.flatMap((one) => one.email || []));
  participants.forEach(({ email }, index) => {
    if (email === '') return;
    if (known.has(email)) checks.add(`${asked[index]?.at}email`, 'invited_twice', { email });
    known.add(email);
  });
  checks.done();
  const ids = await insertParticipants(transaction, loaded.id, participants);
  if (invitationsAreOut(loaded.state.stage)) await inviteNow(transaction, loaded.id, ids, loaded.now);
  return ids;
}

/** Each as it is written, a party that is registered under its own name. */
export async function checkedParticipants(
  transaction: Transaction,
  asked: readonly Asked[],
  checks: FieldChecks,
): Promise<readonly NewParticipant[]> {
  const wanted = asked.map(({ fields }) => partyAsked(fields));
  const parties = await partiesNamed(transaction, {
    ids: wanted.flatMap(({ id }) => (isId(id) ? [id] : [])),
    names: wanted.flatMap(({ name }) => (name === '' ? [] : [name])),
  });
  return asked.map(({ fields, at }, index) => {
    const { id = null, name = '' } = wanted[index] ?? {};
    const registered = registeredOf(parties, id, name, at, checks);
    const one = participantOf(fields, at, checks, registered);
    return registered ? { ...one, organisationId: registered.id, party: registered.name } : one;
  });
}

function registeredOf(
  parties: ReadonlyMap<string, RegisteredParty>,
  id: unknown,
  name: string,
  at: string,
  checks: FieldChecks,
): RegisteredParty | null {
  if (id === null) return parties.get(keyOfParty(name)) ?? null;
  const found = isId(id) ? parties.get(id) : undefined;
  if (!found) checks.add(`${at}organisationId`, isId(id) ? 'reference_unknown' : 'id_malformed');
  return found ?? null;
}

function partyAsked(fields: unknown): { readonly id: unknown; readonly name: string } {
  const { organisationId = null, party = '' } =
    typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {};
  return {
    id: organisationId === '' ? null : organisationId,
    name: typeof party === 'string' ? party.trim().slice(0, 200) : '',
  };
}
