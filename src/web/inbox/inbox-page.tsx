import type { InboxPage } from '../../notifications/inbox.query.js';
import { NOTICE_GROUPS, type NoticeGroup } from '../../notifications/notice-groups.js';
import { EmptyState, Form, PageHeader, Pagination, SelectField, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { inboxEntry } from './inbox-entry.js';

export interface InboxShown {
  readonly unreadOnly: boolean;
  readonly group: NoticeGroup | null;
  /** Whether it is the first page, on which new notices appear. */
  readonly first: boolean;
}

export function inboxPage(visit: Visit, inbox: InboxPage, shown: InboxShown): Html {
  const title = visit.t('identity.inbox.title');
  const filtered = shown.unreadOnly || shown.group !== null;
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title}>
        <Form visit={visit} action="/inbox/read">
          <Submit text={visit.t('identity.inbox.read_all')} tone="secondary" />
        </Form>
        <a href="/account/notices" safe>
          {visit.t('wishes.link')}
        </a>
      </PageHeader>
      <p class="lead" role="status" data-inbox-status="" safe>
        {visit.t('identity.inbox.unread_count', { count: inbox.unread })}
      </p>
      <Filters visit={visit} shown={shown} />
      {inbox.items.length === 0 ? (
        <div data-inbox-empty="">
          <EmptyState text={visit.t(filtered ? 'inbox.none_fits' : 'identity.inbox.none')} />
        </div>
      ) : (
        ''
      )}
      <ol class="entries" data-inbox-list={shown.first ? (shown.group ?? 'all') : undefined}>
        {inbox.items.map((item) => inboxEntry(visit, item, visit.url) as 'safe')}
      </ol>
      <Pagination visit={visit} next={inbox.next} />
    </Layout>
  );
}

function Filters({ visit, shown }: { visit: Visit; shown: InboxShown }): Html {
  return (
    <form method="get" action="/inbox" class="filters">
      <SelectField
        visit={visit}
        name="show"
        label={visit.t('inbox.show')}
        value={shown.unreadOnly ? 'unread' : ''}
        options={[{ value: 'unread', text: visit.t('inbox.show_unread') }]}
        empty={visit.t('inbox.show_all')}
      />
      <SelectField
        visit={visit}
        name="kind"
        label={visit.t('inbox.kind')}
        value={shown.group ?? ''}
        options={NOTICE_GROUPS.map((group) => ({ value: group, text: visit.t(`inbox.kind.${group}`) }))}
        empty={visit.t('inbox.kind_any')}
      />
      <Submit text={visit.t('inbox.filter')} tone="secondary" />
    </form>
  );
}
