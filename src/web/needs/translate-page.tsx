import { languageName } from '../../i18n/index.js';
import type { TranslatedInto } from '../../needs/languages.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  ButtonLink,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { NeedFile } from './need-file.js';
import { Words } from './words-of-need.js';

export const TRANSLATION_FIELDS = ['title', 'wanted', 'why'] as const;
export type TranslationFields = Readonly<Record<(typeof TRANSLATION_FIELDS)[number], string>>;

interface TranslatePageProps {
  readonly visit: SignedInVisit;
  readonly file: NeedFile;
  readonly language: TranslatedInto;
  readonly fields: TranslationFields;
  readonly errors: FormErrors;
  /** The original was changed while this was written. */
  readonly stale: boolean;
}

/** The original on one side, its translation on the other. */
export function TranslatePage(props: TranslatePageProps): Html {
  const { visit, file, language, fields, errors, stale } = props;
  const { file: need } = file.page;
  const { content } = file.need;
  const name = languageName(language, visit.locale);
  const title = visit.t('needs.translate.title', { language: name });
  const field = (of: keyof TranslationFields) => ({
    visit,
    name: of,
    label: visit.t(`needs.translate.${of}_field`, { language: name }),
    value: fields[of],
    errors,
    lang: language,
  });
  return (
    <Layout
      visit={visit}
      title={`${title} – ${need.reference}`}
      breadcrumbs={caseCrumbs(visit, 'need', need)}
      failed={errors.any}
    >
      <PageHeader caption={need.reference} title={title} lead={visit.t('needs.translate.lead')} />
      {stale ? (
        <Banner tone="refused" title={visit.t('needs.form.stale_title')}>
          <p safe>{visit.t('needs.translate.stale')}</p>
        </Banner>
      ) : (
        ''
      )}
      <div class="words-columns">
        <article class="words" aria-labelledby="original">
          <h2 id="original" safe>
            {visit.t('needs.translate.original', {
              language: languageName(content.language, visit.locale),
            })}
          </h2>
          <Words visit={visit} language={content.language} words={content} heading="h3" />
        </article>
        <div class="words">
          <Form visit={visit} action={`/needs/${need.id}/translate/${language}`} errors={errors}>
            <HiddenField name="version" value={need.version} />
            <TextField {...field('title')} size="full" maxlength={300} />
            <TextArea {...field('wanted')} rows={10} maxlength={10_000} />
            <TextArea {...field('why')} rows={7} maxlength={10_000} optional={content.why === ''} />
            <div class="buttons">
              <Submit text={visit.t('needs.translate.save')} />
              <ButtonLink href={`/needs/${need.id}`} text={visit.t('web.form.cancel')} tone="link" />
            </div>
          </Form>
        </div>
      </div>
    </Layout>
  );
}
