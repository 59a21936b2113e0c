/** What a partnership brings to the one procedure: its facts, guards and effects. */
import type { EffectHandler, Subject } from '../cases/subject.js';
import { type Guard, refusal } from '../workflow/index.js';
import { partnershipWorkflow } from './partnership.workflow.js';

const factsSql = `
  SELECT jsonb_build_object(
    'partnerCalendar', p.country,
    'reviewOpen', r.number IS NOT NULL,
    'conclusionsLength', coalesce(length(n.words), 0),
    'documentKinds', coalesce((SELECT jsonb_agg(DISTINCT d.kind) FROM document d
      WHERE d.case_id = c.id AND d.removed_at IS NULL), '[]'))
  FROM partnership p LEFT JOIN partnership_review r ON r.partnership_id = p.id AND r.concluded_at IS NULL
    LEFT JOIN partnership_conclusions n ON n.partnership_id = r.partnership_id AND n.number = r.number
  WHERE p.id = c.id`;

/** A review that an earlier version of the workflow has opened has no round, and so no conclusions to write. */
const conclusionsWritten: Guard = ({ facts }) =>
  facts['reviewOpen'] !== true || Number(facts['conclusionsLength']) > 0
    ? null
    : refusal('state', 'conclusions_missing');

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

/** Its number, its period and its figures are the database's own. */
const openReviewRound: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'partnership_review_open',
      text: 'INSERT INTO partnership_review (partnership_id, opened_at) VALUES ($1, $2)',
      values: [caseId, at],
    },
  ],
});

const recordAssessment: EffectHandler = ({ caseId, at, params, inputs }) => ({
  statements: [
    {
      name: 'partnership_assessment_write',
      text: `INSERT INTO partnership_assessment (partnership_id, number, side, words, written_at)
        SELECT partnership_id, number, $2, $3, $4 FROM partnership_review WHERE partnership_id = $1 AND concluded_at IS NULL`,
      values: [caseId, String(params['side']), String(inputs['assessment'] ?? ''), at],
    },
  ],
});

const concludeReview: EffectHandler = ({ caseId, at, params }) => ({
  statements: [
    {
      name: 'partnership_review_conclude',
      text: `UPDATE partnership_review SET outcome = $2, concluded_at = $3
        WHERE partnership_id = $1 AND concluded_at IS NULL`,
      values: [caseId, String(params['outcome']), at],
    },
  ],
});

/** The new period, with the priorities carried over into it. */
const renewPeriod: EffectHandler = ({ caseId, at, inputs }) => {
  const until = String(inputs['valid_until'] ?? '');
  return {
    statements: [
      {
        name: 'partnership_renewal_insert',
        text: `INSERT INTO partnership_renewal (partnership_id, number, renewed_on, valid_until)
          SELECT $1::uuid, count(*) + 1, ($2::timestamptz AT TIME ZONE 'Europe/Brussels')::date, $3::date
          FROM partnership_renewal WHERE partnership_id = $1`,
        values: [caseId, at, until],
      },
      {
        name: 'partnership_valid_until',
        text: 'UPDATE partnership SET valid_until = $2::date WHERE id = $1',
        values: [caseId, until],
      },
      {
        name: 'partnership_priorities_carried',
        text: `WITH last AS (SELECT max(version) AS version FROM partnership_priorities WHERE partnership_id = $1),
          next AS (INSERT INTO partnership_priorities (partnership_id, version, cause, set_at)
            SELECT $1::uuid, version + 1, 'renewal', $2::timestamptz FROM last WHERE version IS NOT NULL RETURNING version)
          INSERT INTO partnership_priority (partnership_id, version, position, pillar, theme, words)
          SELECT $1::uuid, next.version, p.position, p.pillar, p.theme, p.words
          FROM next, last JOIN partnership_priority p ON p.partnership_id = $1 AND p.version = last.version`,
        values: [caseId, at],
      },
    ],
  };
};

export const partnershipSubject: Subject = {
  code: 'partnership',
  prefix: 'PS',
  shipped: partnershipWorkflow,
  factsSql,
  registry: {
    facts: {
      partnerCalendar: 'text',
      documentKinds: 'list',
      reviewOpen: 'flag',
      conclusionsLength: 'number',
    },
    guards: { conclusions_written: conclusionsWritten },
    effects: {
      record_signature: {},
      open_review_round: {},
      record_assessment: { params: { side: 'text' } },
      conclude_review: { params: { outcome: 'text' } },
      renew_period: {},
    },
  },
  effects: {
    record_signature: recordSignature,
    open_review_round: openReviewRound,
    record_assessment: recordAssessment,
    conclude_review: concludeReview,
    renew_period: renewPeriod,
  },
};
