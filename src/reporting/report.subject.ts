/** What a report brings to the one procedure: its facts, guards and effects. */
import { aboutAction } from '../actions/action-listed.sql.js';
import { signalTo } from '../actions/signal-to.js';
import type { EffectHandler, Subject } from '../cases/subject.js';
import { todayByCalendar } from '../reference/today-by-calendar.sql.js';
import { type Guard, refusal } from '../workflow/index.js';
import { reportWorkflow } from './report.workflow.js';
import { REPORT_CONTENT } from './report-content.sql.js';

/** Days from today, as the lead's calendar has it, to a day that was set; never less than one. */
const daysTo = (day: string) => `greatest(1, ${day} - ${todayByCalendar('o.calendar')})`;

const factsSql = `
  SELECT jsonb_build_object(
    'reportKind', r.kind,
    'daysToDue', ${daysTo('r.due_on')},
    'daysToPeriodEnd', ${daysTo('r.period_to')},
    'organisationCalendar', coalesce(o.calendar, 'COMMISSION'),
    'gaps', to_jsonb(array_remove(ARRAY[
      CASE WHEN r.achievements = '' THEN 'achievements' END,
      CASE WHEN coalesce(s.problems, '') = '' THEN 'problems' END,
      CASE WHEN s.expenditure_cents IS NULL THEN 'expenditure' END,
      CASE WHEN EXISTS (SELECT FROM milestone m WHERE m.action_id = r.action_id AND NOT EXISTS (
        SELECT FROM report_milestone k WHERE k.report_id = r.id AND k.position = m.position)) THEN 'milestones' END,
      CASE WHEN EXISTS (SELECT FROM indicator i WHERE i.action_id = r.action_id AND NOT EXISTS (
        SELECT FROM report_indicator k WHERE k.report_id = r.id AND k.code = i.code)) THEN 'indicators' END], NULL)),
    'contentDigest', md5((${REPORT_CONTENT} - 'expenditureCents')::text),
    'expenditureCents', s.expenditure_cents,
    'submissions', (SELECT count(*) FROM report_submission h WHERE h.report_id = r.id),
    'partnerCountries', coalesce((SELECT jsonb_agg(k.country ORDER BY k.country) FROM action_country k WHERE k.action_id = r.action_id), '[]'),
    'actionId', r.action_id,
    'actionStage', a.stage,
    'actionFollows', jsonb_path_exists(d.body, '$.stages[*].transitions[*] ? (@.code == "final_report_submitted")'))
  FROM report r JOIN case_file a ON a.id = r.action_id JOIN workflow_definition d ON d.id = a.definition_id
    LEFT JOIN organisation o ON o.id = c.organisation_id LEFT JOIN report_confidential s ON s.report_id = r.id
  WHERE r.id = c.id`;

const reportComplete: Guard = ({ facts }) => {
  const gaps = listOf(facts['gaps']);
  return gaps.length === 0 ? null : refusal('state', 'report_incomplete', { gaps });
};

/** A final report carries its action on, which has to stand where it can be: not suspended, not ended. */
const actionReports: Guard = ({ facts }) => {
  if (facts['reportKind'] !== 'final' || facts['actionFollows'] !== true) return null;
  // After a return the action may still be on its way back from there.
  return ['implementation', 'final_report'].includes(String(facts['actionStage']))
    ? null
    : refusal('state', 'action_not_in_implementation');
};

const returnedBefore: Guard = ({ facts }) =>
  Number(facts['submissions']) > 1 ? null : refusal('state', 'report_not_returned_before');

/** What it says when it is handed in stays as it is, whatever is corrected later. */
const recordSubmission: EffectHandler = ({ caseId, at }) => ({
  statements: [
    {
      name: 'report_submitted',
      text: `INSERT INTO report_submission (report_id, number, submitted_at, content)
        SELECT r.id, 1 + (SELECT count(*) FROM report_submission h WHERE h.report_id = r.id), $2, ${REPORT_CONTENT}
        FROM report r LEFT JOIN report_confidential s ON s.report_id = r.id WHERE r.id = $1`,
      values: [caseId, at],
    },
  ],
});

const shareWithPartnerCountries: EffectHandler = ({ caseId, facts }) => ({
  statements: [
    {
      name: 'report_share',
      text: `INSERT INTO case_access (case_id, organisation_id, view)
        SELECT $1, o.id, 'partner' FROM organisation o
        WHERE o.kind = 'PARTNER_AUTHORITY' AND o.country = ANY ($2) ON CONFLICT DO NOTHING`,
      values: [caseId, listOf(facts['partnerCountries'])],
    },
  ],
});

/** An action on a version of its workflow from before reports were cases is moved by hand, as that version has it. */
const signal: EffectHandler = ({ facts, params }) =>
  facts['reportKind'] === 'final' && facts['actionFollows'] === true
    ? signalTo(params, facts['actionId'])
    : {};

export const reportSubject: Subject = {
  code: 'report',
  prefix: 'REP',
  shipped: reportWorkflow,
  factsSql,
  listed: aboutAction('(SELECT r.action_id FROM report r WHERE r.id = c.id)'),
  registry: {
    facts: {
      reportKind: 'text',
      daysToDue: 'number',
      daysToPeriodEnd: 'number',
      organisationCalendar: 'text',
      gaps: 'list',
      contentDigest: 'text',
      expenditureCents: 'number',
      submissions: 'number',
      partnerCountries: 'list',
      actionId: 'text',
      actionStage: 'text',
      actionFollows: 'flag',
    },
    guards: {
      report_complete: reportComplete,
      action_reports: actionReports,
      returned_before: returnedBefore,
    },
    effects: {
      record_submission: {},
      share_with_partner_countries: {},
      signal: { params: { subject: 'text', transition: 'text' } },
    },
  },
  effects: {
    record_submission: recordSubmission,
    share_with_partner_countries: shareWithPartnerCountries,
    signal,
  },
};

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
