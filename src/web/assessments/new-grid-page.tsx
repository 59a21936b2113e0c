import type { Grid } from '../../assessment/grids.query.js';
import type { CallInFull } from '../../calls/calls-in-full.query.js';
import { Form, FormErrors, PageHeader, SelectField, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { GRIDS_URL } from './assessment-links.js';
import { gridCrumbs } from './grid-list-page.js';

interface NewGridProps {
  readonly visit: SignedInVisit;
  readonly calls: readonly CallInFull[];
  readonly grids: readonly Grid[];
  readonly fields: { readonly place: string; readonly likeGridId: string };
  readonly errors?: FormErrors;
}

/** Where a grid is for is one choice: a call, or a call and one of its lots. */
export function NewGridPage({ visit, calls, grids, fields, errors = FormErrors.none }: NewGridProps): Html {
  const title = visit.t('grids.new');
  return (
    <Layout visit={visit} title={title} breadcrumbs={gridCrumbs(visit)} failed={errors.any}>
      <PageHeader title={title} lead={visit.t('grids.new_lead')} />
      <Form visit={visit} action={`${GRIDS_URL}/new`} errors={errors}>
        <SelectField
          visit={visit}
          name="callId"
          label={visit.t('grids.new_place')}
          value={fields.place}
          empty={visit.t('assessment.candidate_empty')}
          options={calls.flatMap((call) => [
            { value: call.id, text: `${call.title}: ${visit.t('grids.every_lot')}` },
            ...call.lots.map((lot) => ({
              value: `${call.id} ${lot.id}`,
              text: `${call.title}: ${lot.title}`,
            })),
          ])}
          errors={errors}
        />
        {grids.length > 0 ? (
          <SelectField
            visit={visit}
            name="likeGridId"
            label={visit.t('grids.new_like')}
            value={fields.likeGridId}
            empty={visit.t('grids.new_like_none')}
            options={grids.map((grid) => ({
              value: grid.id,
              text: `${grid.call}: ${grid.lot ?? visit.t('grids.every_lot')}`,
            }))}
            errors={errors}
          />
        ) : (
          ''
        )}
        <div class="buttons">
          <Submit text={visit.t('grids.new_submit')} />
          <a class="btn btn-link" href={GRIDS_URL} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}
