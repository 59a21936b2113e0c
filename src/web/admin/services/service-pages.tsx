import { formatList, roleName } from '../../../i18n/index.js';
import type { ApiToken } from '../../../identity/api-tokens.query.js';
import { SCOPES } from '../../../identity/scopes.js';
import { SERVICE_ROLES } from '../../../identity/service-account.js';
import type { Service, ServiceState } from '../../../identity/services.query.js';
import { NO_SCOPES, ScopeFields, type ScopeForm, ScopeList } from '../../account/tokens/scope-fields.js';
import { NewToken, type TokenForm } from '../../account/tokens/token-form.js';
import { TokenTable } from '../../account/tokens/token-table.js';
import { MadeToken } from '../../account/tokens/tokens-page.js';
import {
  Badge,
  type BadgeTone,
  Banner,
  ButtonLink,
  CheckboxesField,
  type Column,
  Day,
  EmptyState,
  Form,
  type FormErrors,
  Instant,
  PageHeader,
  SelectField,
  Submit,
  SummaryList,
  Table,
  TextArea,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';

const LIST = { path: '/admin/services', text: 'services.title' } as const;

const TONES: Readonly<Record<ServiceState, BadgeTone>> = {
  proposed: 'waiting',
  active: 'positive',
  refused: 'negative',
  ended: 'neutral',
};

export function ServiceListPage({
  visit,
  services,
}: {
  visit: SignedInVisit;
  services: readonly Service[];
}): Html {
  const title = visit.t('services.title');
  const columns: readonly Column<Service>[] = [
    {
      header: visit.t('services.name'),
      heads: true,
      cell: (service) => (
        <span>
          <a href={`/admin/services/${service.id}`} safe>
            {service.name}
          </a>
          <span class="second-line" safe>
            {service.organisation}
          </span>
        </span>
      ),
    },
    { header: visit.t('services.roles'), cell: ({ roles }) => <span safe>{rolesText(visit, roles)}</span> },
    { header: visit.t('tokens.scopes'), cell: ({ scopes }) => <ScopeList visit={visit} scopes={scopes} /> },
    {
      header: visit.t('services.state'),
      cell: ({ state }) => <Badge text={visit.t(`services.state.${state}`)} tone={TONES[state]} />,
    },
    {
      header: visit.t('tokens.last_used'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? (
          <span safe>{visit.t('tokens.never_used')}</span>
        ) : (
          <Instant visit={visit} at={lastUsedAt} />
        ),
    },
  ];
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('services.lead')}>
        {visit.holds('administrator') ? (
          <ButtonLink href="/admin/services/new" text={visit.t('services.create')} />
        ) : (
          ''
        )}
      </PageHeader>
      {services.length === 0 ? (
        <EmptyState text={visit.t('services.none')} />
      ) : (
        <Table
          caption={visit.t('services.caption', { count: services.length })}
          columns={columns}
          rows={services}
        />
      )}
    </Layout>
  );
}

export interface ServiceForm extends ScopeForm {
  readonly name: string;
  readonly purpose: string;
  readonly organisationId: string;
  readonly roles: readonly string[];
}

export const EMPTY_SERVICE: ServiceForm = {
  name: '',
  purpose: '',
  organisationId: '',
  roles: [],
  ...NO_SCOPES,
};

export function serviceLabels(visit: Visit) {
  return {
    name: visit.t('services.name'),
    purpose: visit.t('services.purpose'),
    organisationId: visit.t('identity.users.organisation'),
    roles: visit.t('services.roles'),
    scopes: visit.t('tokens.scopes'),
  };
}

export function NewServicePage({
  visit,
  form,
  errors,
  parties,
}: {
  visit: SignedInVisit;
  form: ServiceForm;
  errors: FormErrors;
  parties: readonly { readonly id: string; readonly name: string }[];
}): Html {
  const title = visit.t('services.create');
  const field = { visit, errors };
  const labels = serviceLabels(visit);
  return (
    <Layout visit={visit} title={title} failed={errors.any} breadcrumbs={administrationCrumbs(visit, LIST)}>
      <PageHeader title={title} lead={visit.t('services.four_eyes')} />
      <Form visit={visit} action="/admin/services" errors={errors} class="narrow">
        <TextField
          {...field}
          name="name"
          label={labels.name}
          hint={visit.t('services.name_hint')}
          value={form.name}
          maxlength={200}
        />
        <TextArea
          {...field}
          name="purpose"
          label={labels.purpose}
          hint={visit.t('services.purpose_hint')}
          value={form.purpose}
          rows={3}
          maxlength={500}
        />
        <SelectField
          {...field}
          name="organisationId"
          label={labels.organisationId}
          value={form.organisationId}
          options={parties.map((party) => ({ value: party.id, text: party.name }))}
          empty={visit.t('web.form.choose')}
        />
        <CheckboxesField
          {...field}
          name="roles"
          label={labels.roles}
          hint={visit.t('services.roles_hint')}
          values={form.roles}
          options={SERVICE_ROLES.map((role) => ({ value: role, text: roleName(role, visit.locale) }))}
        />
        <ScopeFields {...field} form={form} offered={SCOPES} />
        <Submit text={visit.t('services.create_submit')} />
      </Form>
    </Layout>
  );
}

