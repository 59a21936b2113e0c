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
import { decideUrl } from '../cases/case-links.js';
import { attempt, errorsIn, type FormErrors, type Option } from '../components/index.js';
import { type Clash, ClashPage, marksOf, namesOf } from '../drafts/conflict-page.js';
import {
  forget,
  type KeptForm,
  keepAs,
  keepSent,
  resumed,
  type Sent,
  saveMeeting,
  sentTo,
} from '../drafts/kept-form.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
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
import { NeedFormPage, type NeedFormProps } from './need-form-page.js';

const PARTS = { shape: NEED_SHAPE, fieldsIn: needFieldsIn, isPart: isNeedPart };

const NEW: KeptForm = { ...PARTS, name: 'need:new', saved: {}, versions: {} };

/** The need: writing it, keeping what is typed, saving it. */
@Pages('needs')
export class NeedFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit): Promise<Answer> {
    mustBeOfCountry(visit);
    const begun = await resumed(this.runtime.database, visit, NEW);
    if (begun.clash) return this.newClash(visit, begun.clash);
    const { fields, marks, keptAt } = begun;
    return this.newPage(visit, keptAt ? fields : null, keptAt ? { keptAt, marks } : {});
  }

  @Post('new')
  async draft(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    mustBeOfCountry(visit);
    const begun = await sentTo(this.runtime.database, visit, NEW, sent);
    if (begun.clash) return this.newClash(visit, begun.clash);
    const { typed } = begun;
    if (sent?.['do'] === 'compare') {
      await keepAs(this.runtime.database, visit, NEW, typed);
      return seeOther('/needs/new');
    }
    const drafted = await attempt(() => draftNeed(this.runtime, visit.actor, readNeed(typed.fields)));
    if (!drafted.ok) {
      await keepAs(this.runtime.database, visit, NEW, typed);
      const errors = mistakes(visit, drafted.problem);
      const marks = marksOf({}, typed.fields, NEED_SHAPE);
      const page = await this.newPage(visit, typed.fields, { errors, marks });
      return comesBack(page, drafted.problem.status);
    }
    await forget(this.runtime.database, visit, NEW);
    return this.onwards(visit, drafted.value.id, sent, { key: 'needs.form.saved' });
  }

  @Post('new/keep')
  async keepNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    mustBeOfCountry(visit);
    return keepSent(this.runtime.database, visit, NEW, sent);
  }

  @Post('new/discard')
  async discardNew(@Visiting() visit: SignedInVisit): Promise<Answer> {
    await forget(this.runtime.database, visit, NEW);
    return seeOther('/needs/new', { key: 'actions.form.discarded' });
  }

  @Get(':id/edit')
  async edit(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('lacks') lacks: unknown,
  ): Promise<Answer> {
    const opened = await this.open(visit, id);
    const begun = await resumed(this.runtime.database, visit, opened.form);
    if (begun.clash) return this.clashPage(visit, opened, begun.clash);
    const { fields, taken, ...more } = begun;
    const lacking = lacks === 'yes' && !more.keptAt ? lackingIn(opened.file.page.file) : [];
    return this.editPage(visit, opened, fields, {
      ...more,
      taken: names(visit, taken),
      ...(lacking.length === 0 ? {} : { errors: mistakes(visit, lackingProblem(lacking)) }),
    });
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const opened = await this.open(visit, id);
    const { database } = this.runtime;
    const begun = await sentTo(database, visit, opened.form, sent);
    if (begun.clash) {
      return comesBack(await this.clashPage(visit, opened, begun.clash), begun.clash.open ? 422 : 412);
    }
    const { typed } = begun;
    if (sent?.['do'] === 'compare') {
      await keepAs(database, visit, opened.form, typed);
      return seeOther(`/needs/${id}/edit`);
    }
    const met = await saveMeeting(database, visit, opened, typed, {
      write: ({ fields, versions }) =>
        editNeed(this.runtime, visit.actor, {
          needId: id,
          expectedVersion: versions['version'] ?? '',
          changes: readNeed(fields),
        }),
      again: () => this.open(visit, id),
    });
    if ('clash' in met) return comesBack(await this.clashPage(visit, met.now, met.clash), met.status);
    if ('problem' in met) {
      const errors = mistakes(visit, met.problem);
      const page = await this.editPage(visit, met.now, met.fields, { errors, marks: met.marks });
      return comesBack(page, met.problem.status);
    }
    const named = names(visit, met.taken);
    if (named !== '') {
      return this.onwards(visit, id, sent, { key: 'drafts.saved_with', params: { fields: named } });
    }
    const unchanged = met.done.fields.length === 0;
    return this.onwards(visit, id, sent, { key: unchanged ? 'needs.form.unchanged' : 'needs.form.saved' });
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

  /** The need as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<Opened> {
    const file = await loadNeedFile(this.runtime, visit, id);
    const { editRefused, version } = file.page.file;
    if (editRefused) throw problemOfRefusals([editRefused]);
    const saved = needFieldsOf(file.need.content);
    return { file, form: { ...PARTS, name: formOf(id), saved, versions: { version } } };
  }

  /** To the page of the step that it goes to next, or back to the need. */
  private async onwards(
    visit: SignedInVisit,
    id: string,
    sent: Sent | undefined,
    said: Parameters<typeof seeOther>[1],
  ): Promise<Answer> {
    if (sent?.['do'] !== 'next') return seeOther(`/needs/${id}`, said);
    const file = await this.runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(this.runtime, transaction, visit.actor, 'need', id),
    );
    // What is still to be filled in is shown where it is filled in.
    if (file && lackingIn(file).length > 0) return seeOther(`/needs/${id}/edit?lacks=yes`, said);
    const step = file?.transitions.find((one) => one.tone === 'positive');
    return seeOther(step ? decideUrl('need', id, step) : `/needs/${id}`, said);
  }

  private async newPage(
    visit: SignedInVisit,
    fields: DraftFields | null,
    more: Partial<NeedFormProps>,
  ): Promise<Html> {
    const partnerships = await this.partnerships(visit);
    const [only] = partnerships;
    const blank = needFieldsOf(emptyNeed(usualLanguage(visit.actor.country ?? '')));
    // Most countries have one partnership: it is the likely one, and can be taken off.
    const begun = only ? { ...blank, partnershipId: only.value } : blank;
    return NeedFormPage({
      visit,
      title: visit.t('needs.new.title'),
      lead: visit.t('needs.new.lead'),
      crumbs: caseCrumbs(visit, 'need'),
      address: '/needs/new',
      back: '/needs',
      version: null,
      fields: fields ?? begun,
      marks: marksOf({}, {}, NEED_SHAPE),
      partnerships,
      ...more,
    });
  }

  private async editPage(
    visit: SignedInVisit,
    { file: { page } }: Opened,
    fields: DraftFields,
    more: Partial<NeedFormProps> & Pick<NeedFormProps, 'marks'>,
  ): Promise<Html> {
    const { file } = page;
    return NeedFormPage({
      visit,
      title: visit.t('needs.edit.title'),
      caption: file.reference,
      crumbs: caseCrumbs(visit, 'need', file),
      address: `/needs/${file.id}/edit`,
      back: `/needs/${file.id}`,
      version: file.version,
      fields,
      partnerships: await this.partnerships(visit),
      ...more,
    });
  }

  private async newClash(visit: SignedInVisit, clash: Clash): Promise<Answer> {
    const page = ClashPage({
      visit,
      title: visit.t('drafts.clash.title'),
      crumbs: caseCrumbs(visit, 'need'),
      address: '/needs/new',
      clash,
      words: needWords(visit, await this.partnerships(visit)),
    });
    return comesBack(page, clash.open ? 422 : 412);
  }

  private async clashPage(visit: SignedInVisit, { file }: Opened, clash: Clash): Promise<Html> {
    const { id, reference, title } = file.page.file;
    return ClashPage({
      visit,
      title: visit.t('drafts.clash.title'),
      caption: `${reference} ${title}`,
      crumbs: caseCrumbs(visit, 'need', file.page.file),
      address: `/needs/${id}/edit`,
      clash,
      words: needWords(visit, await this.partnerships(visit)),
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
  readonly file: NeedFile;
  readonly form: KeptForm;
}

function names(visit: SignedInVisit, parts: readonly string[]): string {
  return namesOf(parts, (part) => needLabel(part, visit));
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
