/** The list of calls: which take applications, and how their money stands for the facility. */
import type { CallListItem } from '../../calls/call-list.query.js';
import type { CallInFull, CallStatus, EnvelopeInFull } from '../../calls/calls-in-full.query.js';
import type { SavedView } from '../../cases/saved-views.query.js';
import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import { whoColumns } from '../cases/who-columns.js';
import { Badge, type BadgeTone, ButtonLink, type Column, PageHeader } from '../components/index.js';
import { EmptyList } from '../lists/empty-list.js';
import type { FilterAsked } from '../lists/list-filter.js';
import { isNarrowed, ListFilters } from '../lists/list-filters.js';
import { type ListPage, ListTable } from '../lists/list-table.js';
import { ListViews } from '../lists/list-views.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
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

interface CallListProps {
  readonly visit: Visit;
  readonly calls: readonly CallInFull[];
  readonly envelopes: readonly EnvelopeInFull[];
}

interface CallListPageProps extends CallListProps {
  readonly visit: SignedInVisit;
  readonly views: readonly SavedView[];
  readonly page: ListPage<CallListItem>;
  readonly asked: FilterAsked;
  readonly mayDraft: boolean;
}

export function CallListPage(props: CallListPageProps): Html {
  const { visit, views, page, asked, calls, envelopes, mayDraft } = props;
  const inside = envelopes.some((envelope) => envelope.balance !== null);
  const filtered = isNarrowed(visit, asked);
  return (
    <Layout visit={visit} title={visit.t('calls.list.title')}>
      <PageHeader
        title={visit.t('calls.list.title')}
        lead={visit.t(inside ? 'calls.list.lead' : 'calls.list.lead_outside')}
      >
        {mayDraft ? <ButtonLink href="/calls/new" text={visit.t('calls.draft')} /> : ''}
      </PageHeader>
      {page.rows.length > 0 || filtered || asked.ignored.length > 0 ? (
        <ListFilters visit={visit} asked={asked} />
      ) : (
        ''
      )}
      <ListViews visit={visit} views={views} />
      {page.rows.length === 0 ? (
        <EmptyList visit={visit} asked={asked} none="calls.list.empty" noneFits="calls.list.empty_filtered" />
      ) : (
        <ListTable
          visit={visit}
          subject="call"
          caption={(count) => visit.t('calls.list.caption', { count })}
          page={page}
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

/** What a list says of each call; `ceilingCents`: of all its envelopes, by the call. */
export function callColumns(
  visit: Visit,
  who: ReadonlyMap<string, WhoHasIt>,
  ceilingCents: ReadonlyMap<string, number>,
): readonly Column<CallListItem>[] {
  const moneyText = ({ id, code }: CallListItem) => {
    const cents = ceilingCents.get(id) ?? 0;
    return announcedText(visit, code) ?? (cents > 0 ? visit.money(cents) : visit.t('calls.money_to_come'));
  };
  return [
    {
      key: 'call',
      sort: 'code',
      header: visit.t('calls.call'),
      heads: true,
      values: [
        { header: visit.t('lists.reference'), kind: 'text', of: ({ code }) => code },
        { kind: 'text', of: ({ title }) => title },
      ],
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
      key: 'status',
      header: visit.t('calls.status'),
      cell: (call) => <Badge text={visit.t(`calls.status.${call.status}`)} tone={TONES[call.status]} />,
    },
    {
      key: 'opens',
      sort: 'opens',
      header: visit.t('calls.opens'),
      cell: (call) => <span safe>{opensText(visit, call)}</span>,
    },
    {
      key: 'closes',
      sort: 'closes',
      header: visit.t('calls.closes'),
      cell: (call) => <span safe>{closesText(visit, call)}</span>,
    },
    ...whoColumns<CallListItem>(visit, who),
    {
      key: 'money',
      header: visit.t('calls.announced'),
      numeric: true,
      cell: (call) => <span safe>{moneyText(call)}</span>,
    },
  ];
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
