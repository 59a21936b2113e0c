import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { draftPaymentRequest } from '../../funding/draft-payment-request.js';
import { editPaymentRequest } from '../../funding/edit-payment-request.js';
import { type PaymentChoices, paymentChoices } from '../../funding/payment-choices.query.js';
import { NO_CONTENT } from '../../funding/payment-content.js';
import { Problem } from '../../kernel/problem.js';
import { textOf } from '../cases/act-form.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type Differing, EditPaymentPage, type EditPaymentProps, isAccepting } from './edit-payment-page.js';
import { NewPaymentPage } from './new-payment-page.js';
import {
  centsOf,
  claimOf,
  fieldsIn,
  fieldsOf,
  type PaymentFieldName,
  type PaymentFields,
} from './payment-fields.js';
import { loadPaymentFile, type PaymentFile } from './payment-file.js';

type Sent = Readonly<Record<string, unknown>>;

/** Payment requests while they are written: begun on an action, changed, saved. */
@Pages('payment-requests')
export class PaymentFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async begin(@Visiting() visit: SignedInVisit, @Query() query: Sent): Promise<Answer> {
    const choices = await this.choices(visit, query['action']);
    const amount = textOf(query['amount']);
    const requestedCents = /^\d{1,13}$/.test(amount) ? Number(amount) : null;
    const fields = fieldsOf({ ...NO_CONTENT, requestedCents }, null);
    const shown = offered(choices, query['kind']);
    return NewPaymentPage({ visit, ...shown, fields, errors: FormErrors.none });
  }

  @Post('new')
  async draft(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    const choices = await this.choices(visit, sent?.['action']);
    const fields = fieldsIn(sent ?? {});
    const kind = textOf(sent?.['kind']);
    const { actionId } = choices;
    try {
      const { id } = await draftPaymentRequest(this.runtime, visit.actor, {
        actionId,
        kind,
        ...claimOf(fields),
      });
      return seeOther(`/payment-requests/${id}`, {
        key: savedKey(kind, choices),
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'not_found') throw error;
      const shown = offered(choices, kind);
      const errors = errorsIn(error, visit.locale, labelsOf(visit));
      return comesBack(NewPaymentPage({ visit, ...shown, fields, errors }), error.status);
    }
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const request = await this.open(visit, id);
    return this.form(visit, request, savedIn(request), {});
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const request = await this.open(visit, id);
    const typed = fieldsIn(sent ?? {});
    const accepting = isAccepting(request);
    const accepted =
      request.payment.content.declaredCents === null ? {} : { acceptedCents: centsOf(typed.acceptedCents) };
    try {
      const { fields } = await editPaymentRequest(this.runtime, visit.actor, {
        requestId: id,
        expectedVersion: String(sent?.['version'] ?? ''),
        changes: accepting ? accepted : claimOf(typed),
      });
      return seeOther(`/payment-requests/${id}`, {
        key: fields.length === 0 ? 'payments.edit.unchanged' : 'payments.edit.saved',
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'not_found') throw error;
      const more =
        error.code === 'stale_version'
          ? { conflict: differing(savedIn(request), typed, accepting) }
          : { errors: errorsIn(error, visit.locale, labelsOf(visit)) };
      return comesBack(await this.form(visit, request, typed, more), error.status);
    }
  }

  /** The request as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<PaymentFile> {
    const request = await loadPaymentFile(this.runtime, visit, id);
    const refused = request.page.file.editRefused;
    if (refused) throw problemOfRefusals([refused]);
    return request;
  }

  private async choices(visit: SignedInVisit, actionId: unknown): Promise<PaymentChoices> {
    const choices = await paymentChoices(this.runtime, visit.actor, textOf(actionId));
    if (!choices) throw new Problem('not_found');
    return choices;
  }

  private async form(
    visit: SignedInVisit,
    request: PaymentFile,
    fields: PaymentFields,
    more: Partial<Pick<EditPaymentProps, 'errors' | 'conflict'>>,
  ): Promise<Html> {
    const { payment } = request;
    const choices = await paymentChoices(this.runtime, visit.actor, payment.actionId);
    // The report that this request rests on is taken, but by itself.
    const own = payment.report && payment.content.reportId ? [{ ...payment.report, number: 0 }] : [];
    const reports = [...own, ...(choices?.reports ?? [])];
    return EditPaymentPage({ visit, request, fields, reports, errors: FormErrors.none, ...more });
  }
}

/** Whoever both leads and works for the facility is asked first what it is that they do. */
function offered(
  choices: PaymentChoices,
  kind: unknown,
): { readonly choices: PaymentChoices; readonly kind: string } {
  const wanted = textOf(kind);
  // What the facility buys is asked for kind by kind, each with the fields that it needs.
  const exactly = choices.bought ? choices.kinds.filter((one) => one.kind === wanted) : [];
  if (exactly.length > 0) return { choices: { ...choices, kinds: exactly }, kind: wanted };
  const kinds = choices.kinds.filter((one) => (one.kind === 'recovery') === (wanted === 'recovery'));
  return { choices: kinds.length > 0 ? { ...choices, kinds } : choices, kind: wanted };
}

function savedKey(kind: string, { bought }: PaymentChoices) {
  if (kind === 'recovery') return 'payments.new.saved_recovery';
  return bought ? 'payments.bought.saved' : 'payments.new.saved';
}

function savedIn({ payment }: PaymentFile): PaymentFields {
  return fieldsOf(payment.content, payment.acceptedCents);
}

function differing(saved: PaymentFields, yours: PaymentFields, accepting: boolean): readonly Differing[] {
  return (Object.keys(saved) as PaymentFieldName[])
    .filter((name) => (name === 'acceptedCents') === accepting && saved[name] !== yours[name])
    .map((name) => ({ name, saved: saved[name], yours: yours[name] }));
}

function labelsOf(visit: SignedInVisit): Readonly<Record<string, string>> {
  const names = [
    'requestedCents',
    'declaredCents',
    'reportId',
    'invoiceReference',
    'reason',
    'acceptedCents',
    'kind',
  ] as const;
  return Object.fromEntries(names.map((name) => [name, visit.t(`payments.field.${name}`)]));
}
