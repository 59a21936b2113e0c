/** What a need brings to the one procedure: its facts, guards and effects. */
import type { EffectHandler, Subject } from '../cases/subject.js';
import { type Guard, refusal } from '../workflow/index.js';
import { needWorkflow } from './need.workflow.js';

const factsSql = `
  SELECT jsonb_build_object(
    'partnerCalendar', n.country,
    'wanting', to_jsonb(array_remove(ARRAY[
      CASE WHEN n.wanted = '' THEN 'wanted' END,
      CASE WHEN n.why = '' THEN 'why' END,
      CASE WHEN n.pillar IS NULL THEN 'pillar' END,
      CASE WHEN n.contact = '' THEN 'contact' END], NULL)),
    'translated', n.language = 'en' OR EXISTS (SELECT FROM need_translation t WHERE t.need_id = n.id AND t.language = 'en'),
    'openActions', need_open_actions(n.id))
  FROM need n WHERE n.id = c.id`;

const needComplete: Guard = ({ facts }) => {
  const wanting = Array.isArray(facts['wanting']) ? facts['wanting'].map(String) : [];
  return wanting.length === 0 ? null : refusal('state', 'need_incomplete', { wanting });
};

/** Member States read English: what they are shown has to be there for them. */
const needTranslated: Guard = ({ facts }) =>
  facts['translated'] === true ? null : refusal('state', 'need_not_translated');

const noActionUnderWay: Guard = ({ facts }) =>
  Number(facts['openActions']) > 0 ? refusal('state', 'need_taken_up') : null;

const recordFiling: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'need_filed',
      text: 'UPDATE need SET filed_at = coalesce(filed_at, $2) WHERE id = $1',
      values: [caseId, at],
    },
  ],
});

/** The other authorities of the same country. */
const shareWithCountry: EffectHandler = ({ caseId, facts }) => ({
  statements: [
    {
      name: 'need_share_country',
      text: `INSERT INTO case_access (case_id, organisation_id, view)
        SELECT $1, o.id, 'partner' FROM organisation o
        WHERE o.kind = 'PARTNER_AUTHORITY' AND o.country = $2 ON CONFLICT DO NOTHING`,
      values: [caseId, String(facts['partnerCalendar'])],
    },
  ],
});

const shareWithMemberStates: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'need_published',
      text: 'UPDATE need SET published_at = coalesce(published_at, $2) WHERE id = $1',
      values: [caseId, at],
    },
    {
      name: 'need_share_member_states',
      text: `INSERT INTO case_access (case_id, organisation_id, view)
        SELECT $1, o.id, 'participant' FROM organisation o WHERE o.kind = 'MEMBER_STATE_AUTHORITY' ON CONFLICT DO NOTHING`,
      values: [caseId],
    },
  ],
});

export const needSubject: Subject = {
  code: 'need',
  prefix: 'NEED',
  shipped: needWorkflow,
  factsSql,
  listed: { theme: '(SELECT n.theme FROM need n WHERE n.id = c.id)' },
  registry: {
    facts: { partnerCalendar: 'text', wanting: 'list', translated: 'flag', openActions: 'number' },
    guards: {
      need_complete: needComplete,
      need_translated: needTranslated,
      no_action_under_way: noActionUnderWay,
    },
    effects: { record_filing: {}, share_with_country: {}, share_with_member_states: {} },
  },
  effects: {
    record_filing: recordFiling,
    share_with_country: shareWithCountry,
    share_with_member_states: shareWithMemberStates,
  },
};
