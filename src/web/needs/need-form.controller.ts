import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { problemOfRefusals } from '../../cases/case-problem.js';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../cases/case-view.js';
import { type DraftFields, dropDraft, keepDraft, keptDraft } from '../../cases/form-draft.js';
import { holdsOwnRole } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { draftNeed } from '../../needs/draft-need.js';
import { editNeed } from '../../needs/edit-need.js';
import { emptyNeed } from '../../needs/need-content.js';
import { frameworksInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import { usualLanguage } from '../../reference/languages.js';
import { differing } from '../actions/form-fields.js';
import { keptText } from '../actions/kept-text.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import { decideUrl } from '../cases/case-links.js';
import { type Attempt, errorsIn, type FormErrors, type Option } from '../components/index.js';
import { type Answer, comesBack, type Html, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { needFieldsIn, needFieldsOf, readNeed } from './need-fields.js';
import { loadNeedFile, type NeedFile } from './need-file.js';
import { NeedFormPage, type NeedFormProps } from './need-form-page.js';

type Sent = Readonly<Record<string, unknown>>;

const NEW = 'need:new';

/** The need: writing it, keeping what is typed, saving it. */
@Pages('needs')
export class NeedFormController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get('new')
  async blank(@Visiting() visit: SignedInVisit): Promise<Answer> {
    mustBeOfCountry(visit);
    const kept = await keptDraft(this.runtime.database, visit.actor, NEW);
    return this.newPage(visit, kept?.fields ?? null, { keptAt: kept?.savedAt ?? null });
  }

  @Post('new')
  async draft(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined): Promise<Answer> {
    mustBeOfCountry(visit);
    const fields = needFieldsIn(sent ?? {});
    const drafted = await tried(() => draftNeed(this.runtime, visit.actor, readNeed(fields)));
    if (!drafted.ok) {
      await keepDraft(this.runtime.database, visit.actor, NEW, fields);
      const errors = mistakes(visit, drafted.problem);
      return comesBack(await this.newPage(visit, fields, { errors }), drafted.problem.status);
    }
    await dropDraft(this.runtime.database, visit.actor, NEW);
    return this.onwards(visit, drafted.value.id, sent, 'needs.form.saved');
  }

  @Post('new/keep')
  async keepNew(@Visiting() visit: SignedInVisit, @Body() sent: Sent | undefined) {
    mustBeOfCountry(visit);
    const at = await keepDraft(this.runtime.database, visit.actor, NEW, needFieldsIn(sent ?? {}));
    return { text: keptText(visit, at) };
  }

  @Post('new/discard')
  async discardNew(@Visiting() visit: SignedInVisit): Promise<Answer> {
    await dropDraft(this.runtime.database, visit.actor, NEW);
    return seeOther('/needs/new', { key: 'actions.form.discarded' });
  }

  @Get(':id/edit')
  async edit(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('lacks') lacks: unknown,
  ): Promise<Answer> {
    const file = await this.open(visit, id);
    const now = needFieldsOf(file.need.content);
    const kept = await keptDraft(this.runtime.database, visit.actor, formOf(id));
    const { version = '', ...fields } = kept?.fields ?? {};
    if (!kept || differing(fields, now).length === 0) {
      const lacking = lacks === 'yes' ? lackingIn(file.page.file) : [];
      return this.editPage(
        visit,
        file,
        now,
        lacking.length === 0 ? {} : { errors: mistakes(visit, lackingProblem(lacking)) },
      );
    }
    const stale = version !== file.page.file.version;
    return this.editPage(visit, file, fields, { keptAt: kept.savedAt, stale });
  }

  @Post(':id/edit')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() sent: Sent | undefined,
  ): Promise<Answer> {
    const file = await this.open(visit, id);
    const fields = needFieldsIn(sent ?? {});
    const version = String(sent?.['version'] ?? '');
    const edited = await tried(() =>
      editNeed(this.runtime, visit.actor, {
        needId: id,
        expectedVersion: version,
        changes: readNeed(fields),
      }),
    );
    if (!edited.ok) {
      await keepDraft(this.runtime.database, visit.actor, formOf(id), { ...fields, version });
      const stale = edited.problem.code === 'stale_version';
      const more = stale ? { stale } : { errors: mistakes(visit, edited.problem) };
      return comesBack(await this.editPage(visit, file, fields, more), edited.problem.status);
    }
    await dropDraft(this.runtime.database, visit.actor, formOf(id));
    const unchanged = edited.value.fields.length === 0;
    return this.onwards(visit, id, sent, unchanged ? 'needs.form.unchanged' : 'needs.form.saved');
  }

  @Post(':id/edit/keep')
  async keep(@Visiting() visit: SignedInVisit, @Param('id') id: string, @Body() sent: Sent | undefined) {
    await this.open(visit, id);
    const version = String(sent?.['version'] ?? '');
    const fields = { ...needFieldsIn(sent ?? {}), version };
    const at = await keepDraft(this.runtime.database, visit.actor, formOf(id), fields);
    return { text: keptText(visit, at) };
  }

  @Post(':id/edit/discard')
  async discard(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    await dropDraft(this.runtime.database, visit.actor, formOf(id));
    return seeOther(`/needs/${id}/edit`, { key: 'actions.form.discarded' });
  }

  /** The need as it is saved, for whoever may change it now; the reason why not for everybody else. */
  private async open(visit: SignedInVisit, id: string): Promise<NeedFile> {
    const file = await loadNeedFile(this.runtime, visit, id);
    const refused = file.page.file.editRefused;
    if (refused) throw problemOfRefusals([refused]);
    return file;
  }

  /** To the page of the step that it goes to next, or back to the need. */
  private async onwards(
    visit: SignedInVisit,
    id: string,
    sent: Sent | undefined,
    key: 'needs.form.saved' | 'needs.form.unchanged',
  ): Promise<Answer> {
    if (sent?.['do'] !== 'next') return seeOther(`/needs/${id}`, { key });
    const file = await this.runtime.database.asActor(visit.actor, (transaction) =>
      viewCase(this.runtime, transaction, visit.actor, 'need', id),
    );
    // What is still to be filled in is shown where it is filled in.
    if (file && lackingIn(file).length > 0) return seeOther(`/needs/${id}/edit?lacks=yes`, { key });
    const step = file?.transitions.find((one) => one.tone === 'positive');
    return seeOther(step ? decideUrl('need', id, step) : `/needs/${id}`, { key });
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
      partnerships,
      ...more,
    });
  }

  private async editPage(
    visit: SignedInVisit,
    { page: { file } }: NeedFile,
    fields: DraftFields,
    more: Partial<NeedFormProps>,
  ): Promise<Html> {
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

/** Whatever keeps it from being saved comes back as a value, so that what was typed is shown again. */
async function tried<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Problem && error.code !== 'not_found') return { ok: false, problem: error };
    throw error;
  }
}

function mistakes(visit: SignedInVisit, problem: Problem): FormErrors {
  return errorsIn(problem, visit.locale, (field) => visit.sentence(`needs.field.${field}`));
}
