import { StageDto } from '../cases/case.dto.js';
import { COLLECTION_NAMES, type Collection } from '../cases/collections.js';
import { boolean, country, date, id, instant, oneOf, text } from '../field-kinds.js';
import { Field, ListOf, Nested } from '../fields.js';

export class DeadlineDto {
  @Field(id, { description: 'The same as long as the limit runs, whatever moves its date.' })
  id!: string;

  @Field(oneOf(['clock', 'task']), {
    description: '`clock`: a time limit. `task`: work that is due on a day.',
  })
  kind!: string;

  @Field(oneOf(COLLECTION_NAMES), { description: 'Where the case lies.', example: 'actions' })
  collection!: Collection;

  @Field(id, { description: 'The case.' })
  caseId!: string;

  @Field(text({ max: 60 }), { description: "The case's reference." })
  reference!: string;

  @Field(text({ max: 300 }), { description: "The case's title." })
  title!: string;

  @Nested(() => StageDto, { description: 'Where the case stands.' })
  stage!: StageDto;

  @Field(text({ max: 500 }), { description: 'What it is the limit for.' })
  label!: string;

  @Field(instant, { description: 'The last instant in time.' })
  dueAt!: string;

  @Field(date, { description: 'The due day, where whoever owes it works.' })
  dueOn!: string;

  @Field(text({ max: 60 }), { description: 'The time zone of that day.', example: 'Europe/Brussels' })
  timeZone!: string;

  @Field(boolean, { description: 'Whether it has passed.' })
  overdue!: boolean;

  @ListOf(text({ max: 60 }), {
    description: 'Who is asked at present, by role; `facility` for outsiders where it is somebody inside.',
    max: 100,
  })
  owedBy!: readonly string[];

  @Field(boolean, { description: 'Whether you are asked.' })
  mine!: boolean;

  @ListOf(country, { description: 'The partner countries of the case that you may learn of.', max: 100 })
  countries!: readonly string[];
}
