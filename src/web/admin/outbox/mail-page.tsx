import type { MailAttempt, MailInFull } from '../../../notifications/mail-in-full.query.js';
import { caseUrl } from '../../cases/case-links.js';
import {
  Badge,
  ButtonLink,
  type Column,
  EmptyState,
  Instant,
  PageHeader,
  SummaryList,
  type SummaryRow,
  Table,
} from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit, Visit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';
import { MailStateBadge, mailStory } from './mail-state.js';
import { mailUrl, OUTBOX } from './mail-urls.js';

/** One mail: what became of it, every attempt, and the whole of it as it was written. */
export function mailPage(visit: SignedInVisit, mail: MailInFull): Html {
  const again = mail.state === 'failed' || mail.state === 'kept';
  return (
    <Layout
      visit={visit}
      title={mail.subject}
      breadcrumbs={administrationCrumbs(visit, { path: OUTBOX, text: 'identity.outbox.title' })}
    >
      <PageHeader caption={mail.to} title={mail.subject} lead={mailStory(visit, mail)}>
        <MailStateBadge visit={visit} mail={mail} />
        {again ? (
          <ButtonLink href={`${mailUrl(mail.id)}/again`} text={visit.t('mails.again.one')} tone="secondary" />
        ) : (
          ''
        )}
      </PageHeader>
      <section>
        <h2 safe>{visit.t('mails.attempts.title')}</h2>
        {mail.attemptsMade.length === 0 ? (
          <EmptyState text={visit.t('mails.attempts.none')} />
        ) : (
          <Table
            caption={visit.t('mails.attempts.caption')}
            captionHidden
            columns={attemptColumns(visit)}
            rows={mail.attemptsMade}
          />
        )}
      </section>
      <section>
        <h2 safe>{visit.t('mails.head.title')}</h2>
        <SummaryList rows={headRows(visit, mail)} />
      </section>
      <section>
        <h2 safe>{visit.t('mails.text.title')}</h2>
        <pre class="mail-text" safe>
          {mail.text}
        </pre>
      </section>
      <section>
        <h2 safe>{visit.t('mails.html.title')}</h2>
        <iframe
          class="mail-preview"
          src={`${mailUrl(mail.id)}/html`}
          sandbox=""
          title={visit.t('mails.html.title')}
        />
      </section>
    </Layout>
  );
}

function attemptColumns(visit: Visit): readonly Column<MailAttempt>[] {
  return [
    {
      header: visit.t('mails.attempts.number'),
      heads: true,
      cell: (attempt) => <span safe>{visit.number(attempt.n)}</span>,
    },
    {
      header: visit.t('mails.attempts.began'),
      cell: (attempt) => <Instant visit={visit} at={attempt.beganAt} />,
    },
    {
      header: visit.t('mails.attempts.outcome'),
      cell: (attempt) => (
        <Badge
          text={visit.t(`mails.outcome.${attempt.outcome ?? 'open'}`)}
          tone={
            attempt.outcome === 'sent' ? 'positive' : attempt.outcome === 'failed' ? 'negative' : 'waiting'
          }
        />
      ),
    },
    {
      header: visit.t('mails.attempts.answer'),
      cell: (attempt) => <span safe>{attempt.answer ?? visit.t('mails.attempts.no_answer')}</span>,
    },
  ];
}

/** Names of header fields are the same in every language. */
function headRows(visit: Visit, mail: MailInFull): readonly SummaryRow[] {
  const { head, about } = mail;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['From', head.from],
    ['To', head.to],
    ['Reply-To', head.replyTo],
    ['Subject', head.subject],
    ['Message-ID', head.messageId],
    ['In-Reply-To', head.inReplyTo],
    ['References', head.references],
    ...Object.entries(head.headers),
  ];
  return [
    ...(about === null
      ? []
      : [
          {
            term: visit.t('mails.about'),
            value: (
              <a href={caseUrl(about.subject, about.id)} safe>
                {about.reference}
              </a>
            ),
          },
        ]),
    ...fields.flatMap(([term, value]) =>
      value === undefined ? [] : [{ term, value: <code safe>{value}</code> }],
    ),
  ];
}
