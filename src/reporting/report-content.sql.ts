/**
 * Of report `r` with what is confidential in it as `s`: all that it says, as jsonb in the shape of `ReportContent`. A
 * reader for whom `s` is not there reads nothing in its place.
 */
export const REPORT_CONTENT = `jsonb_build_object(
  'achievements', r.achievements, 'problems', coalesce(s.problems, ''), 'expenditureCents', s.expenditure_cents,
  'milestones', coalesce((SELECT jsonb_agg(jsonb_build_object('milestone', k.position, 'state', k.state, 'doneOn', k.done_on,
    'reason', k.reason, 'newDate', k.new_date) ORDER BY k.position) FROM report_milestone k WHERE k.report_id = r.id), '[]'),
  'indicators', coalesce((SELECT jsonb_agg(jsonb_build_object('code', k.code, 'value', k.value, 'comment', k.comment,
    'source', k.source) ORDER BY k.code) FROM report_indicator k WHERE k.report_id = r.id), '[]'))`;
