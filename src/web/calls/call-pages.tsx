/** The list of calls: which take applications, and how their money stands for the facility. */
import type { CallInFull, CallStatus, EnvelopeInFull } from '../../calls/calls-in-full.query.js';
import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import { whoColumns } from '../cases/who-columns.js';
import {
  Badge,
  type BadgeTone,
  ButtonLink,
  type Column,
  EmptyState,
  PageHeader,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { Visit } from '../shell/visit.js';
import { announcedText, closesText, opensText, paidFrom } from './call-names.js';
import { EnvelopeBar } from './envelope-bar.js';

const TONES: Readonly<Record<CallStatus, BadgeTone>> = {
  in_preparation: 'neutral',
  open: 'positive',
  paused: 'waiting',
  depleted: 'waiting',
  closed: 'neutral',
  dropped: 'neutral',
};

/** What takes applications first, then what may again, what is to come, and what is over. */
const ORDER: readonly CallStatus[] = ['open', 'depleted', 'paused', 'in_preparation', 'closed', 'dropped'];

interface CallListProps {
  readonly visit: Visit;
  readonly calls: readonly CallInFull[];
  readonly envelopes: readonly EnvelopeInFull[];
}

interface CallListPageProps extends CallListProps {
  readonly mayDraft: boolean;
  readonly who: ReadonlyMap<string, WhoHasIt>;
  /** In cents, by envelope. */
  readonly ceilings: ReadonlyMap<string, number>;
}

export function CallListPage({ visit, calls, who, envelopes, ceilings, mayDraft }: CallListPageProps): Html {
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
      cell: (call) => <span safe>{opensText(visit, call)}</span>,
    },
    { header: visit.t('calls.closes'), cell: (call) => <span safe>{closesText(visit, call)}</span> },
    ...whoColumns<CallInFull>(visit, who),
    {
      header: visit.t('calls.announced'),
      numeric: true,
      cell: (call) => <span safe>{moneyText(call)}</span>,
    },
  ];
  const moneyText = ({ id, code }: CallInFull) => {
    const own = envelopes.filter((envelope) => envelope.callId === id);
    const cents = own.reduce((sum, envelope) => sum + (ceilings.get(envelope.id) ?? 0), 0);
    return announcedText(visit, code) ?? (cents > 0 ? visit.money(cents) : visit.t('calls.money_to_come'));
  };
  const sorted = [...calls].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const inside = envelopes.some((envelope) => envelope.balance !== null);
  return (
    <Layout visit={visit} title={visit.t('calls.list.title')}>
      <PageHeader
        title={visit.t('calls.list.title')}
        lead={visit.t(inside ? 'calls.list.lead' : 'calls.list.lead_outside')}
      >
        {mayDraft ? <ButtonLink href="/calls/new" text={visit.t('calls.draft')} /> : ''}
      </PageHeader>
      {calls.length === 0 ? (
        <EmptyState text={visit.t('calls.list.empty')} />
      ) : (
        <Table
          caption={visit.t('calls.list.caption', { count: calls.length })}
          columns={columns}
          rows={sorted}
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
