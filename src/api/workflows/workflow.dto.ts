import { MAX_REASON, MAX_SOURCE } from '../../definitions/draft-rows.js';
import { boolean, id, instant, integer, oneOf, text } from '../field-kinds.js';
import { Dictionary, Field, ListOf, Nested, NestedList } from '../fields.js';
import { code } from './workflow-kinds.js';

const sentence = text({ max: 5_000 });
const name = text({ max: 200, min: 0 });
const number = integer({ min: 1, max: 2_147_483_647 });
const count = integer({ min: 0, max: 2_147_483_647 });
const hash = text({ max: 64 });
const source = text({ max: MAX_SOURCE });
const where = text({ max: 2_000, min: 0 });

export class VersionDto {
  @Field(id, { description: 'Of the version: what a case pins.' })
  id!: string;

  @Field(code, { description: 'The workflow; its versions share it.', example: 'funding_request' })
  code!: string;

  @Field(code, { description: 'The kind of case it is for.' })
  subject!: string;

  @Field(name, { description: 'What it is called, in the language of the reader.' })
  title!: string;

  @Field(number, { description: 'Counted from 1 within the workflow.' })
  version!: number;

  @Field(oneOf(['current', 'superseded', 'waits', 'quarantined']), {
    description:
      'current: new cases use it. waits: came with an upgrade while the installation has a version of its own. quarantined: does not hold any more.',
  })
  status!: string;

  @Field(boolean, { description: 'Whether it came with the program.' })
  shipped!: boolean;

  @Field(hash, { description: 'SHA-256 of the definition as canonical JSON.' })
  hash!: string;

  @Field(instant, { description: 'When it was published.', nullable: true })
  publishedAt!: string | null;

  @Field(name, { description: 'Who proposed it; null for what is shipped.', nullable: true })
  proposedBy!: string | null;

  @Field(name, { description: 'Who confirmed it; null for what is shipped.', nullable: true })
  confirmedBy!: string | null;

  @Field(count, { description: 'Cases on it that have not ended.' })
  runningCases!: number;
}

export class VersionInFullDto extends VersionDto {
  @Dictionary(() => null, {}, { description: 'What it says: JSON of the published schema.' })
  definition!: object;
}

class ChangedPartDto {
  @Field(code, { description: 'What kind of part.', example: 'stage' })
  part!: string;

  @Field(text({ max: 2_000 }), { description: 'Its code.' })
  code!: string;
}

class ChangeDto {
  @Field(oneOf(['added', 'removed', 'changed', 'moved']), { description: 'What happened to it.' })
  change!: string;

  @Field(code, { description: 'To which kind of part.' })
  part!: string;

  @NestedList(() => ChangedPartDto, { description: 'The way to it, from the outermost part.', max: 20 })
  at!: readonly ChangedPartDto[];

  @Field(text({ max: 200 }), { description: 'What of it changed; null: all of it.', nullable: true })
  field!: string | null;

  @Field(text({ max: 100_000, min: 0 }), { description: 'In the language of the reader.' })
  sentence!: string;
}

export class DifferencesDto {
  @Nested(() => VersionDto, { description: 'The version before.' })
  from!: VersionDto;

  @Nested(() => VersionDto, { description: 'The version after.' })
  to!: VersionDto;

  @NestedList(() => ChangeDto, { description: 'Every difference.', max: 100_000 })
  changes!: readonly ChangeDto[];
}

class ShapeProblemDto {
  @Field(where, { description: 'JSON pointer (RFC 6901) into the definition; empty: the whole.' })
  pointer!: string;

  @Field(count, { description: 'The line in the source, from 1.', nullable: true })
  line!: number | null;

  @Field(code, { description: 'Stable.' })
  code!: string;

  @Field(sentence, { description: 'In the language of the reader.' })
  sentence!: string;
}

class WorkflowStepDto {
  @Field(text({ max: 200 }), { description: 'The stage it begins in.' })
  stage!: string;

  @Field(text({ max: 200 }), { description: 'The transition.' })
  transition!: string;

  @Field(text({ max: 200 }), { description: 'The stage it leads to.' })
  to!: string;
}

class WorkflowFindingDto {
  @Field(code, { description: 'Stable.' })
  code!: string;

  @Field(oneOf(['error', 'warning']), { description: 'An error keeps it from being proposed.' })
  severity!: string;

  @Field(where, { description: 'The place, as a path of codes; empty: the whole.' })
  where!: string;

  @Field(sentence, { description: 'In the language of the reader.' })
  sentence!: string;

  @NestedList(() => WorkflowStepDto, { description: 'A shortest way that shows it.', max: 100_000 })
  path!: readonly WorkflowStepDto[];
}

export class ExaminedDto {
  @Field(boolean, { description: 'Whether it is a definition at all.' })
  readable!: boolean;

