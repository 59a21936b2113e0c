import type { CaseView } from '../../cases/case-view.js';
import { FOLLOW_UP_SIDES } from '../../partnerships/review-conclusions.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  ButtonLink,
  Form,
  FormErrors,
  HiddenField,
  PageHeader,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import type { Line } from './line-fields.js';

interface ConclusionsPageProps {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly review: number;
  readonly conclusions: string;
  readonly lines: readonly Line[];
  readonly errors?: FormErrors;
  readonly stale?: boolean;
}

/** What a review comes to, while it is open: conclusions, and who does what by when. */
export function ConclusionsPage(props: ConclusionsPageProps): Html {
  const { visit, file, review, conclusions, lines, errors = FormErrors.none, stale = false } = props;
  const title = visit.t('partnerships.review.write');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'partnership', file)}
      failed={errors.any}
    >
      <PageHeader title={title} caption={file.reference} lead={visit.t('partnerships.review.write_lead')} />
      {stale ? (
        <Banner tone="refused" title={visit.t('partnerships.form.stale_title')}>
          <p safe>{visit.t('partnerships.form.stale')}</p>
        </Banner>
      ) : (
        ''
      )}
      <p>
        <a href={`/partnerships/${file.id}/reviews/${review}`} safe>
          {visit.t('partnerships.review.look')}
        </a>
      </p>
      <Form visit={visit} action={`/partnerships/${file.id}/conclusions`} errors={errors}>
        <HiddenField name="version" value={file.version} />
        <TextArea
          visit={visit}
          name="conclusions"
          label={visit.t('partnerships.review.conclusions')}
          hint={visit.t('partnerships.review.conclusions_hint')}
          value={conclusions}
          rows={8}
          maxlength={10_000}
          errors={errors}
        />
        <h2 safe>{visit.t('partnerships.review.follow_ups')}</h2>
        <div class="form-lines">
          {lines.map((line, at) => {
            const field = (part: string) => ({
              visit,
              name: `followUps.${at}.${part}`,
              label: visit.sentence(`partnerships.follow_up.${part}`),
              value: line[part] ?? '',
              errors,
            });
            return (
              <fieldset class="form-line">
                <legend safe>{visit.t('partnerships.follow_up.line', { number: at + 1 })}</legend>
                <div class="form-line-fields form-line-priority">
                  <TextField {...field('words')} size="full" maxlength={500} />
                  <SelectField
                    {...field('side')}
                    options={FOLLOW_UP_SIDES.map((side) => ({
                      value: side,
                      text: visit.t(`partnerships.side.${side}`),
                    }))}
                    empty={visit.t('web.form.choose')}
                  />
                  <TextField {...field('dueOn')} type="date" size="short" optional />
                </div>
              </fieldset>
            );
          })}
        </div>
        <p class="form-text" safe>
          {visit.t('partnerships.priorities.more')}
        </p>
        <div class="buttons">
          <Submit text={visit.t('partnerships.form.save')} />
          <ButtonLink href={`/partnerships/${file.id}`} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
