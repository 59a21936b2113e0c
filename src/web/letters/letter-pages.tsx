import { languageName } from '../../letters/languages.js';
import type { LetterInFull, LetterListed } from '../../letters/letters.query.js';
import { mailUrl } from '../admin/outbox/mail-urls.js';
import { caseUrl } from '../cases/case-links.js';
import {
  Badge,
  ButtonLink,
  type Column,
  Day,
  EmptyState,
  Instant,
  PageHeader,
  Pagination,
  SummaryList,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { documentUrl } from '../shell/document-url.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { LetterText } from './letter-text.js';
import { letterUrl, RULES, TEMPLATES } from './letter-urls.js';
import { letterCrumbs } from './letter-words.js';

interface LetterListProps {
  readonly visit: SignedInVisit;
  readonly letters: { readonly items: readonly LetterListed[]; readonly next: string | null };
  /** How many that a rule asked for could not be written; for those inside. */
  readonly unwritten: number;
}

/** Letters, the newest first: all of them inside, outside those to the own party. */
export function LetterListPage({ visit, letters, unwritten }: LetterListProps): Html {
  const inside = visit.actor.view === 'inside';
  const title = visit.t('letters.title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={letterCrumbs(visit).slice(0, 1)}>
      <PageHeader
        title={title}
        lead={
          inside
            ? visit.t('letters.text')
            : visit.t('letters.lead_outside', { name: visit.actor.organisationName })
        }
      >
        {inside ? (
          <>
            <ButtonLink href={TEMPLATES} text={visit.t('letters.templates')} tone="secondary" />
            <ButtonLink href={RULES} text={visit.t('letters.rules')} tone="secondary" />
          </>
        ) : (
          ''
        )}
      </PageHeader>
      {unwritten > 0 ? (
        <p>
          <a href={RULES}>
            <span safe>{`${visit.t('letters.unwritten')} (${visit.number(unwritten)})`}</span>
          </a>
        </p>
      ) : (
        ''
      )}
      {letters.items.length === 0 ? (
        <EmptyState text={visit.t('letters.none')} />
      ) : (
        <Table
          caption={visit.t('letters.caption')}
          captionHidden
          columns={letterColumns(visit)}
          rows={letters.items}
        />
      )}
      <Pagination visit={visit} next={letters.next} />
    </Layout>
  );
}

export function letterColumns(visit: SignedInVisit): readonly Column<LetterListed>[] {
  const inside = visit.actor.view === 'inside';
  return [
    {
      header: visit.t('letters.letter'),
      heads: true,
      cell: (letter) => (
        <span>
          <a href={letterUrl(letter.id)} lang={letter.language} safe>
            {letter.title}
          </a>
          <span class="second-line" safe>
            {letter.reference}
          </span>
        </span>
      ),
    },
    {
      header: visit.t('letters.about'),
      cell: (letter) =>
        letter.about === null ? (
          '–'
        ) : (
          <a href={caseUrl(letter.about.subject, letter.about.id)} safe>
            {letter.about.reference}
          </a>
        ),
    },
    ...(inside
      ? [
          {
            header: visit.t('letters.addressee'),
            cell: (letter: LetterListed) => <span safe>{letter.addressee.name}</span>,
          },
        ]
      : []),
    { header: visit.t('letters.sent_at'), cell: (letter) => <Day visit={visit} at={letter.sentAt} /> },
    {
      header: visit.t('letters.sent_by'),
      cell: (letter) => (
        <span>
          <span safe>{letter.sentBy}</span>
          {inside && letter.automatic ? <Badge text={visit.t('letters.automatic')} /> : ''}
        </span>
      ),
    },
    ...(inside
      ? [
          {
            header: visit.t('letters.mails'),
            cell: (letter: LetterListed) => <span safe>{mailsText(visit, letter)}</span>,
          },
        ]
      : []),
  ];
}

function mailsText(visit: Visit, { mails }: LetterListed): string {
  if (mails === null) return '';
  return [
    visit.t('letters.mails_ok', { count: mails.all }),
    ...(mails.failed > 0 ? [visit.t('letters.mails_failed', { count: mails.failed })] : []),
    ...(mails.waiting > 0 ? [visit.t('letters.mails_waiting', { count: mails.waiting })] : []),
  ].join(', ');
}

/** One letter: what it says, to whom it went, and its document. */
export function LetterPage({ visit, letter }: { visit: SignedInVisit; letter: LetterInFull }): Html {
  const reads = visit.holds('administrator');
  return (
    <Layout visit={visit} title={`${letter.reference} ${letter.title}`} breadcrumbs={letterCrumbs(visit)}>
      <PageHeader caption={letter.reference} title={letter.title}>
        <ButtonLink href={documentUrl(visit, letter.documentId, 1)} text={visit.t('letters.open_pdf')} />
      </PageHeader>
      <SummaryList
        rows={[
          ...(letter.about === null
            ? []
            : [
                {
                  term: visit.t('letters.about'),
                  value: (
                    <a href={caseUrl(letter.about.subject, letter.about.id)} safe>
                      {letter.about.reference}
                    </a>
                  ),
                },
              ]),
          { term: visit.t('letters.addressee'), value: <span safe>{letter.addressee.name}</span> },
          {
            term: visit.t('letters.language'),
            value: <span safe>{languageName(letter.language, visit.locale)}</span>,
          },
          { term: visit.t('letters.sent_at'), value: <Instant visit={visit} at={letter.sentAt} /> },
          { term: visit.t('letters.sent_by'), value: <span safe>{letter.sentBy}</span> },
          {
            term: visit.t('letters.recipients'),
            value: (
              <ul class="plain-list">
                {letter.recipients.map(({ name, email, mailId }) => (
                  <li>
                    {reads && mailId !== null ? (
                      <a href={mailUrl(mailId)} safe>{`${name} <${email}>`}</a>
                    ) : (
                      <span safe>{`${name} <${email}>`}</span>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <h2 safe>{visit.t('letters.text_of')}</h2>
      <LetterText {...letter} />
    </Layout>
  );
}
