/** The envelope dashboard: all money by call and lot, with what is used up and what is about to change. */
import type { CallInFull } from '../../calls/calls-in-full.query.js';
import { shareBasisPoints } from '../../kernel/money.js';
import { lotName } from '../calls/call-names.js';
import { EnvelopeBar } from '../calls/envelope-bar.js';
import { Badge, ButtonLink, EmptyState, PageHeader, SelectField, SummaryList } from '../components/index.js';
import { moneyCrumbs } from '../money/money-crumbs.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { yearsText } from './change-words.js';
import { type CallGroup, type FundedEnvelope, groupEnvelopes, totalOf } from './envelope-groups.js';
import { CHANGES, ENVELOPES, envelopeUrl } from './envelope-urls.js';

interface EnvelopeListProps {
  readonly visit: SignedInVisit;
  readonly proposes: boolean;
  readonly calls: readonly CallInFull[];
  /** Those that the filter lets through. */
  readonly envelopes: readonly FundedEnvelope[];
  readonly filter: { readonly fund: string; readonly callId: string };
  readonly funds: readonly string[];
  /** Lots whose money is used up. */
  readonly depleted: ReadonlyMap<string, unknown>;
  /** How many changes wait, by envelope; and in all. */
  readonly pending: ReadonlyMap<string, number>;
  readonly waiting: number;
}

export function EnvelopeListPage(props: EnvelopeListProps): Html {
  const { visit, proposes, calls, envelopes, waiting, filter } = props;
  const title = visit.t('envelopes.title');
  const total = totalOf(envelopes);
  const filtered = filter.fund !== '' || filter.callId !== '';
  return (
    <Layout visit={visit} title={title} breadcrumbs={moneyCrumbs(visit)}>
      <PageHeader title={title} lead={visit.t('envelopes.lead')}>
        <ButtonLink
          href={CHANGES}
          text={visit.t('envelopes.list.changes', { count: waiting })}
          tone="secondary"
        />
        {proposes ? <ButtonLink href={`${CHANGES}/new`} text={visit.t('envelopes.propose')} /> : ''}
      </PageHeader>
      <Filters {...props} filtered={filtered} />
      {envelopes.length === 0 ? (
        <EmptyState text={visit.t(filtered ? 'envelopes.list.empty_filtered' : 'envelopes.list.empty')}>
          {filtered ? (
            <ButtonLink href={ENVELOPES} text={visit.t('actions.list.clear')} tone="secondary" />
          ) : (
            ''
          )}
        </EmptyState>
      ) : (
        <>
          <section>
            <h2 safe>{visit.t('envelopes.list.total', { count: envelopes.length })}</h2>
            <Figures visit={visit} balance={total} />
            <EnvelopeBar visit={visit} balances={total} />
          </section>
          {groupEnvelopes(calls, envelopes).map((group) => (
            <Call {...props} group={group} />
          ))}
        </>
      )}
    </Layout>
  );
}

function Filters({ visit, calls, filter, funds, filtered }: EnvelopeListProps & { filtered: boolean }): Html {
  return (
    <form method="get" action={ENVELOPES} class="filters" aria-label={visit.t('envelopes.list.filters')}>
      <SelectField
        visit={visit}
        name="fund"
        label={visit.t('envelopes.form.fund')}
        value={filter.fund}
        options={funds.map((fund) => ({ value: fund, text: fund }))}
        empty={visit.t('envelopes.list.any_fund')}
      />
      <SelectField
        visit={visit}
        name="call"
        label={visit.t('calls.call')}
        value={filter.callId}
        options={calls.map((call) => ({ value: call.id, text: call.title }))}
        empty={visit.t('envelopes.list.any_call')}
      />
      <button type="submit" class="btn btn-outline-primary" safe>
        {visit.t('actions.list.filter')}
      </button>
      {filtered ? (
        <a class="btn btn-link" href={ENVELOPES} safe>
          {visit.t('actions.list.clear')}
        </a>
      ) : (
        ''
      )}
    </form>
  );
}

function Call({ group, ...props }: EnvelopeListProps & { readonly group: CallGroup }): Html {
  const { visit, depleted } = props;
  const { call, lots, total } = group;
  return (
    <section class="envelope-call">
      <h2>
        <a href={`/calls/${call.id}`} safe>
          {call.title}
        </a>
      </h2>
      <p>
        <Badge
          text={visit.t(`calls.status.${call.status}`)}
          tone={call.status === 'open' ? 'positive' : 'neutral'}
        />
      </p>
      {lots.length > 1 ? <Figures visit={visit} balance={total} /> : ''}
      {lots.map(({ lot, envelopes }) => (
        <div class="envelope-lot">
          {call.lots.length > 1 ? <h3 safe>{lotName(visit, lot, call)}</h3> : ''}
          {depleted.has(lot.id) ? (
            <p>
              <Badge text={visit.t('envelopes.depleted')} tone="negative" />
            </p>
          ) : (
            ''
          )}
          <ul class="tiles envelope-tiles">
            {envelopes.map((envelope) => (
              <Tile {...props} envelope={envelope} heading={call.lots.length > 1 ? 'h4' : 'h3'} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Tile({
  visit,
  envelope,
  pending,
  heading: Heading,
}: EnvelopeListProps & { readonly envelope: FundedEnvelope; readonly heading: 'h3' | 'h4' }): Html {
  const waits = pending.get(envelope.id) ?? 0;
  return (
    <li class="tile">
      <Heading class="tile-heading">
        <a href={envelopeUrl(envelope.id)} safe>
          {visit.t('calls.envelope', { code: envelope.code, fund: envelope.fund })}
        </a>
      </Heading>
      {waits > 0 ? (
        <p>
          <Badge text={visit.t('envelopes.list.pending', { count: waits })} tone="waiting" />
        </p>
      ) : (
        ''
      )}
      <p safe>{shortFigures(visit, envelope.balance)}</p>
      <EnvelopeBar visit={visit} balances={envelope.balance} />
      {envelope.firstYear === null && envelope.lastYear === null ? (
        ''
      ) : (
        <p class="tile-note" safe>
          {yearsText(visit, envelope)}
        </p>
      )}
      {envelope.assumed ? (
        <p class="marked" safe>
          {visit.t('calls.envelope_assumed')}
        </p>
      ) : (
        ''
      )}
    </li>
  );
}

/** The bar has the rest. */
function shortFigures(visit: Visit, balance: FundedEnvelope['balance']): string {
  const share = shareBasisPoints(balance.freeCents, balance.ceilingCents);
  const ceiling = visit.money(balance.ceilingCents);
  return visit.t('envelopes.list.short', { ceiling, share: visit.share(share ?? 0) });
}

/** What there is, and how much of it is free. */
export function Figures({ visit, balance }: { visit: Visit; balance: FundedEnvelope['balance'] }): Html {
  const share = shareBasisPoints(balance.freeCents, balance.ceilingCents);
  const free = visit.money(balance.freeCents);
  return (
    <SummaryList
      rows={[
        { term: visit.t('envelopes.ceiling'), value: <span safe>{visit.money(balance.ceilingCents)}</span> },
        {
          term: visit.t('envelopes.in_use'),
          value: <span safe>{visit.money(balance.ceilingCents - balance.freeCents)}</span>,
        },
        {
          term: visit.t('calls.free'),
          value: (
            <span safe>
              {share === null ? free : visit.t('envelopes.free_share', { free, share: visit.share(share) })}
            </span>
          ),
        },
      ]}
    />
  );
}
