import type { LinkableAction } from '../../actions/linkable-actions.query.js';
import { wordsFor } from '../../needs/need-content.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  ButtonLink,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  RadioField,
  Submit,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { NeedFile } from './need-file.js';
import { Words } from './words-of-need.js';

interface TakeUpPageProps {
  readonly visit: SignedInVisit;
  readonly file: NeedFile;
  /** Those of one's own that could answer it. */
  readonly actions: readonly LinkableAction[];
  /** Whether the Member State has signed the partnership that the need runs under. */
  readonly signatory: boolean;
  readonly chosen: string;
  readonly errors: FormErrors;
}

/** Says what taking up a need does before it is done, and with which action. */
export function TakeUpPage({ visit, file, actions, signatory, chosen, errors }: TakeUpPageProps): Html {
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
          <li safe>{visit.t('needs.take_up.what_draft', { organisation: visit.actor.organisationName })}</li>
          <li safe>{visit.t('needs.take_up.what_linked')}</li>
          <li safe>{visit.t('needs.take_up.what_told', { country: name })}</li>
        </ul>
      </section>
      <Form visit={visit} action={visit.path} errors={errors} class="confirm-form">
        {actions.length === 0 ? (
          <HiddenField name="actionId" value="" />
        ) : (
          <RadioField
            visit={visit}
            name="actionId"
            label={visit.t('needs.take_up.how')}
            hint={visit.t('needs.take_up.how_hint')}
            value={chosen}
            errors={errors}
            options={[
              { value: '', text: visit.t('needs.take_up.new') },
              ...actions.map((one) => ({ value: one.id, text: `${one.reference} ${one.title}` })),
            ]}
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
