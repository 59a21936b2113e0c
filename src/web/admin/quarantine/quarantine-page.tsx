import type { QuarantinedFile } from '../../../documents/quarantine.query.js';
import { caseUrl } from '../../cases/case-links.js';
import {
  Banner,
  ButtonLink,
  type Column,
  EmptyState,
  Form,
  Instant,
  PageHeader,
  Submit,
  Table,
} from '../../components/index.js';
import { partyUrl } from '../../parties/party-urls.js';
import type { Html } from '../../shell/answers.js';
import { Layout } from '../../shell/layout.js';
import type { SignedInVisit } from '../../shell/visit.js';
import { administrationCrumbs } from '../administration-crumbs.js';

export const QUARANTINE = '/admin/quarantine';

interface QuarantinePageProps {
  readonly visit: SignedInVisit;
  readonly files: readonly QuarantinedFile[];
  /** Whether a scanner is set up at all. */
  readonly scans: boolean;
}

/** What was sent and found harmful, the newest first. */
export function QuarantinePage({ visit, files, scans }: QuarantinePageProps): Html {
  const title = visit.t('quarantine.title');
  return (
    <Layout visit={visit} title={title} breadcrumbs={administrationCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('quarantine.lead')} />
      {scans ? (
        ''
      ) : (
        <Banner tone="notice" title={visit.t('web.banner.notice')}>
          <p safe>{visit.t('quarantine.no_scanner')}</p>
        </Banner>
      )}
      {files.length === 0 ? (
        <EmptyState text={visit.t('quarantine.none')} />
      ) : (
        <Table
          caption={visit.t('quarantine.caption', { count: files.length })}
          columns={columns(visit)}
          rows={files}
        />
      )}
    </Layout>
  );
}

function columns(visit: SignedInVisit): readonly Column<QuarantinedFile>[] {
  return [
    {
      header: visit.t('quarantine.file'),
      heads: true,
      cell: (file) => (
        <span title={visit.t('actions.documents.checksum', { checksum: file.sha256 })} safe>
          {file.fileName}
        </span>
      ),
    },
    { header: visit.t('quarantine.found'), cell: (file) => <span safe>{file.found}</span> },
    {
      header: visit.t('quarantine.case'),
      cell: (file) => (
        <a
          href={file.about ? caseUrl(file.about.subject, file.about.id) : partyUrl(file.party?.id ?? '')}
          safe
        >
          {file.about?.reference ?? file.party?.name ?? ''}
        </a>
      ),
    },
    { header: visit.t('quarantine.by'), cell: (file) => <span safe>{file.sentBy}</span> },
    { header: visit.t('quarantine.at'), cell: (file) => <Instant visit={visit} at={file.sentAt} /> },
    {
      header: visit.t('quarantine.change'),
      cell: (file) => {
        if (file.destroyedAt !== null) {
          return (
            <span safe>{visit.t('quarantine.destroyed_on', { date: visit.day(file.destroyedAt) })}</span>
          );
        }
        if (file.destroyingSince !== null) {
          return (
            <span safe>
              {visit.t('quarantine.destroying_since', { at: visit.dateTime(file.destroyingSince) })}
            </span>
          );
        }
        return (
          <a
            href={`${QUARANTINE}/${file.id}/destroy`}
            aria-label={visit.t('quarantine.destroy_of', { name: file.fileName }).replaceAll('&', '&amp;')}
            safe
          >
            {visit.t('quarantine.destroy')}
          </a>
        );
      },
    },
  ];
}

/** Asks before the bytes are gone for good. */
export function DestroyPage({ visit, file }: { visit: SignedInVisit; file: QuarantinedFile }): Html {
  const title = visit.t('quarantine.destroy_title');
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={administrationCrumbs(visit, { path: QUARANTINE, text: 'quarantine.title' })}
    >
      <PageHeader title={title} caption={file.fileName} />
      <section class="will-happen">
        <h2 safe>{visit.t('cases.confirm.what')}</h2>
        <p safe>{visit.t('quarantine.destroy_what')}</p>
      </section>
      <Form visit={visit} action={`${QUARANTINE}/${file.id}/destroy`} class="confirm-form">
        <div class="buttons">
          <Submit text={visit.t('quarantine.destroy')} tone="danger" />
          <ButtonLink href={QUARANTINE} text={visit.t('web.form.cancel')} tone="link" />
        </div>
      </Form>
    </Layout>
  );
}
