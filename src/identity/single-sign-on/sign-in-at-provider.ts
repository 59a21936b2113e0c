/** Signing in at the provider: kept while the browser is away, and looked at when it comes back. */
import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import { isUniqueViolation } from '../../database/unique-violation.js';
import { type PersonActor, systemActor } from '../../kernel/actor.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { newId } from '../../kernel/id.js';
import { hashOfSecret, isSecret, newSecret } from '../../kernel/secret-link.js';
import { endAllTokens } from '../api-token.js';
import { endAllFeeds } from '../end-feeds.js';
import { emailIn } from '../fields.js';
import { loadPerson } from '../load-person.js';
import { openSession, type SessionOptions } from '../session.js';
import { belongs, type Claims, mappingsIn, organisationFor } from './claim-mapping.js';
import { accountBehind, type Identity, linkIdentity } from './identities.js';
import type { Flow, Provider } from './provider.js';

const FLOW_MINUTES = 10;

const SYSTEM = systemActor('sign_in');

/** Where the browser goes, and the state that it keeps; `linkSession`: to connect the account of that session. */
export async function beginAtProvider(
  database: Database,
  provider: Provider,
  wanted: {
    readonly publicUrl: string;
    readonly next: string;
    readonly linkSession: string | null;
    readonly again?: boolean;
  },
): Promise<{ readonly url: string; readonly state: string }> {
  const { url, flow } = await provider.begin(newSecret(), wanted.publicUrl, wanted.again);
  await database.asActor(SYSTEM, (transaction) =>
    transaction.run(
      'identity_flow_begin',
      `WITH over AS (DELETE FROM provider_flow WHERE expires_at <= entente_now())
       INSERT INTO provider_flow (state_hash, nonce, verifier, next, link_session, expires_at)
       VALUES ($1, $2, $3, $4, $5, entente_now() + interval '${FLOW_MINUTES} minutes')`,
      [hashOfSecret(flow.state), flow.nonce, flow.verifier, wanted.next, wanted.linkSession],
    ),
  );
  return { url, state: flow.state };
}

export type Returned =
  | { readonly ok: true; readonly token: string; readonly next: string; readonly idToken: string | null }
  | { readonly ok: true; readonly linked: true }
  /**
   * `flow`: not an answer to what this browser began; `mapping`: no party fits; `address`: none was told, or somebody
   * has it; `disabled`; `taken`: another account is connected with that identity, or this one with another.
   */
  | { readonly ok: false; readonly why: 'flow' | 'mapping' | 'address' | 'disabled' | 'taken' }
  | Gone;

/** The provider names another party than that of the account, or no longer that one; `party` is the account's. */
interface Gone {
  readonly ok: false;
  readonly why: 'moved' | 'left';
  readonly party: string;
}

export interface Return {
  /** The whole address that the browser came back to. */
  readonly url: URL;
  /** The state that the browser kept. */
  readonly kept: string | undefined;
  readonly session: Omit<SessionOptions, 'byPassword' | 'byProvider' | 'providerSession'>;
  /** Who is signed in, for connecting an account. */
  readonly present: { readonly sessionId: string; readonly actor: PersonActor } | null;
}

/**
 * Whoever comes back is found by issuer and subject alone, never by a mail address. Who comes for the first time gets an
 * account of the party that the mappings name, without any role. Each flow works once, in the browser that began it.
 */
export async function returnFromProvider(
  database: Database,
  provider: Provider,
  { url, kept, session, present }: Return,
): Promise<Returned> {
  const state = url.searchParams.get('state');
  if (state === null || !isSecret(state) || state !== kept) return { ok: false, why: 'flow' };
  const flow = await takeFlow(database, state);
  if (!flow) return { ok: false, why: 'flow' };
  const found = await provider.finish(url, { state, nonce: flow.nonce, verifier: flow.verifier });
  if (!found || found.subject.length > 255 || /\p{Cc}/u.test(found.subject))
    return { ok: false, why: 'flow' };
  const identity = { issuer: provider.settings.issuer, subject: found.subject };
  if (flow.link_session !== null) {
    if (present?.sessionId !== flow.link_session) return { ok: false, why: 'flow' };
    return link(database, present, { identity, claims: found.claims });
  }
  try {
    return await database.asActor(SYSTEM, async (transaction): Promise<Returned> => {
      const accountId =
        (await accountBehind(transaction, identity)) ?? (await newcomer(transaction, identity, found.claims));
      if (typeof accountId !== 'string') return { ok: false, ...accountId };
      const actor = await loadPerson(transaction, accountId);
      if (!actor) return { ok: false, why: 'disabled' };
      const gone = await goneFrom(transaction, actor, found.claims);
      if (gone) {
        await shutOut(transaction, actor, gone.why);
        return gone;
      }
      const token = await openSession(transaction, actor, {
        ...session,
        byProvider: true,
        providerSession: found.session,
      });
      return { ok: true, token, next: flow.next, idToken: found.idToken };
    });
  } catch (error) {
    if (isUniqueViolation(error, 'account_email')) return { ok: false, why: 'address' };
    throw error;
  }
}

