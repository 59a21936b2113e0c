import { Readable } from 'node:stream';
import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { recordReading } from '../../audit/record-reading.js';
import {
  callsInFull,
  type EnvelopeInFull,
  envelopeInFull,
  envelopesInFull,
} from '../../calls/calls-in-full.query.js';
import { depletedLots } from '../../calls/depleted-lots.query.js';
import { entryFileHead, entryFileLine } from '../../calls/entry-file.js';
import { type EnvelopeChange, envelopeChanges } from '../../calls/envelope-changes.query.js';
import { allEntries, type EntryFilter, envelopeEntries } from '../../calls/envelope-entries.query.js';
import { envelopeHoldings } from '../../calls/envelope-holdings.query.js';
import { envelopeYears } from '../../calls/envelope-years.query.js';
import { assertMaySeeMoney, mayPropose } from '../../calls/may-change-envelopes.js';
import { Database } from '../../database/database.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { funds } from '../../reference/funds.js';
import type { Answer } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import { pageWanted } from '../shell/page-wanted.js';
import type { SignedInVisit } from '../shell/visit.js';
import { entriesAsked } from './entry-filter.js';
import type { FundedEnvelope } from './envelope-groups.js';
import { EnvelopeListPage } from './envelope-list-page.js';
import { EnvelopePage, HOLDINGS_SHOWN } from './envelope-page.js';

const LIMIT = 100;
const ENTRIES_SHOWN = 25;
const ENDED_SHOWN = 10;

/** The facility's money: all envelopes, and each down to its entries. */
@Pages('envelopes')
export class EnvelopesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  async list(
    @Visiting() visit: SignedInVisit,
    @Query('fund') fund: unknown,
    @Query('call') call: unknown,
  ): Promise<Answer> {
    assertMaySeeMoney(visit.actor);
    const codes = funds.map(({ code }) => code);
    const wanted = codes.find((code) => code === fund);
    const callId = isId(call) ? call : undefined;
    const [calls, envelopes, depleted, pending] = await Promise.all([
      callsInFull(this.database, visit.actor, { limit: LIMIT }),
      envelopesInFull(this.database, visit.actor, { limit: LIMIT }),
      depletedLots(this.database, visit.actor),
      envelopeChanges(this.database, visit.actor, { limit: LIMIT, show: 'open' }),
    ]);
    const all = envelopes.items.flatMap((envelope) => funded(envelope) ?? []);
    return EnvelopeListPage({
      visit,
      proposes: mayPropose(visit.actor),
      calls: calls.items.filter((one) => all.some((envelope) => envelope.callId === one.id)),
      envelopes: all.filter(
        (one) =>
          (wanted === undefined || one.fund === wanted) && (callId === undefined || one.callId === callId),
      ),
      filter: { fund: wanted ?? '', callId: callId ?? '' },
      funds: codes,
      depleted,
      pending: countsOf(pending.items),
      waiting: pending.items.length,
    });
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Answer> {
    const { database } = this;
    const envelope = await this.known(visit, id);
    const { asked, filter } = entriesAsked(query);
    const [calls, depleted, years, holdings, pending, ended, entries] = await Promise.all([
      callsInFull(database, visit.actor, { limit: LIMIT }),
      depletedLots(database, visit.actor),
      envelopeYears(database, visit.actor, id),
      envelopeHoldings(database, visit.actor, id, HOLDINGS_SHOWN),
      envelopeChanges(database, visit.actor, { limit: LIMIT, show: 'open', envelopeId: id }),
      envelopeChanges(database, visit.actor, { limit: ENDED_SHOWN, show: 'ended', envelopeId: id }),
      envelopeEntries(database, visit.actor, id, {
        ...filter,
        limit: ENTRIES_SHOWN,
        ...pageWanted(query).cursor,
      }),
    ]);
    return EnvelopePage({
      visit,
      proposes: mayPropose(visit.actor),
      envelope,
      calls: calls.items,
      depleted: depleted.has(envelope.lotId),
      years,
      holdings,
      pending: [...pending.items].reverse(),
      ended: ended.items,
      asked,
      entries: entries.items,
      next: entries.next,
    });
  }

  @Get(':id/entries.csv')
  async file(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: unknown,
    @Res() reply: WebReply,
  ): Promise<void> {
    const { code } = await this.known(visit, id);
    const { filter } = entriesAsked(query);
    const what = { file: `${code}-entries.csv`, envelope: id };
    await recordReading(this.database, visit.actor, { kind: 'file_exported', what });
    reply
      .status(200)
      .header('content-type', 'text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${code}-entries.csv"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(this.lines(visit, id, filter)));
  }

  private async *lines(visit: SignedInVisit, id: string, filter: EntryFilter): AsyncGenerator<string> {
    yield entryFileHead();
    for await (const entries of allEntries(this.database, visit.actor, id, filter)) {
      yield entries.map(entryFileLine).join('');
    }
  }

  private async known(visit: SignedInVisit, id: string): Promise<FundedEnvelope> {
    assertMaySeeMoney(visit.actor);
    const found = await envelopeInFull(this.database, visit.actor, id);
    const envelope = found && funded(found);
    if (!envelope) throw new Problem('not_found');
    return envelope;
  }
}

/** Null for who may not see balances. */
function funded(envelope: EnvelopeInFull): FundedEnvelope | null {
  return envelope.balance ? { ...envelope, balance: envelope.balance } : null;
}

function countsOf(changes: readonly EnvelopeChange[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { envelope, receiver } of changes) {
    for (const one of [envelope, receiver]) if (one) counts.set(one.id, (counts.get(one.id) ?? 0) + 1);
  }
  return counts;
}
