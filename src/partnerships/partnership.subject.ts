/** What a partnership brings to the one procedure: its facts and effects. */
import type { EffectHandler, Subject } from '../cases/subject.js';
import { partnershipWorkflow } from './partnership.workflow.js';

const factsSql = `
  SELECT jsonb_build_object(
    'partnerCalendar', p.country,
    'documentKinds', coalesce((SELECT jsonb_agg(DISTINCT d.kind) FROM document d
      WHERE d.case_id = c.id AND d.removed_at IS NULL), '[]'))
  FROM partnership p WHERE p.id = c.id`;

/** A framework is signed on the day its signature is recorded, unless an earlier day was entered. */
const recordSignature: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'partnership_signed',
      text: `UPDATE partnership SET signed_on = t.day::text, signed_earliest = t.day, signed_latest = t.day
        FROM (SELECT ($2::timestamptz AT TIME ZONE 'Europe/Brussels')::date AS day) t
        WHERE id = $1 AND signed_on IS NULL`,
      values: [caseId, at],
    },
    {
      name: 'partnership_signatories_dated',
      text: `UPDATE signatory s SET acceded_on = p.signed_on, acceded_earliest = p.signed_earliest, acceded_latest = p.signed_latest
        FROM partnership p WHERE p.id = s.partnership_id AND p.id = $1 AND s.acceded_on IS NULL AND s.acceded_earliest IS NULL`,
      values: [caseId],
    },
  ],
});

export const partnershipSubject: Subject = {
  code: 'partnership',
  prefix: 'PS',
  shipped: partnershipWorkflow,
  factsSql,
  registry: {
    facts: { partnerCalendar: 'text', documentKinds: 'list' },
    guards: {},
    effects: { record_signature: {} },
  },
  effects: { record_signature: recordSignature },
};
