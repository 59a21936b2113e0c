import type { GridSent } from '../../assessment/grid-input.js';
import { OUTLIER_RULES } from '../../assessment/grid-rules.js';
import type { Grid } from '../../assessment/grids.query.js';
import {
  Form,
  FormErrors,
  HiddenField,
  PageHeader,
  RadioField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { gridUrl } from './assessment-links.js';
import { gridCrumbs } from './grid-list-page.js';

interface EditGridProps {
  readonly visit: SignedInVisit;
  readonly grid: Grid;
  /** The draft as it was opened. */
  readonly revision: string;
  readonly fields: GridSent;
  readonly errors?: FormErrors;
}

/** One part per criterion, settings above; lines that nothing was written in are left out. */
export function EditGridPage({
  visit,
  grid,
  revision,
  fields,
  errors = FormErrors.none,
}: EditGridProps): Html {
  const title = visit.t('grids.edit_title');
  const shared = { visit, errors };
  return (
    <Layout visit={visit} title={title} breadcrumbs={gridCrumbs(visit, grid)} failed={errors.any}>
      <PageHeader title={title} caption={grid.lot ?? grid.call} lead={visit.t('grids.edit_lead')} />
      <Form visit={visit} action={gridUrl(grid.id, 'edit')} errors={errors}>
        <HiddenField name="revision" value={revision} />
        <HiddenField name="lines" value={String(fields.criteria.length)} />
        <fieldset class="panel mb-3">
          <legend safe>{visit.t('grids.settings')}</legend>
          <TextField
            {...shared}
            name="threshold"
            label={visit.t('grids.threshold')}
            value={fields.threshold}
            size="short"
            inputmode="decimal"
          />
          <TextField
            {...shared}
            name="criterionTolerance"
            label={visit.t('grids.criterion_tolerance')}
            hint={visit.t('grids.tolerance_hint')}
            value={fields.criterionTolerance}
            size="short"
            inputmode="numeric"
          />
          <TextField
            {...shared}
            name="totalTolerance"
            label={visit.t('grids.total_tolerance')}
            hint={visit.t('grids.tolerance_hint')}
            value={fields.totalTolerance}
            size="short"
            inputmode="decimal"
          />
          <RadioField
            {...shared}
            name="outlierRule"
            label={visit.t('grids.outlier_rule')}
            value={fields.outlierRule}
            options={OUTLIER_RULES.map((value) => ({ value, text: visit.t(`grids.outlier_rule.${value}`) }))}
          />
        </fieldset>
        {fields.criteria.map((criterion, index) => {
          const name = (field: string) => `criteria.${index}.${field}`;
          return (
            <fieldset class="panel mb-3">
              <legend safe>{visit.t('grids.criterion', { number: index + 1 })}</legend>
              {(['nameEn', 'nameFr'] as const).map((field) => (
                <TextField
                  {...shared}
                  name={name(field)}
                  label={visit.t(`grids.field.${field}`)}
                  value={criterion[field]}
                  size="full"
                />
              ))}
              {(['questionEn', 'questionFr'] as const).map((field) => (
                <TextArea
                  {...shared}
                  name={name(field)}
                  label={visit.t(`grids.field.${field}`)}
                  value={criterion[field]}
                  rows={2}
                  optional
                />
              ))}
              {(['weight', 'maximum', 'threshold'] as const).map((field) => (
                <TextField
                  {...shared}
                  name={name(field)}
                  label={visit.t(`grids.field.${field}`)}
                  value={criterion[field]}
                  size="short"
                  inputmode="decimal"
                />
              ))}
            </fieldset>
          );
        })}
        <div class="buttons">
          <Submit text={visit.t('grids.save')} name="do" value="save" />
          <Submit text={visit.t('grids.more')} tone="secondary" name="do" value="more" />
          <a class="btn btn-link" href={gridUrl(grid.id)} safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}
