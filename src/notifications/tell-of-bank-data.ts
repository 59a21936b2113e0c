/** Tells of bank data: who may confirm a proposal, that it waits for a second person; who proposed it, what became of it. */
import type { Transaction } from '../database/database.js';
import { toLocale } from '../i18n/index.js';
import type { OutboxRow } from '../jobs/port.js';
import { type Addressee, loadAddressees, type Wanted } from './addressees.js';
import { NO_CASE, type Notice, type NoticeKind } from './notice.js';
import { INSIDE_ROLES } from './wanted.js';
import type { NoticeWriter } from './write-notices.js';

interface ToldAccount {
  readonly id: string;
  readonly partyId: string;
  readonly party: string;
  readonly state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn' | 'replaced';
  readonly at: Date;
  readonly proposer: Omit<Addressee, 'locale' | 'onBehalfOf' | 'away'> & { readonly locale: string };
  readonly by: {
    readonly account: string;
    readonly name: string | null;
    readonly email: string;
    readonly organisationId: string;
  };
}

/** Who may confirm it, as the table of rights and the database have it. */
const CONFIRMING: readonly Wanted[] = [
  'financial_initiator',
  'financial_verifier',
  'authorising_officer',
].map((role) => ({ role, scope: 'facility', organisationId: null, country: null }));

export class BankDataTeller {
  constructor(private readonly writer: NoticeWriter) {}

  /** Everything happens in the transaction that settles the rows: told once, or not at all. */
  async tell(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
    const accounts = await transaction.run<ToldAccount & Record<string, unknown>>('bank_notices', ACCOUNTS, [
      rows.map(({ payload }) => String(payload['id'])),
      INSIDE_ROLES,
    ]);
    const holders = await loadAddressees(transaction, CONFIRMING);
    const confirming = distinct(CONFIRMING.flatMap(holders));
    const isTold = (id: string, told: string) =>
      rows.some(({ payload }) => payload['id'] === id && payload['told'] === told);
    await this.writer.write(
      transaction,
      accounts.flatMap((account) => {
        const { proposer, state } = account;
        // What is decided meanwhile waits for nobody any more.
        if (isTold(account.id, 'proposed') && state === 'proposed') {
          return confirming
            .filter((to) => ![to.personId, to.onBehalfOf?.personId].includes(proposer.personId))
            .map((to) => noticeOf(account, to, 'bank_proposed'));
        }
        if (!isTold(account.id, 'decided') || state === 'proposed' || state === 'withdrawn') return [];
        const to = { ...proposer, locale: toLocale(proposer.locale), away: false, onBehalfOf: null };
        return [noticeOf(account, to, state === 'refused' ? 'bank_refused' : 'bank_confirmed')];
      }),
    );
  }
}

function noticeOf(account: ToldAccount, to: Addressee, kind: NoticeKind): Notice {
  const { by } = account;
  const mayBeNamed = to.inside || to.organisationId === by.organisationId;
  return {
    to,
    kind,
    source: `${kind}:${account.id}`,
    file: null,
    at: account.at.toISOString(),
    mail: true,
    params: {
      ...NO_CASE,
      title: account.party,
      page: `/parties/${account.partyId}/bank/${account.id}`,
      by: mayBeNamed ? { account: by.account } : { party: 'facility' },
      ...(to.onBehalfOf === null ? {} : { onBehalfOf: to.onBehalfOf.accountId }),
    },
    ...(mayBeNamed && by.name !== null ? { byName: by.name } : {}),
    ...(mayBeNamed ? { replyTo: by.email } : {}),
  };
}

/** One account is told once, in their own name where they can be. */
function distinct(addressees: readonly Addressee[]): readonly Addressee[] {
  const own = addressees.filter((one) => one.onBehalfOf === null);
  const lent = addressees.filter((one) => one.onBehalfOf !== null);
  return [...new Map([...lent, ...own].map((one) => [one.accountId, one])).values()];
}

const ACCOUNTS = `
SELECT x.id, x.organisation_id AS "partyId", q.name AS party, x.state, coalesce(x.decided_at, x.proposed_at) AS at,
  jsonb_build_object('accountId', a.id, 'personId', a.person_id, 'email', a.email, 'locale', a.locale,
    'timeZone', o.time_zone, 'calendar', o.calendar, 'organisationId', a.organisation_id, 'inside', EXISTS (SELECT
      FROM role_assignment i WHERE i.account_id = a.id AND i.ended_at IS NULL AND i.role = ANY ($2))) AS proposer,
  jsonb_build_object('account', b.id, 'name', p.name, 'email', b.email, 'organisationId', b.organisation_id) AS by
FROM bank_account x JOIN organisation q ON q.id = x.organisation_id
JOIN account a ON a.id = x.proposed_by JOIN organisation o ON o.id = a.organisation_id
JOIN account b ON b.id = coalesce(x.decided_by, x.proposed_by) JOIN person p ON p.id = b.person_id
WHERE x.id = ANY ($1::uuid[]) ORDER BY x.proposed_at, x.id`;
