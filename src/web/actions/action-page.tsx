import { formatList } from '../../i18n/index.js';
import { shareBasisPoints } from '../../kernel/money.js';
import { pillarOf } from '../../reference/pillars.js';
import { routeOf } from '../../reference/routes.js';
import { AmendmentsOfAction } from '../amendments/amendments-of-action.js';
import { AssessmentOfAction, AssessorForeword } from '../assessments/assessment-of-action.js';
import { CaseLayout } from '../cases/case-layout.js';
import { VisaTable } from '../cases/visa-table.js';
import { Banner, DateText, Flag, Money, SummaryList, type SummaryRow } from '../components/index.js';
import { DossierLink } from '../dossier/dossier-link.js';
import { NeedsOfAction } from '../needs/needs-of-action.js';
import { PaymentsOfAction } from '../payment-requests/payments-of-action.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import type { ActionFile } from './action-file.js';
import { budgetUrl } from './budget/budget-file.js';
import { BudgetTable } from './budget/budget-table.js';
import { EligibilityList } from './eligibility-list.js';
import { GuidelinesNote } from './guidelines-note.js';
import { HeldBar } from './money/held-bar.js';
import { PartnerForeword } from './partner-foreword.js';
import { PartsSection, partUrl, signUrl } from './parts/parts-section.js';
import { RejectionNote } from './rejection-note.js';
import { SessionNote } from './session-note.js';
import { SubmissionsSection } from './versions/submissions-section.js';
import { IndicatorTable, MilestoneTimeline, ReportsOfAction } from './work-plan.js';

interface ActionPageProps {
  readonly visit: SignedInVisit;
  readonly action: ActionFile;
  readonly upload?: string | undefined;
}

/** An action, whole: everything on one page, which is also what is printed. */
export function ActionPage({ visit, action, upload }: ActionPageProps): Html {
  const { page } = action;
  const { file } = page;
  return (
    <CaseLayout
      visit={visit}
      subject="action"
      page={page}
      upload={upload}
      foreword={<Foreword visit={visit} action={action} />}
      edit={
        file.editRefused === null
          ? { path: `/actions/${file.id}/edit`, text: visit.t('actions.edit.link') }
          : null
      }
      asks={ownPartAsked(visit, action)}
      parts={{
        application: <ActionApplication visit={visit} action={action} />,
        budget: (
          <>
            <ActionBudget visit={visit} action={action} />
            <MoneyOfAction visit={visit} action={action} />
            <PaymentsOfAction
              visit={visit}
              actionId={file.id}
              payments={action.payments}
              choices={action.paymentChoices}
            />
            <AmendmentsOfAction
              visit={visit}
              actionId={file.id}
              amendments={action.amendments}
              mayPropose={mayPropose(visit, action)}
            />
          </>
        ),
      }}
    >
      {leads(visit, action) ? (
        <p>
          <a href={`/actions/${file.id}/copy`} safe>
            {visit.t('copy.link')}
          </a>
        </p>
      ) : (
        ''
      )}
      <DossierLink visit={visit} subject="action" id={file.id} />
      <ActionFacts visit={visit} action={action} />
    </CaseLayout>
  );
}

/** To a partner country what it means; to assessors, while it is assessed, the way to their sheet. */
function Foreword({ visit, action }: Omit<ActionPageProps, 'upload'>): Html {
  if (visit.holds('partner_authority')) return <PartnerForeword visit={visit} action={action} />;
  const assesses = visit.holds('assessor_technical', 'assessor_financial');
  return assesses ? <AssessorForeword visit={visit} assessment={action.assessment} /> : '';
}

/** What an action says of itself and how it was judged, as its page and a whole file show it. */
export function ActionSections(props: Omit<ActionPageProps, 'upload'>): Html {
  return (
    <>
      <ActionFacts {...props} />
      <ActionApplication {...props} />
      <ActionBudget {...props} />
    </>
  );
}

