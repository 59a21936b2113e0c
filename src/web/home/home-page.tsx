import type { SessionListItem } from '../../assessment/session-list.query.js';
import type { AuditState } from '../../audit/audit-state.query.js';
import type { CallInFull, EnvelopeInFull } from '../../calls/calls-in-full.query.js';
import type { OwnAbsence } from '../../cases/away.query.js';
import type { ConditionToSettle } from '../../cases/conditions-to-settle.query.js';
import type { RecentEvent } from '../../cases/recent-events.query.js';
import type { Waiting } from '../../cases/waiting.query.js';
import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { TakenPart } from '../../dialogues/taking-part.query.js';
import type { MoneyLeft } from '../../funding/money-left.query.js';
import { formatList, roleName } from '../../i18n/index.js';
import type { NeedListItem } from '../../needs/need-list.query.js';
import type { FrameworkInBrief } from '../../partnerships/frameworks-in-brief.query.js';
import type { ReportListItem } from '../../reporting/report-list.query.js';
import type { Forecast } from '../../workflow/index.js';
import { type ActionRow, ActionTable } from '../actions/action-table.js';
import { AdministrationTiles } from '../admin/administration-tiles.js';
import { Undelivered } from '../admin/outbox/undelivered.js';
import { EnvelopeTiles } from '../calls/call-pages.js';
import { ConditionsToSettle } from '../cases/conditions-to-settle.js';
import { EventList } from '../cases/event-list.js';
import { WaitingList } from '../cases/waiting-list.js';
import { NextSessions } from '../committee-sessions/next-sessions.js';
import { Banner, ButtonLink, EmptyState, PageHeader } from '../components/index.js';
import { NeedsAtHome } from '../needs/needs-at-home.js';
import { OwnParty } from '../parties/own-party.js';
import { NextReports } from '../reports/next-reports.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import type { MoreWaiting } from '../waits/more-waiting.js';
import { MoreWaitingList } from '../waits/more-waiting-list.js';
import type { Audience } from './audience.js';
import { MoneyLeftPart } from './money-left.js';
import { PartnerActions } from './partner-actions.js';
import { RecordState } from './record-state.js';
import { TakingPart } from './taking-part.js';
import { type WaitingOf, WaitsWithOthers, WhoseTabs } from './waits-with-others.js';

interface EnvelopesShown {
  readonly calls: readonly CallInFull[];
  readonly envelopes: readonly EnvelopeInFull[];
}

interface HomeProps {
  readonly visit: SignedInVisit;
  readonly audience: Audience;
  /** Null while the visitor is not away. */
  readonly away: OwnAbsence | null;
  /** Null where the audience has no such part. */
  readonly waiting: Waiting | null;
  /** Null where there is nobody beside them. */
  readonly waitingOf: WaitingOf | null;
  /** Of whoever leads actions. */
  readonly moneyLeft: readonly MoneyLeft[] | null;
  /** How far the record is proven, of auditors. */
  readonly record: AuditState | null;
  /** When each action is decided, of partner countries. */
  readonly forecasts: ReadonlyMap<string, Forecast>;
  /** What was told of conditions that the visitor's side has set. */
  readonly conditions: readonly ConditionToSettle[];
  /** What is asked beside the steps of cases. */
  readonly more: readonly MoreWaiting[];
  readonly actions: readonly ActionRow[] | null;
  readonly takingPart: readonly TakenPart[] | null;
  readonly envelopes: EnvelopesShown | null;
  readonly events: readonly RecentEvent[] | null;
  readonly needs: readonly NeedListItem[] | null;
  readonly whoHasNeeds: ReadonlyMap<string, WhoHasIt>;
  readonly reports: readonly ReportListItem[] | null;
  /** Of a partner country its own. */
  readonly frameworks: readonly FrameworkInBrief[];
  /** Those to come, of who sits in the committee. */
  readonly sessions: readonly SessionListItem[] | null;
  /** Mails that could not be delivered lately, for administrators. */
  readonly undelivered: number;
}

