import type { AssistanceInFull } from '../../assistance/assistance-in-full.query.js';
import type { CaseView } from '../../cases/case-view.js';
import { formatList } from '../../i18n/index.js';
import { directionOf } from '../../reference/languages.js';
import { Countries } from '../actions/action-table.js';
import { CaseLayout } from '../cases/case-layout.js';
import { VisaTable } from '../cases/visa-table.js';
import { Banner, ButtonLink, EmptyState, Money, SummaryList, type SummaryRow } from '../components/index.js';
import { NeedsOfAction } from '../needs/needs-of-action.js';
import { BoughtMoneySection } from '../payment-requests/bought-money.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { type AssistanceFile, PATH } from './assistance-file.js';
import { Deliveries } from './deliveries.js';
import { partsOpen } from './open-parts.js';
import { ReceiverForeword } from './receiver-foreword.js';

interface AssistancePageProps {
  readonly visit: SignedInVisit;
  readonly file: AssistanceFile;
  readonly upload?: string | undefined;
}

/** Technical assistance: what is asked for, what is delivered and what the receiving side says, what came of it. */
export function AssistancePage({
  visit,
  file: { page, assistance, bought, needs },
  upload,
}: AssistancePageProps): Html {
  const { file } = page;
  return (
    <CaseLayout
      visit={visit}
      subject="technical_assistance"
      page={page}
      upload={upload}
      foreword={
        visit.holds('partner_authority') ? (
          <ReceiverForeword visit={visit} file={file} assistance={assistance} />
        ) : visit.holds('secretariat') ? (
          <DisputedForeword visit={visit} file={file} assistance={assistance} />
        ) : (
          ''
        )
      }
      edit={editOf(visit, file)}
      awaited={whoHasDispute(visit, file, assistance)}
    >
      <AssistanceSections visit={visit} file={{ page, assistance, bought, needs }} />
    </CaseLayout>
  );
}

