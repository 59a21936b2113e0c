import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { draftPaymentRequest } from '../../funding/draft-payment-request.js';
import { editPaymentRequest } from '../../funding/edit-payment-request.js';
import { type PaymentChoices, paymentChoices } from '../../funding/payment-choices.query.js';
import { PAYMENT_KINDS } from '../../funding/payment-rules.js';
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
  type Claim,
  type ClaimField,
  centsOf,
  claimFields,
  claimOf,
  claimSaved,
  fieldLabel,
  formWith,
  paymentWords,
} from './payment-fields.js';
import { loadPaymentFile, type PaymentFile } from './payment-file.js';

/** Payment requests while they are written: begun on an action, changed, saved. */
@Pages('payment-requests')
export class PaymentFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async begin(@Visiting() visit: SignedInVisit, @Query() query: Sent): Promise<Answer> {
    return showForm(this.runtime, visit, this.newForm(visit, query));
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
    // Also where the request has moved on, and nobody may write in it now.
    for (const name of [claimName(id), acceptedName(id)]) {
      await forget(this.runtime.database, visit, { name });
    }
    return seeOther(`/payment-requests/${id}/edit`, { key: 'actions.form.discarded' });
  }

  private newForm(visit: SignedInVisit, query: Sent): WrittenForm<Begun> {
    const address = newUrl(query);
    return {
      address,
      open: () => this.openNew(visit, query),
      page: ({ choices, claim, names }, fields, state) =>
        NewPaymentPage({ visit, address, choices, claim, names, fields, ...state }),
      about: ({ choices }) => ({
        caption: `${choices.actionReference} ${choices.actionTitle}`,
        crumbs: claimCrumbs(visit, choices),
      }),
      words: ({ form, claim, choices }) => paymentWords(form, claim, choices.reports, visit),
      fieldLabel: (field, _, { claim }) => fieldLabel(field, claim, visit),
      write: async ({ fields }, { choices }) => {
        const { id } = await draftPaymentRequest(this.runtime, visit.actor, {
          actionId: choices.actionId,
          kind: fields['kind'],
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
      page: ({ request, names, reports }, fields, state) =>
        EditPaymentPage({ visit, request, names, fields, reports, ...state }),
      about: ({ request: { page } }) => ({
        caption: `${page.file.reference} ${page.file.title}`,
        crumbs: caseCrumbs(visit, 'payment_request', page.file),
      }),
      words: ({ form, request, reports }) => paymentWords(form, request.payment, reports, visit),
      fieldLabel: (field, _, { request }) => fieldLabel(field, request.payment, visit),
      write: async ({ fields, versions }, { names }) => {
        const { acceptedCents } = fields;
        const accepted = acceptedCents === undefined ? {} : { acceptedCents: centsOf(acceptedCents) };
        const edited = await editPaymentRequest(this.runtime, visit.actor, {
          requestId: id,
          expectedVersion: versions['version'] ?? '',
          changes: names ? claimOf(fields) : accepted,
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
    const { kind, amount } = askedFor(query);
    const choices = offered(found, kind);
    const kinds = choices.kinds.map((one) => one.kind);
    const [only] = kinds.length === 1 ? kinds : [];
    const claim = { kind: only ?? null, bought: choices.bought };
    const names = claimFields(claim);
    // What was paid too much with one payment is claimed apart from what was with another.
    const name = ['payment:new', choices.actionId, kinds.join('-'), amount].join(':');
    const saved = {
      ...(only ? { kind: only } : {}),
      ...(amount === '' ? {} : { requestedCents: formatCents(Number(amount)) }),
    };
    return { choices, claim, names, form: { ...formWith(['kind', ...names]), name, saved, versions: {} } };
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
    const names = stage.code === 'financial_initiation' ? null : namesIn(payment);
    return {
      request,
      names,
      reports: [...own, ...(choices?.reports ?? [])],
      form: {
        ...(names ? claimForm(payment, id, names) : acceptingForm(payment, id)),
        versions: { version },
      },
    };
  }
}

interface Begun extends Opened {
  readonly choices: PaymentChoices;
  readonly claim: Claim;
  readonly names: readonly ClaimField[];
}

interface Reopened extends Opened {
  readonly request: PaymentFile;
  /** The fields of the claim; null where it is said what is accepted of it. */
  readonly names: readonly ClaimField[] | null;
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

/** What an address asks for; anything else says nothing. */
function askedFor(query: Sent): { readonly kind: string; readonly amount: string } {
  const [kind, amount] = [textOf(query['kind']), textOf(query['amount'])];
  return {
    kind: PAYMENT_KINDS.some((one) => one === kind) ? kind : '',
    amount: /^\d{1,13}$/.test(amount) ? amount : '',
  };
}

function newUrl(query: Sent): string {
  const asked = Object.entries({ action: textOf(query['action']), ...askedFor(query) });
  return `/payment-requests/new?${new URLSearchParams(asked.filter(([, value]) => value !== ''))}`;
}

type SavedForm = Omit<KeptForm, 'versions'>;

/** An amount that was asked for where the form has no field for it is not lost by saving. */
function namesIn({ kind, bought, content }: PaymentFile['payment']): readonly ClaimField[] {
  const names = claimFields({ kind, bought });
  const isHidden = content.requestedCents !== null && !names.includes('requestedCents');
  return isHidden ? [...names, 'requestedCents'] : names;
}

function claimForm({ content }: PaymentFile['payment'], id: string, names: readonly ClaimField[]): SavedForm {
  return { ...formWith(names), name: claimName(id), saved: claimSaved(content, names) };
}

/** Where no costs were declared there is nothing to accept. */
function acceptingForm({ content, acceptedCents }: PaymentFile['payment'], id: string): SavedForm {
  const accepted = acceptedCents === null ? '' : formatCents(acceptedCents);
  return content.declaredCents === null
    ? { ...formWith([]), name: acceptedName(id), saved: {} }
    : { ...formWith(['acceptedCents']), name: acceptedName(id), saved: { acceptedCents: accepted } };
}

function claimName(id: string): string {
  return `payment:${id}`;
}

function acceptedName(id: string): string {
  return `payment-accepted:${id}`;
}

function savedKey({ kind, bought }: PaymentFile['payment']) {
  if (kind === 'recovery') return 'payments.new.saved_recovery';
  return bought ? 'payments.bought.saved' : 'payments.new.saved';
}
