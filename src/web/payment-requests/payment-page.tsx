import type { PaymentInFull } from '../../funding/payment-in-full.query.js';
import { CaseLayout } from '../cases/case-layout.js';
import { caseUrl } from '../cases/case-links.js';
import { VisaTable } from '../cases/visa-table.js';
import { Banner, ButtonLink, DateText, Money, SummaryList, type SummaryRow } from '../components/index.js';
import { DossierLink } from '../dossier/dossier-link.js';
import { Circuit } from '../funding-requests/circuit.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { AmountSteps } from './amount-steps.js';
import type { PaymentFile } from './payment-file.js';
import { PaymentTimeSection } from './payment-time-section.js';
import { paymentName } from './payment-words.js';

interface PaymentPageProps {
  readonly visit: SignedInVisit;
  readonly request: PaymentFile;
  readonly upload?: string | undefined;
}

/** A payment request: what is asked, how the amount comes about, the time to pay, and the visas. */
export function PaymentPage({ visit, request, upload }: PaymentPageProps): Html {
  const { page } = request;
  const { file } = page;
  const accepting = file.stage.code === 'financial_initiation';
  return (
    <CaseLayout
      visit={visit}
      subject="payment_request"
      page={page}
      upload={upload}
      edit={
        file.editRefused === null
          ? {
              path: `/payment-requests/${file.id}/edit`,
              text: visit.t(accepting ? 'payments.page.edit_accepted' : 'payments.page.edit'),
            }
          : null
      }
    >
      <DossierLink visit={visit} subject="payment_request" id={file.id} />
      <PaymentSections visit={visit} request={request} />
    </CaseLayout>
  );
}

/** What is asked, how the amount comes about and who has checked it, as its page and a whole file show it. */
export function PaymentSections({ visit, request }: Omit<PaymentPageProps, 'upload'>): Html {
  const { payment } = request;
  return (
    <>
      <Overpaid visit={visit} payment={payment} />
      <section>
        <h2 safe>{visit.t('payments.page.facts')}</h2>
        <SummaryList rows={factsOf(visit, payment)} />
        {payment.content.reason === '' ? (
          ''
        ) : (
          <>
            <h3 safe>{visit.t('payments.field.reason')}</h3>
            <p class="facts-text" safe>
              {payment.content.reason}
            </p>
          </>
        )}
      </section>
      <section id="amount">
        <h2 safe>{visit.t('payments.page.computed')}</h2>
        {payment.kind !== 'recovery' && payment.dueCents === null ? (
          <p safe>{visit.t('payments.page.computed_preview')}</p>
        ) : (
          ''
        )}
        <AmountSteps visit={visit} payment={payment} />
        {payment.kind === 'recovery' ? (
          ''
        ) : (
          <p class="form-text" safe>
            {visit.t(payment.bought ? 'payments.bought.provenance' : 'payments.figure.provenance')}
          </p>
        )}
      </section>
      <PaymentTimeSection visit={visit} payment={payment} />
      <Visas visit={visit} request={request} />
    </>
  );
}

function factsOf(visit: Visit, payment: PaymentInFull): readonly SummaryRow[] {
  const { kind, content, report, bought } = payment;
  const money = (cents: number | null, missing: string) =>
    cents === null ? <span safe>{missing}</span> : <Money visit={visit} cents={cents} />;
  const onCosts = kind === 'interim' || kind === 'balance';
  const row = (term: string, value: Html): SummaryRow => ({ term, value });
  return [
    row(visit.t('payments.page.kind'), <span safe>{paymentName(visit, payment)}</span>),
    row(
      payment.bought
        ? visit.sentence(`payments.bought.room.${payment.actionSubject}`)
        : visit.t('payments.page.action'),
      <a href={caseUrl(payment.actionSubject, payment.actionId)} safe>
        {`${payment.actionReference} ${payment.actionTitle}`}
      </a>,
    ),
    ...(bought && kind !== 'recovery'
      ? [
          row(
            visit.t('payments.field.invoiceReference'),
            <span safe>{content.invoiceReference || visit.t('payments.page.not_stated')}</span>,
          ),
        ]
      : []),
    ...(bought && onCosts
      ? [
          row(
            visit.t('payments.field.invoicedCents'),
            money(content.declaredCents, visit.t('payments.page.not_stated')),
          ),
        ]
      : [
          row(
            visit.t('payments.field.requestedCents'),
            money(
              content.requestedCents,
              visit.t(onCosts ? 'payments.page.as_computed' : 'payments.page.not_stated'),
            ),
          ),
        ]),
    ...(onCosts && !bought
      ? [
          row(
            visit.t('payments.field.declaredCents'),
            money(content.declaredCents, visit.t('payments.page.not_stated')),
          ),
          row(
            visit.t('payments.page.report'),
            report === null ? (
              <span safe>{visit.t('payments.page.not_stated')}</span>
            ) : (
              <a href={`/reports/${report.id}`} safe>
                {visit.t(report.accepted ? 'payments.page.report_accepted' : 'payments.page.report_open', {
                  reference: report.reference,
                })}
              </a>
            ),
          ),
        ]
      : []),
    ...(payment.dueCents === null
      ? []
      : [row(visit.t('payments.field.dueCents'), <Money visit={visit} cents={payment.dueCents} />)]),
    ...(payment.settledOn === null
      ? []
      : [
          row(visit.t('payments.page.settled_on'), <DateText visit={visit} date={payment.settledOn} />),
          row(visit.t('payments.page.bank_reference'), <span safe>{payment.bankReference}</span>),
        ]),
  ];
}

/** Nothing is paid where too much was: the facility is offered to claim the difference. */
function Overpaid({ visit, payment }: { visit: Visit; payment: PaymentInFull }): Html {
  const { overpaidCents } = payment.amount;
  if (payment.registeredAt === null || overpaidCents === 0) return '';
  const mayClaim = visit.holds('secretariat', 'financial_initiator');
  return (
    <Banner tone="warning" title={visit.t('payments.page.overpaid')}>
      <p safe>{visit.t('payments.page.overpaid_text', { amount: visit.money(overpaidCents) })}</p>
      {mayClaim ? (
        <ButtonLink
          href={`/payment-requests/new?action=${payment.actionId}&kind=recovery&amount=${String(overpaidCents)}`}
          text={visit.t('payments.page.claim_difference', { amount: visit.money(overpaidCents) })}
          tone="secondary"
        />
      ) : (
        ''
      )}
    </Banner>
  );
}

function Visas({ visit, request }: { visit: Visit; request: PaymentFile }): Html {
  const { page, payment } = request;
  const { file, wording } = page;
  const isCircuit = visit.actor?.view === 'inside' && payment.kind !== 'recovery';
  if (!isCircuit && file.visas.length === 0) return '';
  const small = (payment.dueCents ?? 0) < request.secondSignatureFromCents;
  return (
    <section>
      <h2 safe>{visit.t('payments.page.circuit')}</h2>
      {isCircuit ? (
        <Circuit
          visit={visit}
          file={file}
          definition={wording.definition}
          notNeeded={new Set(small ? ['second_signature'] : [])}
        />
      ) : (
        <VisaTable
          visit={visit}
          caption={visit.t('payments.page.circuit')}
          visas={file.visas}
          definition={wording.definition}
        />
      )}
    </section>
  );
}