/** The home page: what waits first, then what the audience looks after. */
export function HomePage(props: HomeProps): Html {
  const { visit, audience, waiting, needs, actions, envelopes, events, reports, undelivered } = props;
  return (
    <Layout visit={visit} title={titleOf(props)}>
      <PageHeader title={visit.t('home.title', { name: visit.actor.name })} lead={leadText(visit, audience)}>
        {visit.holds('programme_manager') ? (
          <ButtonLink href="/actions/new" text={visit.t('actions.list.new')} />
        ) : audience.actions === 'partner' && visit.opens('/needs') ? (
          <ButtonLink href="/needs/new" text={visit.t('needs.list.new')} />
        ) : (
          ''
        )}
      </PageHeader>
      {props.away ? <IsAway visit={visit} away={props.away} /> : ''}
      <StandsIn visit={visit} />
      {undelivered > 0 ? (
        <Undelivered visit={visit} count={undelivered} href="/admin/outbox?state=failed" />
      ) : (
        ''
      )}
      {waiting ? <WaitingPart {...props} waiting={waiting} /> : ''}
      {props.sessions ? <NextSessions visit={visit} sessions={props.sessions} /> : ''}
      {needs ? (
        <NeedsAtHome
          visit={visit}
          needs={needs}
          who={props.whoHasNeeds}
          own={audience.actions === 'partner'}
        />
      ) : (
        ''
      )}
      {props.moneyLeft ? <MoneyLeftPart visit={visit} actions={props.moneyLeft} /> : ''}
      {reports ? <NextReports visit={visit} reports={reports} /> : ''}
      {props.takingPart ? <TakingPart visit={visit} items={props.takingPart} /> : ''}
      {actions ? <ActionsPart {...props} actions={actions} /> : ''}
      {visit.actor.view === 'outside' && audience.name !== 'nobody' ? <OwnParty visit={visit} /> : ''}
      {props.record ? <RecordState visit={visit} state={props.record} /> : ''}
      {events ? <EventsPart visit={visit} events={events} /> : ''}
      {envelopes ? <EnvelopesPart visit={visit} {...envelopes} /> : ''}
      {audience.administration ? <AdministrationPart visit={visit} /> : ''}
      {audience.name === 'nobody' ? <EmptyState text={visit.t('home.nothing_for_you')} /> : ''}
    </Layout>
  );
}

/** In the browser's tab. */
function titleOf({ visit, waitingOf }: HomeProps): string {
  const home = visit.t('web.nav.home');
  if (!waitingOf || waitingOf.shown === 'me') return home;
  return visit.t('case_tabs.title', { file: home, tab: visit.t(`desk.waiting.${waitingOf.shown}`) });
}

/** Until when one is away, and who acts meanwhile. */
function IsAway({ visit, away }: { visit: SignedInVisit; away: OwnAbsence }): Html {
  const count = away.standIns.length;
  return (
    <Banner tone="notice" title={visit.t('absences.banner.title', { until: visit.date(away.untilDay) })}>
      <p safe>
        {count === 0
          ? visit.t('absences.banner.without')
          : visit.t('absences.banner.with', { count, names: formatList(away.standIns, visit.locale) })}
      </p>
      <p>
        <a href={`/delegations/absences/${away.id}`} safe>
          {visit.t('absences.banner.link')}
        </a>
      </p>
    </Banner>
  );
}

