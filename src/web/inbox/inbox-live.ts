/**
 * Whoever has a page open is told of what comes into their inbox, and that the case they look at has changed (server-sent
 * events). All of them together cost the database one statement a second, and none while nobody looks; whether a case is
 * theirs to see is asked as themselves before they are told anything of it.
 */
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { caseMark } from '../../cases/case-mark.query.js';
import { isInside } from '../../cases/case-view.js';
import { forgetAbsent, leave, stayPresent } from '../../cases/presence.js';
import { type PresentPerson, presentOn } from '../../cases/presence.query.js';
import { Database } from '../../database/database.js';
import { formatList } from '../../i18n/index.js';
import { newId } from '../../kernel/id.js';
import { type InboxNews, inboxNews } from '../../notifications/inbox-news.query.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { EventStream } from './event-stream.js';
import { inboxEntry } from './inbox-entry.js';

const EVERY_MS = 1_000;
/** Proxies close what is silent. */
const HEARTBEAT_MS = 15_000;
/** How often it is said that somebody is still there. */
const SAID_EVERY_MS = 15_000;
/** Of one account; the oldest makes room. */
const MOST_CONNECTIONS = 20;
/** Notices that a connection remembers having been told of: more than the overlap can bring. */
const REMEMBERED = 200;

/** The case on a page, and whether the page is a form of it. */
export interface Looked {
  readonly caseId: string;
  readonly writing: boolean;
}

interface Connection {
  readonly visit: SignedInVisit;
  readonly stream: EventStream;
  since: string | null;
  unread: number | null;
  /** Null when they look at none, or at one that is not theirs to see. */
  caseId: string | null;
  caseAt: string | null;
  readonly streamId: string;
  readonly writing: boolean;
  /** When it was last said that they are there. */
  saidAt: number;
  /** Who else was there, as the database told them apart, and in words. */
  present: string;
  presentText: string;
  readonly told: Set<string>;
  heardAt: number;
}

@Injectable()
export class InboxLive implements OnModuleDestroy {
  private readonly connections = new Set<Connection>();
  private readonly logger = new Logger('InboxLive');
  private timer: NodeJS.Timeout | null = null;
  private turnedAt = Number.NEGATIVE_INFINITY;
  private tidiedAt = Number.NEGATIVE_INFINITY;
  private ended = false;

  constructor(@Inject(Database) private readonly database: Database) {}

  /** `since`: what the browser was told last, from the id of an event; `looked`: what they look at, whoever says so. */
  add(visit: SignedInVisit, stream: EventStream, since: string | null, looked: Looked | null): void {
    if (this.ended) {
      stream.end();
      return;
    }
    const own = [...this.connections].filter((one) => one.visit.actor.accountId === visit.actor.accountId);
    if (own.length >= MOST_CONNECTIONS) own[0]?.stream.end();
    const connection = {
      visit,
      stream,
      since,
      unread: null,
      caseId: looked?.caseId ?? null,
      caseAt: null,
      streamId: newId(),
      writing: looked?.writing ?? false,
      saidAt: Number.NEGATIVE_INFINITY,
      present: '',
      presentText: '',
      told: new Set<string>(),
      heardAt: now(),
    };
    this.connections.add(connection);
    stream.onClose(() => this.gone(connection));
    this.timer ??= setTimeout(() => this.turn(), Math.max(0, this.turnedAt + EVERY_MS - now()));
  }

  onModuleDestroy(): void {
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
    for (const { stream } of this.connections) stream.end();
  }

  private async turn(): Promise<void> {
    this.turnedAt = now();
    try {
      await this.tell([...this.connections]);
      await this.tidy();
    } catch (error) {
      this.logger.warn(`Nobody was told: ${error instanceof Error ? error.message : String(error)}`);
    }
    this.timer = this.connections.size > 0 && !this.ended ? setTimeout(() => this.turn(), EVERY_MS) : null;
  }

