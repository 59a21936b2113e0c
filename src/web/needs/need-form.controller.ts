import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../cases/case-view.js';
import type { DraftFields } from '../../cases/form-draft.js';
import { holdsOwnRole } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { draftNeed } from '../../needs/draft-need.js';
import { editNeed } from '../../needs/edit-need.js';
import { emptyNeed } from '../../needs/need-content.js';
import { frameworksInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import { usualLanguage } from '../../reference/languages.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { errorsIn, type FormErrors, type Option } from '../components/index.js';
import { type FormState, nextStep, saveForm, showForm, type WrittenForm } from '../drafts/form-answers.js';
import { forget, type KeptForm, keepSent, type Sent } from '../drafts/kept-form.js';
import { type Answer, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import {
  isNeedPart,
  NEED_SHAPE,
  needFieldsIn,
  needFieldsOf,
  needLabel,
  needWords,
  readNeed,
} from './need-fields.js';
import { loadNeedFile, type NeedFile } from './need-file.js';
import { NeedFormPage } from './need-form-page.js';

const PARTS = { shape: NEED_SHAPE, fieldsIn: needFieldsIn, isPart: isNeedPart };

const NEW = 'need:new';

/** The need: writing it, keeping what is typed, saving it. */
@Pages('needs')
export class NeedFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit): Promise<Answer> {
    return showForm(this.runtime, visit, this.newForm(visit));
  }

  @Post('new')
  async draft(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    return saveForm(this.runtime, visit, this.newForm(visit), sent);
  }

  @Post('new/keep')
  async keepNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    const { form } = await this.openNew(visit);
    return keepSent(this.runtime.database, visit, form, sent);
  }

  @Post('new/discard')
  async discardNew(@Visiting() visit: SignedInVisit): Promise<Answer> {
    await forget(this.runtime.database, visit, { name: NEW });
    return seeOther('/needs/new', { key: 'actions.form.discarded' });
  }

  @Get(':id/edit')
  async edit(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('lacks') lacks: unknown,
  ): Promise<Answer> {
    return showForm(this.runtime, visit, this.editForm(visit, id), ({ file }) => {
      const lacking = lacks === 'yes' && file ? lackingIn(file.page.file) : [];
      return lacking.length === 0 ? {} : { errors: mistakes(visit, lackingProblem(lacking)) };
    });
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
    await forget(this.runtime.database, visit, { name: formOf(id) });
    return seeOther(`/needs/${id}/edit`, { key: 'actions.form.discarded' });
  }

  private newForm(visit: SignedInVisit): WrittenForm<Opened> {
    return {
      ...this.form(visit, '/needs/new'),
      open: () => this.openNew(visit),
      write: async ({ fields }) => {
        const { id } = await draftNeed(this.runtime, visit.actor, readNeed(fields));
        return { id, changed: true };
      },
    };
  }

  private editForm(visit: SignedInVisit, id: string): WrittenForm<Opened> {
    return {
      ...this.form(visit, `/needs/${id}/edit`),
      open: () => this.open(visit, id),
      write: async ({ fields, versions }) => {
        const edited = await editNeed(this.runtime, visit.actor, {
          needId: id,
          expectedVersion: versions['version'] ?? '',
          changes: readNeed(fields),
        });
        return { id, changed: edited.fields.length > 0 };
      },
    };
  }

  private form(visit: SignedInVisit, address: string): Omit<WrittenForm<Opened>, 'open' | 'write'> {
    return {
      address,
      page: (now, fields, state) => this.page(visit, address, now, fields, state),
      about: ({ file: opened }) => {
        const file = opened?.page.file;
        return {
          ...(file ? { caption: `${file.reference} ${file.title}` } : {}),
          crumbs: caseCrumbs(visit, 'need', file),
        };
      },
      words: async () => needWords(visit, await this.partnerships(visit)),
      fieldLabel: (field) => needLabel(field, visit),
      saved: async ({ id, changed, goesOn }) => ({
        path: goesOn ? await this.next(visit, id) : `/needs/${id}`,
        said: { key: changed ? 'needs.form.saved' : 'needs.form.unchanged' },
      }),
    };
  }

  /** One that is to be, with what it begins with. */
  private async openNew(visit: SignedInVisit): Promise<Opened> {
    mustBeOfCountry(visit);
    const saved = blankNeed(visit, await this.partnerships(visit));
    return { file: null, form: { ...PARTS, name: NEW, saved, versions: {} } };
  }

  /** The need as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<Opened & { file: NeedFile }> {
    const file = await loadNeedFile(this.runtime, visit, id);
    const { editRefused, version } = file.page.file;
    if (editRefused) throw problemOfRefusals([editRefused]);
    const saved = needFieldsOf(file.need.content);
    return { file, form: { ...PARTS, name: formOf(id), saved, versions: { version } } };
  }

  /** To the page of the step that it goes to next; what is still to be filled in is shown where it is filled in. */
  private async next(visit: SignedInVisit, id: string): Promise<string> {
    const file = await this.runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(this.runtime, transaction, visit.actor, 'need', id),
    );
    if (file && lackingIn(file).length > 0) return `/needs/${id}/edit?lacks=yes`;
    return nextStep(this.runtime, visit, 'need', id);
  }

  private async page(
    visit: SignedInVisit,
    address: string,
    { file: opened }: Opened,
    fields: DraftFields,
    state: FormState,
  ): Promise<Html> {
    const file = opened?.page.file;
    return NeedFormPage({
      visit,
      title: visit.t(file ? 'needs.edit.title' : 'needs.new.title'),
      ...(file ? { caption: file.reference } : { lead: visit.t('needs.new.lead') }),
      crumbs: caseCrumbs(visit, 'need', file),
      address,
      back: file ? `/needs/${file.id}` : '/needs',
      version: file?.version ?? null,
      fields,
      partnerships: await this.partnerships(visit),
      ...state,
    });
  }

  /** The country's own: it sees no others. */
  private async partnerships(visit: SignedInVisit): Promise<readonly Option[]> {
    const { runtime } = this;
    const frameworks = await frameworksInBrief(runtime.database, visit.actor);
    const own = [...frameworks.values()].filter((one) => one.country === visit.actor.country);
    return runtime.database.asActor(visit.actor, async (transaction) => {
      const options: Option[] = [];
      for (const { id } of own) {
        const file = await viewCase(runtime, transaction, visit.actor, 'partnership', id);
        if (file) options.push({ value: id, text: file.title });
      }
      return options;
    });
  }
}