  @Field(boolean, { description: 'Whether nothing keeps it from being proposed.' })
  sound!: boolean;

  @Field(hash, { description: 'SHA-256 of what was read.', nullable: true })
  hash!: string | null;

  @NestedList(() => ShapeProblemDto, { description: 'Why it is no definition.', max: 100_000 })
  problems!: readonly ShapeProblemDto[];

  @NestedList(() => WorkflowFindingDto, {
    description: 'What is wrong with the definition itself.',
    max: 100_000,
  })
  findings!: readonly WorkflowFindingDto[];

  @NestedList(() => WorkflowFindingDto, {
    description: 'What the people of this installation cannot do; to be taken note of.',
    max: 100_000,
  })
  people!: readonly WorkflowFindingDto[];

  @NestedList(() => ChangeDto, {
    description: 'Every difference from the version that new cases use.',
    max: 100_000,
  })
  changes!: readonly ChangeDto[];
}

export class VerifyDto {
  @Field(code, { description: 'Which workflow it is for.', example: 'funding_request' })
  code!: string;

  @Field(source, { description: 'The definition as JSON text.', example: '{}' })
  source!: string;
}

export class NewDraftDto {
  @Field(code, { description: 'Which workflow it is for.', example: 'funding_request' })
  code!: string;

  @Field(id, {
    description: 'The version it begins with; left out: the one that new cases use.',
    optional: true,
    example: '00000000-0000-4000-8000-000000000000',
  })
  from?: string;

  @Field(source, { description: 'The text it begins with instead, as JSON.', optional: true, example: '{}' })
  source?: string;
}

export class SaveDraftDto {
  @Field(source, { description: 'The text; it is kept also when it is no definition yet.', example: '{}' })
  source!: string;
}

class RevisionDto {
  @Field(number, { description: 'The revision of the draft that was looked at.', example: 1 })
  revision!: number;
}

export class ProposeDto extends RevisionDto {
  @Field(boolean, {
    description: 'Whether the warnings were taken note of; needed where there are any.',
    optional: true,
    example: false,
  })
  warningsSeen?: boolean;
}

export class ConfirmDto extends ProposeDto {
  @Field(id, {
    description: 'The version it was compared with; when new cases use another one by now the answer is 412.',
    optional: true,
    example: '00000000-0000-4000-8000-000000000000',
  })
  over?: string;
}

export class SendBackDto extends RevisionDto {
  @Field(text({ max: MAX_REASON }), {
    description: 'Why; whoever proposed it reads it.',
    example: 'Too low.',
  })
  reason!: string;
}

export class EndDraftDto extends RevisionDto {}

class SentBackDto {
  @Field(name, { description: 'By whom.' })
  by!: string;

  @Field(instant, { description: 'When.' })
  at!: string;

  @Field(text({ max: MAX_REASON, min: 0 }), { description: 'Why.' })
  reason!: string;
}

export class DraftDto {
  @Field(id, { description: 'Of the draft.' })
  id!: string;

  @Field(code, { description: 'Which workflow it is for.' })
  code!: string;

  @Field(number, { description: 'Its revision: what a change names.' })
  revision!: number;

  @Field(oneOf(['open', 'proposed', 'published', 'discarded']), { description: 'How far it is.' })
  state!: string;

  @Field(hash, { description: 'SHA-256 of what was proposed.', nullable: true })
  hash!: string | null;

  @Field(name, { description: 'Who began it.' })
  madeBy!: string;

  @Field(name, { description: 'Who changed it last.' })
  changedBy!: string;

  @Field(instant, { description: 'When it was changed last.' })
  changedAt!: string;

  @Field(name, { description: 'Who proposed it.', nullable: true })
  proposedBy!: string | null;

  @Field(instant, { description: 'When it was proposed.', nullable: true })
  proposedAt!: string | null;

  @Field(boolean, {
    description: 'Whether you proposed it, through whichever account: then you cannot confirm it.',
  })
  isYours!: boolean;

  @Nested(() => SentBackDto, { description: 'Of a proposal that was sent back.', nullable: true })
  sentBack!: SentBackDto | null;
}

export class DraftInFullDto extends DraftDto {
  @Field(source, { description: 'The text.' })
  source!: string;
}

export class DraftChangedDto {
  @Field(id, { description: 'Of the draft.' })
  id!: string;

  @Field(number, { description: 'Its revision now.' })
  revision!: number;
}

export class PublishedDto {
  @Field(id, { description: 'Of the version.' })
  id!: string;

  @Field(number, { description: 'Its number.' })
  version!: number;
}

const stageByStage = (value: unknown) => {
  for (const [key, one] of Object.entries(value as object)) {
    if (typeof one !== 'string') return { code: 'wrong_type', at: `/${key}` };
    if (one.length > 60) return { code: 'too_long', params: { max: 60 }, at: `/${key}` };
  }
  return null;
};

