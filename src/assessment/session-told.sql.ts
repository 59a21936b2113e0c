/** What there is to tell of a session `s`, as JSON: people by id. Minutes keep it as it is when they are approved. */

const POINTS = `jsonb_build_object('hundredths', r.points_hundredths, 'maximumHundredths', r.maximum_hundredths, 'thresholdsMet', r.thresholds_met)`;

const IN_SITTING = "v.given_at >= s.opened_at AND v.given_at <= coalesce(s.ended_at, 'infinity')";

/**
 * The voices that decided: those of the visit in which the session took some, also what was given in writing before. One
 * that was taken back is not told.
 */
const VOTES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('personId', w.person_id, 'onBehalfOf', w.on_behalf_of, 'answer', w.answer,
    'byChair', w.by_chair) ORDER BY w.by_chair, w.given_at, w.person_id), '[]')
  FROM visa w WHERE w.case_id = i.action_id AND w.code = 'committee' AND w.invalidated_at IS NULL
    AND w.visit = CASE WHEN k.stage = 'committee' AND i.closed_at IS NULL THEN k.visit
      ELSE (SELECT max(v.visit) FROM visa v WHERE v.case_id = i.action_id AND v.code = 'committee' AND ${IN_SITTING}) END)`;

const BY_CONSENSUS = `EXISTS (SELECT FROM audit_event e WHERE e.chain = i.action_id::text AND e.kind = 'case_advanced'
  AND e.body->'data'->>'transition' = 'record_consensus' AND e.at >= s.opened_at AND e.at <= coalesce(s.ended_at, 'infinity'))`;

/** The first decision on the award after the session had opened, with the reasons that were given. */
const DECISION = `(SELECT jsonb_build_object('transition', e.body->'data'->>'transition', 'at', to_jsonb(e.at), 'personId', e.person_id,
    'reason', coalesce((SELECT t.text FROM audit_text t WHERE t.event_id = e.id AND t.field = 'reason'), ''))
  FROM audit_event e WHERE e.chain = i.action_id::text AND e.kind = 'case_advanced' AND s.opened_at IS NOT NULL AND e.at >= s.opened_at
    AND e.body->'data'->>'from' = 'award_decision' AND (e.body->'data'->>'moved')::boolean ORDER BY e.seq LIMIT 1)`;

const AGAINST = `(SELECT coalesce(jsonb_agg(t.text ORDER BY e.seq), '[]') FROM audit_event e JOIN audit_text t ON t.event_id = e.id AND t.field = 'reason'
  WHERE e.chain = i.action_id::text AND e.body->'data'->>'transition' = 'vote_against' AND e.at >= s.opened_at
    AND e.at <= coalesce(s.ended_at, 'infinity')
    AND EXISTS (SELECT FROM visa v WHERE v.case_id = i.action_id AND v.event_seq = e.seq AND v.invalidated_at IS NULL))`;

const ITEMS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('position', i.position, 'actionId', i.action_id, 'reference', k.reference,
    'title', k.title, 'lead', coalesce(o.name, ''), 'stage', k.stage, 'definitionId', k.definition_id, 'grantCents', a.grant_cents,
    'envelopeCode', n.code, 'envelopeFreeCents', n.free_cents, 'points', CASE WHEN r.action_id IS NOT NULL THEN ${POINTS} END,
    'outcome', coalesce(i.outcome, 'open'), 'votes', ${VOTES}, 'byConsensus', ${BY_CONSENSUS}, 'against', ${AGAINST}, 'decision', ${DECISION},
    'recused', (SELECT coalesce(jsonb_agg(jsonb_build_object('personId', x.person_id, 'reason', x.reason) ORDER BY x.declared_at, x.person_id), '[]')
      FROM session_recusal x WHERE x.session_id = s.id AND x.action_id = i.action_id)) ORDER BY i.position), '[]')
  FROM session_item i JOIN case_file k ON k.id = i.action_id JOIN action a ON a.id = i.action_id
    LEFT JOIN organisation o ON o.id = k.organisation_id LEFT JOIN envelope n ON n.id = a.envelope_id
    LEFT JOIN assessment_result r ON r.action_id = i.action_id
  WHERE i.session_id = s.id)`;

const MEMBERS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('personId', m.person_id, 'chairs', m.chairs, 'attendance', m.attendance)
    ORDER BY m.chairs DESC, m.person_id), '[]') FROM session_member m WHERE m.session_id = s.id)`;

const OPENED_BY = `(SELECT e.person_id FROM audit_event e WHERE e.chain = s.id::text AND e.body->'data'->>'transition' = 'open_session'
  ORDER BY e.seq DESC LIMIT 1)`;

export const SESSION_TOLD = `jsonb_build_object('heldOn', s.held_on, 'startsAt', s.starts_at, 'place', s.place, 'link', s.link,
  'conveneBy', s.convene_by, 'openedAt', to_jsonb(s.opened_at), 'endedAt', to_jsonb(s.ended_at), 'chairId', ${OPENED_BY},
  'quorum', (SELECT q.value FROM setting q WHERE q.code = 'session_quorum'),
  'remarks', coalesce((SELECT t.remarks FROM session_remarks t WHERE t.session_id = s.id), ''),
  'members', ${MEMBERS}, 'items', ${ITEMS})`;
