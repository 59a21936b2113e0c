/** A session as its pages tell it, as it is; and as its minutes do, as it was when they were approved. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { Transaction } from '../database/database.js';
import { type Actor, type PersonActor, systemActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { type Label, stageOf } from '../workflow/index.js';
import type { Attendance } from './record-attendance.js';
import { SESSION_TOLD } from './session-told.sql.js';

export interface NamedPerson {
  readonly personId: string;
  /** Empty once the person was erased. */
  readonly name: string;
}

export interface SessionMember extends NamedPerson {
  readonly chairs: boolean;
  /** Null while it is not noted. */
  readonly attendance: Attendance | null;
}

export interface SessionVote extends NamedPerson {
  readonly answer: 'yes' | 'no' | 'abstain';
  readonly byChair: boolean;
  /** For whom they stood in, by name; null in their own. */
  readonly onBehalfOf: string | null;
}

export type ItemOutcome = 'open' | 'supported' | 'not_supported' | 'carried_over' | 'left';

export interface SessionItem {
  readonly position: number;
  readonly actionId: string;
  readonly reference: string;
  readonly title: string;
  readonly lead: string;
  readonly stage: { readonly code: string; readonly label: Label };
  readonly grantCents: number | null;
  readonly envelopeCode: string | null;
  readonly envelopeFreeCents: number | null;
  readonly points: {
    readonly hundredths: number;
    readonly maximumHundredths: number;
    readonly thresholdsMet: boolean;
  } | null;
  readonly outcome: ItemOutcome;
  readonly votes: readonly SessionVote[];
  readonly byConsensus: boolean;
  /** Reasons of those who voted against. */
  readonly against: readonly string[];
  readonly recused: readonly (NamedPerson & { readonly reason: string })[];
  readonly decision: {
    readonly transition: string;
    readonly label: Label;
    /** ISO instant, UTC. */
    readonly at: string;
    readonly reason: string;
  } | null;
}

export interface SessionInFull {
  readonly heldOn: string;
  /** In Brussels, as `09:30`. */
  readonly startsAt: string;
  readonly place: string;
  readonly link: string;
  readonly conveneBy: string;
  /** ISO instants, UTC; null before. */
  readonly openedAt: string | null;
  readonly endedAt: string | null;
  /** When its minutes were approved; null before. */
  readonly approvedAt: string | null;
  /** Who opened it. */
  readonly chair: NamedPerson | null;
  readonly quorum: number;
  readonly remarks: string;
  readonly members: readonly SessionMember[];
  readonly items: readonly SessionItem[];
}

interface Told extends Omit<SessionInFull, 'approvedAt' | 'chair' | 'members' | 'items'> {
  readonly chairId: string | null;
  readonly members: readonly Omit<SessionMember, 'name'>[];
  readonly items: readonly ToldItem[];
}

interface ToldItem extends Omit<SessionItem, 'stage' | 'votes' | 'recused' | 'decision'> {
  readonly stage: string;
  readonly definitionId: string;
  readonly votes: readonly (Omit<SessionVote, 'name' | 'onBehalfOf'> & {
    readonly onBehalfOf: string | null;
  })[];
  readonly recused: readonly { readonly personId: string; readonly reason: string }[];
  readonly decision: { readonly transition: string; readonly at: string; readonly reason: string } | null;
}

/** Null when there is none for this actor. */
export async function sessionInFull(
  runtime: CaseRuntime,
  actor: PersonActor,
  id: string,
): Promise<SessionInFull | null> {
  return isId(id) ? readSession(runtime, actor, id, 'now') : null;
}

/** As it was when its minutes were approved: for what the product itself writes of it. */
export async function sessionForMinutes(runtime: CaseRuntime, id: string): Promise<SessionInFull> {
  const session = await readSession(runtime, systemActor('signal'), id, 'kept');
  if (!session) throw new Error(`There is no session ${id}.`);
  return session;
}

async function readSession(
  runtime: CaseRuntime,
  actor: Actor,
  id: string,
  which: 'now' | 'kept',
): Promise<SessionInFull | null> {
  return runtime.database.asActor(actor, async (transaction) => {
    const [row] = await transaction.run<{ now: Told; kept: Told | null; approvedAt: Date | null }>(
      'session_in_full',
      `SELECT ${SESSION_TOLD} AS now, k.content AS kept, k.approved_at AS "approvedAt"
       FROM committee_session s LEFT JOIN session_record k ON k.session_id = s.id WHERE s.id = $1`,
      [id],
    );
    if (!row) return null;
    const { chairId, members, items, ...told } = (which === 'kept' ? row.kept : null) ?? row.now;
    const nameOf = await namesOf(transaction, { chairId, members, items });
    const named = (personId: string) => ({ personId, name: nameOf(personId) });
    const inFull: SessionItem[] = [];
    for (const { definitionId, stage: code, ...item } of items) {
      const definition = await runtime.definitions.pinned(definitionId, transaction);
      const stage = stageOf(definition, code);
      const { decision } = item;
      const taken = definition.stages
        .flatMap((one) => (one.code === 'award_decision' ? one.transitions : []))
        .find((one) => one.code === decision?.transition);
      inFull.push({
        ...item,
        stage: { code, label: stage.label },
        votes: item.votes.map((vote) => ({
          ...vote,
          name: nameOf(vote.personId),
          onBehalfOf: vote.onBehalfOf === null ? null : nameOf(vote.onBehalfOf),
        })),
        recused: item.recused.map((one) => ({ ...one, name: nameOf(one.personId) })),
        decision: decision
          ? {
              ...decision,
              at: new Date(decision.at).toISOString(),
              label: taken?.label ?? { en: decision.transition },
            }
          : null,
      });
    }
    return {
      ...told,
      openedAt: instant(told.openedAt),
      endedAt: instant(told.endedAt),
      approvedAt: row.approvedAt?.toISOString() ?? null,
      chair: chairId === null ? null : named(chairId),
      members: members.map((one) => ({ ...one, name: nameOf(one.personId) })),
      items: inFull,
    };
  });
}

async function namesOf(
  transaction: Transaction,
  { chairId, members, items }: Pick<Told, 'chairId' | 'members' | 'items'>,
): Promise<(personId: string) => string> {
  const ids = [
    ...(chairId === null ? [] : [chairId]),
    ...members.map((one) => one.personId),
    ...items.flatMap((item) => [
      ...item.votes.flatMap((vote) => [vote.personId, vote.onBehalfOf ?? vote.personId]),
      ...item.recused.map((one) => one.personId),
    ]),
  ];
  const rows = await transaction.run<{ id: string; name: string | null }>(
    'session_names',
    'SELECT id, name FROM person WHERE id = ANY ($1::uuid[])',
    [[...new Set(ids)]],
  );
  const names = new Map(rows.map((row) => [row.id, row.name ?? '']));
  return (personId) => names.get(personId) ?? '';
}

function instant(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}
