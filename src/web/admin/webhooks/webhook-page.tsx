import type { Endpoint } from '../../../notifications/webhooks/endpoints.query.js';
import type { Attempt, Message, MessageState } from '../../../notifications/webhooks/messages.query.js';
import { ShownOnce } from '../../account/feeds/shown-once.js';
import {
  Badge,
  type BadgeTone,
  Banner,
  ButtonLink,
  type Column,
  EmptyState,
  Form,
  type FormErrors,
  Instant,
  PageHeader,
  Pagination,
  Submit,
  SummaryList,
  Table,
  TextField,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { WebhookState } from './webhook-list-page.js';

interface WebhookProps {
  readonly visit: SignedInVisit;
  readonly webhook: Endpoint;
  readonly messages: { readonly items: readonly Message[]; readonly next: string | null };
  readonly since: string;
  readonly errors: FormErrors;
}

const TONES: Readonly<Record<MessageState, BadgeTone>> = {
  waiting: 'waiting',
  delivered: 'positive',
  failed: 'negative',
};

/** One webhook: how it stands, what can be done, and what it was told. */
export function WebhookPage({ visit, webhook, messages, since, errors }: WebhookProps): Html {
  const secret = visit.flash?.params['secret'];
  const base = `/admin/webhooks/${webhook.id}`;
  return (
    <Layout
      visit={visit}
      title={webhook.name}
      failed={errors.any}
      breadcrumbs={administrationCrumbs(visit, { path: '/admin/webhooks', text: 'webhooks.title' })}
    >
      <PageHeader title={webhook.name} caption={visit.t('webhooks.title')}>
        <WebhookState visit={visit} webhook={webhook} />
      </PageHeader>
      {typeof secret === 'string' ? (
        <ShownOnce
          name="secret"
          label={visit.t('webhooks.secret')}
          hint={visit.t('webhooks.secret_hint')}
          value={secret}
        />
      ) : (
        ''
      )}
      <Trouble visit={visit} webhook={webhook} />
      <Facts visit={visit} webhook={webhook} />
      <Steps visit={visit} webhook={webhook} />
      <h2 safe>{visit.t('webhooks.log')}</h2>
      {messages.items.length === 0 ? (
        <EmptyState text={visit.t('webhooks.log_none')} />
      ) : (
        <ol class="entries">
          {messages.items.map((message) => (
            <li>
              <MessageEntry visit={visit} base={base} message={message} />
            </li>
          ))}
        </ol>
      )}
      <Pagination visit={visit} next={messages.next} />
      {webhook.pausedWhy === null ? (
        <Form visit={visit} action={`${base}/again/confirm`} errors={errors} class="narrow send-again">
          <TextField
            visit={visit}
            errors={errors}
            name="since"
            type="date"
            size="short"
            label={visit.t('webhooks.again_since')}
            hint={visit.t('webhooks.again_since_hint')}
            value={since}
          />
          <Submit text={visit.t('webhooks.again')} tone="secondary" />
        </Form>
      ) : (
        ''
      )}
    </Layout>
  );
}

function Trouble({ visit, webhook }: { visit: Visit; webhook: Endpoint }): Html {
  const text =
    webhook.pausedWhy !== null
      ? visit.t(`webhooks.paused_${webhook.pausedWhy}`)
      : webhook.failingSince !== null
        ? visit.t('webhooks.failing_since', { at: visit.dateTime(webhook.failingSince) })
        : null;
  if (text === null) return '';
  return (
    <Banner tone="notice" title={visit.t('web.banner.notice')}>
      <p safe>{text}</p>
    </Banner>
  );
}

function Facts({ visit, webhook }: { visit: Visit; webhook: Endpoint }): Html {
  const types = webhook.eventTypes.map((type) => visit.t(`webhooks.type.${type}`)).join(' · ');
  return (
    <SummaryList
      rows={[
        { term: visit.t('webhooks.url'), value: <span safe>{webhook.url}</span> },
        { term: visit.t('webhooks.organisation'), value: <span safe>{webhook.organisation.name}</span> },
        { term: visit.t('webhooks.event_types'), value: <span safe>{types}</span> },
        {
          term: visit.t('webhooks.waiting'),
          value: <span safe>{visit.t('webhooks.waiting_count', { count: webhook.waiting })}</span>,
        },
        ...(webhook.previousSecretUntil === null
          ? []
          : [
              {
                term: visit.t('webhooks.previous_secret'),
                value: (
                  <span safe>
                    {visit.t('webhooks.previous_until', { at: visit.dateTime(webhook.previousSecretUntil) })}
                  </span>
                ),
              },
            ]),
        { term: visit.t('webhooks.made_at'), value: <Instant visit={visit} at={webhook.madeAt} /> },
      ]}
    />
  );
}

function Steps({ visit, webhook }: { visit: Visit; webhook: Endpoint }): Html {
  const base = `/admin/webhooks/${webhook.id}`;
  const isPaused = webhook.pausedWhy !== null;
  return (
    <div class="buttons">
      {isPaused ? (
        <ButtonLink href={`${base}/resume`} text={visit.t('webhooks.step.resume')} />
      ) : (
        <Form visit={visit} action={`${base}/test`}>
          <Submit text={visit.t('webhooks.test')} />
        </Form>
      )}
      <ButtonLink href={`${base}/edit`} text={visit.t('webhooks.edit')} tone="secondary" />
      <ButtonLink href={`${base}/rotate`} text={visit.t('webhooks.step.rotate')} tone="secondary" />
      {isPaused ? (
        ''
      ) : (
        <ButtonLink href={`${base}/pause`} text={visit.t('webhooks.step.pause')} tone="secondary" />
      )}
      <ButtonLink href={`${base}/remove`} text={visit.t('webhooks.step.remove')} tone="danger" />
    </div>
  );
}

function MessageEntry({ visit, base, message }: { visit: Visit; base: string; message: Message }): Html {
  const title = `${visit.sentence(`webhooks.type.${message.type}`)}${message.reference === null ? '' : `: ${message.reference}`}`;
  return (
    <article>
      <div class="entry-head">
        <h3 safe>{title}</h3>
        <Badge text={visit.t(`webhooks.message_${message.state}`)} tone={TONES[message.state]} />
      </div>
      <p class="entry-facts">
        <code safe>{message.webhookId}</code>
        <Instant visit={visit} at={message.createdAt} />
        {message.nextAttemptAt === null ? (
          ''
        ) : (
          <span safe>{visit.t('webhooks.next_attempt', { at: visit.dateTime(message.nextAttemptAt) })}</span>
        )}
      </p>
      {message.attempts.length === 0 ? (
        ''
      ) : (
        <Table
          caption={visit.t('webhooks.attempts', { id: message.webhookId })}
          captionHidden
          columns={attemptColumns(visit)}
          rows={message.attempts}
        />
      )}
      <details>
        <summary safe>{visit.t('webhooks.body')}</summary>
        <pre class="mail-text" safe>
          {message.body}
        </pre>
      </details>
      {message.state === 'waiting' ? (
        ''
      ) : (
        <Form visit={visit} action={`${base}/messages/${message.id}/again`}>
          <Submit
            text={visit.t('webhooks.again')}
            label={visit.t('webhooks.again_of', { id: message.webhookId })}
            tone="secondary"
          />
        </Form>
      )}
    </article>
  );
}

function attemptColumns(visit: Visit): readonly Column<Attempt>[] {
  return [
    { header: visit.t('webhooks.attempt'), heads: true, cell: (one) => <span>{one.number}</span> },
    { header: visit.t('webhooks.at'), cell: (one) => <Instant visit={visit} at={one.at} /> },
    { header: visit.t('webhooks.status'), cell: (one) => <span>{one.status ?? '–'}</span> },
    { header: visit.t('webhooks.answer'), cell: (one) => <span safe>{answerText(visit, one)}</span> },
    {
      header: visit.t('webhooks.duration'),
      numeric: true,
      cell: (one) => (
        <span safe>
          {one.durationMs === null ? '–' : visit.t('webhooks.milliseconds', { count: one.durationMs })}
        </span>
      ),
    },
  ];
}

function answerText(visit: Visit, { answer, fault }: Attempt): string {
  if (fault !== null) {
    const known = visit.sentence(`webhooks.fault.${fault}`);
    return known === `webhooks.fault.${fault}` ? fault : known;
  }
  return answer ?? visit.t('webhooks.cut_short');
}
