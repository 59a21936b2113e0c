import { decidable } from '../../assessment/carry-out-proposal.js';
import type { SessionInFull, SessionItem } from '../../assessment/session-in-full.query.js';
import { attendanceText, recusalTexts } from '../../exchange/minutes-words.js';
import { CaseLayout } from '../cases/case-layout.js';
import {
  Badge,
  ButtonLink,
  type Column,
  DateText,
  SummaryList,
  type SummaryRow,
  Table,
} from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit, Visit } from '../shell/visit.js';
import { AgendaTable } from './agenda-table.js';
import { ProposalTables } from './proposal-tables.js';
import type { SessionFile } from './session-file.js';

interface Props {
  readonly visit: SignedInVisit;
  readonly file: SessionFile;
  readonly upload?: string | undefined;
}

/** A session: when and where, its agenda with votes and outcomes, the proposal, who is there, who left, the minutes. */
export function SessionPage({ visit, file: { page, session, proposal }, upload }: Props): Html {
  const { file } = page;
  const { code } = file.stage;
  const below = `/committee-sessions/${file.id}`;
  const sits = code === 'convened' || code === 'in_session';
  const notes = sits && visit.holds('secretariat', 'steering_chair');
  const declares = sits && visit.holds('secretariat', 'steering_chair', 'steering_member');
  const decides = visit.holds('head_of_unit') && decidable(proposal).length > 0;
  return (
    <CaseLayout
      visit={visit}
      subject="committee_session"
      page={page}
      upload={upload}
      edit={editOf(visit, file)}
    >
      <section>
        <h2 safe>{visit.t('sessions.page.facts')}</h2>
        <SummaryList rows={factsOf(visit, session)} />
      </section>
      <section id="agenda">
        <h2 safe>{visit.t('sessions.agenda.title')}</h2>
        {session.items.length === 0 ? (
          <p safe>{visit.t('sessions.agenda.empty')}</p>
        ) : (
          <AgendaTable visit={visit} items={session.items} sits={code === 'in_session'} />
        )}
      </section>
      {session.items.length > 0 && (session.endedAt === null || proposal.length > 0) ? (
        <section id="ranking">
          <h2 safe>{visit.t('sessions.ranking.title')}</h2>
          <p safe>{visit.t('sessions.ranking.lead')}</p>
          <ProposalTables visit={visit} proposal={proposal} narrow />
          {decides ? <ButtonLink href={`${below}/proposal`} text={visit.t('sessions.proposal.link')} /> : ''}
        </section>
      ) : (
        ''
      )}
      <section id="attendance">
        <h2 safe>{visit.t('sessions.attendance.title')}</h2>
        <Attendance visit={visit} session={session} />
        {notes ? (
          <ButtonLink
            href={`${below}/attendance`}
            text={visit.t('sessions.attendance.link')}
            tone="secondary"
          />
        ) : (
          ''
        )}
      </section>
      <section id="interests">
        <h2 safe>{visit.t('sessions.interests.title')}</h2>
        <Interests visit={visit} items={session.items} />
        {declares ? (
          <ButtonLink
            href={`${below}/interests`}
            text={visit.t('sessions.interests.link')}
            tone="secondary"
          />
        ) : (
          ''
        )}
      </section>
      {session.endedAt === null ? '' : <Minutes visit={visit} session={session} />}
    </CaseLayout>
  );
}

/** What is edited before it is convened, and in its minutes. */
function editOf(visit: Visit, file: SessionFile['page']['file']): { path: string; text: string } | null {
  const edits: Readonly<Record<string, 'sessions.edit.link' | 'sessions.remarks.link'>> = {
    planned: 'sessions.edit.link',
    postponed: 'sessions.edit.link',
    minutes_drafted: 'sessions.remarks.link',
  };
  const text = edits[file.stage.code];
  return text !== undefined && file.editRefused === null
    ? { path: `/committee-sessions/${file.id}/edit`, text: visit.t(text) }
    : null;
}

function factsOf(visit: Visit, session: SessionInFull): readonly SummaryRow[] {
  return [
    { term: visit.t('sessions.field.heldOn'), value: <DateText visit={visit} date={session.heldOn} /> },
    {
      term: visit.t('sessions.field.startsAt'),
      value: <span safe>{visit.t('sessions.time_in_brussels', { time: session.startsAt })}</span>,
    },
    {
      term: visit.t('sessions.field.place'),
      value: <span safe>{session.place || visit.t('sessions.page.no_place')}</span>,
    },
    ...(session.link === ''
      ? []
      : [
          {
            term: visit.t('sessions.field.link'),
            value: (
              <a href={session.link} rel="noopener noreferrer" safe>
                {session.link}
              </a>
            ),
          },
        ]),
    { term: visit.t('sessions.field.conveneBy'), value: <DateText visit={visit} date={session.conveneBy} /> },
    ...(session.chair === null
      ? []
      : [{ term: visit.t('sessions.minutes.chair'), value: <span safe>{session.chair.name}</span> }]),
  ];
}

function Attendance({ visit, session }: { visit: Visit; session: SessionInFull }): Html {
  if (session.members.length === 0) return <p safe>{visit.t('sessions.attendance.none')}</p>;
  const columns: readonly Column<SessionInFull['members'][number]>[] = [
    {
      header: visit.t('sessions.attendance.member'),
      heads: true,
      cell: (one) => (
        <span safe>{one.chairs ? visit.t('sessions.attendance.chairs', { name: one.name }) : one.name}</span>
      ),
    },
    {
      header: visit.t('sessions.attendance.state'),
      cell: (one) => (
        <Badge
          text={attendanceText(one.attendance, visit.locale)}
          tone={one.attendance === 'present' ? 'positive' : one.attendance === null ? 'waiting' : 'neutral'}
        />
      ),
    },
  ];
  const present = session.members.filter((one) => one.attendance === 'present').length;
  return (
    <>
      <p safe>{visit.t('sessions.attendance.quorum', { present, quorum: session.quorum })}</p>
      <Table
        caption={visit.t('sessions.attendance.title')}
        captionHidden
        columns={columns}
        rows={session.members}
      />
    </>
  );
}

function Interests({ visit, items }: { visit: Visit; items: readonly SessionItem[] }): Html {
  const told = items.flatMap((item) =>
    recusalTexts(item, visit.locale).map((text) => ({ reference: item.reference, text })),
  );
  if (told.length === 0) return <p safe>{visit.t('sessions.interests.none')}</p>;
  return (
    <ul>
      {told.map(({ reference, text }) => (
        <li safe>{`${reference}: ${text}`}</li>
      ))}
    </ul>
  );
}

function Minutes({ visit, session }: { visit: Visit; session: SessionInFull }): Html {
  return (
    <section id="minutes">
      <h2 safe>{visit.t('sessions.minutes.title')}</h2>
      <p safe>
        {session.approvedAt === null
          ? visit.t('sessions.minutes.lead')
          : visit.t('sessions.minutes.filed', { time: visit.dateTime(session.approvedAt) })}
      </p>
      {session.remarks === '' ? (
        ''
      ) : (
        <>
          <h3 safe>{visit.t('sessions.field.remarks')}</h3>
          <p class="facts-text" safe>
            {session.remarks}
          </p>
        </>
      )}
    </section>
  );
}
