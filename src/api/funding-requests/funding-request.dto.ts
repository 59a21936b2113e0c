import { CaseDto } from '../cases/case.dto.js';
import { id, text } from '../field-kinds.js';
import { Field, Nested } from '../fields.js';
import { MoneyDto } from '../money.dto.js';

export class FundingRequestDto extends CaseDto {
  @Field(id, { description: 'The action whose grant it asks for.' })
  actionId!: string;

  @Nested(() => MoneyDto, { description: 'The grant; null while the action names none.', nullable: true })
  amount!: MoneyDto | null;

  @Field(text({ max: 10_000, min: 0 }), { description: 'Why the amount is needed.' })
  justification!: string;
}

/** Fields left out stay as they are. */
export class FundingRequestChangesDto {
  @Field(text({ max: 10_000, min: 0 }), {
    description: 'Why the amount is needed.',
    optional: true,
    example: 'The costs follow from the activities.',
  })
  justification?: string;

  @Nested(() => MoneyDto, {
    description: 'In a draft it follows the grant of the action; a correction may state another one.',
    optional: true,
  })
  amount?: MoneyDto;
}
