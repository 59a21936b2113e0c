/** What a calendar program is given: the deadlines of the feed's owner, read as its owner. */
import { createHash } from 'node:crypto';
import { type Deadline, deadlinesIn } from '../../cases/deadlines.query.js';
import type { Transaction } from '../../database/database.js';
import { type ExpectedMeeting, meetingsOf } from '../../dialogues/meetings-of.query.js';
import { formatList, type Locale, labelIn, roleName, toLocale, translate } from '../../i18n/index.js';
import { personWithoutSession } from '../../identity/second-factor/person-without-session.js';
import { type PersonActor, systemActor } from '../../kernel/actor.js';
import { hashOfSecret, isSecret } from '../../kernel/secret-link.js';
import { caseLink } from '../case-link.js';
import { calendarText } from './calendar-text.js';
import { type FeedShows, mayReadCountry } from './feed.js';
import { entriesAt, type FeedEntry, isTold, type Shown } from './feed-entries.js';

/** What the deadlines are read with. */
type Runtime = Parameters<typeof deadlinesIn>[0];

export interface ReadFeed {
  /** iCalendar. */
  readonly text: string;
  /** Changes when the text does. */
  readonly tag: string;
}

const MAX_DEADLINES = 1_000;

/**
 * Null for a secret that opens nothing: unknown, ended, or of an account that is disabled. What was shown is kept, so that
 * the next reading tells what changed since.
 */
export async function readFeed(
  runtime: Runtime,
  publicUrl: string,
  secret: string,
): Promise<ReadFeed | null> {
  if (!isSecret(secret)) return null;
  const hash = hashOfSecret(secret);
  const { database } = runtime;
  const [found] = await database.asActor(systemActor('feeds'), (transaction) =>
    transaction.run<{ account_id: string }>(
      'feed_owner',
      'SELECT account_id FROM calendar_feed WHERE secret_hash = $1 AND ended_at IS NULL',
      [hash],
    ),
  );
  const owner = found ? await personWithoutSession(database, found.account_id) : null;
  if (!owner) return null;
  return database.asActor(owner, (transaction) => readWithin(runtime, transaction, owner, hash, publicUrl));
}

async function readWithin(
  runtime: Runtime,
  transaction: Transaction,
  owner: PersonActor,
  hash: string,
  publicUrl: string,
): Promise<ReadFeed | null> {
  // Two readings at once would count the same change twice.
  const [feed] = await transaction.run<FeedRow>(
    'feed_read',
    `UPDATE calendar_feed SET last_read_at = entente_now() WHERE secret_hash = $1 AND ended_at IS NULL
     RETURNING id, name, shows, country`,
    [hash],
  );
  if (!feed) return null;
  const locale = toLocale(owner.locale);
  const { items, next, now } = await dueFor(runtime, transaction, owner, feed);
  const deadlines = items.map((one) => ({ id: one.id, shown: shownAs(one, locale, publicUrl) }));
  const meetings = feed.shows === 'mine' ? await meetingsOf(transaction, owner) : [];
  const due = [...deadlines, ...meetings.map((one) => ({ id: one.id, shown: meetingAs(one, publicUrl) }))];
  const before = await entriesOf(transaction, feed.id);
  const cutAt = next === null ? null : (deadlines.at(-1)?.shown.day ?? null);
  const after = entriesAt(before, due, now, cutAt);
  await keepEntries(
    transaction,
    feed.id,
    after.filter((entry) => !before.includes(entry)),
  );
  const entries = after.filter((entry) => isTold(entry, now));
  const name = translate(locale, 'feeds.calendar_name', { name: feed.name });
  const text = calendarText({ name, locale, publicUrl, entries });
  return { text, tag: createHash('sha256').update(text).digest('base64url') };
}

interface FeedRow {
  readonly id: string;
  readonly name: string;
  readonly shows: FeedShows;
  readonly country: string | null;
}

async function dueFor(
  runtime: Runtime,
  transaction: Transaction,
  owner: PersonActor,
  { shows, country }: FeedRow,
) {
  const wanted: Parameters<typeof deadlinesIn>[3] = {
    limit: MAX_DEADLINES,
    whose: shows === 'country' ? 'all' : shows,
    ...(country === null ? {} : { country }),
  };
  const found = await deadlinesIn(runtime, transaction, owner, wanted);
  // Whoever may not read a country any more sees what was shown so far go.
  return country === null || mayReadCountry(owner, country) ? found : { ...found, items: [], next: null };
}

/** Not how far the limit is: that changes every day, and calendars would take it for news. */
function shownAs(deadline: Deadline, locale: Locale, publicUrl: string): Shown {
  const { reference, title, dueDate, subject, caseId } = deadline;
  const label = labelIn(deadline.label, locale);
  const owedBy = formatList(
    deadline.owedBy.map((role) => roleName(role, locale)),
    locale,
  );
  const lines = [
    title,
    translate(locale, 'feeds.entry.stage', { stage: labelIn(deadline.stage.label, locale) }),
    ...(owedBy === '' ? [] : [translate(locale, 'feeds.entry.owed_by', { roles: owedBy })]),
  ];
  return {
    day: dueDate,
    summary: translate(locale, 'feeds.entry.summary', { reference, label }),
    description: lines.join('\n'),
    url: `${publicUrl}${caseLink(subject, caseId)}`,
  };
}

function meetingAs(meeting: ExpectedMeeting, publicUrl: string): Shown {
  const { id, reference, title, startsAt, endsAt, day, place } = meeting;
  return {
    day,
    summary: title,
    description: reference,
    url: `${publicUrl}${caseLink('dialogue', id)}`,
    hours: { startsAt, endsAt },
    place,
  };
}

async function entriesOf(transaction: Transaction, feedId: string): Promise<readonly FeedEntry[]> {
  const rows = await transaction.run<
    Omit<FeedEntry, 'changedAt' | 'goneAt'> & { changedAt: Date; goneAt: Date | null }
  >(
    'feed_entries',
    `SELECT deadline_id AS id, sequence, shown, changed_at AS "changedAt", gone_at AS "goneAt" FROM calendar_feed_entry
     WHERE feed_id = $1 ORDER BY changed_at, deadline_id`,
    [feedId],
  );
  return rows.map((row) => ({
    ...row,
    changedAt: row.changedAt.toISOString(),
    goneAt: row.goneAt?.toISOString() ?? null,
  }));
}

async function keepEntries(
  transaction: Transaction,
  feedId: string,
  entries: readonly FeedEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await transaction.run(
    'feed_entries_keep',
    `INSERT INTO calendar_feed_entry (feed_id, deadline_id, sequence, shown, changed_at, gone_at)
     SELECT $1, e.id, e.sequence, e.shown, e."changedAt", e."goneAt"
     FROM jsonb_to_recordset($2) AS e (id uuid, sequence integer, shown jsonb, "changedAt" timestamptz, "goneAt" timestamptz)
     ON CONFLICT (feed_id, deadline_id) DO UPDATE SET sequence = EXCLUDED.sequence, shown = EXCLUDED.shown,
       changed_at = EXCLUDED.changed_at, gone_at = EXCLUDED.gone_at`,
    [feedId, JSON.stringify(entries)],
  );
}