  private async tell(connections: readonly Connection[]): Promise<void> {
    if (connections.length === 0) return;
    const news = await inboxNews(
      this.database,
      connections.map(({ visit, since, caseId }) => ({
        sessionId: visit.session.id,
        accountId: visit.actor.accountId,
        locale: visit.locale,
        since,
        caseId,
        inside: isInside(visit.actor),
      })),
    );
    for (const [n, connection] of connections.entries()) {
      const found = news[n];
      if (!found) continue;
      if (!found.open) {
        connection.stream.send({ event: 'closed', data: '' });
        connection.stream.end();
        continue;
      }
      await this.tellOfCase(connection, found);
      const fresh = found.items.filter((item) => !connection.told.has(item.id));
      connection.since = found.until;
      if (fresh.length > 0 || found.unread !== connection.unread) {
        const { visit } = connection;
        const items = await Promise.all(
          fresh.map(async (item) => ({ id: item.id, kind: item.kind, html: await inboxEntry(visit, item) })),
        );
        const data = {
          unread: found.unread,
          text: visit.t('identity.inbox.unread_count', { count: found.unread }),
          items,
        };
        connection.stream.send({ id: found.until, event: 'inbox', data: JSON.stringify(data) });
        connection.unread = found.unread;
        connection.heardAt = now();
        remember(connection.told, fresh);
      } else if (now() - connection.heardAt > HEARTBEAT_MS) {
        connection.stream.beat();
        connection.heardAt = now();
      }
    }
  }

  private async tidy(): Promise<void> {
    if (now() - this.tidiedAt < SAID_EVERY_MS || ![...this.connections].some((one) => one.caseId)) return;
    this.tidiedAt = now();
    await forgetAbsent(this.database);
  }

  /** That it has changed, and when; the page fetches itself anew, with what is theirs to see at that moment. */
  private async tellOfCase(connection: Connection, { caseAt, present }: InboxNews): Promise<void> {
    const { visit, stream } = connection;
    const { actor } = visit;
    if (connection.caseId === null) return;
    if (caseAt !== connection.caseAt) {
      const at = await caseMark(this.database, actor, connection.caseId);
      if (at === null) {
        connection.caseId = null;
        return;
      }
      connection.caseAt = at;
      stream.send({ event: 'case', data: JSON.stringify({ id: connection.caseId, at }) });
      connection.heardAt = now();
    }
    if (now() - connection.saidAt > SAID_EVERY_MS) {
      connection.saidAt = now();
      await stayPresent(this.database, actor, { ...connection, caseId: connection.caseId });
      // Closed while it was said.
      if (!this.connections.has(connection)) await leave(this.database, actor, connection.streamId);
    }
    if (present !== connection.present) {
      connection.present = present;
      const text = presentText(visit, await presentOn(this.database, actor, connection.caseId));
      if (text === connection.presentText) return;
      connection.presentText = text;
      stream.send({ event: 'presence', data: JSON.stringify({ text }) });
      connection.heardAt = now();
    }
  }

  /** A server that stops leaves its rows behind: they count for less than a minute. */
  private gone(connection: Connection): void {
    this.connections.delete(connection);
    if (this.ended || connection.saidAt === Number.NEGATIVE_INFINITY) return;
    leave(this.database, connection.visit.actor, connection.streamId).catch((error: unknown) =>
      this.logger.warn(`Somebody who left is still there for a moment: ${String(error)}`),
    );
  }
}

/** In the language of whoever reads it; nothing when nobody else is there. */
function presentText(visit: SignedInVisit, people: readonly PresentPerson[]): string {
  const names = (writing: boolean) =>
    formatList(
      people.filter((one) => one.writing === writing).map(({ name }) => name),
      visit.locale,
    );
  const [looking, writing] = [names(false), names(true)];
  return [
    ...(looking === '' ? [] : [visit.t('live.looking', { names: looking })]),
    ...(writing === '' ? [] : [visit.t('live.writing', { names: writing })]),
  ].join(' ');
}

function remember(told: Set<string>, items: readonly { readonly id: string }[]): void {
  for (const { id } of items) told.add(id);
  for (const id of told) {
    if (told.size <= REMEMBERED) break;
    told.delete(id);
  }
}

function now(): number {
  return performance.now();
}
