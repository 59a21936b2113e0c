/** What a session of the Steering Committee brings to the one procedure: its facts, guards and effects. */
import { TODAY } from '../actions/eligibility-input.js';
import type { EffectHandler, Subject } from '../cases/subject.js';
import { type Facts, type Guard, refusal } from '../workflow/index.js';
import { sessionWorkflow } from './session.workflow.js';
import { SESSION_TOLD } from './session-told.sql.js';

/** A clock runs a day at least; whether it is too late is said by the guards. */
const daysTo = (day: string) => `greatest(1, ${day} - ${TODAY})`;

const factsSql = `
  SELECT jsonb_build_object(
    'heldOn', s.held_on, 'conveneBy', s.convene_by, 'today', ${TODAY},
    'daysToConvene', ${daysTo('s.convene_by')}, 'daysToSession', ${daysTo('s.held_on')},
    'itemCount', (SELECT count(*) FROM session_item i WHERE i.session_id = s.id),
    'quorum', (SELECT q.value FROM setting q WHERE q.code = 'session_quorum'),
    'presentCount', (SELECT count(*) FROM session_member m WHERE m.session_id = s.id AND m.attendance = 'present'),
    'chairPresent', EXISTS (SELECT FROM session_member m WHERE m.session_id = s.id AND m.attendance = 'present' AND m.chairs),
    'votesUnderWay', coalesce((SELECT jsonb_agg(k.reference ORDER BY i.position) FROM session_item i JOIN case_file k ON k.id = i.action_id
      WHERE i.session_id = s.id AND i.closed_at IS NULL AND k.stage = 'committee' AND EXISTS (SELECT FROM visa v
        WHERE v.case_id = k.id AND v.code = 'committee' AND v.visit = k.visit AND v.invalidated_at IS NULL)), '[]'))
  FROM committee_session s WHERE s.id = c.id`;

const agendaNotEmpty: Guard = ({ facts }) =>
  Number(facts['itemCount']) > 0 ? null : refusal('state', 'agenda_empty');

const noticeInTime: Guard = ({ facts }) => {
  const day = dayOf(facts, 'conveneBy');
  return dayOf(facts, 'today') <= day ? null : refusal('state', 'notice_too_short', { day });
};

const dayHasCome: Guard = ({ facts }) => {
  const day = dayOf(facts, 'heldOn');
  return dayOf(facts, 'today') >= day ? null : refusal('state', 'session_not_yet', { day });
};

const quorumPresent: Guard = ({ facts }) => {
  const [present, quorum] = [Number(facts['presentCount']), Number(facts['quorum'])];
  if (present < quorum) return refusal('state', 'quorum_missing', { present, quorum });
  return facts['chairPresent'] === true ? null : refusal('state', 'chair_not_present');
};

/** A vote that was begun is finished or taken back, so that no voice is left without its session. */
const noVoteUnderWay: Guard = ({ facts }) => {
  const under = facts['votesUnderWay'];
  return Array.isArray(under) && under.length > 0
    ? refusal('state', 'vote_under_way', { actions: under.map(String) })
    : null;
};

/** Whoever sits on the committee at that moment; a chair is a member too. */
const inviteMembers: EffectHandler = ({ caseId }) => ({
  statements: [
    {
      name: 'session_invite',
      text: `INSERT INTO session_member (session_id, person_id, chairs)
        SELECT $1, a.person_id, bool_or(r.role = 'steering_chair') FROM role_assignment r JOIN account a ON a.id = r.account_id
        WHERE r.role IN ('steering_member', 'steering_chair') AND r.ended_at IS NULL AND a.disabled_at IS NULL
        GROUP BY a.person_id ON CONFLICT DO NOTHING`,
      values: [caseId],
    },
  ],
});

const openSitting: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'session_open',
      text: 'UPDATE committee_session SET opened_at = $2 WHERE id = $1',
      values: [caseId, at],
    },
  ],
});

/** What was not voted on is free for another agenda. */
const closeAgenda: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'session_close_agenda',
      text: `UPDATE session_item i SET closed_at = $2, outcome = CASE
          WHEN k.stage = 'committee' THEN 'carried_over'
          WHEN s.opened_at IS NULL OR NOT EXISTS (SELECT FROM visa v WHERE v.case_id = k.id AND v.code = 'committee'
            AND v.invalidated_at IS NULL AND v.given_at >= s.opened_at) THEN 'left'
          WHEN EXISTS (SELECT FROM audit_event e WHERE e.chain = k.id::text AND e.kind = 'case_advanced' AND e.at >= s.opened_at
            AND e.body->'data'->>'from' = 'committee' AND e.body->'data'->>'to' = 'award_decision') THEN 'supported'
          ELSE 'not_supported' END
        FROM case_file k, committee_session s
        WHERE i.session_id = $1 AND i.closed_at IS NULL AND k.id = i.action_id AND s.id = i.session_id`,
      values: [caseId, at],
    },
  ],
});

const endSitting: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'session_end',
      text: 'UPDATE committee_session SET ended_at = $2 WHERE id = $1',
      values: [caseId, at],
    },
  ],
});

const fixRecord: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'session_fix_record',
      text: `INSERT INTO session_record (session_id, content, approved_at)
        SELECT s.id, ${SESSION_TOLD}, $2 FROM committee_session s WHERE s.id = $1`,
      values: [caseId, at],
    },
  ],
});

export const sessionSubject: Subject = {
  code: 'committee_session',
  prefix: 'SC',
  shipped: sessionWorkflow,
  factsSql,
  registry: {
    facts: {
      heldOn: 'text',
      conveneBy: 'text',
      today: 'text',
      daysToConvene: 'number',
      daysToSession: 'number',
      itemCount: 'number',
      quorum: 'number',
      presentCount: 'number',
      chairPresent: 'flag',
      votesUnderWay: 'list',
    },
    guards: {
      agenda_not_empty: agendaNotEmpty,
      notice_in_time: noticeInTime,
      day_has_come: dayHasCome,
      quorum_present: quorumPresent,
      no_vote_under_way: noVoteUnderWay,
    },
    effects: {
      invite_members: {},
      open_sitting: {},
      close_agenda: {},
      end_sitting: {},
      fix_record: {},
    },
  },
  effects: {
    invite_members: inviteMembers,
    open_sitting: openSitting,
    close_agenda: closeAgenda,
    end_sitting: endSitting,
    fix_record: fixRecord,
  },
};

function dayOf(facts: Facts, name: string): string {
  return String(facts[name] ?? '');
}
