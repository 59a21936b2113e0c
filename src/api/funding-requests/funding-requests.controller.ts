import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { editFundingRequest } from '../../funding/edit-funding-request.js';
import { fundingRequestInFull } from '../../funding/funding-request-in-full.query.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { parseCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { caseRoutes } from '../cases/case-routes.js';
import { IfMatch } from '../if-match.js';
import { moneyOrNull } from '../money.dto.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { PatchRoute, Sent } from '../route.js';
import { FundingRequestChangesDto, FundingRequestDto } from './funding-request.dto.js';

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

  @PatchRoute({
    id: 'editFundingRequest',
    path: ':id',
    for: 'signed_in',
    summary: 'Change what a funding request says of itself',
    description: 'Fields left out stay as they are. 409 where the stage has frozen it.',
    body: FundingRequestChangesDto,
    answers: FundingRequestDto,
    version: 'changed',
  })
  async edit(
    @Param('id') requestId: string,
    @IfMatch() expectedVersion: string,
    @Sent() { justification, amount }: FundingRequestChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const changes = {
      ...(justification === undefined ? {} : { justification }),
      ...(amount === undefined ? {} : { amountCents: parseCents(amount.amount) }),
    };
    await editFundingRequest(this.runtime, actor, { requestId, expectedVersion, changes });
    return this.one(requestId, actor, locale, reply);
  }
}
