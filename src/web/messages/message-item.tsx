import { formatList } from '../../i18n/index.js';
import type { Message } from '../../messages/messages.query.js';
import { Badge, Instant } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { documentUrl } from '../shell/document-url.js';
import type { SignedInVisit } from '../shell/visit.js';

interface MessageItemProps {
  readonly visit: SignedInVisit;
  readonly message: Message;
  /** Below which it is changed; left out: it only stands there. */
  readonly url?: string;
}

/** One message: who wrote it, who reads it, what it says. */
export function MessageItem({ visit, message, url }: MessageItemProps): Html {
  const shared = message.sharedWith.length > 0;
  const withdrawn = message.withdrawnAt !== null;
  return (
    <li class={shared ? 'message message-shared' : 'message'} id={`message-${message.id}`} data-row>
      <div class="entry-head">
        <strong safe>{authorOf(visit, message)}</strong>
        <Instant visit={visit} at={message.writtenAt} />
        {message.isNew ? <Badge text={visit.t('messages.new')} tone="active" /> : ''}
        <Badge text={readersOf(visit, message)} tone={shared ? 'waiting' : 'neutral'} />
      </div>
      {withdrawn ? (
        <p safe>
          {visit.t('messages.withdrawn_by', {
            who: authorOf(visit, message),
            at: visit.dateTime(message.withdrawnAt ?? ''),
          })}
        </p>
      ) : (
        <p class="message-text" dir="auto" safe>
          {message.text}
        </p>
      )}
      {message.mentions.length > 0 ? (
        <p safe>
          {visit.t('messages.mentions', {
            names: formatList(
              message.mentions.map(({ name }) => name),
              visit.locale,
            ),
          })}
        </p>
      ) : (
        ''
      )}
      {message.documents.length === 0 ? (
        ''
      ) : (
        <>
          <p safe>{visit.t('messages.attached', { count: message.documents.length })}</p>
          <ul class="message-files">
            {message.documents.map((document) => (
              <li>
                <a href={documentUrl(visit, document.id, 1)} dir="auto" safe>
                  {document.fileName}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {message.editedAt !== null && !withdrawn ? (
        <p safe>{visit.t('messages.edited', { at: visit.dateTime(message.editedAt) })}</p>
      ) : (
        ''
      )}
      {url !== undefined && message.own && !withdrawn ? (
        <p class="where-link">
          {message.mendable ? (
            <a href={`${url}/edit`} safe>
              {visit.t('messages.edit')}
            </a>
          ) : (
            ''
          )}
          <a href={`${url}/withdraw`} safe>
            {visit.t('messages.withdraw')}
          </a>
        </p>
      ) : (
        ''
      )}
    </li>
  );
}

function authorOf(visit: SignedInVisit, { author, organisation }: Message): string {
  return author === '' ? organisation : visit.t('messages.author', { author, organisation });
}

/** In words: for the facility alone, or with whom it is shared. */
function readersOf(visit: SignedInVisit, { sharedWith }: Message): string {
  if (sharedWith.length === 0) return visit.t('messages.inside');
  if (visit.actor.view === 'outside') return visit.t('messages.shared_with_you');
  return visit.t('messages.shared_with', {
    parties: formatList(
      sharedWith.map(({ name }) => name),
      visit.locale,
    ),
  });
}
