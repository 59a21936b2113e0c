/** Calls: which take applications and under which rules; their envelopes with numbers for the facility. */
import type { CallInFull, EnvelopeInFull } from '../../calls/calls-in-full.query.js';
import {
  Badge,
  type BadgeTone,
  ButtonLink,
  type Column,
  EmptyState,
  Money,
  PageHeader,
  SummaryList,
  Table,
} from '../components/index.js';
import { ProvenanceMark } from '../partnerships/provenance.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { announcedText, lotName, paidFrom } from './call-names.js';
import { EnvelopeBar } from './envelope-bar.js';

const TONES: Readonly<Record<CallInFull['status'], BadgeTone>> = {
  open: 'positive',
  paused: 'waiting',
  closed: 'neutral',
};

interface CallListProps {
  readonly visit: Visit;
  readonly calls: readonly CallInFull[];
  readonly envelopes: readonly EnvelopeInFull[];
}

export function CallListPage({ visit, calls, envelopes }: CallListProps): Html {
  const columns: readonly Column<CallInFull>[] = [
    {
      header: visit.t('calls.call'),
      heads: true,
      cell: (call) => (
        <a class="case-link" href={`/calls/${call.id}`}>
          <span class="reference" safe>
            {call.code}
          </span>
          <span class="case-title" safe>
            {call.title}
          </span>
        </a>
      ),
    },
    {
      header: visit.t('calls.status'),
      cell: (call) => <Badge text={visit.t(`calls.status.${call.status}`)} tone={TONES[call.status]} />,
    },
    {
      header: visit.t('calls.opens'),
      cell: (call) => (
        <span safe>{call.opensOn ? visit.date(call.opensOn) : visit.t('calls.not_known')}</span>
      ),
    },
    { header: visit.t('calls.closes'), cell: (call) => <span safe>{closesText(visit, call)}</span> },
    {
      header: visit.t('calls.announced'),
      numeric: true,
      cell: (call) => <span safe>{announcedText(visit, call.code) ?? visit.t('calls.not_known')}</span>,
    },
  ];
  const inside = envelopes.some((envelope) => envelope.balance !== null);
  return (
    <Layout
      visit={visit}
      title={visit.t('calls.list.title')}
      breadcrumbs={[{ path: '/', text: visit.t('web.nav.home') }]}
    >
      <PageHeader
        title={visit.t('calls.list.title')}
        lead={visit.t(inside ? 'calls.list.lead' : 'calls.list.lead_outside')}
      />
      {calls.length === 0 ? (
        <EmptyState text={visit.t('calls.list.empty')} />
      ) : (
        <Table
          caption={visit.t('calls.list.caption', { count: calls.length })}
          columns={columns}
          rows={calls}
        />
      )}
      {inside ? (
        <section>
          <h2 safe>{visit.t('home.envelopes')}</h2>
          <EnvelopeTiles visit={visit} calls={calls} envelopes={envelopes} />
        </section>
      ) : (
        ''
      )}
    </Layout>
  );
}

/** Envelopes at a glance: which call and lot each pays for, and a bar with its numbers. */
export function EnvelopeTiles({ visit, calls, envelopes }: CallListProps): Html {
  return (
    <ul class="tiles">
      {envelopes.map((envelope) => (
        <li class="tile">
          <h3>
            <a class="case-link" href={`/envelopes/${envelope.id}`}>
              <span class="reference" safe>
                {visit.t('calls.envelope', { code: envelope.code, fund: envelope.fund })}
              </span>
              <span class="case-title" safe>
                {paidFrom(visit, calls, envelope)}
              </span>
            </a>
          </h3>
          {envelope.balance ? (
            <>
              <p safe>{visit.t('calls.ceiling', { amount: visit.money(envelope.balance.ceilingCents) })}</p>
              <EnvelopeBar visit={visit} balances={envelope.balance} />
            </>
          ) : (
            ''
          )}
        </li>
      ))}
    </ul>
  );
}

interface CallProps {
  readonly visit: Visit;
  readonly call: CallInFull;
  readonly envelopes: readonly EnvelopeInFull[];
  /** In cents, by envelope. */
  readonly ceilings: ReadonlyMap<string, number>;
  /** Lots whose money is used up. */
  readonly depleted: ReadonlyMap<string, { readonly since: string | null }>;
}