/** For whom one acts at present, in which role and until when. */
function StandsIn({ visit }: { visit: SignedInVisit }): Html {
  const lent = visit.actor.roles.flatMap(({ role, onBehalfOf }) =>
    onBehalfOf ? [{ role, ...onBehalfOf }] : [],
  );
  if (lent.length === 0) return '';
  return (
    <Banner tone="notice" title={visit.t('home.stands_in.title')}>
      <ul>
        {lent.map((one) => (
          <li>
            <a href={`/delegations/${one.delegationId}`} safe>
              {visit.t('home.stands_in.for', {
                name: one.name,
                role: roleName(one.role, visit.locale),
                until: visit.date(one.untilDay),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function leadText(visit: SignedInVisit, { name }: Audience): string {
  if (name === 'nobody') return '';
  if (name === 'partner') {
    return visit.t('home.lead.partner', { country: visit.country(visit.actor.country ?? '') });
  }
  return visit.t(`home.lead.${name}`);
}

function WaitingPart({
  visit,
  audience,
  waiting,
  waitingOf,
  conditions,
  more,
}: Pick<HomeProps, 'visit' | 'audience' | 'waitingOf' | 'conditions' | 'more'> & { waiting: Waiting }): Html {
  if (waitingOf && waitingOf.shown !== 'me') {
    return <WaitsWithOthers visit={visit} waiting={waiting} {...waitingOf} />;
  }
  return (
    <section id="waiting">
      <h2 safe>{visit.t('cases.waiting.title')}</h2>
      {waitingOf ? <WhoseTabs visit={visit} {...waitingOf} /> : ''}
      {waiting.items.length === 0 ? (
        conditions.length + more.length === 0 ? (
          <NothingWaits visit={visit} audience={audience} />
        ) : (
          ''
        )
      ) : (
        <>
          <WaitingList visit={visit} tasks={waiting.items} now={waiting.now} />
          {waiting.next === null ? (
            ''
          ) : (
            <p>
              <a href="/tasks" safe>
                {visit.t('cases.waiting.more')}
              </a>
            </p>
          )}
        </>
      )}
      <MoreWaitingList visit={visit} items={more} />
      <ConditionsToSettle visit={visit} conditions={conditions} heading="h3" />
      <p>
        <a href="/deadlines" safe>
          {visit.t('deadlines.link')}
        </a>
      </p>
    </section>
  );
}

function NothingWaits({ visit, audience }: { visit: Visit; audience: Audience }): Html {
  if (audience.name === 'manager') {
    return (
      <EmptyState text={visit.t('home.waiting.manager_none')}>
        <ButtonLink href="/actions/new" text={visit.t('actions.list.new')} tone="secondary" />
      </EmptyState>
    );
  }
  if (audience.name === 'staff') {
    return (
      <EmptyState text={visit.t('home.waiting.staff_none')}>
        <div class="buttons">
          <ButtonLink href="/actions" text={visit.t('home.actions.all')} tone="secondary" />
          {visit.opens('/calls') ? (
            <ButtonLink href="/calls" text={visit.t('home.envelopes.all')} tone="secondary" />
          ) : (
            ''
          )}
        </div>
      </EmptyState>
    );
  }
  return <EmptyState text={visit.t('home.waiting.partner_none')} />;
}

function ActionsPart({
  visit,
  audience,
  actions,
  frameworks,
  forecasts,
}: Pick<HomeProps, 'visit' | 'audience' | 'frameworks' | 'forecasts'> & {
  readonly actions: readonly ActionRow[];
}): Html {
  if (audience.actions === 'partner') {
    return <PartnerActions visit={visit} actions={actions} frameworks={frameworks} forecasts={forecasts} />;
  }
  return (
    <section>
      <h2 safe>{visit.t('home.actions.manager')}</h2>
      {actions.length === 0 ? (
        <EmptyState text={visit.t('actions.list.empty_manager')} />
      ) : (
        <>
          <ActionTable visit={visit} caption={visit.t('home.actions.manager_caption')} rows={actions} />
          <p>
            <a href="/actions" safe>
              {visit.t('home.actions.all')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function EnvelopesPart({ visit, calls, envelopes }: { visit: Visit } & EnvelopesShown): Html {
  return (
    <section>
      <h2 safe>{visit.t('home.envelopes')}</h2>
      {envelopes.length === 0 ? (
        <p safe>{visit.t('home.envelopes.none')}</p>
      ) : (
        <EnvelopeTiles visit={visit} calls={calls} envelopes={envelopes} />
      )}
      {visit.opens('/calls') ? (
        <p>
          <a href="/calls" safe>
            {visit.t('home.envelopes.all')}
          </a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function EventsPart({ visit, events }: { visit: Visit; events: readonly RecentEvent[] }): Html {
  return (
    <section>
      <h2 safe>{visit.t('home.events')}</h2>
      {events.length === 0 ? (
        <EmptyState text={visit.t('home.events.none')} />
      ) : (
        <EventList visit={visit} events={events} />
      )}
    </section>
  );
}

function AdministrationPart({ visit }: { visit: Visit }): Html {
  return (
    <section>
      <h2 safe>{visit.t('home.admin.title')}</h2>
      <AdministrationTiles visit={visit} heading="h3" />
    </section>
  );
}
