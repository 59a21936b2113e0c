import { wordsFor } from '../../needs/need-content.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  ButtonLink,
  Form,
  type FormErrors,
  HiddenField,
  type Option,
  PageHeader,
  RadioField,
  Submit,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { NeedFile } from './need-file.js';
import type { Taker } from './ways-to-answer.js';
import { Words } from './words-of-need.js';

interface TakeUpPageProps {
  readonly visit: SignedInVisit;
  readonly file: NeedFile;
  readonly taker: Taker;
  /** With what it can be taken up; a single way is not asked about. */
  readonly ways: readonly Option[];
  /** Whether the Member State has signed the partnership that the need runs under. */
  readonly signatory: boolean;
  readonly chosen: string;
  readonly errors: FormErrors;
}

/** Says what taking up a need does before it is done, and with what. */
export function TakeUpPage({ visit, file, taker, ways, signatory, chosen, errors }: TakeUpPageProps): Html {
  const { file: need } = file.page;
  const { content, translations, country } = file.need;
  const words = wordsFor(visit.locale, content, translations);
  const title = visit.t('needs.take_up.title');
  const name = visit.country(country);
  return (
    <Layout
      visit={visit}
      title={`${title} – ${need.reference}`}
      breadcrumbs={caseCrumbs(visit, 'need', need)}
      failed={errors.any}
    >
      <PageHeader caption={`${need.reference} – ${name}`} title={title} />
      {signatory ? (
        ''
      ) : (
        <Banner tone="warning" title={visit.t('needs.take_up.no_signatory_title')}>
          <p safe>
            {visit.t('needs.take_up.no_signatory', { member: visit.country(visit.actor.country ?? '') })}
          </p>
        </Banner>
      )}
      <article class="words words-alone" aria-label={need.reference}>
        <Words visit={visit} language={words.language} words={words} heading="h2" />
      </article>
      <section class="will-happen">
        <h2 safe>{visit.t('needs.take_up.what')}</h2>
        <ul>
          <li safe>
            {visit.t(`needs.take_up.what_draft.${taker}`, { organisation: visit.actor.organisationName })}
          </li>
          <li safe>{visit.t('needs.take_up.what_linked')}</li>
          <li safe>{visit.t('needs.take_up.what_told', { country: name })}</li>
        </ul>
      </section>
      <Form visit={visit} action={visit.path} errors={errors} class="confirm-form">
        <HiddenField name="answers" value={String(file.need.outcomes.length)} />
        {ways.length === 1 ? (
          <HiddenField name="actionId" value="" />
        ) : (
          <RadioField
            visit={visit}
            name="actionId"
            label={visit.t(`needs.take_up.how.${taker}`)}
            hint={visit.t(`needs.take_up.how_hint.${taker}`)}
            value={chosen}
            errors={errors}
            options={ways}
          />
        )}
        <div class="buttons">
          <Submit text={visit.t('needs.take_up.link')} />
          <ButtonLink href={`/needs/${need.id}`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
