import { Body, Get, Inject, Param, Post } from '@nestjs/common';
import { CaseRuntime } from '../../cases/case-runtime.js';
import { languageName } from '../../i18n/index.js';
import { holdsRole } from '../../kernel/actor.js';
import { Problem } from '../../kernel/problem.js';
import { TRANSLATED_INTO, type TranslatedInto } from '../../needs/languages.js';
import { translateNeed } from '../../needs/translate-need.js';
import { errorsIn, FormErrors } from '../components/index.js';
import { type Answer, comesBack, seeOther } from '../shell/answers.js';
import { Pages, Visiting } from '../shell/page.js';
import type { SignedInVisit } from '../shell/visit.js';
import { loadNeedFile, type NeedFile } from './need-file.js';
import { TRANSLATION_FIELDS, TranslatePage, type TranslationFields } from './translate-page.js';

/** A translation of a need: written or corrected by the secretariat, beside the original. */
@Pages('needs')
export class TranslateController {
  constructor(@Inject(CaseRuntime) private readonly runtime: CaseRuntime) {}

  @Get(':id/translate/:language')
  async form(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('language') asked: string,
  ): Promise<Answer> {
    const { file, language } = await this.open(visit, id, asked);
    const there = file.need.translations.find((one) => one.language === language);
    const { title = '', wanted = '', why = '' } = there ?? {};
    const fields = { title, wanted, why };
    return TranslatePage({ visit, file, language, fields, errors: FormErrors.none, stale: false });
  }

  @Post(':id/translate/:language')
  async save(
    @Visiting() visit: SignedInVisit,
    @Param('id') id: string,
    @Param('language') asked: string,
    @Body() sent: Readonly<Record<string, unknown>> | undefined,
  ): Promise<Answer> {
    const { file, language } = await this.open(visit, id, asked);
    const fields = fieldsIn(sent ?? {});
    try {
      await translateNeed(this.runtime, visit.actor, {
        needId: id,
        expectedVersion: String(sent?.['version'] ?? ''),
        translation: { language, ...fields },
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'not_found') throw error;
      const stale = error.code === 'stale_version';
      const name = languageName(language, visit.locale);
      const errors = stale
        ? FormErrors.none
        : errorsIn(error, visit.locale, (field) =>
            visit.sentence(`needs.translate.${field}_field`, { language: name }),
          );
      return comesBack(TranslatePage({ visit, file, language, fields, errors, stale }), error.status);
    }
    return seeOther(`/needs/${id}#words`, { key: 'needs.translate.saved' });
  }

  /** The need, for whoever may translate it into that language. */
  private async open(
    visit: SignedInVisit,
    id: string,
    asked: string,
  ): Promise<{ readonly file: NeedFile; readonly language: TranslatedInto }> {
    const file = await loadNeedFile(this.runtime, visit, id);
    const language = TRANSLATED_INTO.find((one) => one === asked);
    if (language === undefined || language === file.need.content.language) throw new Problem('not_found');
    if (!holdsRole(visit.actor, 'secretariat')) {
      throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['secretariat'] } }]);
    }
    if (file.need.filedAt === null || file.page.file.closedAt !== null) {
      throw new Problem('state_conflict', [{ code: 'need_not_to_translate', params: {} }]);
    }
    return { file, language };
  }
}

function fieldsIn(sent: Readonly<Record<string, unknown>>): TranslationFields {
  const text = (name: string) => {
    const value = sent[name];
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  };
  return Object.fromEntries(TRANSLATION_FIELDS.map((name) => [name, text(name)])) as Record<
    keyof TranslationFields,
    string
  >;
}
