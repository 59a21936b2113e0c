import { LINE_KINDS, type LineKind, type StoredLine } from '../../assistance/assistance-plan.js';
import type { DraftFields } from '../../cases/form-draft.js';
import {
  Badge,
  FormErrors,
  HiddenField,
  MoneyField,
  type Option,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { STATE_TONES } from './assistance-words.js';
import { FormFrame, type FormFrameProps } from './form-frame.js';
import { countsOf, type LinePart, linesOf, PARTS_OF, partLabel } from './plan-fields.js';

export interface PlanFormProps extends FormFrameProps {
  readonly fields: DraftFields;
  readonly stored: readonly StoredLine[];
  /** The countries that receive something. */
  readonly receiving: readonly Option[];
  /** Every country from which people may come to a training. */
  readonly countries: readonly Option[];
  /** Names of agencies, for the experts that they send. */
  readonly agencies: readonly string[];
  /** What the plan has to stay within, in words. */
  readonly limit: string;
  /** Whether what was delivered is recorded now. */
  readonly delivering: boolean;
}

/** Experts, trainings, equipment and journeys, line by line; once it is scheduled also what was delivered. */
export function PlanFormPage(props: PlanFormProps): Html {
  const { visit, fields, delivering, errors = FormErrors.none } = props;
  const lines = linesOf(fields);
  return (
    <FormFrame
      {...props}
      lead={visit.t(delivering ? 'assistance.plan.lead_delivering' : 'assistance.plan.lead')}
      above={Limit(props)}
      next={visit.t(delivering ? 'assistance.form.next.delivering' : 'assistance.form.next.plan')}
    >
      <datalist id="agencies">
        {props.agencies.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      {LINE_KINDS.map((kind) => (
        <section aria-labelledby={kind}>
          <h2 id={kind} safe>
            {visit.t(`assistance.kind.${kind}`)}
          </h2>
          <p safe>{visit.t(`assistance.plan.hint.${kind}`)}</p>
          {lines
            .filter((line) => line.kind === kind)
            .map(({ at, number }) => (
              <Line {...props} kind={kind} line={at} number={number} />
            ))}
          <Submit text={visit.t(`assistance.add.${kind}`)} tone="secondary" name="do" value={`add.${kind}`} />
        </section>
      ))}
      <section aria-labelledby="note">
        <h2 id="note" safe>
          {visit.t('assistance.field.note')}
        </h2>
        <TextArea
          visit={visit}
          name="note"
          label={visit.t('assistance.field.note')}
          hint={visit.t('assistance.form.note_hint')}
          value={fields['note'] ?? ''}
          rows={3}
          optional
          errors={errors}
        />
      </section>
    </FormFrame>
  );
}

function Limit({ limit }: PlanFormProps): Html {
  return (
    <p id="field-lines" safe>
      {limit}
    </p>
  );
}

type LineProps = PlanFormProps & {
  readonly kind: LineKind;
  readonly line: number;
  readonly number: number;
};

const WIDE: readonly LinePart[] = ['name', 'organisation', 'details', 'place', 'origin'];
const DATES: readonly LinePart[] = ['startsOn', 'endsOn', 'deliveredOn'];

function Line(props: LineProps): Html {
  const { visit, kind, line, number, fields, stored, delivering } = props;
  const name = visit.t(`assistance.one.${kind}`, { number });
  const before = stored.find((one) => one.id === fields[`lines.${line}.id`]);
  const frozen = before?.state === 'confirmed';
  return (
    <fieldset class="form-line form-line-assistance" id={`line-${line}`}>
      <legend safe>{name}</legend>
      {before && before.state !== 'planned' ? (
        <p>
          <Badge text={visit.t(`assistance.state.${before.state}`)} tone={STATE_TONES[before.state]} />{' '}
          <span safe>
            {frozen
              ? visit.t('assistance.plan.confirmed')
              : before.reason === ''
                ? ''
                : visit.t('assistance.said', { reason: before.reason })}
          </span>
        </p>
      ) : (
        ''
      )}
      <HiddenField name={`lines.${line}.id`} value={fields[`lines.${line}.id`] ?? ''} />
      <HiddenField name={`lines.${line}.kind`} value={kind} />
      <div class="form-line-fields">
        {PARTS_OF[kind].map((part) => (
          <Part {...props} part={part} />
        ))}
      </div>
      {delivering && kind !== 'travel' ? <Delivered {...props} /> : ''}
      {frozen ? (
        ''
      ) : (
        <Submit
          text={visit.t('actions.form.remove')}
          label={visit.t('actions.form.remove_line', { line: name })}
          tone="link"
          name="do"
          value={`remove.${line}`}
        />
      )}
    </fieldset>
  );
}

function Part(props: LineProps & { readonly part: LinePart }): Html {
  const { part, kind } = props;
  const field = fieldOf(props, part);
  if (part === 'country') return <SelectField {...field} options={props.receiving} />;
  if (part === 'unitCents') return <MoneyField {...field} />;
  if (DATES.includes(part)) return <TextField {...field} type="date" size="short" />;
  const sends = part === 'organisation' && kind === 'expert';
  const hint = sends
    ? { hint: props.visit.t('assistance.plan.agency_hint'), list: 'agencies' }
    : part === 'place' && kind === 'training'
      ? { hint: props.visit.t('assistance.plan.online_hint') }
      : {};
  return WIDE.includes(part) ? (
    <TextField {...field} {...hint} size="full" {...(isOptional(kind, part) ? { optional: true } : {})} />
  ) : (
    <TextField {...field} inputmode="numeric" size="short" />
  );
}

function isOptional(kind: LineKind, part: LinePart): boolean {
  return (
    part === 'organisation' ||
    part === 'details' ||
    (part === 'place' && kind !== 'expert' && kind !== 'travel')
  );
}

/** What was delivered of it: when, and how much; of a training who came. */
function Delivered(props: LineProps): Html {
  const { visit, kind, line, fields, countries } = props;
  return (
    <>
      <h3 safe>{visit.t('assistance.plan.delivered')}</h3>
      <div class="form-line-fields">
        <TextField {...fieldOf(props, 'deliveredOn')} type="date" size="short" optional />
        {kind === 'training' ? (
          ''
        ) : (
          <TextField {...fieldOf(props, 'deliveredQuantity')} inputmode="numeric" size="short" optional />
        )}
      </div>
      {kind === 'training'
        ? Array.from({ length: countsOf(fields, line) }, (_, row) => (
            <div class="form-line-fields form-line-attendance">
              <SelectField
                {...countOf(props, row, 'country')}
                options={countries}
                empty={visit.t('web.form.choose')}
              />
              {(['women', 'men', 'unstated'] as const).map((count) => (
                <TextField {...countOf(props, row, count)} inputmode="numeric" size="short" />
              ))}
            </div>
          ))
        : ''}
    </>
  );
}

function fieldOf({ visit, fields, errors = FormErrors.none, kind, line }: LineProps, part: LinePart) {
  const name = `lines.${line}.${part}`;
  return { visit, name, label: partLabel(visit, kind, part), value: fields[name] ?? '', errors };
}

function countOf({ visit, fields, errors = FormErrors.none, line }: LineProps, row: number, count: string) {
  const name = `lines.${line}.attendance.${row}.${count}`;
  return {
    visit,
    name,
    label: visit.sentence(`assistance.line.count.${count}`),
    value: fields[name] ?? '',
    errors,
  };
}
