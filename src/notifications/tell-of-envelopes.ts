/**
 * Tells of envelopes: who is asked to approve a change, who proposed it what became of it, and those who wait for a lot
 * that its money is used up, or there again.
 */
import type { Transaction } from '../database/database.js';
import { toLocale } from '../i18n/index.js';
import type { OutboxRow } from '../jobs/port.js';
import { type Addressee, loadAddressees, type Wanted } from './addressees.js';
import { NO_CASE, type Notice, type NoticeKind } from './notice.js';
import type { NoticeWriter } from './write-notices.js';

interface ToldChange {
  readonly id: string;
  readonly state: 'open' | 'approved' | 'refused' | 'withdrawn';
  /** The codes of its envelopes. */
  readonly title: string;
  readonly amountCents: number;
  readonly dueAt: Date | null;
  readonly at: Date;
  readonly proposer: Reader;
  readonly by: { readonly account: string; readonly name: string | null; readonly email: string };
  readonly byPerson: string;
}

type Reader = Omit<Addressee, 'locale' | 'onBehalfOf' | 'away' | 'inside'> & { readonly locale: string };

interface ToldLot {
  readonly id: string;
  readonly callId: string;
  readonly title: string;
  readonly at: Date;
  /** Lead organisations whose applications wait, and how many. */
  readonly waiting: Readonly<Record<string, number>>;
}

const facility = (role: string): Wanted => ({ role, scope: 'facility', organisationId: null, country: null });
const APPROVERS = [facility('head_of_unit'), facility('authorising_officer')];
const LOOK_AFTER = [facility('secretariat'), facility('head_of_unit')];
const lead = (organisationId: string): Wanted => ({
  role: 'programme_manager',
  scope: 'organisation',
  organisationId,
  country: null,
});

export class EnvelopeTeller {
  constructor(private readonly writer: NoticeWriter) {}

  /** Everything happens in the transaction that settles the rows: told once, or not at all. */
  async tell(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
    const idsOf = (...told: readonly string[]) =>
      rows
        .filter(({ payload }) => told.includes(String(payload['told'])))
        .map(({ payload }) => String(payload['id']));
    await this.tellOfProposals(transaction, idsOf('proposed'));
    await this.tellOfDecisions(transaction, idsOf('decided'));
    await this.tellOfLots(transaction, idsOf('depleted'), 'lot_depleted');
    await this.tellOfLots(transaction, idsOf('refilled'), 'lot_refilled');
  }

  /** Whoever may approve it in their own name, and did not propose it. What is decided meanwhile is not asked any more. */
  private async tellOfProposals(transaction: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const changes = (await changesOf(transaction, ids)).filter(({ state }) => state === 'open');
    const holders = await loadAddressees(transaction, APPROVERS);
    const approvers = distinct(APPROVERS.flatMap(holders).filter((one) => one.onBehalfOf === null));
    await this.writer.write(
      transaction,
      changes.flatMap((change) =>
        approvers
          .filter((to) => to.personId !== change.proposer.personId)
          .map((to) => noticeOf(change, to, 'change_proposed')),
      ),
    );
  }

  private async tellOfDecisions(transaction: Transaction, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const changes = await changesOf(transaction, ids);
    await this.writer.write(
      transaction,
      changes.flatMap((change) => {
        if (change.byPerson === change.proposer.personId || change.state === 'open') return [];
        const to = { ...change.proposer, ...PLAIN, locale: toLocale(change.proposer.locale) };
        return [noticeOf(change, to, change.state === 'approved' ? 'change_approved' : 'change_refused')];
      }),
    );
  }

  /** Whoever hears it as a lead is told of theirs alone, by the page of the call. */
  private async tellOfLots(
    transaction: Transaction,
    ids: readonly string[],
    kind: 'lot_depleted' | 'lot_refilled',
  ): Promise<void> {
    if (ids.length === 0) return;
    const lots = await transaction.run<ToldLot>('depletion_notices', LOTS, [ids]);
    const leads = lots.flatMap((lot) => Object.keys(lot.waiting).map(lead));
    const holders = await loadAddressees(transaction, [...LOOK_AFTER, ...leads]);
    await this.writer.write(
      transaction,
      lots.flatMap((lot) => {
        const told = distinct([...LOOK_AFTER, ...Object.keys(lot.waiting).map(lead)].flatMap(holders));
        return told.map((to) => ({
          to,
          kind,
          source: `${kind}:${lot.id}`,
          file: null,
          at: lot.at.toISOString(),
          mail: true,
          params: {
            ...NO_CASE,
            title: lot.title,
            count: lot.waiting[to.organisationId] ?? 0,
            page: `/calls/${lot.callId}`,
            ...(to.onBehalfOf === null ? {} : { onBehalfOf: to.onBehalfOf.accountId }),
          },
        }));
      }),
    );
  }
}

