import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { editFundingRequest } from '../../funding/edit-funding-request.js';
import { formatCents } from '../../kernel/money.js';
import { readCents } from '../actions/read-cents.js';
import { textOf } from '../cases/act-form.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import type { ClashWords } from '../drafts/conflict-page.js';
import { type Opened, saveForm, showForm, type WrittenForm } from '../drafts/form-answers.js';
import { forget, keepSent, type Sent } from '../drafts/kept-form.js';
import { type Answer, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { FundingEditPage } from './edit-page.js';
import { type FundingFile, loadFundingFile } from './funding-file.js';

/** The funding request: writing it, keeping what is typed, saving it. */
@Pages('funding-requests')
export class FundingFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/edit')
  async edit(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    return showForm(this.runtime, visit, this.form(visit, id));
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    return saveForm(this.runtime, visit, this.form(visit, id), sent);
  }

  @Post(':id/edit/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    const { form } = await this.open(visit, id);
    return keepSent(this.runtime.database, visit, form, sent);
  }

  @Post(':id/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await forget(this.runtime.database, visit, { name: nameOf(id) });
    return seeOther(`/funding-requests/${id}/edit`, { key: 'actions.form.discarded' });
  }

  private form(visit: SignedInVisit, id: string): WrittenForm<OpenedRequest> {
    return {
      address: `/funding-requests/${id}/edit`,
      open: () => this.open(visit, id),
      page: ({ request: { page }, names }, fields, state) =>
        FundingEditPage({
          visit,
          file: page.file,
          fields,
          isDraft: !names.includes('amountCents'),
          ...state,
        }),
      about: ({ request: { page } }) => ({
        caption: `${page.file.reference} ${page.file.title}`,
        crumbs: caseCrumbs(visit, 'funding_request', page.file),
      }),
      words: () => words(visit),
      fieldLabel: (field) => fieldLabel(field, visit),
      write: async ({ fields, versions }) => {
        const { justification, amountCents } = fields;
        const edited = await editFundingRequest(this.runtime, visit.actor, {
          requestId: id,
          expectedVersion: versions['version'] ?? '',
          changes: {
            justification,
            ...(amountCents === undefined ? {} : { amountCents: readCents(amountCents) }),
          },
        });
        return { id, changed: edited.fields.length > 0 };
      },
      saved: ({ changed }) => ({
        path: `/funding-requests/${id}`,
        said: { key: changed ? 'funding.saved' : 'actions.form.unchanged' },
      }),
    };
  }

  /** The request as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<OpenedRequest> {
    const request = await loadFundingFile(this.runtime, visit, id);
    const { file, wording } = request.page;
    if (file.editRefused) throw problemOfRefusals([file.editRefused]);
    // In a draft the amount is the action's grant.
    const names = file.stage.code === wording.definition.initial ? [JUSTIFICATION] : [JUSTIFICATION, AMOUNT];
    const { justification, amountCents } = request.content;
    const saved: Readonly<Record<string, string>> = {
      justification,
      amountCents: amountCents === null ? '' : formatCents(amountCents),
    };
    return {
      request,
      names,
      form: {
        name: nameOf(id),
        shape: SHAPE,
        fieldsIn: (sent) => Object.fromEntries(names.map((name) => [name, textOf(sent[name])])),
        isPart: (name) => names.includes(name),
        saved: Object.fromEntries(names.map((name) => [name, saved[name] ?? ''])),
        versions: { version: file.version },
      },
    };
  }
}

interface OpenedRequest extends Opened {
  readonly request: FundingFile;
  /** The fields that can be written now. */
  readonly names: readonly string[];
}

const JUSTIFICATION = 'justification';
const AMOUNT = 'amountCents';
const SHAPE = { partOf: (field: string) => field };

function nameOf(id: string): string {
  return `funding:${id}`;
}

function fieldLabel(field: string, visit: Visit): string {
  return visit.t(field === AMOUNT ? 'funding.amount' : 'funding.justification');
}

function words(visit: Visit): ClashWords {
  return {
    shape: SHAPE,
    label: (part) => fieldLabel(part, visit),
    shown: (part, fields) => {
      const value = fields[part] ?? '';
      const cents = part === AMOUNT && value !== '' ? readCents(value) : Number.NaN;
      return [Number.isNaN(cents) ? value : visit.money(cents)];
    },
    texts: new Set([JUSTIFICATION]),
  };
}
