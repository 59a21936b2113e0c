import type { CaseRuntime } from '../../cases/case-runtime.js';
import { findingsOf } from '../../cases/findings.query.js';
import { balanceAfterSigning, type FundingMoney, fundingMoney } from '../../funding/funding-money.query.js';
import { fundingRequestInFull } from '../../funding/funding-request-in-full.query.js';
import { EnvelopeBar } from '../calls/envelope-bar.js';
import { MaintainedFindings } from '../cases/findings-panel.js';
import { Banner } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';

const SIGNATURES: readonly string[] = ['aosd', 'second_signature'];

/** What whoever signs a funding request sees before: the envelope afterwards, and the findings that were maintained. */
export async function beforeSigning(
  runtime: CaseRuntime,
  visit: SignedInVisit,
  act: { readonly subject: string; readonly id: string; readonly transition: string; readonly visa: unknown },
): Promise<Html> {
  const { subject, id, transition, visa } = act;
  if (subject !== 'funding_request' || transition !== 'approve' || !SIGNATURES.includes(String(visa)))
    return '';
  const [money, content, findings] = await Promise.all([
    fundingMoney(runtime.database, visit.actor, id),
    fundingRequestInFull(runtime.database, visit.actor, id),
    findingsOf(runtime, visit.actor, subject, id),
  ]);
  if (!money || !content?.amountCents) return '';
  return (
    <>
      <MaintainedFindings visit={visit} findings={findings} />
      <EnvelopeAfter visit={visit} money={money} amountCents={content.amountCents} />
    </>
  );
}

interface EnvelopeAfterProps {
  readonly visit: Visit;
  readonly money: FundingMoney;
  /** What is asked for, and would be committed. */
  readonly amountCents: number;
}

/** The envelope once the last signature is given, whether anything was reserved for the request or not. */
export function EnvelopeAfter({ visit, money, amountCents }: EnvelopeAfterProps): Html {
  const after = balanceAfterSigning(money, amountCents);
  const release = money.reservedCents - amountCents;
  return (
    <section>
      <h2 safe>{visit.t('funding.envelope_after')}</h2>
      <p safe>{visit.t('funding.envelope_after_lead', { amount: visit.money(amountCents) })}</p>
      {release > 0 ? <p safe>{visit.t('funding.envelope_release', { amount: visit.money(release) })}</p> : ''}
      {after.freeCents < 0 ? (
        <Banner tone="warning" title={visit.t('funding.envelope_short')}>
          <p safe>{visit.t('funding.envelope_short_lead', { missing: visit.money(-after.freeCents) })}</p>
        </Banner>
      ) : (
        <EnvelopeBar visit={visit} balances={after} />
      )}
    </section>
  );
}
