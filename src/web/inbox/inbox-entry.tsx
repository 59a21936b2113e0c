import type { InboxItem } from '../../notifications/inbox-items.js';
import { groupOf } from '../../notifications/notice-groups.js';
import { Badge, Form, HiddenField, Instant, Submit } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** One notice of the inbox; `back` is where its buttons come back to. */
export function inboxEntry(visit: Visit, item: InboxItem, back = '/inbox'): Html {
  const isNew = item.readAt === null;
  return (
    <li
      class={isNew ? 'entry-new' : undefined}
      data-notice={item.id}
      data-group={groupOf(item.kind)}
      data-row=""
    >
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
          {isNew ? <Badge text={visit.t('identity.inbox.unread')} tone="active" /> : ''}
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
        <Form visit={visit} action={`/inbox/${item.id}/${isNew ? 'read' : 'unread'}`}>
          <HiddenField name="back" value={back} />
          <Submit
            text={visit.t(isNew ? 'inbox.mark_read' : 'inbox.mark_unread')}
            label={visit.t(isNew ? 'inbox.mark_read_of' : 'inbox.mark_unread_of', {
              headline: item.headline,
            })}
            tone="link"
          />
        </Form>
      </article>
    </li>
  );
}
