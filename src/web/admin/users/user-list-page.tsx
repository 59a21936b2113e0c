import { formatList, roleName } from '../../../i18n/index.js';
import type { User } from '../../../identity/users.query.js';
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  PageHeader,
  Pagination,
  Submit,
  Table,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';

interface UserListView {
  readonly users: { readonly items: readonly User[]; readonly next: string | null };
  readonly q: string;
}

export function userListPage(visit: Visit, { users, q }: UserListView): Html {
  const title = visit.t('identity.users.title');
  const count = users.items.length;
  const caption = visit.t(users.next ? 'identity.users.more' : 'identity.users.caption', { count });
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title}>
        {visit.holds('administrator') ? (
          <ButtonLink href="/admin/users/new" text={visit.t('identity.users.create')} />
        ) : (
          ''
        )}
      </PageHeader>
      <form class="search" method="get" action="/admin/users">
        <TextField
          visit={visit}
          name="q"
          type="search"
          label={visit.t('identity.users.search')}
          value={q}
          size="full"
        />
        <Submit text={visit.t('web.list.search')} tone="secondary" />
      </form>
      {count === 0 ? (
        <EmptyState text={visit.t('identity.users.none')} />
      ) : (
        <Table caption={caption} columns={columns(visit)} rows={users.items} marked />
      )}
      <Pagination visit={visit} next={users.next} />
    </Layout>
  );
}

function columns(visit: Visit): readonly Column<User>[] {
  return [
    {
      header: visit.t('identity.users.name'),
      heads: true,
      cell: (user) => (
        <span>
          <a href={`/admin/users/${user.id}`} safe>
            {user.name || visit.t('audit_trail.erased')}
          </a>
          <span class="second-line" safe>
            {user.email}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('identity.users.organisation'),
      cell: (user) => <span safe>{user.organisation.name}</span>,
    },
    {
      header: visit.t('identity.users.roles'),
      cell: (user) => (
        <span safe>
          {user.roles.length === 0
            ? '–'
            : formatList(
                user.roles.map((role) => roleName(role, visit.locale)),
                visit.locale,
              )}
        </span>
      ),
    },
    {
      header: visit.t('identity.users.state'),
      cell: (user) =>
        user.disabledAt === null ? (
          <Badge text={visit.t('identity.users.active')} tone="positive" />
        ) : (
          <Badge text={visit.t('identity.users.disabled')} tone="negative" />
        ),
    },
  ];
}