interface ServicePageProps {
  readonly visit: SignedInVisit;
  readonly service: Service;
  readonly tokens: readonly ApiToken[];
  readonly form: TokenForm;
  readonly errors: FormErrors;
}

/** A program: what was agreed on, its tokens, and what can be done with it. */
export function ServicePage({ visit, service, tokens, form, errors }: ServicePageProps): Html {
  const administers = visit.holds('administrator');
  const path = `/admin/services/${service.id}`;
  const active = service.state === 'active';
  return (
    <Layout
      visit={visit}
      title={service.name}
      failed={errors.any}
      breadcrumbs={administrationCrumbs(visit, LIST)}
    >
      <PageHeader title={service.name} caption={service.organisation} lead={service.purpose}>
        <Badge text={visit.t(`services.state.${service.state}`)} tone={TONES[service.state]} />
      </PageHeader>
      <MadeToken visit={visit} />
      {service.state === 'proposed' ? <Proposal visit={visit} service={service} /> : ''}
      <SummaryList
        rows={[
          { term: visit.t('services.roles'), value: <span safe>{rolesText(visit, service.roles)}</span> },
          { term: visit.t('tokens.scopes'), value: <ScopeList visit={visit} scopes={service.scopes} /> },
          {
            term: visit.t('services.proposed_by'),
            value: (
              <span>
                <span safe>{service.proposedBy}</span>, <Day visit={visit} at={service.proposedAt} />
              </span>
            ),
          },
          ...(service.decidedBy === null
            ? []
            : [{ term: visit.t('services.decided_by'), value: <span safe>{service.decidedBy}</span> }]),
        ]}
      />
      {active || tokens.length > 0 ? (
        <section>
          <h2 safe>{visit.t('services.tokens')}</h2>
          <TokenTable visit={visit} tokens={tokens} path={administers && active ? `${path}/tokens` : null} />
        </section>
      ) : (
        ''
      )}
      {active && administers ? (
        <section>
          <h2 safe>{visit.t('tokens.new')}</h2>
          <p safe>{visit.t('services.secret')}</p>
          <NewToken
            visit={visit}
            action={`${path}/tokens`}
            form={form}
            offered={service.scopes}
            errors={errors}
          />
        </section>
      ) : (
        ''
      )}
      {administers && (active || service.state === 'proposed') ? (
        <p>
          <ButtonLink href={`${path}/end`} text={visit.t('services.end')} tone="danger" />
        </p>
      ) : (
        ''
      )}
    </Layout>
  );
}

/** Who proposed it does not decide; another administrator does. */
function Proposal({ visit, service }: { visit: SignedInVisit; service: Service }): Html {
  const own = service.proposedPersonId === visit.actor.personId;
  const decides = visit.holds('administrator') && !own;
  return (
    <Banner tone="notice" title={visit.t('web.banner.notice')}>
      <p safe>{visit.t(own ? 'services.waits_own' : 'services.waits', { name: service.proposedBy })}</p>
      {decides ? (
        <div class="buttons">
          <ButtonLink href={`/admin/services/${service.id}/agree`} text={visit.t('services.agree')} />
          <ButtonLink
            href={`/admin/services/${service.id}/refuse`}
            text={visit.t('services.refuse')}
            tone="secondary"
          />
        </div>
      ) : (
        ''
      )}
    </Banner>
  );
}

export type ServiceStep = 'agree' | 'refuse' | 'end';

/** Asks before a program's rights change. */
export function ChangeServicePage({
  visit,
  service,
  step,
}: {
  visit: SignedInVisit;
  service: Service;
  step: ServiceStep;
}): Html {
  const title = visit.t(`services.${step}_title`, { name: service.name });
  const path = `/admin/services/${service.id}`;
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={[...administrationCrumbs(visit, LIST), { path, text: service.name }]}
    >
      <PageHeader title={title} caption={service.organisation} lead={service.purpose} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <p safe>{visit.t(`services.${step}_what`, { roles: rolesText(visit, service.roles) })}</p>
        {step === 'agree' ? <ScopeList visit={visit} scopes={service.scopes} /> : ''}
      </section>
      <Form visit={visit} action={`${path}/${step}`} class="confirm-form">
        <div class="buttons">
          <Submit text={visit.t(`services.${step}`)} tone={step === 'agree' ? 'primary' : 'danger'} />
          <ButtonLink href={path} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}

function rolesText(visit: Visit, roles: readonly string[]): string {
  return formatList(
    roles.map((role) => roleName(role, visit.locale)),
    visit.locale,
  );
}
