import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type EnvelopeInFull, envelopeInFull, envelopesInFull } from '../../calls/calls-in-full.query.js';
import { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { toWire } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { id as idKind } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson } from '../request.js';
import { GetRoute, Listed } from '../route.js';
import { EnvelopeDto, FUND } from './call.dto.js';

const ENVELOPES: ListSpec = {
  filters: {
    callId: { kind: idKind, description: 'The call.' },
    fund: { kind: FUND, description: 'The fund.' },
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
    return { items: items.map(onTheWire), next };
  }

  @GetRoute({
    id: 'getEnvelope',
    path: ':id',
    for: 'signed_in',
    summary: 'Read an envelope',
    answers: EnvelopeDto,
  })
  async one(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<EnvelopeDto> {
    const envelope = await envelopeInFull(this.database, actor, id);
    if (!envelope) throw new Problem('not_found');
    return onTheWire(envelope);
  }
}

function onTheWire({ balance, ...envelope }: EnvelopeInFull): EnvelopeDto {
  return {
    ...envelope,
    balance: balance && {
      ceiling: toWire(balance.ceilingCents),
      free: toWire(balance.freeCents),
      reserved: toWire(balance.reservedCents),
      committed: toWire(balance.committedCents),
      contracted: toWire(balance.contractedCents),
      ordered: toWire(balance.orderedCents),
      paid: toWire(balance.paidCents),
    },
  };
}
