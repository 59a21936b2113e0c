import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { DEADLINES_OF, type Deadline, type DeadlinesOf, deadlinesFor } from '../../cases/deadlines.query.js';
import { type Locale, labelIn } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { stageInWords } from '../cases/case-words.js';
import { COLLECTION_NAMES, COLLECTIONS, type Collection, collectionOf } from '../cases/collections.js';
import { country, instant, oneOf } from '../field-kinds.js';
import type { ListSpec, ListWanted } from '../list.js';
import { CurrentPerson, Reader } from '../request.js';
import { GetRoute, Listed } from '../route.js';
import { DeadlineDto } from './deadline.dto.js';

const DEADLINES: ListSpec = {
  filters: {
    whose: {
      kind: oneOf(DEADLINES_OF),
      description:
        '`mine`: you are asked; `organisation`: somebody of yours is; `all` (the usual): whatever you may see.',
    },
    country: { kind: country, description: 'A partner country of the case.' },
    collection: { kind: oneOf(COLLECTION_NAMES), description: 'The kind of case.' },
    from: { kind: instant, description: 'Due then or later.' },
    before: { kind: instant, description: 'Due earlier than then.' },
  },
};

@ApiTags('deadlines')
@Controller('api/v1/deadlines')
export class DeadlinesController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @GetRoute({
    id: 'listDeadlines',
    for: 'signed_in',
    summary: 'Every date that runs and that you may see, the first due first',
    list: DEADLINES,
    answers: DeadlineDto,
  })
  async list(
    @Listed() { limit, cursor, filter }: ListWanted,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
  ) {
    const { whose, collection, ...more } = filter;
    const { items, next, now } = await deadlinesFor(this.runtime, actor, {
      limit,
      whose: (whose ?? 'all') as DeadlinesOf,
      ...(cursor === undefined ? {} : { cursor }),
      ...(collection === undefined ? {} : { subject: COLLECTIONS[collection as Collection] }),
      ...more,
    });
    return { items: items.map((one) => sent(one, now, locale)), next };
  }
}

function sent(deadline: Deadline, now: string, locale: Locale): DeadlineDto {
  const { id, kind, caseId, reference, title, dueAt, timeZone, owedBy, mine, countries } = deadline;
  return {
    id,
    kind,
    collection: collectionOf(deadline.subject),
    caseId,
    reference,
    title,
    stage: stageInWords(deadline.stage, locale),
    label: labelIn(deadline.label, locale),
    dueAt,
    dueOn: deadline.dueDate,
    timeZone,
    overdue: dueAt < now,
    owedBy,
    mine,
    countries,
  };
}
