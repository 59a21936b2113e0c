/** Connecting one's account with the provider, and ending that: for whoever gives their password again. */
import type { Database } from '../../database/database.js';
import { type PersonActor, systemActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { assertOwnPassword, ownDetails } from '../own-account.js';
import { endAllSessions } from '../session.js';
import { forgetMisses } from '../throttle.js';
import { isLinked, unlinkIdentities } from './identities.js';

interface Confirmed {
  readonly sessionId: string;
  readonly passwordNow: string;
  readonly issuer: string;
}

/**
 * Whether the actor may go to the provider to connect their account. Refuses with 409 an account without a password, or
 * that is connected; with 422 a wrong password.
 */
export async function assertMayConnect(
  database: Database,
  actor: PersonActor,
  wanted: Confirmed,
): Promise<void> {
  await assertConnectable(database, actor, wanted.issuer);
  await assertPassword(database, actor, wanted);
}

/** As `assertMayConnect`, before the password is given. */
export async function assertConnectable(
  database: Database,
  actor: PersonActor,
  issuer: string,
): Promise<void> {
  const { hasPassword } = await ownDetails(database, actor);
  if (!hasPassword) throw new Problem('state_conflict', [{ code: 'sso.no_password' }]);
  if (await isLinked(database, actor, issuer)) {
    throw new Problem('state_conflict', [{ code: 'sso.connected_already' }]);
  }
}

/**
 * Ends that the provider opens the actor's account; their other sessions end, and they are told. Refuses with 404 what
 * is not connected, with 409 where nothing else would open the account, with 422 a wrong password.
 */
export async function disconnect(database: Database, actor: PersonActor, wanted: Confirmed): Promise<void> {
  await assertDisconnectable(database, actor, wanted.issuer);
  await assertPassword(database, actor, wanted);
  await database.asActor(systemActor('sign_in'), async (transaction) => {
    if ((await unlinkIdentities(transaction, actor, actor, 'identity_unlinked')) === 0) {
      throw new Problem('not_found');
    }
    await endAllSessions(transaction, actor.accountId, wanted.sessionId);
  });
}

/** As `disconnect`, before the password is given. */
export async function assertDisconnectable(
  database: Database,
  actor: PersonActor,
  issuer: string,
): Promise<void> {
  if (!(await isLinked(database, actor, issuer))) throw new Problem('not_found');
  const { hasPassword } = await ownDetails(database, actor);
  if (!hasPassword) throw new Problem('state_conflict', [{ code: 'sso.only_way_in' }]);
}

async function assertPassword(
  database: Database,
  actor: PersonActor,
  { sessionId, passwordNow }: Confirmed,
): Promise<void> {
  const from = await assertOwnPassword(database, actor, sessionId, passwordNow);
  await database.asActor(systemActor('sign_in'), (transaction) => forgetMisses(transaction, from));
}
