import type { CaseView } from '../../cases/case-view.js';
import type { MailItem } from '../../notifications/mail-rows.js';
import { MailStateBadge, mailStory } from '../admin/outbox/mail-state.js';
import { mailUrl } from '../admin/outbox/mail-urls.js';
import { type Column, EmptyState, Instant, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';
import { caseCrumbs } from './case-crumbs.js';
import type { CaseSubject } from './case-links.js';

export const MAILS_SHOWN = 100;

interface CaseMailsProps {
  readonly visit: SignedInVisit;
  readonly subject: CaseSubject;
  readonly file: CaseView;
  readonly mails: readonly MailItem[];
}

/** Who was written to about a case, when, and what became of it. */
export function CaseMailsPage({ visit, subject, file, mails }: CaseMailsProps): Html {
  const title = visit.t('mails.case.title');
  return (
    <Layout
      visit={visit}
      title={`${title} – ${file.reference}`}
      breadcrumbs={caseCrumbs(visit, subject, file)}
    >
      <PageHeader
        title={title}
        caption={`${file.reference} ${visit.titleOf(subject, file.title)}`}
        lead={visit.t('mails.case.lead', { count: MAILS_SHOWN })}
      />
      {mails.length === 0 ? (
        <EmptyState text={visit.t('mails.case.none')} />
      ) : (
        <Table caption={visit.t('mails.case.caption')} captionHidden columns={columns(visit)} rows={mails} />
      )}
    </Layout>
  );
}

function columns(visit: SignedInVisit): readonly Column<MailItem>[] {
  const opens = visit.holds('administrator');
  return [
    {
      header: visit.t('mails.subject'),
      heads: true,
      cell: (mail) =>
        opens ? (
          <a href={mailUrl(mail.id)} safe>
            {mail.subject}
          </a>
        ) : (
          <span safe>{mail.subject}</span>
        ),
    },
    { header: visit.t('identity.outbox.to'), cell: (mail) => <span safe>{mail.to}</span> },
    { header: visit.t('mails.written'), cell: (mail) => <Instant visit={visit} at={mail.createdAt} /> },
    {
      header: visit.t('identity.outbox.state'),
      cell: (mail) => (
        <span>
          <MailStateBadge visit={visit} mail={mail} />
          <span class="second-line" safe>
            {mailStory(visit, mail)}
          </span>
        </span>
      ),
    },
  ];
}
