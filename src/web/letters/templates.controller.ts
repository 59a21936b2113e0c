import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Problem } from '../../kernel/problem.js';
import { LETTER_LANGUAGES, languageName } from '../../letters/languages.js';
import { letterPlaces } from '../../letters/letter-places.query.js';
import { assertMayLetter, mayLetter } from '../../letters/letter-rights.js';
import { placeTemplate } from '../../letters/place-template.js';
import { previewOnCase } from '../../letters/preview-template.query.js';
import { checkedTemplate, retireTemplate, saveTemplate } from '../../letters/save-template.js';
import { type TemplateInFull, templateInFull, templatesOf } from '../../letters/templates.query.js';
import { CASE_SUBJECTS } from '../cases/case-links.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { templateUrl } from './letter-urls.js';
import { EMPTY_TEMPLATE, formOf, inputOf, readTemplateForm, type TemplateForm } from './template-form.js';
import {
  ConfirmTemplatePage,
  RetireTemplatePage,
  TemplateFormPage,
  TemplateListPage,
  TemplatePage,
} from './template-pages.js';
import { TemplatePlacesPage } from './template-places-page.js';

/** Templates of letters: read by those inside, written by administrators and the secretariat. */
@Pages('letters/templates')
export class TemplatesController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async list(@Visiting() visit: SignedInVisit): Promise<Answer> {
    const templates = await templatesOf(this.runtime.database, visit.actor);
    return TemplateListPage({ visit, templates, mayEdit: mayLetter(visit.actor, 'edit_templates') });
  }

  @Get('new')
  newForm(@Visiting() visit: SignedInVisit, @Query('add') add: unknown): Answer {
    assertMayLetter(visit.actor, 'edit_templates');
    const languages = withAdded(['en', 'fr'], add);
    return TemplateFormPage({
      visit,
      template: null,
      form: EMPTY_TEMPLATE,
      languages,
      errors: FormErrors.none,
    });
  }

  /** Back from the page that shows it. */
  @Post('new')
  newAgain(@Visiting() visit: SignedInVisit, @Body() body: unknown): Answer {
    assertMayLetter(visit.actor, 'edit_templates');
    return comesBack(this.formPage(visit, null, readTemplateForm(body), FormErrors.none), 200);
  }

  @Post('new/confirm')
  confirmNew(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    return this.confirmPage(visit, null, readTemplateForm(body));
  }

  @Post()
  create(@Visiting() visit: SignedInVisit, @Body() body: unknown): Promise<Answer> {
    return this.save(visit, null, readTemplateForm(body));
  }

  @Get(':id')
  async one(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Answer> {
    const template = await this.known(visit, id);
    const asked = (query ?? {}) as Readonly<Record<string, unknown>>;
    const languages = Object.keys(template.texts);
    const own = languages.includes(visit.locale) ? visit.locale : (languages[0] ?? 'en');
    const language = languages.find((one) => one === asked['language']) ?? own;
    const reference = typeof asked['case'] === 'string' ? asked['case'].trim().slice(0, 60) : '';
    const look =
      reference === '' || /\p{Cc}|\p{Surrogate}/u.test(reference)
        ? null
        : {
            reference,
            filled: await previewOnCase(this.runtime, visit.actor, this.config.publicUrl, {
              template,
              language,
              reference,
            }),
          };
    return TemplatePage({
      visit,
      template,
      places: await letterPlaces(this.runtime, visit.actor),
      language,
      look,
      mayEdit: mayLetter(visit.actor, 'edit_templates'),
    });
  }

  @Get(':id/edit')
  async editForm(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query('add') add: unknown,
  ): Promise<Answer> {
    assertMayLetter(visit.actor, 'edit_templates');
    const template = await this.known(visit, id);
    const languages = withAdded(Object.keys(template.texts), add);
    return TemplateFormPage({ visit, template, form: formOf(template), languages, errors: FormErrors.none });
  }

  @Post(':id/edit')
  async editAgain(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    assertMayLetter(visit.actor, 'edit_templates');
    const template = await this.known(visit, id);
    return comesBack(this.formPage(visit, template, readTemplateForm(body), FormErrors.none), 200);
  }

  @Post(':id/confirm')
  async confirm(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    return this.confirmPage(visit, await this.known(visit, id), readTemplateForm(body));
  }

  @Get(':id/retire')
  async retireForm(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    assertMayLetter(visit.actor, 'edit_templates');
    return RetireTemplatePage({ visit, template: await this.known(visit, id), errors: FormErrors.none });
  }

  @Post(':id/retire')
  async retire(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const template = await this.known(visit, id);
    const done = await attempt(() => retireTemplate(this.runtime.database, visit.actor, id));
    if (done.ok) return seeOther(templateUrl(id), { key: 'letters.template_retired_done' });
    const errors = errorsIn(done.problem, visit.locale);
    return comesBack(RetireTemplatePage({ visit, template, errors }), done.problem.status);
  }

  @Get(':id/places')
  async placesForm(@Visiting() visit: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    assertMayLetter(visit.actor, 'edit_templates');
    const template = await this.known(visit, id);
    return this.placesPage(visit, template, template, FormErrors.none);
  }

  @Post(':id/places')
  async place(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const template = await this.known(visit, id);
    const form = readForm(body, { places: 'list', addressees: 'list' });
    const done = await attempt(() => placeTemplate(this.runtime, visit.actor, { id, ...form }));
    if (done.ok) return seeOther(templateUrl(id), { key: 'letters.places_saved' });
    const errors = errorsIn(done.problem, visit.locale, {
      places: visit.t('letters.places'),
      addressees: visit.t('letters.to_whom'),
    });
    return comesBack(await this.placesPage(visit, template, form, errors), done.problem.status);
  }

  @Post(':id')
  async change(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    return this.save(visit, await this.known(visit, id), readTemplateForm(body));
  }

  private async placesPage(
    visit: SignedInVisit,
    template: TemplateInFull,
    values: { readonly places: readonly string[]; readonly addressees: readonly string[] },
    errors: FormErrors,
  ): Promise<string> {
    const places = await letterPlaces(this.runtime, visit.actor);
    return TemplatePlacesPage({ visit, template, places, values, errors });
  }

  private async confirmPage(
    visit: SignedInVisit,
    template: TemplateInFull | null,
    form: TemplateForm,
  ): Promise<Answer> {
    assertMayLetter(visit.actor, 'edit_templates');
    const whole = template ? { ...formOf(template), from: form.from, texts: form.texts } : form;
    const checked = await attempt(async () => checkedTemplate(inputOf(whole), CASE_SUBJECTS));
    if (!checked.ok) return this.mend(visit, template, whole, checked.problem);
    return ConfirmTemplatePage({ visit, template, form: whole, languages: Object.keys(whole.texts) });
  }

  private async save(
    visit: SignedInVisit,
    template: TemplateInFull | null,
    form: TemplateForm,
  ): Promise<Answer> {
    const done = await attempt(() =>
      saveTemplate(this.runtime.database, visit.actor, {
        id: template?.id ?? null,
        from: Number(form.from),
        input: inputOf(form),
        subjects: CASE_SUBJECTS,
      }),
    );
    if (!done.ok) return this.mend(visit, template, form, done.problem);
    const { id, version } = done.value;
    return seeOther(templateUrl(id), { key: 'letters.template_saved', params: { version } });
  }

  private mend(
    visit: SignedInVisit,
    template: TemplateInFull | null,
    form: TemplateForm,
    problem: Problem,
  ): Answer {
    const errors = errorsIn(problem, visit.locale, (field) => labelOf(visit, field));
    return comesBack(this.formPage(visit, template, form, errors), problem.status);
  }

  private formPage(
    visit: SignedInVisit,
    template: TemplateInFull | null,
    form: TemplateForm,
    errors: FormErrors,
  ) {
    const languages = [...new Set([...Object.keys(form.texts), ...(template ? [] : ['en', 'fr'])])];
    return TemplateFormPage({ visit, template, form, languages, errors });
  }

  private async known(visit: SignedInVisit, id: string): Promise<TemplateInFull> {
    const found = await templateInFull(this.runtime.database, visit.actor, id);
    if (!found) throw new Problem('not_found');
    return found;
  }
}

function withAdded(languages: readonly string[], add: unknown): readonly string[] {
  const added = LETTER_LANGUAGES.filter((code) => code === add && !languages.includes(code));
  return [...languages, ...added];
}

function labelOf(visit: SignedInVisit, field: string): string | undefined {
  const [, language, part] = /^texts\.([a-z]{2})\.(title|body)$/.exec(field) ?? [];
  if (language !== undefined) {
    return `${languageName(language, visit.locale)}, ${visit.sentence(`letters.template_${part}`)}`;
  }
  const names: Readonly<Record<string, string>> = {
    code: visit.t('letters.template_code'),
    purpose: visit.t('letters.template_purpose'),
    subject: visit.t('letters.template_subject'),
    nameEn: visit.t('letters.template_name_en'),
    nameFr: visit.t('letters.template_name_fr'),
  };
  return names[field];
}
