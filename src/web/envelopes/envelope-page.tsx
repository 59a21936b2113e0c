/** One envelope, down to each entry: its bar, its years, its changes, who holds what, and the ledger. */
import type { CallInFull } from '../../calls/calls-in-full.query.js';
import type { EnvelopeChange } from '../../calls/envelope-changes.query.js';
import type { EnvelopeHolding } from '../../calls/envelope-holdings.query.js';
import type { EnvelopeYear } from '../../calls/envelope-years.query.js';
import { paidFrom } from '../calls/call-names.js';
import { EnvelopeBar } from '../calls/envelope-bar.js';
import { caseUrl } from '../cases/case-links.js';
import { Badge, ButtonLink, EmptyState, PageHeader } from '../components/index.js';
import { TermHelp } from '../glossary/term-help.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { ChangeTable } from './change-table.js';
import { yearsText } from './change-words.js';
import { Entries, type EntriesProps } from './entry-table.js';
import type { FundedEnvelope } from './envelope-groups.js';
import { Figures } from './envelope-list-page.js';
import { ENVELOPES, envelopeUrl, proposeUrl } from './envelope-urls.js';
import { YearTable } from './year-table.js';

/** Sub-bars on the page; more hold money than anybody reads. */
export const HOLDINGS_SHOWN = 100;

interface EnvelopeProps extends Pick<EntriesProps, 'asked' | 'entries' | 'next'> {
  readonly visit: SignedInVisit;
  readonly proposes: boolean;
  readonly envelope: FundedEnvelope;
  readonly calls: readonly CallInFull[];
  readonly depleted: boolean;
  readonly years: readonly EnvelopeYear[];
  readonly holdings: readonly EnvelopeHolding[];
  readonly pending: readonly EnvelopeChange[];
  readonly ended: readonly EnvelopeChange[];
}

export function EnvelopePage(props: EnvelopeProps): Html {
  const { visit, envelope, calls, pending, ended, years, holdings } = props;
  const title = visit.t('calls.envelope', { code: envelope.code, fund: envelope.fund });
  return (
    <Layout
      visit={visit}
      title={title}
      breadcrumbs={moneyCrumbs(visit, { path: ENVELOPES, text: visit.t('envelopes.title') })}
    >
      <PageHeader title={title} caption={paidFrom(visit, calls, envelope)}>
        {props.depleted ? <Badge text={visit.t('envelopes.depleted')} tone="negative" /> : ''}
        <ButtonLink
          href={`${envelopeUrl(envelope.id)}/statement`}
          text={visit.t('statement.link')}
          tone="secondary"
        />
        {props.proposes ? (
          <ButtonLink href={proposeUrl(envelope.id)} text={visit.t('envelopes.propose')} />
        ) : (
          ''
        )}
      </PageHeader>
      <Figures visit={visit} balance={envelope.balance} />
      <EnvelopeBar visit={visit} balances={envelope.balance} />
      <TermHelp
        visit={visit}
        terms={['envelope', 'ceiling', 'award', 'budgetary_commitment', 'legal_commitment', 'decommitment']}
      />
      <p safe>{yearsText(visit, envelope)}</p>
      {envelope.assumed ? (
        <p class="marked" safe>
          {visit.t('calls.envelope_assumed')}
        </p>
      ) : (
        ''
      )}
      {pending.length === 0 ? (
        ''
      ) : (
        <section>
          <h2 safe>{visit.t('envelopes.changes.pending')}</h2>
          <ChangeTable
            visit={visit}
            caption={visit.t('envelopes.changes.caption', { count: pending.length })}
            changes={pending}
          />
        </section>
      )}
      <section>
        <h2 safe>{visit.t('envelopes.by_year')}</h2>
        {years.length === 0 ? (
          <EmptyState text={visit.t('envelopes.entries.none')} />
        ) : (
          <YearTable visit={visit} years={years} />
        )}
      </section>
      <section>
        <h2 safe>{visit.t('envelopes.holdings')}</h2>
        {holdings.length === 0 ? (
          <EmptyState text={visit.t('envelopes.holdings.none')} />
        ) : (
          <Holdings visit={visit} envelope={envelope} holdings={holdings} />
        )}
      </section>
      <Entries
        visit={visit}
        envelopeId={envelope.id}
        asked={props.asked}
        entries={props.entries}
        next={props.next}
        years={years.map(({ year }) => year)}
        holdings={holdings}
      />
      {ended.length === 0 ? (
        ''
      ) : (
        <section>
          <h2 safe>{visit.t('envelopes.changes.ended')}</h2>
          <ChangeTable
            visit={visit}
            caption={visit.t('envelopes.changes.caption', { count: ended.length })}
            changes={ended}
          />
        </section>
      )}
    </Layout>
  );
}

/** Which action holds how much in which state; each leads to the entries that made it so. */
function Holdings({
  visit,
  envelope,
  holdings,
}: {
  visit: Visit;
  envelope: FundedEnvelope;
  holdings: readonly EnvelopeHolding[];
}): Html {
  return (
    <>
      {holdings.length === HOLDINGS_SHOWN ? (
        <p safe>{visit.t('envelopes.holdings.largest', { count: HOLDINGS_SHOWN })}</p>
      ) : (
        ''
      )}
      <ul class="tiles envelope-tiles">
        {holdings.map((held) => (
          <li class="tile">
            <h3 class="tile-heading">
              <a class="case-link" href={caseUrl('action', held.actionId)}>
                <span class="reference" safe>
                  {held.reference}
                </span>
                <span class="case-title" safe>
                  {held.title}
                </span>
              </a>
            </h3>
            <EnvelopeBar visit={visit} balances={held} />
            <p class="tile-note">
              <a href={`${envelopeUrl(envelope.id)}?action=${held.actionId}#entries`} safe>
                {visit.t('envelopes.holdings.entries_of', { reference: held.reference })}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
