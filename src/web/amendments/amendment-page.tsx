import { CaseLayout } from '../cases/case-layout.js';
import { VisaTable } from '../cases/visa-table.js';
import { SummaryList, type SummaryRow } from '../components/index.js';
import { DossierLink } from '../dossier/dossier-link.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import type { AmendmentFile } from './amendment-file.js';
import { AmendmentChanges } from './change-table.js';

interface AmendmentPageProps {
  readonly visit: SignedInVisit;
  readonly file: AmendmentFile;
  readonly upload?: string | undefined;
}

/** An amendment: what it changes and why, who has agreed, and what it does to the envelope. */
export function AmendmentPage({ visit, file: told, upload }: AmendmentPageProps): Html {
  const { file } = told.page;
  return (
    <CaseLayout
      visit={visit}
      subject="amendment"
      page={told.page}
      upload={upload}
      edit={
        file.editRefused === null
          ? { path: `/amendments/${file.id}/edit`, text: visit.t('amendments.edit.link') }
          : null
      }
    >
      <DossierLink visit={visit} subject="amendment" id={file.id} />
      <AmendmentSections visit={visit} file={told} />
    </CaseLayout>
  );
}

/** What it changes and who has agreed, as its page and a whole file show it. */
export function AmendmentSections({ visit, file: told }: Omit<AmendmentPageProps, 'upload'>): Html {
  const { file, wording } = told.page;
  return (
    <>
      <section>
        <h2 safe>{visit.t('amendments.page.facts')}</h2>
        <SummaryList rows={factsOf(visit, told)} />
      </section>
      <AmendmentChanges visit={visit} told={told} />
      {file.visas.length > 0 ? (
        <section>
          <h2 safe>{visit.t('amendments.page.visas')}</h2>
          <VisaTable
            visit={visit}
            caption={visit.t('amendments.page.visas')}
            visas={file.visas}
            definition={wording.definition}
          />
        </section>
      ) : (
        ''
      )}
    </>
  );
}

function factsOf(visit: Visit, { amendment }: AmendmentFile): readonly SummaryRow[] {
  const { money, signedAt } = amendment;
  return [
    {
      term: visit.t('amendments.page.action'),
      value: (
        <a href={`/actions/${amendment.actionId}`} safe>
          {`${amendment.actionReference} ${amendment.actionTitle}`}
        </a>
      ),
    },
    {
      term: visit.t('amendments.page.started_by'),
      value: <span safe>{visit.t(`amendments.started_by.${amendment.startedBy}`)}</span>,
    },
    ...(money
      ? [
          {
            term: visit.t('amendments.field.reason'),
            value: (
              <span class="facts-text" safe>
                {money.reason || visit.t('amendments.page.no_reason')}
              </span>
            ),
          },
        ]
      : []),
    {
      term: visit.t('amendments.page.effect'),
      value: (
        <span safe>
          {signedAt
            ? visit.t('amendments.page.in_effect', { at: visit.dateTime(signedAt) })
            : visit.t('amendments.page.not_in_effect')}
        </span>
      ),
    },
  ];
}
