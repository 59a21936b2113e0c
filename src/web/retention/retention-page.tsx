import type { Hold, KeptDocument } from '../../documents/retention.query.js';
import { caseUrl } from '../cases/case-links.js';
import { type Column, EmptyState, PageHeader, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { holdUrl, RETENTION } from './hold-url.js';

export function retentionCrumbs(visit: Visit) {
  return [{ path: RETENTION, text: visit.t('retention.title') }];
}

interface RetentionPageProps {
  readonly visit: SignedInVisit;
  readonly documents: readonly KeptDocument[];
  /** Whether whoever looks may hold documents. */
  readonly mayHold: boolean;
}

/** Documents of closed files by their day, and what holds them. */
export function RetentionPage({ visit, documents, mayHold }: RetentionPageProps): Html {
  const title = visit.t('retention.title');
  return (
    <Layout visit={visit} title={title}>
      <PageHeader title={title} lead={visit.t('retention.lead')} />
      {documents.length === 0 ? (
        <EmptyState text={visit.t('retention.none')} />
      ) : (
        <Table
          caption={visit.t('retention.caption', { count: documents.length })}
          columns={columnsFor(visit, mayHold)}
          rows={documents}
        />
      )}
    </Layout>
  );
}

function columnsFor(visit: SignedInVisit, mayHold: boolean): readonly Column<KeptDocument>[] {
  return [
    {
      header: visit.t('retention.document'),
      heads: true,
      cell: (one) => (
        <>
          <span safe>{one.title}</span>
          <span class="second-line" safe>
            {visit.sentence(`document_kind.${one.kind}`)}
          </span>
        </>
      ),
    },
    {
      header: visit.t('retention.file'),
      cell: ({ about }) => (
        <a href={caseUrl(about.subject, about.id)} safe>
          {about.reference}
        </a>
      ),
    },
    { header: visit.t('documents.kept_until'), cell: (one) => <span safe>{dayText(visit, one)}</span> },
    { header: visit.t('retention.state'), cell: (one) => <States visit={visit} document={one} /> },
    ...(mayHold
      ? [
          {
            header: visit.t('retention.change'),
            cell: (one: KeptDocument) => <Changes visit={visit} document={one} />,
          },
        ]
      : []),
  ];
}

function dayText(visit: Visit, { keptUntil, closed }: KeptDocument): string {
  if (keptUntil !== null) return visit.date(keptUntil);
  return visit.t(closed ? 'documents.kept_good' : 'documents.kept_open');
}

function States({ visit, document }: { visit: Visit; document: KeptDocument }): Html {
  return (
    <ul class="list-unstyled mb-0">
      {statesOf(visit, document).map((text) => (
        <li safe>{text}</li>
      ))}
    </ul>
  );
}

function statesOf(visit: Visit, { holds, due, toldAt }: KeptDocument): readonly string[] {
  if (holds.length > 0) return holds.map((hold) => holdText(visit, hold));
  if (toldAt !== null) return [visit.t('retention.state_told', { date: visit.day(toldAt) })];
  return [visit.t(due ? 'retention.state_due' : 'retention.state_kept')];
}

function holdText(visit: Visit, { wholeFile, until, placedBy, reason }: Hold): string {
  const key = wholeFile ? 'retention.state_held_file' : 'retention.state_held';
  return visit.t(key, { date: visit.date(until), name: placedBy, reason });
}

function Changes({ visit, document }: { visit: Visit; document: KeptDocument }): Html {
  return (
    <ul class="list-unstyled mb-0">
      <li>
        <a
          href={holdUrl(document.id)}
          aria-label={visit.t('documents.hold_of', { title: document.title }).replaceAll('&', '&amp;')}
          safe
        >
          {visit.t('documents.hold')}
        </a>
      </li>
      {document.holds.map((hold) => (
        <li>
          <a
            href={`${RETENTION}/${document.id}/holds/${hold.id}/end`}
            aria-label={visit
              .t('retention.end_of', { title: document.title, date: visit.date(hold.until) })
              .replaceAll('&', '&amp;')}
            safe
          >
            {visit.t('retention.end')}
          </a>
        </li>
      ))}
    </ul>
  );
}