export class DryRunWantedDto {
  @Dictionary(
    stageByStage,
    { type: 'string', maxLength: 60 },
    {
      description: 'Where cases go whose stage the new version lacks: new stage by old stage.',
      optional: true,
      example: { oia: 'ova' },
    },
  )
  stages?: Record<string, string>;

  @Field(boolean, {
    description: 'Whether cases go over when outsiders are then shown another stage.',
    optional: true,
    example: false,
  })
  outsideMayChange?: boolean;

  @Field(integer({ min: 1, max: 100 }), {
    description: 'How many cases at the most.',
    optional: true,
    example: 25,
  })
  limit?: number;

  @Field(text({ max: 500 }), {
    description: 'Where the page before ended.',
    optional: true,
    example: 'bmV4dA',
  })
  cursor?: string;
}

export class MigrationWantedDto {
  @Dictionary(
    stageByStage,
    { type: 'string', maxLength: 60 },
    {
      description: 'Where cases go whose stage the new version lacks: new stage by old stage.',
      optional: true,
      example: { oia: 'ova' },
    },
  )
  stages?: Record<string, string>;

  @Field(boolean, {
    description: 'Whether cases go over when outsiders are then shown another stage.',
    optional: true,
    example: false,
  })
  outsideMayChange?: boolean;

  @ListOf(id, {
    description: 'Which cases; left out: all that run on other versions.',
    optional: true,
    max: 1_000,
    example: ['00000000-0000-4000-8000-000000000000'],
  })
  cases?: string[];
}

class ObstacleDto {
  @Field(code, { description: 'Stable.' })
  code!: string;

  @Field(sentence, { description: 'In the language of the reader.' })
  sentence!: string;
}

class DryRunCaseDto {
  @Field(id, { description: 'Of the case.' })
  id!: string;

  @Field(text({ max: 60 }), { description: 'Its reference.' })
  reference!: string;

  @Field(text({ max: 300 }), { description: 'Its title.' })
  title!: string;

  @Field(code, { description: 'The stage it stands in.' })
  stage!: string;

  @Field(number, { description: 'The version it runs on.' })
  version!: number;

  @Field(code, { description: 'The stage it lands in; null when it cannot go over.', nullable: true })
  landsIn!: string | null;

  @ListOf(text({ max: 200 }), { description: 'Visas of this stage that count on.', max: 1_000 })
  keeps!: readonly string[];

  @ListOf(text({ max: 200 }), { description: 'Visas of this stage that become void.', max: 1_000 })
  drops!: readonly string[];

  @NestedList(() => ObstacleDto, { description: 'Why it cannot go over.', max: 100 })
  obstacles!: readonly ObstacleDto[];
}

class StageGoneDto {
  @Field(code, { description: 'The stage.' })
  code!: string;

  @Field(name, { description: 'What it is called.' })
  title!: string;

  @Field(count, { description: 'How many cases stand in it.' })
  cases!: number;
}

export class DryRunDto {
  @Field(count, { description: 'How many cases run on other versions.' })
  total!: number;

  @NestedList(() => StageGoneDto, { description: 'Stages in use that the new version lacks.', max: 1_000 })
  stagesGone!: readonly StageGoneDto[];

  @NestedList(() => DryRunCaseDto, { description: 'One page of the cases, by reference.', max: 100 })
  items!: readonly DryRunCaseDto[];

  @Field(text({ max: 500 }), {
    description: 'The cursor of the next page; null on the last.',
    nullable: true,
  })
  next!: string | null;
}

export class MigrationStartedDto {
  @Field(id, { description: 'Of the migration.' })
  id!: string;

  @Field(count, { description: 'How many cases are to go over.' })
  total!: number;
}

export class MigrationDto {
  @Field(id, { description: 'Of the migration.' })
  id!: string;

  @Field(id, { description: 'The version that cases go over to.' })
  definitionId!: string;

  @Field(code, { description: 'The workflow.' })
  code!: string;

  @Field(number, { description: 'The version’s number.' })
  version!: number;

  @Field(name, { description: 'Who started it.' })
  startedBy!: string;

  @Field(instant, { description: 'When.' })
  startedAt!: string;

  @Field(instant, {
    description: 'When the last case was looked at; null while it is under way.',
    nullable: true,
  })
  finishedAt!: string | null;

  @Field(count, { description: 'How many cases.' })
  total!: number;

  @Field(count, { description: 'How many have gone over.' })
  migrated!: number;

  @Field(count, { description: 'How many could not, and finish on their version.' })
  stayed!: number;

  @Field(count, { description: 'How many were tried in vain.' })
  failed!: number;

  @Field(count, { description: 'How many are still to be done.' })
  pending!: number;
}
