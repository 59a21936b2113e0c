import { TRACKED_SUBJECTS, TRACKING_DAYS } from '../../cases/tracking-link.js';
import { type Collection, collectionOf } from '../cases/collections.js';
import { boolean, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Field } from '../fields.js';

const TRACKED_COLLECTIONS = TRACKED_SUBJECTS.map(collectionOf);

export class TrackingLinkDto {
  @Field(id, { description: 'Of the link; it opens nothing by itself.' })
  id!: string;

  @Field(oneOf(TRACKED_COLLECTIONS), { description: 'Where the case lies.' })
  collection!: Collection;

  @Field(id, { description: 'The case that it opens.' })
  caseId!: string;

  @Field(instant, { description: 'When it was made.' })
  madeAt!: string;

  @Field(text({ max: 200 }), {
    description: 'Who made it: the person for staff and their own organisation, else the organisation.',
    nullable: true,
  })
  madeBy!: string | null;

  @Field(instant, { description: 'Until when it works.' })
  expiresAt!: string;

  @Field(instant, { description: 'When somebody ended it; null while nobody has.', nullable: true })
  endedAt!: string | null;

  @Field(boolean, { description: 'Whether it opens something now.' })
  live!: boolean;
}

export class MadeTrackingLinkDto extends TrackingLinkDto {
  @Field(text({ max: 2000 }), {
    description: 'The address for whoever follows the case. It is told this once: the digest alone is kept.',
  })
  url!: string;
}

export class NewTrackingLinkDto {
  @Field(oneOf(TRACKED_COLLECTIONS), { description: 'Where the case lies.', example: 'actions' })
  collection!: Collection;

  @Field(id, { description: 'The case.', example: '00000000-0000-4000-8000-000000000000' })
  caseId!: string;

  @Field(integer({ min: Math.min(...TRACKING_DAYS), max: Math.max(...TRACKING_DAYS) }), {
    description: `For how many days it works: ${TRACKING_DAYS.join(', ')}.`,
    example: 90,
  })
  days!: number;
}
