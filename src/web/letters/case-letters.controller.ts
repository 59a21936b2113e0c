import { Body, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { type CaseView, viewCase } from '../../cases/case-view.js';
import { partiesOfCase } from '../../cases/parties-of-case.query.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { isId } from '../../kernel/id.js';
import { Problem } from '../../kernel/problem.js';
import { letterPlaces } from '../../letters/letter-places.query.js';
import { assertMayLetter } from '../../letters/letter-rights.js';
import { FREE_PARTS } from '../../letters/placeholders.js';
import { fitsAddressee, fitsPlace } from '../../letters/template-scope.js';
import { templatesOf } from '../../letters/templates.query.js';
import { assertComplete, draftLetter, type LetterInput, sendLetter } from '../../letters/write-letter.js';
import { type CaseSubject, caseRoutes, subjectAt } from '../cases/case-links.js';
import { attempt, errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import { readForm } from '../shell/read-form.js';
import type { SignedInVisit } from '../shell/visit.js';
import { letterUrl } from './letter-urls.js';
import { ChooseLetterPage, ConfirmLetterPage, FillLetterPage } from './write-pages.js';

const FIELDS = {
  template: 'text',
  addressee: 'text',
  language: 'text',
  shown: 'text',
  version: 'text',
  to: 'list',
  'free.by_day': 'text',
  'free.event': 'text',
  'free.question': 'text',
  'free.reasons': 'text',
  'free.remarks': 'text',
} as const satisfies Record<string, 'text' | 'list'> & Record<(typeof FREE_PARTS)[number], 'text'>;

const CHOSEN = ['template', 'addressee', 'language'];

/** Writing a letter on a case of any kind: chosen, filled, looked at, sent. */
@Pages('')
export class CaseLettersController {
  constructor(
    @Inject(CaseRuntime) private readonly runtime: CaseRuntime,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get(caseRoutes('letters/new'))
  async choose(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<Answer> {
    const asked = (query as Readonly<Record<string, unknown>> | null)?.['template'];
    const template = typeof asked === 'string' ? asked : '';
    return this.choosePage(visit, id, { template, addressee: '', language: '' }, FormErrors.none);
  }

  @Post(caseRoutes('letters/fill'))
  async fill(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    return this.drafted(visit, id, readLetter(body), async (file, subject, draft) =>
      comesBack(FillLetterPage({ visit, subject, file, draft, errors: FormErrors.none }), 200),
    );
  }

  @Post(caseRoutes('letters/confirm'))
  async confirm(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    return this.drafted(visit, id, readLetter(body), async (file, subject, draft) => {
      const complete = await attempt(async () => assertComplete(draft));
      if (complete.ok) return ConfirmLetterPage({ visit, subject, file, draft });
      const errors = errorsIn(complete.problem, visit.locale, partLabels(visit));
      return comesBack(FillLetterPage({ visit, subject, file, draft, errors }));
    });
  }

  @Post(caseRoutes('letters/send'))
  async send(
    @Visiting() visit: SignedInVisit,
    @Param('id') caseId: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const subject = subjectOf(visit);
    const { input, version } = readLetter(body);
    const target = { subject, caseId, publicUrl: this.config.publicUrl };
    const sent = await sendLetter(this.runtime, visit.actor, target, { ...input, expectedVersion: version });
    return seeOther(letterUrl(sent.id), { key: 'letters.sent', params: { reference: sent.reference } });
  }

  /** What keeps the choice from being drafted leads back to it, with each mistake at its field. */
  private async drafted(
    visit: SignedInVisit,
    caseId: string,
    { input }: ReturnType<typeof readLetter>,
    then: (
      file: CaseView,
      subject: CaseSubject,
      draft: Awaited<ReturnType<typeof draftLetter>>,
    ) => Promise<Answer>,
  ): Promise<Answer> {
    const subject = subjectOf(visit);
    const file = await this.file(visit, subject, caseId);
    const target = { subject, caseId, publicUrl: this.config.publicUrl };
    const made = await attempt(() => draftLetter(this.runtime, visit.actor, target, input));
    if (made.ok) return then(file, subject, made.value);
    const ofChoice = made.problem.details.every(({ pointer }) => CHOSEN.includes(pointer?.slice(1) ?? ''));
    if (!ofChoice) throw made.problem;
    const chosen = { template: input.templateId, addressee: input.addresseeId, language: input.language };
    const errors = errorsIn(made.problem, visit.locale, choiceLabels(visit));
    return comesBack(await this.choosePage(visit, caseId, chosen, errors), made.problem.status);
  }

  private async choosePage(
    visit: SignedInVisit,
    id: string,
    chosen: { readonly template: string; readonly addressee: string; readonly language: string },
    errors: FormErrors,
  ): Promise<string> {
    const { runtime } = this;
    const subject = subjectOf(visit);
    const file = await this.file(visit, subject, id);
    assertMayLetter(visit.actor, 'write');
    const all = await templatesOf(runtime.database, visit.actor, { subject, inUse: true });
    const places = await letterPlaces(runtime, visit.actor);
    const parties = await runtime.database.asActor(visit.actor, (transaction) =>
      partiesOfCase(transaction, id),
    );
    const judged = all.map((template) => {
      if (!fitsPlace(template, subject, file.stage.code)) return { template, why: 'place' as const };
      const somebody = parties.some(({ role }) => fitsAddressee(template, role));
      return { template, why: somebody ? null : ('nobody' as const) };
    });
    const templates = judged.flatMap(({ template, why }) => (why === null ? [template] : []));
    const elsewhere = judged.flatMap(({ template, why }) => (why === null ? [] : [{ template, why }]));
    return ChooseLetterPage({ visit, subject, file, templates, elsewhere, places, parties, chosen, errors });
  }

  private async file(visit: SignedInVisit, subject: CaseSubject, id: string): Promise<CaseView> {
    const { runtime } = this;
    const file = isId(id)
      ? await runtime.database.asActor(visit.actor, (transaction) =>
          viewCase(runtime, transaction, visit.actor, subject, id),
        )
      : null;
    if (!file) throw new Problem('not_found');
    return file;
  }
}

function readLetter(body: unknown): { readonly input: LetterInput; readonly version: string } {
  const form = readForm(body, FIELDS);
  const sent = (body ?? {}) as Readonly<Record<string, unknown>>;
  return {
    version: form.version,
    input: {
      templateId: form.template,
      addresseeId: form.addressee,
      language: form.language,
      free: Object.fromEntries(
        FREE_PARTS.filter((part) => sent[part] !== undefined).map((part) => [part, form[part]]),
      ),
      to: form.shown === 'yes' ? form.to : null,
    },
  };
}

function choiceLabels(visit: SignedInVisit) {
  return {
    template: visit.t('letters.template'),
    addressee: visit.t('letters.addressee'),
    language: visit.t('letters.language'),
  };
}

function partLabels(visit: SignedInVisit) {
  return {
    ...choiceLabels(visit),
    ...Object.fromEntries(FREE_PARTS.map((part) => [part, visit.sentence(`letters.part.${part}`)])),
    to: visit.t('letters.to'),
  };
}

function subjectOf(visit: SignedInVisit): CaseSubject {
  const subject = subjectAt(visit.path);
  if (!subject) throw new Problem('not_found');
  return subject;
}
