import type { DocumentView } from '../../documents/document-list.query.js';
import { ButtonLink, type Column, DateText, Day, Table } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { documentUrl } from '../shell/document-url.js';
import type { SignedInVisit } from '../shell/visit.js';

/** The annexes of a framework by the day that they bear, the newest first. */
export function Annexes({
  visit,
  id,
  documents,
  mayAdd,
}: {
  visit: SignedInVisit;
  id: string;
  documents: readonly DocumentView[];
  mayAdd: boolean;
}): Html {
  const annexes = documents
    .filter(({ kind }) => kind === 'annex')
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  const columns: readonly Column<DocumentView>[] = [
    {
      header: visit.t('partnerships.annex'),
      heads: true,
      cell: (annex) => (
        <a href={documentUrl(visit, annex.id, annex.versions[0]?.version ?? 1)} safe>
          {annex.title}
        </a>
      ),
    },
    {
      header: visit.t('partnerships.annex.dated'),
      cell: (annex) =>
        annex.datedOn ? (
          <DateText visit={visit} date={annex.datedOn} />
        ) : (
          <span safe>{visit.t('partnerships.annex.not_dated')}</span>
        ),
    },
    {
      header: visit.t('actions.documents.added'),
      cell: (annex) => <Day visit={visit} at={annex.versions.at(-1)?.uploadedAt ?? ''} />,
    },
  ];
  return (
    <section id="annexes">
      <h2 safe>{visit.t('partnerships.annexes')}</h2>
      {annexes.length === 0 ? (
        <p safe>{visit.t('partnerships.annexes.none')}</p>
      ) : (
        <Table caption={visit.t('partnerships.annexes')} captionHidden columns={columns} rows={annexes} />
      )}
      {mayAdd ? (
        <p>
          <ButtonLink
            href={`/partnerships/${id}/annexes/new`}
            text={visit.t('partnerships.annex.add')}
            tone="secondary"
          />
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function dayOf({ datedOn, versions }: DocumentView): string {
  return datedOn ?? versions.at(-1)?.uploadedAt ?? '';
}
