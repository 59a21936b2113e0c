import type { Colleague } from '../../cases/delegations.query.js';
import { namedRoles } from '../../i18n/index.js';
import type { Role } from '../../kernel/actor.js';
import {
  ButtonLink,
  CheckboxesField,
  EmptyState,
  Form,
  type FormErrors,
  HiddenField,
  MoneyField,
  PageHeader,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { type DelegationForm, delegationLabels } from './delegation-form.js';

/** Who is away, and what there is to choose from. */
export interface Absent {
  readonly id: string;
  readonly name: string;
  /** The roles they hold that can be lent. */
  readonly roles: readonly Role[];
  /** Each with a mark when they are away. */
  readonly colleagues: readonly (Colleague & { readonly marked: string })[];
}

interface NewDelegationProps {
  readonly visit: SignedInVisit;
  /** Where the list is: `/delegations`, or `/admin/delegations` for a colleague. */
  readonly base: string;
  readonly absent: Absent;
  readonly form: DelegationForm;
  readonly errors: FormErrors;
}

export function NewDelegationPage({ visit, base, absent, form, errors }: NewDelegationProps): Html {
  const isOwn = absent.id === visit.actor.accountId;
  const title = isOwn
    ? visit.t('delegations.new.title')
    : visit.t('delegations.new.title_for', { name: absent.name });
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={[{ path: base, text: visit.t('delegations.list.title') }]}
    >
      <PageHeader title={title} lead={visit.t('delegations.new.lead')} />
      {absent.roles.length === 0 ? (
        <EmptyState text={visit.t('delegations.new.no_roles')}>
          <ButtonLink href={base} text={visit.t('delegations.back')} tone="secondary" />
        </EmptyState>
      ) : absent.colleagues.length === 0 ? (
        <EmptyState text={visit.t('delegations.new.no_colleagues')}>
          <ButtonLink href={base} text={visit.t('delegations.back')} tone="secondary" />
        </EmptyState>
      ) : (
        <Fields visit={visit} base={base} absent={absent} form={form} errors={errors} />
      )}
    </Layout>
  );
}

function Fields({ visit, base, absent, form, errors }: NewDelegationProps): Html {
  const field = { visit, errors };
  const labels = delegationLabels(visit);
  return (
    <Form visit={visit} action={`${base}/confirm`} errors={errors} class="narrow">
      <HiddenField name="delegatorId" value={absent.id === visit.actor.accountId ? '' : absent.id} />
      <CheckboxesField
        {...field}
        name="role"
        label={labels.role}
        hint={visit.t('delegations.form.roles_hint')}
        values={absent.roles.length === 1 && !errors.any ? absent.roles : form.role}
        options={namedRoles(absent.roles, visit.locale).map(({ role, name }) => ({
          value: role,
          text: name,
        }))}
      />
      <SelectField
        {...field}
        name="delegateId"
        label={labels.delegateId}
        hint={visit.t('delegations.form.delegate_hint')}
        value={form.delegateId}
        options={absent.colleagues.map(({ id, marked }) => ({ value: id, text: marked }))}
        empty={visit.t('web.form.choose')}
      />
      <TextField
        {...field}
        name="fromDay"
        type="date"
        size="short"
        label={labels.fromDay}
        value={form.fromDay}
      />
      <TextField
        {...field}
        name="untilDay"
        type="date"
        size="short"
        label={labels.untilDay}
        hint={visit.t('delegations.form.until_hint')}
        value={form.untilDay}
      />
      <MoneyField
        {...field}
        name="ceiling"
        label={labels.ceiling}
        hint={visit.t('delegations.form.ceiling_hint')}
        value={form.ceiling}
        optional
      />
      <TextArea
        {...field}
        name="reason"
        label={labels.reason}
        hint={visit.t('delegations.form.reason_hint')}
        value={form.reason}
        rows={3}
        maxlength={2000}
      />
      <div class="buttons">
        <Submit text={visit.t('delegations.form.next')} />
        <ButtonLink href={base} text={visit.t('web.form.cancel')} tone="link" />
      </div>
    </Form>
  );
}