function ActionFacts({ visit, action }: Omit<ActionPageProps, 'upload'>): Html {
  const { page, beside } = action;
  const { file, wording } = page;
  return (
    <>
      <FrameworkSuspended visit={visit} countries={action.suspendedCountries} />
      <RejectionNote visit={visit} action={action} />
      <SessionNote visit={visit} action={action} />
      <section>
        <h2 safe>{visit.t('actions.page.facts')}</h2>
        <SummaryList rows={factsOf(visit, action)} />
      </section>
      <NeedsOfAction visit={visit} needs={action.needs} />
      <ReportsOfAction visit={visit} reports={action.reports} />
      {beside.eligibility.length > 0 ? (
        <section>
          <h2 safe>{visit.t('actions.page.eligibility')}</h2>
          <EligibilityList visit={visit} answers={beside.eligibility} />
          <GuidelinesNote visit={visit} guidelines={action.guidelines} />
        </section>
      ) : (
        ''
      )}
      <AssessmentOfAction visit={visit} assessment={action.assessment} />
      {file.visas.length > 0 ? (
        <section>
          <h2 safe>{visit.t('actions.page.endorsements')}</h2>
          <VisaTable
            visit={visit}
            caption={visit.t('actions.page.endorsements')}
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

function ActionApplication({ visit, action }: Omit<ActionPageProps, 'upload'>): Html {
  const { file } = action.page;
  return (
    <>
      <PartsSection
        visit={visit}
        actionId={file.id}
        parts={action.parts}
        isDraft={isDraft(action)}
        mayShare={mayShare(visit, action)}
      />
      <Application visit={visit} action={action} />
      <section>
        <h2 safe>{visit.t('actions.page.work_plan')}</h2>
        <MilestoneTimeline visit={visit} milestones={action.progress.milestones} />
        <IndicatorTable visit={visit} indicators={action.progress.indicators} />
      </section>
      <SubmissionsSection
        visit={visit}
        actionId={file.id}
        submissions={action.submissions}
        isSubmitted={action.content.submittedOn !== null}
      />
    </>
  );
}

function ActionBudget({ visit, action }: Omit<ActionPageProps, 'upload'>): Html {
  const { content, page } = action;
  const { file } = page;
  return (
    <section>
      <h2 safe>{visit.t('actions.page.budget')}</h2>
      <BudgetTable visit={visit} lines={content.budgetLines} />
      <p>
        <a href={budgetUrl(file.id)} safe>
          {visit.t('budget.link')}
        </a>
      </p>
    </section>
  );
}

function leads(visit: SignedInVisit, { page: { file } }: ActionFile): boolean {
  return visit.holds('programme_manager') && visit.actor.organisationId === file.organisationId;
}

function isDraft({ page: { file, wording } }: ActionFile): boolean {
  return file.stage.code === wording.definition.initial;
}

/** A co-applicant's own part, until it is signed. */
function ownPartAsked(visit: Visit, action: ActionFile) {
  const own = action.parts.find((part) => part.own);
  if (!own || own.signature || !isDraft(action)) return null;
  const { id } = action.page.file;
  return own.tasks === ''
    ? { path: partUrl(id), text: visit.t('parts.write'), lead: visit.t('waits.part.here') }
    : { path: signUrl(id), text: visit.t('parts.sign'), lead: visit.t('waits.part.here_sign') };
}

function mayShare(visit: SignedInVisit, action: ActionFile): boolean {
  const asked = new Set(action.parts.map((part) => part.organisationId));
  return (
    leads(visit, action) && isDraft(action) && action.content.coApplicantIds.some((id) => !asked.has(id))
  );
}

function FrameworkSuspended({ visit, countries }: { visit: Visit; countries: readonly string[] }): Html {
  if (countries.length === 0) return '';
  const named = formatList(
    countries.map((code) => visit.country(code)),
    visit.locale,
  );
  return (
    <Banner tone="warning" title={visit.t('partnerships.suspended.mark')}>
      <p safe>{visit.t('partnerships.suspended.action', { countries: named })}</p>
    </Banner>
  );
}

/** Either side of a contract that is being carried out. */
function mayPropose(visit: SignedInVisit, action: ActionFile): boolean {
  const { file } = action.page;
  return AMENDABLE.has(file.stage.code) && (leads(visit, action) || visit.holds('secretariat'));
}

const AMENDABLE: ReadonlySet<string> = new Set(['implementation', 'suspended']);

function factsOf(
  visit: Visit,
  { page, content, lead, coApplicants, lot, partnerships }: ActionFile,
): readonly SummaryRow[] {
  const missing = visit.t('actions.page.not_stated');
  const text = (value: string | null | undefined) => <span safe>{value || missing}</span>;
  const pillar = content.pillar ? pillarOf(content.pillar) : null;
  const share =
    content.grantCents && content.totalCostCents
      ? shareBasisPoints(content.grantCents, content.totalCostCents)
      : null;
  return [
    { term: visit.t('actions.page.lead_applicant'), value: text(lead) },
    ...(coApplicants.length > 0
      ? [
          {
            term: visit.t('actions.field.coApplicantIds'),
            value: text(formatList(coApplicants, visit.locale)),
          },
        ]
      : []),
    {
      term: visit.t('actions.field.countries'),
      value:
        content.countries.length === 0 ? (
          text(null)
        ) : (
          <div>
            {content.countries.map(({ country, partnershipId }) => (
              <span class="country">
                <Flag country={country} />
                {partnershipId && partnerships.has(partnershipId) ? (
                  <a href={`/partnerships/${partnershipId}`} safe>
                    {partnerships.get(partnershipId) ?? ''}
                  </a>
                ) : (
                  <span safe>
                    {visit.t('actions.page.countries_without', { country: visit.country(country) })}
                  </span>
                )}
              </span>
            ))}
          </div>
        ),
    },
    {
      term: visit.t('actions.field.lotId'),
      value: lot ? (
        <a href={`/calls/${lot.callId}`} safe>
          {`${lot.call} – ${lot.lot}`}
        </a>
      ) : (
        text(null)
      ),
    },
    { term: visit.t('actions.field.funds'), value: text(content.funds.join(', ')) },
    { term: visit.t('actions.field.pillar'), value: text(pillar ? visit.label({ ...pillar.names }) : null) },
    { term: visit.t('actions.field.theme'), value: text(content.theme && visit.theme(content.theme)) },
    ...(content.routes.length === 0
      ? []
      : [
          {
            term: visit.t('actions.field.routes'),
            value: text(
              formatList(
                content.routes.map((code) => visit.label({ ...(routeOf(code)?.names ?? { en: code }) })),
                visit.locale,
              ),
            ),
          },
        ]),
    {
      term: visit.t('actions.field.startsOn'),
      value: content.startsOn ? <DateText visit={visit} date={content.startsOn} /> : text(null),
    },
    {
      term: visit.t('actions.field.durationMonths'),
      value: text(content.durationMonths ? visit.number(content.durationMonths) : null),
    },
    {
      term: visit.t('actions.field.grantCents'),
      value: content.grantCents ? <Money visit={visit} cents={content.grantCents} /> : text(null),
    },
    {
      term: visit.t('actions.field.totalCostCents'),
      value: content.totalCostCents ? <Money visit={visit} cents={content.totalCostCents} /> : text(null),
    },
    ...(share === null
      ? []
      : [{ term: visit.t('actions.page.share'), value: <span safe>{visit.share(share)}</span> }]),
    ...(content.submittedOn
      ? [
          {
            term: visit.t('actions.page.submitted'),
            value: <DateText visit={visit} date={content.submittedOn} />,
          },
        ]
      : []),
    { term: visit.t('actions.list.changed'), value: <span safe>{visit.dateTime(page.file.changedAt)}</span> },
  ];
}

function Application({ visit, action }: { visit: Visit; action: ActionFile }): Html {
  const parts = ['summary', 'objectives', 'activities', 'indicators'] as const;
  return (
    <section>
      <h2 safe>{visit.t('actions.page.application')}</h2>
      {parts.map((part) => (
        <>
          <h3 safe>{visit.t(`actions.field.${part}`)}</h3>
          <p class="facts-text" safe>
            {action.content[part] || visit.t('actions.page.not_stated')}
          </p>
        </>
      ))}
    </section>
  );
}

function MoneyOfAction({ visit, action }: { visit: Visit; action: ActionFile }): Html {
  const { request, beside } = action;
  const { money } = beside;
  const held = money
    ? money.reservedCents +
      money.committedCents +
      money.contractedCents +
      money.orderedCents +
      money.paidCents
    : 0;
  if (!request && held === 0) return '';
  return (
    <section>
      <h2 safe>{visit.t('actions.page.funding_request')}</h2>
      {request ? (
        <p>
          <a href={`/funding-requests/${request.id}`} safe>
            {visit.t('actions.page.funding_request_at', {
              reference: request.reference,
              stage: visit.label(request.stage),
            })}
          </a>
        </p>
      ) : (
        ''
      )}
      {money && held > 0 ? (
        <>
          <h3 safe>{visit.t('actions.page.money_title')}</h3>
          <HeldBar visit={visit} held={money} />
        </>
      ) : (
        ''
      )}
      {money ? (
        <p>
          <a href={`/actions/${action.page.file.id}/money`} safe>
            {visit.t('action_money.link')}
          </a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}
