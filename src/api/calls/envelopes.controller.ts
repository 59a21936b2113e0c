import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type EnvelopeInFull, envelopeInFull, envelopesInFull } from '../../calls/calls-in-full.query.js';
import { depletedLots } from '../../calls/depleted-lots.query.js';
import { envelopeChanges } from '../../calls/envelope-changes.query.js';
import { envelopeEntries } from '../../calls/envelope-entries.query.js';
import { envelopeYears } from '../../calls/envelope-years.query.js';
import { assertMaySeeMoney } from '../../calls/may-change-envelopes.js';
import { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { parseCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { cents, formed, id as idKind } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson } from '../request.js';
import { GetRoute, Listed } from '../route.js';
import { EnvelopeDto, FUND } from './call.dto.js';
import { ENTRY_MOVE, EnvelopeEntryDto, EnvelopeInFullDto } from './envelope-change.dto.js';
import { balanceOnTheWire, changeOnTheWire, entryOnTheWire, yearOnTheWire } from './envelope-wire.js';

const ENVELOPES: ListSpec = {
  filters: {
    callId: { kind: idKind, description: 'The call.' },
    fund: { kind: FUND, description: 'The fund.' },
  },
};

const ENTRIES: ListSpec = {
  filters: {
    move: { kind: ENTRY_MOVE, description: 'What moved.' },
    actionId: { kind: idKind, description: 'The action whose money it is.' },
    year: {
      kind: formed(/^(19|20|21)\d{2}$/, 'out_of_range', { max: 4, params: { min: 1900, max: 2199 } }),
      description: 'The year, by the calendar in Brussels.',
    },
    from: { kind: cents, description: 'Amounts from this one on, in euro.' },
    to: { kind: cents, description: 'Amounts up to this one, in euro.' },
  },
};

@ApiTags('envelopes')
@Controller('api/v1/envelopes')
export class EnvelopesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @GetRoute({
    id: 'listEnvelopes',
    for: 'signed_in',
    summary: 'Envelopes and where their money is, by code',
    list: ENVELOPES,
    answers: EnvelopeDto,
  })
  async list(@Listed() { filter, ...page }: ListWanted, @CurrentPerson() actor: PersonActor) {
    const { items, next } = await envelopesInFull(this.database, actor, { ...page, ...filter });
    const depleted = await depletedLots(this.database, actor);
    return { items: items.map((one) => onTheWire(one, depleted)), next };
  }

  @GetRoute({
    id: 'getEnvelope',
    path: ':id',
    for: 'signed_in',
    summary: 'Read an envelope, what happened to its money each year, and the changes that wait',
    answers: EnvelopeInFullDto,
  })
  async one(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<EnvelopeInFullDto> {
    const envelope = await this.known(actor, id);
    const told = onTheWire(envelope, await depletedLots(this.database, actor));
    if (actor.view !== 'inside') return { ...told, years: null, pendingChanges: null };
    const [years, changes] = await Promise.all([
      envelopeYears(this.database, actor, id),
      envelopeChanges(this.database, actor, { envelopeId: id, state: 'open', limit: 100 }),
    ]);
    return { ...told, years: years.map(yearOnTheWire), pendingChanges: changes.items.map(changeOnTheWire) };
  }

  @GetRoute({
    id: 'listEnvelopeEntries',
    path: ':id/entries',
    for: 'signed_in',
    summary: 'The ledger of an envelope, the newest entry first, with what it held after each',
    description: 'For the facility; to everybody else there is none.',
    list: ENTRIES,
    answers: EnvelopeEntryDto,
  })
  async entries(
    @Param('id') id: string,
    @Listed() { filter, ...page }: ListWanted,
    @CurrentPerson() actor: PersonActor,
  ) {
    assertMaySeeMoney(actor);
    await this.known(actor, id);
    const { from, to, year, ...more } = filter;
    const { items, next } = await envelopeEntries(this.database, actor, id, {
      ...page,
      ...more,
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(from === undefined ? {} : { fromCents: parseCents(from) ?? 0 }),
      ...(to === undefined ? {} : { toCents: parseCents(to) ?? 0 }),
    });
    return { items: items.map(entryOnTheWire), next };
  }

  private async known(actor: PersonActor, id: string): Promise<EnvelopeInFull> {
    const envelope = await envelopeInFull(this.database, actor, id);
    if (!envelope) throw new Problem('not_found');
    return envelope;
  }
}

function onTheWire(
  { balance, ...envelope }: EnvelopeInFull,
  depleted: ReadonlyMap<string, unknown>,
): EnvelopeDto {
  return {
    ...envelope,
    lotDepleted: depleted.has(envelope.lotId),
    balance: balance && balanceOnTheWire(balance),
  };
}
