/** What holds while the Steering Committee votes on an action: the session, who sits there, who is recused. */
import {
  type Acting,
  type CaseState,
  countingVisas,
  type Guard,
  type Refusal,
  refusal,
} from '../workflow/index.js';

/** Of the open session on whose agenda action `a` stands; `c` is its case. Nobody asks for it in another stage. */
export const COMMITTEE_FACTS = `(SELECT jsonb_build_object(
    'sessionReference', s.reference, 'sessionStage', s.stage,
    'sessionVoters', coalesce((SELECT jsonb_agg(m.person_id ORDER BY m.person_id) FROM session_member m
      WHERE m.session_id = s.id AND m.attendance = 'present' AND NOT (m.person_id = ANY (x.recused))), '[]'),
    'recusedMembers', to_jsonb(x.recused),
    'votesInSessionOnly', (SELECT g.value = '"in_session"' FROM setting g WHERE g.code = 'committee_votes'))
  FROM (SELECT ARRAY(SELECT DISTINCT r.person_id FROM session_recusal r WHERE r.action_id = a.id) AS recused) x
    LEFT JOIN session_item i ON i.action_id = a.id AND i.closed_at IS NULL LEFT JOIN case_file s ON s.id = i.session_id)`;

export const COMMITTEE_FACT_TYPES = {
  sessionReference: 'text',
  sessionStage: 'text',
  sessionVoters: 'list',
  recusedMembers: 'list',
  votesInSessionOnly: 'flag',
} as const;

/**
 * A voice counts while the session sits, of who is there and not recused. An action on no agenda is voted on in writing,
 * where the installation lets it be. Nobody recused votes either way.
 */
const committeeSits: Guard = ({ facts }, _params, acting) => {
  const recused = refusedAs(acting, listOf(facts['recusedMembers']), 'recused_from_item');
  if (recused) return recused;
  const session = facts['sessionReference'];
  if (typeof session !== 'string') {
    return facts['votesInSessionOnly'] === true ? refusal('state', 'on_no_agenda') : null;
  }
  if (facts['sessionStage'] !== 'in_session') return refusal('state', 'session_not_sitting', { session });
  if (acting.kind !== 'person') return null;
  const present = listOf(facts['sessionVoters']);
  return voicesOf(acting).some((id) => present.includes(id))
    ? null
    : refusal('permission', 'not_in_the_room', { session });
};

/** "Nobody objects" is said in a session alone, and not once somebody has voted against. */
const nobodyObjected: Guard = (state) => {
  const session = state.facts['sessionReference'];
  if (typeof session !== 'string') return refusal('state', 'on_no_agenda');
  return votedAgainst(state) ? refusal('state', 'somebody_objected') : null;
};

export const committeeGuards: Readonly<Record<string, Guard>> = {
  committee_sits: committeeSits,
  nobody_objected: nobodyObjected,
};

function votedAgainst(state: CaseState): boolean {
  return countingVisas(state).some((visa) => visa.code === 'committee' && visa.answer === 'no');
}

function refusedAs(acting: Acting, ids: readonly string[], code: string): Refusal | null {
  if (acting.kind !== 'person') return null;
  return voicesOf(acting).some((id) => ids.includes(id)) ? refusal('permission', code) : null;
}

/** The person, and for whom they stand in. */
function voicesOf(acting: Extract<Acting, { kind: 'person' }>): readonly string[] {
  return acting.onBehalfOf ? [acting.personId, acting.onBehalfOf.personId] : [acting.personId];
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
