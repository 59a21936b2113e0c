import { formatList, namedRoles } from '../../../i18n/index.js';
import type { Role } from '../../../kernel/actor.js';
import {
  ButtonLink,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { type AbsenceForm, absenceLabel, standInField } from './absence-form.js';

/** Who is away, and what there is to choose from. */
export interface Absentee {
  readonly id: string;
  readonly name: string;
  readonly isOwn: boolean;
  /** The roles they hold that can be lent. */
  readonly roles: readonly Role[];
  /** Each with a mark when they are away themselves. */
  readonly colleagues: readonly { readonly id: string; readonly name: string; readonly marked: string }[];
}

interface NewAbsenceProps {
  readonly visit: SignedInVisit;
  readonly absentee: Absentee;
  readonly form: AbsenceForm;
  readonly errors: FormErrors;
}

export function absenceCrumbs(visit: SignedInVisit) {
  return [{ path: '/delegations', text: visit.t('delegations.list.title') }];
}

/** When, and who stands in for which role. */
export function NewAbsencePage({ visit, absentee, form, errors }: NewAbsenceProps): Html {
  const title =
    form.replacesId !== ''
      ? visit.t('absences.form.title_change')
      : absentee.isOwn
        ? visit.t('absences.form.title')
        : visit.t('absences.form.title_for', { name: absentee.name });
  const field = { visit, errors };
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={absenceCrumbs(visit)}>
      <PageHeader
        title={title}
        lead={visit.t('absences.form.lead')}
        {...(form.replacesId === '' || absentee.isOwn ? {} : { caption: absentee.name })}
      />
      <Form visit={visit} action="/delegations/absences/confirm" errors={errors} class="narrow">
        <HiddenField name="absentId" value={absentee.isOwn ? '' : absentee.id} />
        <HiddenField name="replacesId" value={form.replacesId} />
        <TextField
          {...field}
          name="fromDay"
          type="date"
          size="short"
          label={visit.t('absences.form.from')}
          value={form.fromDay}
        />
        <TextField
          {...field}
          name="untilDay"
          type="date"
          size="short"
          label={visit.t('absences.form.until')}
          hint={visit.t('absences.form.until_hint')}
          value={form.untilDay}
        />
        <TextArea
          {...field}
          name="note"
          label={visit.t('absences.form.note')}
          hint={visit.t('absences.form.note_hint')}
          value={form.note}
          rows={2}
          maxlength={2000}
          optional
        />
        <StandIns {...field} absentee={absentee} form={form} />
        <div class="buttons">
          <Submit text={visit.t('delegations.form.next')} />
          <ButtonLink href="/delegations" text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function StandIns({ visit, absentee, form, errors }: NewAbsenceProps): Html {
  const { roles, colleagues } = absentee;
  if (roles.length === 0) return <p safe>{visit.t('absences.form.no_roles')}</p>;
  if (colleagues.length === 0) return <p safe>{visit.t('absences.form.no_colleagues')}</p>;
  return (
    <fieldset class="field">
      <legend safe>{visit.t('absences.form.stand_ins')}</legend>
      <p class="form-text" safe>
        {visit.t('absences.form.stand_ins_hint')}
      </p>
      {namedRoles(roles, visit.locale).map(({ role }) => (
        <SelectField
          visit={visit}
          errors={errors}
          name={standInField(role)}
          label={absenceLabel(visit, standInField(role)) ?? ''}
          value={form.standIns.get(role) ?? ''}
          options={colleagues.map(({ id, marked }) => ({ value: id, text: marked }))}
          empty={visit.t('absences.form.stand_in_nobody')}
        />
      ))}
      <p safe>{visit.t('absences.confirm.warning')}</p>
    </fieldset>
  );
}

/** Names for a sentence. */
export function namesOf(visit: SignedInVisit, names: readonly string[]): string {
  return formatList([...new Set(names)], visit.locale);
}
