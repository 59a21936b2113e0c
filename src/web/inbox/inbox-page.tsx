import type { InboxPage } from '../../notifications/inbox.query.js';
import type { InboxItem } from '../../notifications/inbox-items.js';
import { Badge, EmptyState, Form, Instant, PageHeader, Pagination, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';

export function inboxPage(visit: Visit, inbox: InboxPage): Html {
  const title = visit.t('identity.inbox.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('identity.inbox.unread_count', { count: inbox.unread })}>
        {inbox.unread === 0 ? (
          ''
        ) : (
          <Form visit={visit} action="/inbox/read">
            <Submit text={visit.t('identity.inbox.read_all')} tone="secondary" />
          </Form>
        )}
      </PageHeader>
      {inbox.items.length === 0 ? (
        <EmptyState text={visit.t('identity.inbox.none')} />
      ) : (
        <ol class="entries">
          {inbox.items.map((item) => (
            <li class={item.readAt === null ? 'entry-new' : undefined}>
              <Entry visit={visit} item={item} />
            </li>
          ))}
        </ol>
      )}
      <Pagination visit={visit} next={inbox.next} />
    </Layout>
  );
}

function Entry({ visit, item }: { visit: Visit; item: InboxItem }): Html {
  return (
    <article>
      <div class="entry-head">
        <h2>
          {item.link === null ? (
            <span safe>{item.headline}</span>
          ) : (
            <a href={item.link} safe>
              {item.headline}
            </a>
          )}
        </h2>
        {item.readAt === null ? <Badge text={visit.t('identity.inbox.unread')} tone="active" /> : ''}
      </div>
      <p safe>{item.text}</p>
      <p class="entry-facts">
        <Instant visit={visit} at={item.createdAt} />
        {item.forWhom === null ? (
          ''
        ) : (
          <span safe>{visit.t('identity.inbox.for', { name: item.forWhom })}</span>
        )}
        {item.who === null ? '' : <span safe>{item.who}</span>}
        {item.due === null ? '' : <span safe>{visit.t('identity.inbox.due', { due: item.due })}</span>}
      </p>
    </article>
  );
}