/** What it says of itself, on its page and in the whole file of what is signed for it. */
export function AssistanceSections({
  visit,
  file: { page, assistance, bought, needs },
}: Pick<AssistancePageProps, 'visit' | 'file'>): Html {
  const { file, wording } = page;
  return (
    <>
      <Asked visit={visit} assistance={assistance} />
      <NeedsOfAction visit={visit} needs={needs} />
      {assistance.money ? <Cost visit={visit} assistance={assistance} /> : ''}
      {bought ? <BoughtMoneySection visit={visit} bought={bought} /> : ''}
      <Plan visit={visit} file={file} assistance={assistance} />
      <Outcome visit={visit} assistance={assistance} />
      {file.visas.length > 0 ? (
        <section>
          <h2 safe>{visit.t('assistance.page.visas')}</h2>
          <VisaTable
            visit={visit}
            caption={visit.t('assistance.page.visas')}
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

function disputedIn(visit: Visit, file: CaseView, { lines }: AssistanceInFull): string | null {
  const disputed = lines.filter((line) => line.state === 'disputed').map((line) => line.name);
  return file.stage.code === 'scheduled' && disputed.length > 0 ? formatList(disputed, visit.locale) : null;
}

/** A delivery that is disputed is the secretariat's to mend, though no step of the workflow is asked of it. */
function whoHasDispute(
  visit: SignedInVisit,
  file: CaseView,
  assistance: AssistanceInFull,
): string | undefined {
  const deliveries = disputedIn(visit, file, assistance);
  if (deliveries === null) return undefined;
  const inside = visit.actor.view === 'inside';
  return visit.t(inside ? 'assistance.dispute.with_secretariat' : 'assistance.dispute.with_facility', {
    deliveries,
  });
}

function DisputedForeword({
  visit,
  file,
  assistance,
}: {
  visit: SignedInVisit;
  file: CaseView;
  assistance: AssistanceInFull;
}): Html {
  const deliveries = disputedIn(visit, file, assistance);
  if (deliveries === null) return '';
  return (
    <section>
      <h2 safe>{visit.t('assistance.dispute.title')}</h2>
      <p safe>{visit.t('assistance.dispute.secretariat', { deliveries })}</p>
    </section>
  );
}

/** What of it is written now, by whoever may. */
function editOf(visit: Visit, file: CaseView): { readonly path: string; readonly text: string } | null {
  const [part] = partsOpen(file);
  if (!part) return null;
  const path = `${PATH}/${file.id}/${part === 'plan' ? 'plan' : 'edit'}`;
  const delivering = part === 'plan' && file.stage.code === 'scheduled';
  return { path, text: visit.t(delivering ? 'assistance.edit.delivering' : `assistance.edit.${part}`) };
}

function Asked({ visit, assistance }: { visit: SignedInVisit; assistance: AssistanceInFull }): Html {
  const theme = assistance.theme ? visit.theme(assistance.theme) : null;
  const missing = visit.t('actions.page.not_stated');
  const rows: readonly SummaryRow[] = [
    {
      term: visit.t('assistance.page.asked_by'),
      value: <span safe>{assistance.requesterName || visit.t('role.facility')}</span>,
    },
    {
      term: visit.t('assistance.field.countries'),
      value: <Countries visit={visit} countries={assistance.countries} />,
    },
    {
      term: visit.t('assistance.field.theme'),
      value: <span safe>{theme ?? missing}</span>,
    },
    {
      term: visit.t('assistance.field.beneficiaries'),
      value: (
        <span lang={assistance.language} dir={directionOf(assistance.language)} safe>
          {assistance.beneficiaries || missing}
        </span>
      ),
    },
  ];
  return (
    <section>
      <h2 safe>{visit.t('assistance.page.asked')}</h2>
      <SummaryList rows={rows} />
      <h3 safe>{visit.t('assistance.field.summary')}</h3>
      <p class="facts-text" lang={assistance.language} dir={directionOf(assistance.language)} safe>
        {assistance.summary || missing}
      </p>
      {assistance.translation === '' ? (
        ''
      ) : (
        <>
          <h3 safe>{visit.t('assistance.field.translation')}</h3>
          <p class="facts-text" lang="en" safe>
            {assistance.translation}
          </p>
        </>
      )}
      <h3 safe>{visit.t('assistance.field.objectives')}</h3>
      <p class="facts-text" lang={assistance.language} dir={directionOf(assistance.language)} safe>
        {assistance.objectives || missing}
      </p>
      {assistance.note === '' ? (
        ''
      ) : (
        <>
          <h3 safe>{visit.t('assistance.field.note')}</h3>
          <p class="facts-text" safe>
            {assistance.note}
          </p>
        </>
      )}
    </section>
  );
}

/** For the facility: from the estimate over plan and contract to what was delivered and paid. */
function Cost({ visit, assistance }: { visit: SignedInVisit; assistance: AssistanceInFull }): Html {
  const { money, estimateCents } = assistance;
  if (!money) return '';
  const overCents = money.planCents - (money.contractCents > 0 ? money.contractCents : (estimateCents ?? 0));
  const measured = money.contractCents > 0 || estimateCents !== null;
  const against = money.contractCents > 0 ? 'contract' : 'estimate';
  return (
    <section>
      <h2 safe>{visit.t('assistance.page.cost')}</h2>
      {measured && overCents > 0 ? (
        <Banner tone="warning" title={visit.t('assistance.over.title')}>
          <p safe>{visit.t(`assistance.over.${against}`, { over: visit.money(overCents) })}</p>
        </Banner>
      ) : (
        ''
      )}
      <SummaryList
        rows={[
          {
            term: visit.t('assistance.field.estimateCents'),
            value:
              estimateCents === null ? (
                <span safe>{visit.t('actions.page.not_stated')}</span>
              ) : (
                <Money visit={visit} cents={estimateCents} />
              ),
          },
          { term: visit.t('assistance.money.plan'), value: <Money visit={visit} cents={money.planCents} /> },
          {
            term: visit.t('assistance.money.contract'),
            value: <Money visit={visit} cents={money.contractCents} />,
          },
          {
            term: visit.t('assistance.money.delivered'),
            value: <Money visit={visit} cents={money.deliveredCents} />,
          },
          {
            term: visit.t('assistance.money.envelope'),
            value: <span safe>{money.envelopeCode ?? visit.t('actions.page.not_stated')}</span>,
          },
        ]}
      />
      {money.fundingRequestId ? (
        <p>
          <a href={`/funding-requests/${money.fundingRequestId}`} safe>
            {visit.t('assistance.money.request')}
          </a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function Plan({
  visit,
  file,
  assistance,
}: {
  visit: SignedInVisit;
  file: CaseView;
  assistance: AssistanceInFull;
}): Html {
  const { lines, scheduledAt } = assistance;
  const planning = partsOpen(file).includes('plan');
  if (lines.length === 0 && !planning && scheduledAt === null) return '';
  const answering = visit.holds('partner_authority') && ANSWERED_IN.has(file.stage.code);
  return (
    <section id="plan">
      <h2 safe>{visit.t('assistance.page.plan')}</h2>
      {lines.length === 0 ? (
        <EmptyState text={visit.t('assistance.page.plan_empty')}>
          {planning ? (
            <ButtonLink
              href={`${PATH}/${file.id}/plan`}
              text={visit.t('assistance.edit.plan')}
              tone="secondary"
            />
          ) : (
            ''
          )}
        </EmptyState>
      ) : (
        <Deliveries
          visit={visit}
          id={file.id}
          lines={lines}
          manyCountries={assistance.countries.length > 1}
          answers={answering}
        />
      )}
    </section>
  );
}

/** As the receiving side is shown them. */
const ANSWERED_IN: ReadonlySet<string> = new Set(['scheduled', 'to_be_confirmed']);

function Outcome({ visit, assistance }: { visit: SignedInVisit; assistance: AssistanceInFull }): Html {
  const said = (['results', 'indicatorsMet', 'followUps', 'lessons'] as const).filter(
    (field) => assistance[field] !== '',
  );
  if (said.length === 0) return '';
  return (
    <section>
      <h2 safe>{visit.t('assistance.page.outcome')}</h2>
      {assistance.outcomesRecorded ? '' : <p safe>{visit.t('assistance.page.outcome_draft')}</p>}
      {said.map((field) => (
        <>
          <h3 safe>{visit.t(`assistance.field.${field}`)}</h3>
          <p class="facts-text" safe>
            {assistance[field]}
          </p>
        </>
      ))}
    </section>
  );
}
