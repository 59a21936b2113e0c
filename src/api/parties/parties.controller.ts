import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database.js';
import { ORGANISATION_KINDS } from '../../identity/organisation.js';
import { type Party, partiesOf, partyOf } from '../../identity/parties.query.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { country, oneOf } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson } from '../request.js';
import { GetRoute, Listed } from '../route.js';
import { PartyDto } from './party.dto.js';

const PARTIES: ListSpec = {
  q: 'Part of the name or the code.',
  filters: {
    kind: { kind: oneOf(ORGANISATION_KINDS), description: 'The kind of party.' },
    country: { kind: country, description: 'The country, by its ISO code.' },
  },
};

@ApiTags('parties')
@Controller('api/v1/parties')
export class PartiesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @GetRoute({
    id: 'listParties',
    for: 'signed_in',
    summary: 'Who takes part, by name',
    list: PARTIES,
    answers: PartyDto,
  })
  list(@Listed() { filter, ...page }: ListWanted, @CurrentPerson() actor: PersonActor) {
    return partiesOf(this.database, actor, { ...page, ...filter });
  }

  @GetRoute({ id: 'getParty', path: ':id', for: 'signed_in', summary: 'Read a party', answers: PartyDto })
  async one(@Param('id') id: string, @CurrentPerson() actor: PersonActor): Promise<Party> {
    const party = await partyOf(this.database, actor, id);
    if (!party) throw new Problem('not_found');
    return party;
  }
}
