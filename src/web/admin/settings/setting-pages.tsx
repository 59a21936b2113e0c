import { roleName } from '../../../i18n/index.js';
import { ROLES } from '../../../kernel/actor.js';
import type { SettingNow } from '../../../reference/settings.query.js';
import {
  CheckboxesField,
  type Column,
  Form,
  type FormErrors,
  HiddenField,
  PageHeader,
  RadioField,
  Submit,
  Table,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { optionText, settingName, valueText } from './setting-words.js';

/** What the installation has set, and by whom it was changed last. */
export function SettingListPage({
  visit,
  settings,
}: {
  visit: SignedInVisit;
  settings: readonly SettingNow[];
}): Html {
  const title = visit.t('settings.title');
  const columns: readonly Column<SettingNow>[] = [
    {
      header: visit.t('settings.setting'),
      heads: true,
      cell: (row) => (
        <>
          <strong safe>{settingName(visit, row)}</strong>
          <span class="second-line" safe>
            {visit.t(`settings.text.${row.code}`)}
          </span>
        </>
      ),
    },
    {
      header: visit.t('settings.value'),
      numeric: true,
      cell: (row) => <span safe>{valueText(visit, row)}</span>,
    },
    { header: visit.t('settings.changed'), cell: (row) => <span safe>{changedText(visit, row)}</span> },
    {
      header: visit.t('settings.change'),
      cell: (row) => (
        <a
          href={`/admin/settings/${row.code}`}
          aria-label={visit.t('settings.change_of', { name: settingName(visit, row) })}
          safe
        >
          {visit.t('settings.change')}
        </a>
      ),
    },
  ];
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('settings.lead')} />
      <p>
        <span safe>{visit.t('settings.guarded')}</span>{' '}
        <a href="/admin/role-proposals" safe>
          {visit.t('identity.proposals.title')}
        </a>
      </p>
      <Table
        caption={visit.t('settings.caption')}
        captionHidden
        columns={columns}
        rows={settings.filter(({ kind }) => kind !== 'switch' && kind !== 'years')}
      />
      <h2 id="retention" safe>
        {visit.t('settings.retention')}
      </h2>
      <p safe>{visit.t('settings.retention_lead')}</p>
      <Table
        caption={visit.t('settings.retention')}
        captionHidden
        columns={columns}
        rows={settings.filter(({ kind }) => kind === 'years')}
      />
      <h2 id="rooms" safe>
        {visit.t('settings.rooms')}
      </h2>
      <p safe>{visit.t('settings.rooms_lead')}</p>
      <Table
        caption={visit.t('settings.rooms')}
        captionHidden
        columns={columns}
        rows={settings.filter(({ kind }) => kind === 'switch')}
      />
    </Layout>
  );
}

interface SettingPageProps {
  readonly visit: SignedInVisit;
  readonly setting: SettingNow;
  readonly typed: string;
  readonly errors: FormErrors;
}

/** Changing one setting: what it does, what it is, and what it shall be. */
export function SettingPage({ visit, setting, typed, errors }: SettingPageProps): Html {
  const name = settingName(visit, setting);
  const title = visit.t('settings.change_of', { name });
  return (
    <Layout
      visit={visit}
      title={title}
      failed={errors.any}
      breadcrumbs={[
        ...administrationCrumbs(visit),
        { path: '/admin/settings', text: visit.t('settings.title') },
      ]}
    >
      <PageHeader title={title} lead={visit.t(`settings.text.${setting.code}`)} />
      <p safe>{visit.t('settings.now', { value: valueText(visit, setting) })}</p>
      <Form visit={visit} action={`/admin/settings/${setting.code}`} errors={errors} class="confirm-form">
        <HiddenField name="before" value={JSON.stringify(setting.value)} />
        {setting.kind === 'roles' ? (
          <CheckboxesField
            visit={visit}
            name="value"
            label={name}
            values={typed.split(' ')}
            options={ROLES.map((role) => ({ value: role, text: roleName(role, visit.locale) }))}
            errors={errors}
          />
        ) : setting.options ? (
          <RadioField
            visit={visit}
            name="value"
            label={name}
            value={typed}
            options={setting.options.map((value) => ({ value, text: optionText(visit, value) }))}
            errors={errors}
          />
        ) : (
          <TextField
            visit={visit}
            name="value"
            label={name}
            hint={visit.sentence(`settings.unit.${setting.kind}`)}
            value={typed}
            maxlength={20}
            size="short"
            errors={errors}
          />
        )}
        <div class="buttons">
          <Submit text={visit.t('settings.save')} />
          <a class="btn btn-link" href="/admin/settings" safe>
            {visit.t('web.form.cancel')}
          </a>
        </div>
      </Form>
    </Layout>
  );
}

function changedText(visit: Visit, { changedBy, changedAt }: SettingNow): string {
  if (changedBy === null) return visit.t('settings.never');
  return visit.t('settings.by', { name: changedBy, day: visit.day(changedAt) });
}
