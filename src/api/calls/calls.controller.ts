import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type CallInFull, callInFull, callsInFull } from '../../calls/calls-in-full.query.js';
import { Database } from '../../database/database.js';
import type { PersonActor } from '../../kernel/actor.js';
import { toWire } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson } from '../request.js';
import { GetRoute, Listed } from '../route.js';
import { CALL_STATUS, CallDto } from './call.dto.js';

const CALLS: ListSpec = {
  filters: { status: { kind: CALL_STATUS, description: 'Whether it takes applications.' } },
};

@ApiTags('calls')
@Controller('api/v1/calls')
export class CallsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @GetRoute({
    id: 'listCalls',
    for: 'signed_in',
    summary: 'Calls with their lots and guidelines, by code',
    list: CALLS,
    answers: CallDto,
  })
  async list(@Listed() { filter, ...page }: ListWanted, @CurrentPerson() actor: PersonActor) {
    const { items, next } = await callsInFull(this.database, actor, { ...page, ...filter });
    return { items: items.map(onTheWire), next };
  }

  @GetRoute({ id: 'getCall', path: ':id', for: 'signed_in', summary: 'Read a call', answers: CallDto })
  async one(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<CallDto> {
    const call = await callInFull(this.database, actor, id);
    if (!call) throw new Problem('not_found');
    return onTheWire(call);
  }
}

function onTheWire({ guidelines, ...call }: CallInFull): CallDto {
  return {
    ...call,
    guidelines: guidelines.map(({ minimumGrantCents, ...rest }) => ({
      ...rest,
      minimumGrant: toWire(minimumGrantCents),
    })),
  };
}
