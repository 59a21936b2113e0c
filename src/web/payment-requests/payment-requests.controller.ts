import { Get, Inject, Param, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type StageChoice, stageChoices, stageChosen } from '../../cases/stage-choices.query.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { paymentList } from '../../funding/payment-list.query.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import type { Answer } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadPaymentFile } from './payment-file.js';
import { type PaymentFilter, PaymentListPage } from './payment-list-page.js';
import { PaymentPage } from './payment-page.js';

const PAGE_SIZE = 25;

@Pages('payment-requests')
export class PaymentRequestsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(
    @Visiting() visit: SignedInVisit,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<Answer> {
    const stages = await stageChoices(this.runtime, visit.actor, 'payment_request');
    const filter = filterIn(query, stages);
    const cursor = query['cursor'];
    const { items, next } = await paymentList(this.runtime, visit.actor, {
      limit: PAGE_SIZE,
      show: filter.show,
      mine: filter.mine,
      ...(filter.stage === '' ? {} : { stage: stageChosen(stages, filter.stage)?.codes ?? [] }),
      ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}),
    });
    const who = await whoHasThem(this.runtime, visit.actor, items);
    const ids = items.map(({ id }) => id);
    const forecasts = await forecastsOf(this.runtime, visit.actor, ids);
    return PaymentListPage({ visit, rows: items, who, forecasts, next, filter, stages });
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('upload') upload: unknown,
  ): Promise<Answer> {
    return PaymentPage({
      visit,
      request: await loadPaymentFile(this.runtime, visit, id),
      upload: typeof upload === 'string' ? upload : undefined,
    });
  }
}

/** What an address asks for; what is not offered counts as not asked. */
function filterIn(query: Readonly<Record<string, unknown>>, stages: readonly StageChoice[]): PaymentFilter {
  const stage = stageChosen(stages, query['stage'])?.code ?? '';
  return { show: query['show'] === 'ended' ? 'ended' : 'open', stage, mine: query['mine'] === 'yes' };
}
