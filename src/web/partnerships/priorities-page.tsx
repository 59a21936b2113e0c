import type { CaseView } from '../../cases/case-view.js';
import { pillars } from '../../reference/pillars.js';
import { caseCrumbs } from '../cases/case-crumbs.js';
import {
  Banner,
  ButtonLink,
  Form,
  FormErrors,
  HiddenField,
  type Option,
  PageHeader,
  SelectField,
  Submit,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import type { Line } from './line-fields.js';

interface PrioritiesPageProps {
  readonly visit: SignedInVisit;
  readonly file: CaseView;
  readonly lines: readonly Line[];
  readonly errors?: FormErrors;
  readonly stale?: boolean;
}

/** A pillar, or one of its themes, as one answer. */
export function aboutValue(pillar: string, theme: string | null): string {
  return theme === null ? pillar : `${pillar}/${theme}`;
}

/** The priorities of a partnership, in order; whoever empties a line takes it off, and numbers move them. */
export function PrioritiesPage({
  visit,
  file,
  lines,
  errors = FormErrors.none,
  stale = false,
}: PrioritiesPageProps): Html {
  const title = visit.t('partnerships.priorities.edit');
  const options = aboutOptions(
    visit,
    lines.map(({ pillar = '' }) => pillar.split('/')[1] ?? ''),
  );
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, 'partnership', file)}
      failed={errors.any}
    >
      <PageHeader
        title={title}
        caption={file.reference}
        lead={visit.t('partnerships.priorities.edit_lead')}
      />
      {stale ? (
        <Banner tone="refused" title={visit.t('partnerships.form.stale_title')}>
          <p safe>{visit.t('partnerships.form.stale')}</p>
        </Banner>
      ) : (
        ''
      )}
      <Form visit={visit} action={`/partnerships/${file.id}/priorities`} errors={errors}>
        <HiddenField name="version" value={file.version} />
        <div class="form-lines">
          {lines.map((line, at) => (
            <fieldset class="form-line">
              <legend safe>{visit.t('partnerships.priorities.line', { number: at + 1 })}</legend>
              <div class="form-line-fields form-line-priority">
                <TextField
                  visit={visit}
                  name={`priorities.${at}.words`}
                  label={visit.t('partnerships.priorities.words')}
                  value={line['words'] ?? ''}
                  size="full"
                  maxlength={500}
                  errors={errors}
                />
                <SelectField
                  visit={visit}
                  name={`priorities.${at}.pillar`}
                  label={visit.t('partnerships.priorities.about')}
                  value={line['pillar'] ?? ''}
                  options={options}
                  empty={visit.t('web.form.choose')}
                  errors={errors}
                />
                <TextField
                  visit={visit}
                  name={`priorities.${at}.place`}
                  label={visit.t('partnerships.priorities.place')}
                  value={line['place'] || String(at + 1)}
                  inputmode="numeric"
                  size="short"
                  errors={errors}
                />
              </div>
            </fieldset>
          ))}
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

function aboutOptions(visit: Visit, kept: readonly string[]): readonly Option[] {
  return pillars.flatMap(({ code, names }) => {
    const pillar = visit.label({ ...names });
    return [
      { value: code, text: pillar },
      ...visit.themes.offeredIn(code, kept).map((theme) => ({
        value: aboutValue(code, theme.code),
        text: `${pillar} – ${visit.theme(theme.code)}`,
      })),
    ];
  });
}
