import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { draftPaymentRequest } from '../../funding/draft-payment-request.js';
import { editPaymentRequest } from '../../funding/edit-payment-request.js';
import { type PaymentChoices, paymentChoices } from '../../funding/payment-choices.query.js';
import { formatCents } from '../../kernel/money.js';
import { Problem } from '../../kernel/problem.js';
import { textOf } from '../cases/act-form.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { type Opened, saveForm, showForm, type WrittenForm } from '../drafts/form-answers.js';
import { forget, type KeptForm, keepSent, type Sent } from '../drafts/kept-form.js';
import { type Answer, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { EditPaymentPage } from './edit-payment-page.js';
import { claimCrumbs, NewPaymentPage } from './new-payment-page.js';
import {
  ACCEPTING_FORM,
  acceptedFieldsOf,
  CLAIM_FORM,
  centsOf,
  claimOf,
  fieldLabel,
  fieldsOf,
  NEW_CLAIM,
  paymentWords,
} from './payment-fields.js';
import { loadPaymentFile, type PaymentFile } from './payment-file.js';

/** Payment requests while they are written: begun on an action, changed, saved. */
@Pages('payment-requests')
export class PaymentFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async begin(@Visiting() visit: SignedInVisit, @Query() query: Sent): Promise<Answer> {
    const amount = textOf(query['amount']);
    return showForm(this.runtime, visit, this.newForm(visit, query), (_, fields) =>
      /^\d{1,13}$/.test(amount) ? { fields: { ...fields, requestedCents: formatCents(Number(amount)) } } : {},
    );
  }

  @Post('new')
  async draft(
    @Visiting() visit: SignedInVisit,
    @Query() query: Sent,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return saveForm(this.runtime, visit, this.newForm(visit, query), sent);
  }

  @Post('new/keep')
  async keepNew(@Visiting() visit: SignedInVisit, @Query() query: Sent, @Body() sent: Sent | undefined) {
    const { form } = await this.openNew(visit, query);
    return keepSent(this.runtime.database, visit, form, sent);
  }

  @Post('new/discard')
  async discardNew(@Visiting() visit: SignedInVisit, @Query() query: Sent): Promise<Answer> {
    const { form } = await this.openNew(visit, query);
    await forget(this.runtime.database, visit, form);
    return seeOther(newUrl(query), { key: 'actions.form.discarded' });
  }

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return showForm(this.runtime, visit, this.editForm(visit, id));
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return saveForm(this.runtime, visit, this.editForm(visit, id), sent);
  }

  @Post(':id/edit/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    const { form } = await this.open(visit, id);
    return keepSent(this.runtime.database, visit, form, sent);
  }

  @Post(':id/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const { form } = await this.open(visit, id);
    await forget(this.runtime.database, visit, form);
    return seeOther(`/payment-requests/${id}/edit`, { key: 'actions.form.discarded' });
  }

  private newForm(visit: SignedInVisit, query: Sent): WrittenForm<Begun> {
    const address = newUrl(query);
    return {
      address,
      open: () => this.openNew(visit, query),
      page: ({ choices }, fields, state) => NewPaymentPage({ visit, address, choices, fields, ...state }),
      about: ({ choices }) => ({
        caption: `${choices.actionReference} ${choices.actionTitle}`,
        crumbs: claimCrumbs(visit, choices),
      }),
      words: ({ form, choices }) => paymentWords(form, choices.reports, visit),
      fieldLabel: (field) => fieldLabel(field, visit),
      write: async ({ fields }, { choices }) => {
        const [only] = choices.kinds.length === 1 ? choices.kinds : [];
        const { id } = await draftPaymentRequest(this.runtime, visit.actor, {
          actionId: choices.actionId,
          kind: only?.kind ?? fields['kind'],
          ...claimOf(fields),
        });
        return { id, changed: true };
      },
      saved: async ({ id }) => {
        const { payment } = await loadPaymentFile(this.runtime, visit, id);
        return { path: `/payment-requests/${id}`, said: { key: savedKey(payment) } };
      },
    };
  }

  private editForm(visit: SignedInVisit, id: string): WrittenForm<Reopened> {
    return {
      address: `/payment-requests/${id}/edit`,
      open: () => this.open(visit, id),
      page: ({ request, accepting, reports }, fields, state) =>
        EditPaymentPage({ visit, request, accepting, fields, reports, ...state }),
      about: ({ request: { page } }) => ({
        caption: `${page.file.reference} ${page.file.title}`,
        crumbs: caseCrumbs(visit, 'payment_request', page.file),
      }),
      words: ({ form, reports }) => paymentWords(form, reports, visit),
      fieldLabel: (field) => fieldLabel(field, visit),
      write: async ({ fields, versions }, { request, accepting }) => {
        const { declaredCents } = request.payment.content;
        const accepted =
          declaredCents === null ? {} : { acceptedCents: centsOf(fields['acceptedCents'] ?? '') };
        const edited = await editPaymentRequest(this.runtime, visit.actor, {
          requestId: id,
          expectedVersion: versions['version'] ?? '',
          changes: accepting ? accepted : claimOf(fields),
        });
        return { id, changed: edited.fields.length > 0 };
      },
      saved: ({ changed }) => ({
        path: `/payment-requests/${id}`,
        said: { key: changed ? 'payments.edit.saved' : 'payments.edit.unchanged' },
      }),
    };
  }

  /** What there is to ask for on the action, for whoever may ask. */
  private async openNew(visit: SignedInVisit, query: Sent): Promise<Begun> {
    const found = await paymentChoices(this.runtime, visit.actor, textOf(query['action']));
    if (!found) throw new Problem('not_found');
    const choices = offered(found, textOf(query['kind']));
    const name = `payment:new:${choices.actionId}:${choices.kinds.map((one) => one.kind).join('-')}`;
    return { choices, form: { ...NEW_CLAIM, name, saved: {}, versions: {} } };
  }

  /** The request as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<Reopened> {
    const request = await loadPaymentFile(this.runtime, visit, id);
    const { editRefused, stage, version } = request.page.file;
    if (editRefused) throw problemOfRefusals([editRefused]);
    const { payment } = request;
    const choices = await paymentChoices(this.runtime, visit.actor, payment.actionId);
    // The report that this request rests on is taken, but by itself.
    const own = payment.report && payment.content.reportId ? [{ ...payment.report, number: 0 }] : [];
    // In financial initiation the facility says what it accepts; the claim is not its to change.
    const accepting = stage.code === 'financial_initiation';
    const form = accepting
      ? { ...ACCEPTING_FORM, name: `payment-accepted:${id}`, saved: acceptedFieldsOf(payment.acceptedCents) }
      : { ...CLAIM_FORM, name: `payment:${id}`, saved: fieldsOf(payment.content) };
    return {
      request,
      accepting,
      reports: [...own, ...(choices?.reports ?? [])],
      form: { ...form, versions: { version } },
    };
  }
}

interface Begun extends Opened {
  readonly choices: PaymentChoices;
  readonly form: KeptForm;
}

interface Reopened extends Opened {
  readonly request: PaymentFile;
  /** Whether it is said what is accepted of it, and not what is asked for. */
  readonly accepting: boolean;
  readonly reports: PaymentChoices['reports'];
}

/** Whoever both leads and works for the facility is asked first what it is that they do. */
function offered(choices: PaymentChoices, wanted: string): PaymentChoices {
  // What the facility buys is asked for kind by kind, each with the fields that it needs.
  const exactly = choices.bought ? choices.kinds.filter((one) => one.kind === wanted) : [];
  if (exactly.length > 0) return { ...choices, kinds: exactly };
  const kinds = choices.kinds.filter((one) => (one.kind === 'recovery') === (wanted === 'recovery'));
  return kinds.length > 0 ? { ...choices, kinds } : choices;
}

function newUrl(query: Sent): string {
  const asked = new URLSearchParams({ action: textOf(query['action']) });
  for (const name of ['kind', 'amount']) {
    if (textOf(query[name]) !== '') asked.set(name, textOf(query[name]));
  }
  return `/payment-requests/new?${asked}`;
}

function savedKey({ kind, bought }: PaymentFile['payment']) {
  if (kind === 'recovery') return 'payments.new.saved_recovery';
  return bought ? 'payments.bought.saved' : 'payments.new.saved';
}
