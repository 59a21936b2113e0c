import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { draftPaymentRequest } from '../../funding/draft-payment-request.js';
import { editPaymentRequest } from '../../funding/edit-payment-request.js';
import { paymentInFull } from '../../funding/payment-in-full.query.js';
import type { Locale } from '../../i18n/index.js';
import type { PersonActor } from '../../kernel/actor.js';
import { parseCents, toWire } from '../../kernel/money.js';
import { Problem, type ProblemDetail } from '../../kernel/problem.js';
import { caseRoutes } from '../cases/case-routes.js';
import { IfMatch } from '../if-match.js';
import { moneyOrNull } from '../money.dto.js';
import { CurrentPerson, type FastifyReply, Reader } from '../request.js';
import { PatchRoute, PostRoute, Sent } from '../route.js';
import { NewPaymentRequestDto, PaymentRequestChangesDto, PaymentRequestDto } from './payment-request.dto.js';

const PaymentRequestRoutes = caseRoutes({
  subject: 'payment_request',
  name: 'PaymentRequest',
  one: 'a payment request',
  many: 'Payment requests',
  answers: PaymentRequestDto,
});

@ApiTags('payment-requests')
@Controller('api/v1/payment-requests')
export class PaymentRequestsController extends PaymentRequestRoutes {
  constructor(@Inject(CaseRuntime) runtime: CaseRuntime) {
    super(runtime);
  }

  protected async content(actor: PersonActor, id: string) {
    const payment = await paymentInFull(this.runtime, actor, id);
    if (!payment) throw new Problem('not_found');
    const { content, time, lateInterest } = payment;
    return {
      actionId: payment.actionId,
      kind: payment.kind,
      number: payment.number,
      reportId: payment.report?.id ?? null,
      invoiceReference: content.invoiceReference,
      requested: moneyOrNull(content.requestedCents),
      declared: moneyOrNull(content.declaredCents),
      accepted: moneyOrNull(payment.acceptedCents),
      due: moneyOrNull(payment.dueCents),
      cleared: moneyOrNull(payment.clearedCents),
      overpaid: toWire(payment.amount.overpaidCents),
      reason: content.reason,
      registeredAt: payment.registeredAt,
      timeToPay: time && {
        days: time.days,
        dueOn: time.dueOn,
        remainingDays: time.remainingDays,
        suspensions: time.suspensions.map(({ from, to }) => ({ from: instant(from), to: to && instant(to) })),
      },
      lateInterest: {
        basisPoints: lateInterest.basisPoints,
        daysLate: lateInterest.daysLate,
        amount: toWire(lateInterest.cents),
      },
      settledOn: payment.settledOn,
      bankReference: payment.bankReference,
    };
  }

  @PostRoute({
    id: 'draftPaymentRequest',
    for: 'signed_in',
    summary: 'Ask for a payment, or claim money back',
    description:
      'The lead of an action under contract drafts a request, of technical assistance and dialogues the secretariat; the secretariat and the financial initiator prepare a recovery. It is judged once it is handed in.',
    body: NewPaymentRequestDto,
    answers: PaymentRequestDto,
    version: 'read',
  })
  async draft(
    @Sent() { actionId, kind, ...claim }: NewPaymentRequestDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id } = await onTheWire(
      draftPaymentRequest(this.runtime, actor, { actionId, kind, ...inCents(claim) }),
    );
    reply.header('location', `/api/v1/payment-requests/${id}`);
    return this.one(id, actor, locale, reply);
  }

  @PatchRoute({
    id: 'editPaymentRequest',
    path: ':id',
    for: 'signed_in',
    summary: 'Change what a payment request says, or what is accepted of it',
    description: 'Fields left out stay as they are. 409 where the stage has frozen it.',
    body: PaymentRequestChangesDto,
    answers: PaymentRequestDto,
    version: 'changed',
  })
  async edit(
    @Param('id') requestId: string,
    @IfMatch() expectedVersion: string,
    @Sent() { accepted, ...claim }: PaymentRequestChangesDto,
    @CurrentPerson() actor: PersonActor,
    @Reader() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const changes = {
      ...inCents(claim),
      ...(accepted === undefined ? {} : { acceptedCents: parseCents(accepted.amount) }),
    };
    await onTheWire(editPaymentRequest(this.runtime, actor, { requestId, expectedVersion, changes }));
    return this.one(requestId, actor, locale, reply);
  }
}

type Claim = Pick<
  NewPaymentRequestDto,
  'requested' | 'declared' | 'reportId' | 'invoiceReference' | 'reason'
>;

function inCents({ requested, declared, ...rest }: Claim) {
  return {
    ...rest,
    ...(requested === undefined ? {} : { requestedCents: requested && parseCents(requested.amount) }),
    ...(declared === undefined ? {} : { declaredCents: declared && parseCents(declared.amount) }),
  };
}

/** Inside an amount is a field of its own; in a body it is called otherwise. */
const POINTERS: Readonly<Record<string, string>> = {
  '/requestedCents': '/requested',
  '/declaredCents': '/declared',
  '/acceptedCents': '/accepted',
};

async function onTheWire<T>(done: Promise<T>): Promise<T> {
  try {
    return await done;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const told = error.details.map(
      ({ pointer, ...detail }): ProblemDetail =>
        pointer === undefined ? detail : { ...detail, pointer: POINTERS[pointer] ?? pointer },
    );
    throw new Problem(error.code, told);
  }
}

function instant(text: string): string {
  return new Date(text).toISOString();
}