export function CallPage({ visit, call, envelopes, ceilings, depleted }: CallProps): Html {
  return (
    <Layout
      visit={visit}
      title={call.title}
      breadcrumbs={[
        { path: '/', text: visit.t('web.nav.home') },
        { path: '/calls', text: visit.t('calls.list.title') },
      ]}
    >
      <PageHeader title={call.title} caption={call.code}>
        <Badge text={visit.t(`calls.status.${call.status}`)} tone={TONES[call.status]} />
      </PageHeader>
      <SummaryList
        rows={[
          {
            term: visit.t('calls.opens'),
            value: <span safe>{call.opensOn ? visit.date(call.opensOn) : visit.t('calls.not_known')}</span>,
          },
          { term: visit.t('calls.closes'), value: <span safe>{closesText(visit, call)}</span> },
          {
            term: visit.t('calls.announced'),
            value: <span safe>{announcedText(visit, call.code) ?? visit.t('calls.not_known')}</span>,
          },
          {
            term: visit.t('partnerships.source'),
            value: (
              <>
                <span safe>{call.source}</span> <ProvenanceMark visit={visit} provenance={call.provenance} />
              </>
            ),
          },
        ]}
      />
      <section>
        <h2 safe>{visit.t('calls.lots')}</h2>
        {call.lots.map((lot) => (
          <Lot
            visit={visit}
            call={call}
            lot={lot}
            envelopes={envelopes.filter((envelope) => envelope.lotId === lot.id)}
            ceilings={ceilings}
            depleted={depleted}
          />
        ))}
      </section>
      <section>
        <h2 safe>{visit.t('calls.guidelines')}</h2>
        <Guidelines visit={visit} call={call} />
      </section>
    </Layout>
  );
}

function Lot({
  visit,
  call,
  lot,
  envelopes,
  ceilings,
  depleted,
}: CallProps & { readonly lot: CallInFull['lots'][number] }): Html {
  const usedUp = depleted.get(lot.id);
  const takes = call.status === 'open' && envelopes.length > 0 && !usedUp && visit.holds('programme_manager');
  return (
    <>
      <h3 safe>{lotName(visit, lot, call)}</h3>
      {usedUp ? (
        <p>
          <Badge text={visit.t('envelopes.depleted')} tone="negative" />{' '}
          <span safe>
            {usedUp.since === null
              ? visit.t('envelopes.depleted_now')
              : visit.t('envelopes.depleted_since', { date: visit.day(usedUp.since) })}
          </span>
        </p>
      ) : (
        ''
      )}
      {envelopes.length === 0 ? <p safe>{visit.t('calls.lot_none')}</p> : ''}
      {envelopes.map((envelope) => (
        <div class="envelope">
          <h4>
            {envelope.balance ? (
              <a href={`/envelopes/${envelope.id}`} safe>
                {visit.t('calls.envelope', { code: envelope.code, fund: envelope.fund })}
              </a>
            ) : (
              <span safe>{visit.t('calls.envelope', { code: envelope.code, fund: envelope.fund })}</span>
            )}
          </h4>
          <p>
            <span safe>
              {visit.t('calls.ceiling', { amount: visit.money(ceilings.get(envelope.id) ?? 0) })}
            </span>
          </p>
          {envelope.balance ? <EnvelopeBar visit={visit} balances={envelope.balance} /> : ''}
          {envelope.balance ? (
            <p>
              <a href={`/envelopes/${envelope.id}/statement`} safe>
                {visit.t('statement.link')}
              </a>
            </p>
          ) : (
            ''
          )}
          {envelope.assumed ? (
            <p class="marked" safe>
              {visit.t('calls.envelope_assumed')}
            </p>
          ) : (
            ''
          )}
        </div>
      ))}
      {takes ? (
        <p>
          <ButtonLink href={`/actions/new?lot=${lot.id}`} text={visit.t('calls.apply')} tone="secondary" />
        </p>
      ) : (
        ''
      )}
    </>
  );
}

function Guidelines({ visit, call }: { visit: Visit; call: CallInFull }): Html {
  if (call.guidelines.length === 0) return <p safe>{visit.t('calls.guidelines_none')}</p>;
  const needed = (is: boolean) => <span safe>{visit.t(is ? 'calls.needed' : 'calls.not_needed')}</span>;
  return (
    <>
      <p safe>{visit.t('calls.guideline_note')}</p>
      {call.guidelines.map((guideline) => (
        <>
          <h3 safe>
            {guideline.inForceFrom
              ? visit.t('calls.guideline_from', {
                  version: guideline.version,
                  date: visit.date(guideline.inForceFrom),
                })
              : visit.t('calls.guideline', { version: guideline.version })}
          </h3>
          <p safe>{guideline.summary}</p>
          <SummaryList
            rows={[
              {
                term: visit.t('calls.guideline_minimum'),
                value:
                  guideline.minimumGrantCents === 0 ? (
                    <span safe>{visit.t('calls.guideline_no_minimum')}</span>
                  ) : (
                    <Money visit={visit} cents={guideline.minimumGrantCents} />
                  ),
              },
              {
                term: visit.t('calls.guideline_share'),
                value: <span safe>{visit.share(guideline.maximumShareBasisPoints)}</span>,
              },
              {
                term: visit.t('calls.guideline_central_letter'),
                value: needed(guideline.needsCentralSupportLetter),
              },
              {
                term: visit.t('calls.guideline_partner_letter'),
                value: needed(guideline.needsPartnerSupportLetter),
              },
            ]}
          />
        </>
      ))}
    </>
  );
}

function closesText(visit: Visit, call: CallInFull): string {
  if (call.closesOn) return visit.date(call.closesOn);
  return visit.t(call.continuous && call.status !== 'closed' ? 'calls.continuous' : 'calls.not_known');
}