interface Opened {
  /** Null while it is new. */
  readonly file: NeedFile | null;
  readonly form: KeptForm;
}

/** Most countries have one partnership: it is the likely one, and can be taken off. */
function blankNeed(visit: SignedInVisit, [only]: readonly Option[]): DraftFields {
  const blank = needFieldsOf(emptyNeed(usualLanguage(visit.actor.country ?? '')));
  return only ? { ...blank, partnershipId: only.value } : blank;
}

function mustBeOfCountry(visit: SignedInVisit): void {
  if (holdsOwnRole(visit.actor, 'partner_authority')) return;
  throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['partner_authority'] } }]);
}

/** The fields that the need lacks before it can go on. */
function lackingIn({ transitions }: CaseView): readonly string[] {
  const refusals = transitions.find((one) => one.tone === 'positive')?.refusals ?? [];
  const wanting = refusals.find(({ code }) => code === 'need_incomplete')?.params['wanting'];
  return Array.isArray(wanting) ? wanting.map(String) : [];
}

function lackingProblem(fields: readonly string[]): Problem {
  return new Problem(
    'invalid_field',
    fields.map((field) => ({ code: 'missing', pointer: `/${field}` })),
  );
}

function formOf(id: string): string {
  return `need:${id}`;
}

function mistakes(visit: SignedInVisit, problem: Problem): FormErrors {
  return errorsIn(problem, visit.locale, (field) => needLabel(field, visit));
}
