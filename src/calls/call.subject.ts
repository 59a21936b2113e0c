/** What a call brings to the one procedure: its facts, guards and effects. */
import type { EffectHandler, Subject } from '../cases/subject.js';
import { type Facts, type Guard, refusal } from '../workflow/index.js';
import { callWorkflow } from './call.workflow.js';
import { ISSUE_GUIDELINES } from './guidelines.sql.js';
import { isDepleted, type LotRoom } from './lot-depletion.js';
import { lotRoomSql } from './lot-room.sql.js';

/** The workflow of what calls take in: grants. */
const TAKES_IN = 'action_grant';

const TODAY = `(entente_now() AT TIME ZONE 'Europe/Brussels')::date`;

/** An envelope counts once money was approved for it, in a year in which it may still be committed. */
const HAS_ENVELOPE = `EXISTS (SELECT FROM envelope e WHERE e.lot_id = l.id AND e.ceiling_cents > 0
  AND coalesce(e.last_year, 9999) >= financial_year(entente_now()))`;

const factsSql = `
  SELECT jsonb_build_object(
    'today', ${TODAY},
    'opensOn', CASE WHEN length(p.opens_on) = 10 THEN p.opens_on END,
    'closesOn', p.closes_on,
    'gaps', to_jsonb(array_remove(ARRAY[
      CASE WHEN p.summary = '' THEN 'summary' END,
      CASE WHEN NOT p.continuous AND p.closes_on IS NULL AND NOT EXISTS (SELECT FROM call_cut_off d WHERE d.call_id = p.id)
        THEN 'days' END,
      CASE WHEN NOT EXISTS (SELECT FROM lot l WHERE l.call_id = p.id) THEN 'lots' END,
      CASE WHEN NOT EXISTS (SELECT FROM guideline_draft g WHERE g.call_id = p.id AND g.summary <> '')
        AND NOT EXISTS (SELECT FROM guideline_version g WHERE g.call_id = p.id) THEN 'guidelines' END], NULL)),
    'lotsWithoutEnvelope', coalesce((SELECT jsonb_agg(l.code ORDER BY l.code) FROM lot l
      WHERE l.call_id = p.id AND NOT ${HAS_ENVELOPE}), '[]'),
    'takesInStatus', (SELECT d.status FROM workflow_definition d WHERE d.code = '${TAKES_IN}'
      AND d.status IN ('published', 'quarantined') ORDER BY d.version DESC LIMIT 1),
    'lotRooms', (SELECT jsonb_agg(${lotRoomSql('l.id')}) FROM lot l WHERE l.call_id = p.id)::text)
  FROM call_for_proposals p WHERE p.id = c.id`;

const callComplete: Guard = ({ facts }) => {
  const gaps = listOf(facts['gaps']);
  return gaps.length === 0 ? null : refusal('state', 'call_incomplete', { callGaps: gaps });
};

const openingDayCome: Guard = ({ facts: { opensOn, today } }) =>
  typeof opensOn === 'string' && opensOn > String(today)
    ? refusal('state', 'call_opens_later', { day: opensOn })
    : null;

const closingDayAhead: Guard = ({ facts }) =>
  closingDayIsOver(facts)
    ? refusal('state', 'call_closing_day_over', { day: String(facts['closesOn']) })
    : null;

const closingDayOver: Guard = ({ facts }) =>
  closingDayIsOver(facts) ? null : refusal('state', 'call_closing_day_ahead');

/** Every lot that opens needs money of its own; which of them have none is said. */
const envelopesThere: Guard = ({ facts }) => {
  const lots = listOf(facts['lotsWithoutEnvelope']);
  if (listOf(facts['gaps']).includes('lots'))
    return refusal('state', 'call_incomplete', { callGaps: ['lots'] });
  return lots.length === 0 ? null : refusal('state', 'lots_without_envelope', { lots, count: lots.length });
};

/** What a call takes in has to run on a workflow that was proven and is not put aside. */
const definitionPublished: Guard = ({ facts }) => {
  if (facts['takesInStatus'] === 'published') return null;
  return refusal(
    'state',
    facts['takesInStatus'] === 'quarantined' ? 'definition_quarantined' : 'definition_missing',
  );
};

const lotsDepleted: Guard = ({ facts }) => (areDepleted(facts) ? null : refusal('state', 'lots_have_room'));

const lotsRefilled: Guard = ({ facts }) => (areDepleted(facts) ? refusal('state', 'lot_depleted') : null);

/** A call is depleted when the money of each of its lots is used up. */
export function areDepleted({ lotRooms }: Facts): boolean {
  const rooms = typeof lotRooms === 'string' ? (JSON.parse(lotRooms) as readonly LotRoom[]) : [];
  return rooms.length > 0 && rooms.every(isDepleted);
}

function closingDayIsOver({ closesOn, today }: Facts): boolean {
  return typeof closesOn === 'string' && closesOn < String(today);
}

/** The approval of the call is that of its first guidelines. */
const issueFirstGuidelines: EffectHandler = ({ caseId, state, at }) => ({
  statements: [
    {
      name: 'call_first_guidelines',
      text: ISSUE_GUIDELINES,
      values: [
        caseId,
        at,
        state.visas.findLast((visa) => visa.code === 'approval' && !visa.invalidated)?.personId ?? null,
      ],
    },
  ],
});

const recordOpening: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'call_opened_on',
      text: `UPDATE call_for_proposals SET opens_on = (($2::timestamptz AT TIME ZONE 'Europe/Brussels')::date)::text WHERE id = $1`,
      values: [caseId, at],
    },
  ],
});

export const callSubject: Subject = {
  code: 'call',
  prefix: 'CALL',
  shipped: callWorkflow,
  factsSql,
  documentsBy: 'facility',
  unseenIn: 'in_preparation',
  registry: {
    facts: {
      today: 'text',
      opensOn: 'text',
      closesOn: 'text',
      gaps: 'list',
      lotsWithoutEnvelope: 'list',
      takesInStatus: 'text',
      lotRooms: 'text',
    },
    guards: {
      call_complete: callComplete,
      opening_day_come: openingDayCome,
      closing_day_ahead: closingDayAhead,
      closing_day_over: closingDayOver,
      envelopes_there: envelopesThere,
      definition_published: definitionPublished,
      lots_depleted: lotsDepleted,
      lots_refilled: lotsRefilled,
    },
    effects: { issue_first_guidelines: {}, record_opening: {} },
  },
  effects: { issue_first_guidelines: issueFirstGuidelines, record_opening: recordOpening },
};

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
