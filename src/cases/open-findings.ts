/** What findings mean for a case's own workflow: the fact that names those still open, and the guard that waits. */
import { type Guard, refusal } from '../workflow/index.js';

/**
 * Fragment of a `jsonb_build_object` on case `c`: the open findings, each as `<visa>:<number>`. Only the facility reads
 * findings, so that for everybody else there are none.
 */
export const OPEN_FINDINGS_FACT = `
  'openFindings', coalesce((SELECT jsonb_agg(fi.visa || ':' || fi.number ORDER BY fi.number) FROM finding fi
    WHERE fi.case_id = c.id AND NOT EXISTS (SELECT FROM finding_settlement fs
      WHERE fs.case_id = fi.case_id AND fs.number = fi.number)), '[]')`;

export const OPEN_FINDINGS_FACT_TYPE = { openFindings: 'list' } as const;

/** Refuses while findings are open: those of the visa named by `visa`, or any. Names them by their numbers. */
export const findingsSettled: Guard = ({ facts }, params) => {
  const { openFindings } = facts;
  const open = (Array.isArray(openFindings) ? openFindings : []).map((one) => String(one).split(':'));
  const waited = open.filter(([visa]) => params['visa'] === undefined || params['visa'] === visa);
  if (waited.length === 0) return null;
  return refusal('state', 'findings_open', { findings: waited.map(([, number]) => String(number)) });
};

export const FINDINGS_SETTLED_PARAMS = { visa: 'text?' } as const;