const PLAIN = { inside: true, away: false, onBehalfOf: null } as const;

function noticeOf(change: ToldChange, to: Addressee, kind: NoticeKind): Notice {
  const { by } = change;
  return {
    to,
    kind,
    source: `${kind}:${change.id}`,
    file: null,
    at: change.at.toISOString(),
    mail: true,
    params: {
      ...NO_CASE,
      title: change.title,
      amountCents: change.amountCents,
      by: { account: by.account },
      page: `/envelopes/changes/${change.id}`,
      ...(kind === 'change_proposed' && change.dueAt !== null ? { dueAt: change.dueAt.toISOString() } : {}),
    },
    ...(by.name === null ? {} : { byName: by.name }),
    replyTo: by.email,
  };
}

/** One account is told once, in their own name where they can be: those come first. */
function distinct(addressees: readonly Addressee[]): readonly Addressee[] {
  const own = addressees.filter((one) => one.onBehalfOf === null);
  const lent = addressees.filter((one) => one.onBehalfOf !== null);
  return [...new Map([...lent, ...own].map((one) => [one.accountId, one])).values()];
}

async function changesOf(transaction: Transaction, ids: readonly string[]): Promise<readonly ToldChange[]> {
  return transaction.run<ToldChange>('change_notices', CHANGES, [ids]);
}

/** A day is over at its end in Brussels. */
const CHANGES = `
SELECT x.id, x.state, coalesce(e.code, x.code) || coalesce(' → ' || t.code, '') AS title, x.amount_cents::float8 AS "amountCents",
  ((x.wanted_by + 1)::timestamp AT TIME ZONE 'Europe/Brussels') - interval '1 minute' AS "dueAt",
  coalesce(x.decided_at, x.proposed_at) AS at, b.person_id AS "byPerson",
  jsonb_build_object('accountId', a.id, 'personId', a.person_id, 'email', a.email, 'locale', a.locale,
    'timeZone', o.time_zone, 'calendar', o.calendar, 'organisationId', a.organisation_id) AS proposer,
  jsonb_build_object('account', b.id, 'name', p.name, 'email', b.email) AS by
FROM envelope_change x LEFT JOIN envelope e ON e.id = x.envelope_id LEFT JOIN envelope t ON t.id = x.to_envelope_id
JOIN account a ON a.id = x.proposed_by JOIN organisation o ON o.id = a.organisation_id
JOIN account b ON b.id = coalesce(x.decided_by, x.proposed_by) JOIN person p ON p.id = b.person_id
WHERE x.id = ANY ($1::uuid[]) ORDER BY x.proposed_at, x.id`;

/** Applications that are not awarded, and have not ended, wait for the lot's money. */
const LOTS = `
SELECT d.id, l.call_id AS "callId", coalesce(d.ended, d.since) AS at,
  CASE WHEN (SELECT count(*) FROM lot o WHERE o.call_id = l.call_id) = 1 THEN c.title ELSE c.title || ' – ' || l.title END AS title,
  coalesce((SELECT jsonb_object_agg(w.organisation_id, w.many) FROM (
    SELECT f.organisation_id, count(*) AS many FROM action a JOIN case_file f ON f.id = a.id
    WHERE a.lot_id = l.id AND a.awarded_at IS NULL AND f.closed_at IS NULL AND f.organisation_id IS NOT NULL
    GROUP BY f.organisation_id) w), '{}') AS waiting
FROM lot_depletion d JOIN lot l ON l.id = d.lot_id JOIN call_for_proposals c ON c.id = l.call_id
WHERE d.id = ANY ($1::uuid[]) ORDER BY d.since, d.id`;
