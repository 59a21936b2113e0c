import { Readable } from 'node:stream';
import { Get, Inject, Query, Res } from '@nestjs/common';
import { recordReading } from '../../audit/record-reading.js';
import { Database } from '../../database/database.js';
import { paymentReportPaper } from '../../exchange/payment-report-paper.js';
import { separatedValues } from '../../exchange/separated-values.js';
import { type PaymentReportRead, paymentReportOf, yearAsked } from '../../funding/payment-report.query.js';
import { STAFF_ROLES } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import type { Answer } from '../shell/answers.js';
import type { WebReply } from '../shell/http.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { sendFile, sendPaper } from '../statements/send-file.js';
import { PaymentReportPage } from './payment-report-page.js';

/** The yearly report on payment times, for the facility and its auditors. */
@Pages('')
export class PaymentReportController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('payment-report')
  async page(@Visiting() visit: SignedInVisit, @Query() query: unknown): Promise<Answer> {
    return PaymentReportPage({ visit, read: await this.read(visit, query) });
  }

  /** One row for each payment: what is added up can be added up again. */
  @Get('payment-report.csv')
  async values(
    @Visiting() visit: SignedInVisit,
    @Query() query: unknown,
    @Res() reply: WebReply,
  ): Promise<void> {
    const read = await this.read(visit, query);
    const payments = paymentReportPaper(read, visit.locale).parts.at(-1);
    await this.record(visit, `${nameOf(read)}.csv`);
    const text = separatedValues(payments ?? { columns: [], rows: [] }, visit.locale);
    sendFile(reply, Readable.from([text]), 'csv', nameOf(read));
  }

  @Get('payment-report.pdf')
  async pdf(
    @Visiting() visit: SignedInVisit,
    @Query() query: unknown,
    @Res() reply: WebReply,
  ): Promise<void> {
    const read = await this.read(visit, query);
    await this.record(visit, `${nameOf(read)}.pdf`);
    await sendPaper(reply, paymentReportPaper(read, visit.locale), 'pdf', nameOf(read));
  }

  private async record(visit: SignedInVisit, file: string): Promise<void> {
    await recordReading(this.database, visit.actor, { kind: 'file_exported', what: { file } });
  }

  private async read(visit: SignedInVisit, query: unknown): Promise<PaymentReportRead> {
    const read = await paymentReportOf(this.database, visit.actor, yearAsked(query));
    if (read) return read;
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: STAFF_ROLES } }]);
  }
}

function nameOf({ report }: PaymentReportRead): string {
  return `payment-report-${report.year}`;
}
