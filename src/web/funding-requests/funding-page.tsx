import { EnvelopeBar } from '../calls/envelope-bar.js';
import { CaseLayout } from '../cases/case-layout.js';
import { caseUrl } from '../cases/case-links.js';
import { FindingsPanel } from '../cases/findings-panel.js';
import { VisaTable } from '../cases/visa-table.js';
import { Badge, Money, SummaryList } from '../components/index.js';
import { DossierLink } from '../dossier/dossier-link.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { Circuit } from './circuit.js';
import { EnvelopeAfter } from './envelope-after.js';
import type { FundingFile } from './funding-file.js';

interface FundingPageProps {
  readonly visit: SignedInVisit;
  readonly request: FundingFile;
  readonly upload?: string | undefined;
}

/** A funding request: what it asks for, its visas, and for the facility the envelope before and after. */
export function FundingPage({ visit, request, upload }: FundingPageProps): Html {
  const { page } = request;
  const { file } = page;
  return (
    <CaseLayout
      visit={visit}
      subject="funding_request"
      page={page}
      upload={upload}
      edit={
        file.editRefused === null
          ? { path: `/funding-requests/${file.id}/edit`, text: visit.t('funding.edit') }
          : null
      }
    >
      <DossierLink visit={visit} subject="funding_request" id={file.id} />
      <FundingSections visit={visit} request={request} />
    </CaseLayout>
  );
}

/** What is asked for and how it was checked, as its page and the whole file show it. */
export function FundingSections({ visit, request }: Omit<FundingPageProps, 'upload'>): Html {
  const { page, content } = request;
  const { file, wording } = page;
  const inside = visit.actor.view === 'inside';
  return (
    <>
      <section>
        <h2 safe>{visit.t('funding.facts')}</h2>
        <SummaryList
          rows={[
            {
              term: visit.t('funding.amount'),
              value:
                content.amountCents === null ? (
                  <span safe>{visit.t('actions.page.not_stated')}</span>
                ) : (
                  <Money visit={visit} cents={content.amountCents} />
                ),
            },
            { term: visit.t('funding.action'), value: <ActionLink visit={visit} request={request} /> },
          ]}
        />
        <h3 safe>{visit.t('funding.justification')}</h3>
        <p class="facts-text" safe>
          {content.justification || visit.t('funding.not_justified')}
        </p>
      </section>
      {inside ? (
        <section>
          <h2 safe>{visit.t('funding.circuit')}</h2>
          <p safe>{visit.t('funding.circuit_lead')}</p>
          <Circuit visit={visit} file={file} definition={wording.definition} notNeeded={notNeeded(request)} />
        </section>
      ) : file.visas.length > 0 ? (
        <section>
          <h2 safe>{visit.t('funding.visas')}</h2>
          <VisaTable
            visit={visit}
            caption={visit.t('funding.visas')}
            visas={file.visas}
            definition={wording.definition}
          />
        </section>
      ) : (
        ''
      )}
      <FindingsPanel visit={visit} subject="funding_request" id={file.id} findings={request.findings} />
      <Envelope visit={visit} request={request} />
    </>
  );
}

function ActionLink({ visit, request: { action } }: { visit: Visit; request: FundingFile }): Html {
  if (!action) return <span safe>{visit.t('funding.missing_action')}</span>;
  return (
    <>
      <a href={caseUrl(action.subject, action.id)} safe>
        {`${action.reference} ${action.title}`}
      </a>{' '}
      <Badge text={visit.label(action.stage)} tone="active" />
    </>
  );
}

/** The second signature is for large amounts alone. */
function notNeeded({ content, money }: FundingFile): ReadonlySet<string> {
  const small = money !== null && (content.amountCents ?? 0) < money.secondSignatureFromCents;
  return new Set(small ? ['second_signature'] : []);
}

function Envelope({
  visit,
  request: { content, money, page },
}: {
  visit: Visit;
  request: FundingFile;
}): Html {
  if (!money) return '';
  const amountCents = content.amountCents ?? 0;
  const inCircuit = page.file.visas.length > 0 && money.committedCents === 0;
  const willCommit = amountCents > 0 && (money.reservedCents > 0 || inCircuit) && !page.file.stage.final;
  return (
    <section>
      <h2 safe>{visit.t('funding.envelope_now')}</h2>
      <p>
        <a href={`/envelopes/${money.envelopeId}`} safe>
          {visit.t('calls.envelope', { code: money.envelopeCode, fund: money.fund })}
        </a>
      </p>
      <EnvelopeBar visit={visit} balances={money.balance} />
      {willCommit ? <EnvelopeAfter visit={visit} money={money} amountCents={amountCents} /> : ''}
    </section>
  );
}
