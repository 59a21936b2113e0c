import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/database.js';
import { SEARCH_KINDS, type SearchKind, search } from '../../insight/search.query.js';
import type { PersonActor } from '../../kernel/actor.js';
import { collectionOf } from '../cases/collections.js';
import { oneOf } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson } from '../request.js';
import { GetRoute, Listed } from '../route.js';
import { FoundDto } from './found.dto.js';

const SEARCH: ListSpec = {
  q: 'Words, each of which has to begin a word that is there; letters count without their accents.',
  filters: { kind: { kind: oneOf(SEARCH_KINDS), description: 'What to look for; left out: cases.' } },
};

@ApiTags('search')
@Controller('api/v1/search')
export class SearchController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @GetRoute({
    id: 'search',
    for: 'signed_in',
    summary: 'Find cases by what they say, documents by their names, or messages',
    description:
      'What you may see, the newest first, after the case whose number is in `q`; nothing without a word in `q`.',
    list: SEARCH,
    answers: FoundDto,
  })
  async find(@Listed() wanted: ListWanted, @CurrentPerson() actor: PersonActor) {
    const { q = '', limit, cursor, filter } = wanted;
    const kind = (filter['kind'] ?? 'case') as SearchKind;
    const { items, next } = await search(this.database, actor, {
      q,
      kind,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    });
    return {
      items: items.map(({ subject, at, ...one }) => ({
        ...one,
        collection: collectionOf(subject),
        at: new Date(at).toISOString(),
      })),
      next,
    };
  }
}
