import { Get, Inject, Param, Query, Res } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { sortsOf } from '../../cases/list-order.js';
import { whoHasThem } from '../../cases/who-has-it.query.js';
import { PAYMENT_KEYS, paymentList } from '../../funding/payment-list.query.js';
import { forecastsOf } from '../../insight/forecasts.query.js';
import { casesAsked } from '../lists/case-filter-fields.js';
import { type PageAsked, pageAsked, sortAsked } from '../lists/list-address.js';
import { sendList } from '../lists/list-file.js';
import { type FilterField, oneAsked } from '../lists/list-filter.js';
import { listViews } from '../lists/list-views.js';
import { type Answer, seeOther } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadPaymentFile } from './payment-file.js';
import { PaymentListPage } from './payment-list-page.js';
import { PaymentPage } from './payment-page.js';
import { paymentColumns } from './payment-table.js';

const PAGE_SIZE = 25;
const FIELDS = ['waiting', 'stage', 'fund', 'lead', 'due', 'opened'] as const;

@Pages('payment-requests')
export class PaymentRequestsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const found = await listViews(this.runtime.database, visit);
    if (found.to !== null) return seeOther(found.to);
    const { views } = found;
    const { load, ...asked } = await this.asked(visit);
    return PaymentListPage({ visit, views, page: await load(pageAsked(visit, PAGE_SIZE)), ...asked });
  }

  @Get('download')
  async download(@Visiting() visit: SignedInVisit, @Res() reply: WebReply): Promise<void> {
    const { load } = await this.asked(visit);
    await sendList(this.runtime, visit, reply, 'payment-requests', load);
  }

  /** What an address asks for, and how its pages are found. */
  private async asked(visit: SignedInVisit) {
    const asked = await casesAsked(this.runtime, visit, 'payment_request', FIELDS, ownFields(visit));
    const show: 'open' | 'ended' = oneAsked(asked, 'show') === 'ended' ? 'ended' : 'open';
    const load = async (wanted: PageAsked) => {
      const { items, ...page } = await paymentList(this.runtime, visit.actor, {
        ...wanted,
        ...sortAsked(visit, sortsOf(PAYMENT_KEYS)),
        ...asked.filter,
        show,
        mine: asked.values.has('mine'),
      });
      const who = await whoHasThem(this.runtime, visit.actor, items);
      const forecasts = await forecastsOf(
        this.runtime,
        visit.actor,
        items.map(({ id }) => id),
      );
      return { rows: items, ...page, columns: paymentColumns(visit, who, forecasts, true) };
    };
    return { load, asked, show };
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

function ownFields(visit: SignedInVisit): readonly FilterField[] {
  const show = (['open', 'ended'] as const).map((value) => ({
    value,
    text: visit.t(`payments.list.show.${value}`),
  }));
  return [
    { name: 'show', kind: 'one', label: visit.t('payments.list.show'), options: show },
    ...(visit.holds('programme_manager')
      ? [{ name: 'mine', kind: 'flag' as const, label: visit.t('payments.list.mine') }]
      : []),
  ];
}
