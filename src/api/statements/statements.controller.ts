import { Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { moneyOfAction } from '../../funding/money-of-action.query.js';
import { paymentReportOf, yearAsked } from '../../funding/payment-report.query.js';
import { actionStatement, envelopeStatement } from '../../funding/statement.query.js';
import { periodAsked } from '../../funding/statement-period.js';
import type { Locale } from '../../i18n/index.js';
import { type PersonActor, STAFF_ROLES } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { date, formed } from '../field-kinds.js';
import type { QuerySpec } from '../query.js';
import { CurrentPerson, Reader } from '../request.js';
import { Asked, GetRoute } from '../route.js';
import { actionMoneyOnTheWire, paymentReportOnTheWire, statementOnTheWire } from './on-the-wire.js';
import { ActionMoneyDto, PaymentReportDto, StatementDto } from './statement.dto.js';

type Query = Readonly<Record<string, string>>;

const PERIOD: QuerySpec = {
  from: { kind: date, description: 'The first day.' },
  to: { kind: date, description: 'The last day.' },
};

const YEAR: QuerySpec = {
  year: {
    kind: formed(/^\d{4}$/, 'not_whole', { max: 4 }),
    description: 'The year; the present one when it is left out.',
  },
};

@ApiTags('money')
@Controller('api/v1')
export class StatementsController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @GetRoute({
    id: 'readActionMoney',
    path: 'actions/:id/money',
    for: 'signed_in',
    summary: 'Read the money of an action: what is held, paid and due, and every entry',
    description:
      'For the facility and for whoever leads the action, of technical assistance and dialogues for the facility alone; 404 for everybody else.',
    answers: ActionMoneyDto,
  })
  async money(@Param('id') id: string, @CurrentPerson() actor: PersonActor, @Reader() locale: Locale) {
    const money = await moneyOfAction(this.runtime, actor, id);
    if (!money) throw new Problem('not_found');
    return actionMoneyOnTheWire(money, locale);
  }

  @GetRoute({
    id: 'readActionStatement',
    path: 'actions/:id/statement',
    for: 'signed_in',
    summary: 'Read the statement of account of an action',
    description: 'All of its life unless a period is named. For the facility and for whoever leads it.',
    query: PERIOD,
    answers: StatementDto,
  })
  async ofAction(
    @Param('id') id: string,
    @Asked() asked: Query,
    @CurrentPerson() actor: PersonActor,
  ): Promise<StatementDto> {
    const read = await actionStatement(this.runtime.database, actor, id, periodAsked(asked));
    if (!read) throw new Problem('not_found');
    return statementOnTheWire(read);
  }

  @GetRoute({
    id: 'readEnvelopeStatement',
    path: 'envelopes/:id/statement',
    for: STAFF_ROLES,
    summary: 'Read the statement of account of an envelope',
    description: 'The present financial year unless a period is named.',
    query: PERIOD,
    answers: StatementDto,
  })
  async ofEnvelope(
    @Param('id') id: string,
    @Asked() asked: Query,
    @CurrentPerson() actor: PersonActor,
  ): Promise<StatementDto> {
    const read = await envelopeStatement(this.runtime.database, actor, id, periodAsked(asked));
    if (!read) throw new Problem('not_found');
    return statementOnTheWire(read);
  }

  @GetRoute({
    id: 'readPaymentReport',
    path: 'payment-report',
    for: STAFF_ROLES,
    summary: 'Read how long the payments of a year took, and which were late',
    query: YEAR,
    answers: PaymentReportDto,
  })
  async paymentReport(@Asked() asked: Query, @CurrentPerson() actor: PersonActor): Promise<PaymentReportDto> {
    const read = await paymentReportOf(this.runtime.database, actor, yearAsked(asked));
    if (!read) throw new Problem('not_found');
    return paymentReportOnTheWire(read);
  }
}