/** An identity that would never open the account is not connected with it. */
async function link(
  database: Database,
  { actor, sessionId }: NonNullable<Return['present']>,
  { identity, claims }: { readonly identity: Identity; readonly claims: Claims },
): Promise<Returned> {
  return database.asActor(SYSTEM, async (transaction): Promise<Returned> => {
    const gone = await goneFrom(transaction, actor, claims);
    if (gone) return gone;
    const linked = await linkIdentity(transaction, actor, { identity, sessionId });
    return linked ? { ok: true, linked: true } : { ok: false, why: 'taken' };
  });
}

/** Roles are held for a party: whoever belongs to it no more does not act with them. Null while they do. */
async function goneFrom(transaction: Transaction, actor: PersonActor, claims: Claims): Promise<Gone | null> {
  const why = belongs(await mappingsIn(transaction), claims, actor.organisationId);
  return why === 'still' ? null : { ok: false, why, party: actor.organisationName };
}

/** What the provider opened, and what opens the account without asking anybody, ends with belonging to the party. */
async function shutOut(transaction: Transaction, actor: PersonActor, why: Gone['why']): Promise<void> {
  const { accountId, personId } = actor;
  const ended = await transaction.run(
    'identity_provider_sessions_end',
    'DELETE FROM session WHERE account_id = $1 AND by_provider RETURNING 1',
    [accountId],
  );
  await endAllTokens(transaction, accountId);
  await endAllFeeds(transaction, accountId);
  await recordEvent(transaction, SYSTEM, {
    kind: 'sign_in_refused_by_party',
    data: { account: accountId, person: personId, why, sessions: ended.length },
  });
}

async function newcomer(
  transaction: Transaction,
  identity: Identity,
  claims: Claims,
): Promise<string | { readonly why: 'mapping' | 'address' }> {
  const organisationId = organisationFor(await mappingsIn(transaction), claims);
  if (organisationId === null) return { why: 'mapping' };
  const checks = new FieldChecks();
  const email = emailIn(checks, 'email', claims['email']);
  // Notices go there: an address that the provider itself doubts may be somebody else's.
  if (email === '' || claims['email_verified'] === false) return { why: 'address' };
  const name = checks.text('name', claims['name'], { min: 1, max: 200 }) || email;
  const [accountId, personId] = [newId(), newId()];
  await transaction.run('identity_person_insert', `INSERT INTO person (id, name) VALUES ($1, $2)`, [
    personId,
    name,
  ]);
  await transaction.run(
    'identity_account_from_provider',
    `WITH made AS (
       INSERT INTO account (id, person_id, organisation_id, email, locale) VALUES ($1, $2, $3, $4, $5)
     )
     INSERT INTO account_identity (issuer, subject, account_id) VALUES ($6, $7, $1)`,
    [
      accountId,
      personId,
      organisationId,
      email,
      String(claims['locale'] ?? '').startsWith('fr') ? 'fr' : 'en',
      identity.issuer,
      identity.subject,
    ],
  );
  await recordEvent(transaction, SYSTEM, {
    kind: 'account_from_provider',
    data: { account: accountId, person: personId, organisation: organisationId },
    texts: { name },
  });
  return accountId;
}

interface Kept extends Pick<Flow, 'nonce' | 'verifier'> {
  readonly next: string;
  readonly link_session: string | null;
}

async function takeFlow(database: Database, state: string): Promise<Kept | null> {
  const [row] = await database.asActor(SYSTEM, (transaction) =>
    transaction.run<Kept & Record<string, unknown>>(
      'identity_flow_take',
      `DELETE FROM provider_flow WHERE state_hash = $1 AND expires_at > entente_now()
       RETURNING nonce, verifier, next, link_session`,
      [hashOfSecret(state)],
    ),
  );
  return row ?? null;
}
