import { LANGUAGE_NAMES, namedRoles, organisationKindName, roleName, toLocale } from '../../../i18n/index.js';
import { rolesOf } from '../../../identity/organisation.js';
import type { RoleProposal } from '../../../identity/role-proposals.query.js';
import type { FactorReset } from '../../../identity/second-factor/reset-factor.js';
import type { RoleHeld, User } from '../../../identity/users.query.js';
import { mayHoldBoth } from '../../../kernel/access-model.js';
import {
  Badge,
  Banner,
  type Column,
  Day,
  EmptyState,
  Form,
  type FormErrors,
  PageHeader,
  SelectField,
  Submit,
  SummaryList,
  type SummaryRow,
  Table,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { filteredUrl } from '../outbox/mail-urls.js';
import { Undelivered } from '../outbox/undelivered.js';
import { FactorOfUser } from './factor-reset-pages.js';

interface UserView {
  readonly user: User;
  readonly roles: readonly RoleHeld[];
  /** Roles that wait for another administrator. */
  readonly waiting: readonly RoleProposal[];
  /** The role chosen in a form that came back. */
  readonly role: string;
  readonly errors: FormErrors;
  /** Mails that could not be delivered lately. */
  readonly undelivered: number;
  /** Nobody has set a password for it yet. */
  readonly invited: boolean;
  readonly hasFactor: boolean;
  readonly reset: FactorReset | null;
}

export function userPage(visit: SignedInVisit, view: UserView): Html {
  const { user, errors, undelivered } = view;
  const yourself = user.personId === visit.actor.personId;
  const erased = user.name === '';
  const changeable = visit.holds('administrator') && !yourself && !erased;
  const name = erased ? visit.t('audit_trail.erased') : user.name;
  return (
    <Layout
      visit={visit}
      title={name}
      failed={errors.any}
      breadcrumbs={administrationCrumbs(visit, { path: '/admin/users', text: 'identity.users.title' })}
    >
      <PageHeader title={name} caption={user.organisation.name}>
        {user.disabledAt === null ? '' : <Badge text={visit.t('identity.users.disabled')} tone="negative" />}
      </PageHeader>
      {user.disabledAt === null ? (
        ''
      ) : (
        <p safe>{visit.t('identity.user.is_disabled', { date: visit.day(user.disabledAt) })}</p>
      )}
      {undelivered > 0 ? (
        <Undelivered
          visit={visit}
          count={undelivered}
          href={filteredUrl({ state: 'failed', address: user.email })}
        />
      ) : (
        ''
      )}
      {yourself ? (
        <Banner tone="notice" title={visit.t('web.banner.notice')}>
          <p safe>{visit.t('identity.user.yourself')}</p>
        </Banner>
      ) : (
        ''
      )}
      <div class="columns">
        <div>
          <h2 class="first" safe>
            {visit.t('identity.user.roles_held')}
          </h2>
          <RolesHeld visit={visit} view={view} changeable={changeable} />
          {view.waiting.length > 0 ? (
            <ul>
              {view.waiting.map((one) => (
                <li>
                  <a href={`/admin/role-proposals/${one.id}`} safe>
                    {visit.t('identity.user.waits', { role: roleName(one.role, visit.locale) })}
                  </a>
                </li>
              ))}
            </ul>
          ) : (
            ''
          )}
          {changeable && user.disabledAt === null ? <GrantForm visit={visit} view={view} /> : ''}
        </div>
        <div>
          <h2 class="first" safe>
            {visit.t('identity.user.details')}
          </h2>
          <SummaryList rows={detailRows(visit, user)} />
          {view.invited ? <Invited visit={visit} user={user} changeable={changeable} /> : ''}
          {yourself ? '' : <FactorOfUser {...view} visit={visit} changeable={changeable} />}
          {changeable ? <StateForm visit={visit} user={user} /> : ''}
          {changeable ? <EraseLink visit={visit} user={user} /> : ''}
        </div>
      </div>
    </Layout>
  );
}

function detailRows(visit: Visit, user: User): readonly SummaryRow[] {
  const country = user.organisation.country;
  return [
    { term: visit.t('identity.account.email'), value: <span safe>{user.email}</span> },
    {
      term: visit.t('identity.organisations.kind'),
      value: <span safe>{organisationKindName(user.organisation.kind, visit.locale)}</span>,
    },
    ...(country === null
      ? []
      : [{ term: visit.t('identity.user.country'), value: <span safe>{visit.country(country)}</span> }]),
    {
      term: visit.t('identity.account.language'),
      value: <span safe>{LANGUAGE_NAMES[toLocale(user.locale)]}</span>,
    },
    { term: visit.t('identity.user.created'), value: <Day visit={visit} at={user.createdAt} /> },
  ];
}

function RolesHeld({ visit, view, changeable }: { visit: Visit; view: UserView; changeable: boolean }): Html {
  if (view.roles.length === 0) return <EmptyState text={visit.t('identity.user.no_roles')} />;
  const columns: readonly Column<RoleHeld>[] = [
    {
      header: visit.t('identity.user.role'),
      heads: true,
      cell: (held) => <span safe>{roleName(held.role, visit.locale)}</span>,
    },
    { header: visit.t('identity.user.since'), cell: (held) => <Day visit={visit} at={held.grantedAt} /> },
    {
      header: visit.t('identity.user.granted_by'),
      cell: (held) => <span safe>{held.grantedBy ?? visit.t('identity.user.granted_by_operator')}</span>,
    },
    ...(changeable
      ? [
          {
            header: visit.t('identity.user.end'),
            cell: (held: RoleHeld) => (
              <Form visit={visit} action={`/admin/users/${view.user.id}/roles/${held.id}/end`}>
                <Submit
                  text={visit.t('identity.user.end')}
                  label={visit.t('identity.user.end_of', { role: roleName(held.role, visit.locale) })}
                  tone="secondary"
                />
              </Form>
            ),
          },
        ]
      : []),
  ];
  return (
    <Table caption={visit.t('identity.user.roles_held')} captionHidden columns={columns} rows={view.roles} />
  );
}

function GrantForm({ visit, view }: { visit: Visit; view: UserView }): Html {
  const held = new Set(view.roles.map((one) => one.role));
  const open = rolesOf(view.user.organisation.kind).filter(
    (role) => !held.has(role) && view.roles.every((one) => mayHoldBoth(one.role, role)),
  );
  if (open.length === 0 && !view.errors.any) return '';
  return (
    <div class="panel">
      <h2 safe>{visit.t('identity.user.grant')}</h2>
      <Form visit={visit} action={`/admin/users/${view.user.id}/roles`} errors={view.errors}>
        <SelectField
          visit={visit}
          name="role"
          label={visit.t('identity.user.role')}
          hint={visit.t('identity.user.grant_hint')}
          value={view.role}
          errors={view.errors}
          options={namedRoles(open, visit.locale).map(({ role, name }) => ({ value: role, text: name }))}
          empty={visit.t('web.form.choose')}
        />
        <p class="form-text" safe>
          {visit.t('identity.user.two_hint')}
        </p>
        <Submit text={visit.t('identity.user.grant_submit')} />
      </Form>
    </div>
  );
}

function EraseLink({ visit, user }: { visit: Visit; user: User }): Html {
  return (
    <div class="mt-4">
      <p class="form-text" safe>
        {visit.t('erasure.begin_hint')}
      </p>
      <a href={`/admin/erasures/new?account=${user.id}`} safe>
        {visit.t('erasure.begin')}
      </a>
    </div>
  );
}

function Invited({ visit, user, changeable }: { visit: Visit; user: User; changeable: boolean }): Html {
  return (
    <div>
      <p safe>{visit.t('identity.user.invited')}</p>
      {changeable && user.disabledAt === null ? (
        <Form visit={visit} action={`/admin/users/${user.id}/invite`}>
          <Submit text={visit.t('identity.user.invite_again')} tone="secondary" />
        </Form>
      ) : (
        ''
      )}
    </div>
  );
}

function StateForm({ visit, user }: { visit: Visit; user: User }): Html {
  if (user.disabledAt !== null) {
    return (
      <Form visit={visit} action={`/admin/users/${user.id}/enable`}>
        <Submit text={visit.t('identity.user.enable')} tone="secondary" />
      </Form>
    );
  }
  return (
    <Form visit={visit} action={`/admin/users/${user.id}/disable`}>
      <p class="form-text" safe>
        {visit.t('identity.user.disable_hint')}
      </p>
      <Submit text={visit.t('identity.user.disable')} tone="danger" />
    </Form>
  );
}
