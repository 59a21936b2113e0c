import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { fundingRequestInFull } from '../../funding/funding-request-in-full.query.js';
import type { PersonActor } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { caseRoutes } from '../cases/case-routes.js';
import { moneyOrNull } from '../money.dto.js';
import { FundingRequestDto } from './funding-request.dto.js';

const FundingRequestRoutes = caseRoutes({
  subject: 'funding_request',
  name: 'FundingRequest',
  one: 'a funding request',
  many: 'Funding requests',
  answers: FundingRequestDto,
});

@ApiTags('funding-requests')
@Controller('api/v1/funding-requests')
export class FundingRequestsController extends FundingRequestRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string) {
    const request = await fundingRequestInFull(this.runtime.database, actor, id);
    if (!request) throw new Problem('not_found');
    const { amountCents, ...rest } = request;
    return { ...rest, amount: moneyOrNull(amountCents) };
  }
}
