import { recordEvent } from '../../audit/record-event.js';
import type { Database, Transaction } from '../../database/database.js';
import { type PersonActor, systemActor } from '../../kernel/actor.js';
import { FieldChecks } from '../../kernel/field-checks.js';
import { newId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { hashOfSecret, newSecret } from '../../kernel/secret-link.js';
import { FEED_SHOWS, type FeedShows, mayReadCountry } from './feed.js';

export interface FeedWanted {
  readonly name: string;
  readonly shows: string;
  /** ISO; looked at when a country is shown. */
  readonly country: string;
}

/** More links than these nobody keeps an eye on. */
const MAX_FEEDS = 20;

/** Outsiders may not write events that belong to no case; the record still names them. */
const SYSTEM = systemActor('feeds');

/**
 * Makes a link of the actor's own and answers its secret, which nobody can read back afterwards. Refuses with 422 what is
 * not right, and a country whose cases are not theirs; with 409 when there are too many.
 */
export async function makeFeed(
  database: Database,
  actor: PersonActor,
  wanted: FeedWanted,
): Promise<{ readonly id: string; readonly secret: string }> {
  return database.asActor(SYSTEM, async (transaction) => {
    const checked = await checkFeed(transaction, actor, wanted);
    const [count] = await transaction.run<{ feeds: number }>(
      'feeds_count',
      'SELECT count(*)::int AS feeds FROM calendar_feed WHERE account_id = $1 AND ended_at IS NULL',
      [actor.accountId],
    );
    if ((count?.feeds ?? 0) >= MAX_FEEDS) {
      throw new Problem('state_conflict', [{ code: 'feeds.too_many', params: { max: MAX_FEEDS } }]);
    }
    return writeFeed(transaction, actor, checked);
  });
}

/** Ends a link and makes another one that shows the same; 404 when there is no such link of the actor's. */
export async function renewFeed(
  database: Database,
  actor: PersonActor,
  id: string,
): Promise<{ readonly id: string; readonly secret: string }> {
  return database.asActor(SYSTEM, async (transaction) =>
    writeFeed(transaction, actor, await endWithin(transaction, actor, id)),
  );
}

/** Ends a link: whoever has it reads nothing any more. 404 when there is no such link of the actor's. */
export async function endFeed(database: Database, actor: PersonActor, id: string): Promise<void> {
  await database.asActor(SYSTEM, (transaction) => endWithin(transaction, actor, id));
}

interface CheckedFeed {
  readonly name: string;
  readonly shows: FeedShows;
  readonly country: string | null;
}

async function checkFeed(
  transaction: Transaction,
  actor: PersonActor,
  wanted: FeedWanted,
): Promise<CheckedFeed> {
  const checks = new FieldChecks();
  const name = checks.text('name', wanted.name, { min: 1, max: 100 });
  const shows = checks.choice('shows', wanted.shows, FEED_SHOWS);
  const country = shows === 'country' ? wanted.country : null;
  if (country === '') checks.add('country', 'missing');
  else if (country !== null) {
    const known = await transaction.run(
      'feed_country',
      'SELECT FROM partnership WHERE country = $1 LIMIT 1',
      [country],
    );
    if (known.length === 0) checks.add('country', 'country_unknown');
    else if (!mayReadCountry(actor, country)) checks.add('country', 'country_not_yours');
  }
  checks.done();
  return { name, shows: shows ?? 'mine', country };
}

async function writeFeed(transaction: Transaction, actor: PersonActor, feed: CheckedFeed) {
  const id = newId();
  const secret = newSecret();
  await transaction.run(
    'feed_make',
    `INSERT INTO calendar_feed (id, account_id, name, shows, country, secret_hash) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, actor.accountId, feed.name, feed.shows, feed.country, hashOfSecret(secret)],
  );
  await recordEvent(transaction, actor, {
    kind: 'feed_made',
    data: { feed: id, shows: feed.shows, country: feed.country },
  });
  return { id, secret };
}

async function endWithin(transaction: Transaction, actor: PersonActor, id: string): Promise<CheckedFeed> {
  const [ended] = await transaction.run<CheckedFeed & Record<string, unknown>>(
    'feed_end',
    `UPDATE calendar_feed SET ended_at = entente_now() WHERE id::text = $1 AND account_id = $2 AND ended_at IS NULL
     RETURNING name, shows, country`,
    [id, actor.accountId],
  );
  if (!ended) throw new Problem('not_found');
  await recordEvent(transaction, actor, { kind: 'feed_ended', data: { feed: id } });
  return ended;
}
