/** How a line of the plan, as `l`, is read: what it costs, and how its delivery stands. */

/** With what is confidential of its cost as `s`; of equipment the value is everybody's to read. In cents. */
export const LINE_COST = `CASE WHEN l.kind IN ('expert', 'equipment') THEN l.quantity ELSE 1 END * coalesce(l.value_cents, s.unit_cents, 0)`;

/** An answer is to what was recorded last; what was recorded anew waits for another. */
export const LINE_STATE = `CASE WHEN l.delivered_on IS NULL THEN 'planned'
  ELSE coalesce((SELECT w.answer FROM delivery_answer w WHERE w.line_id = l.id AND w.told = l.told), 'to_confirm') END`;

/** The lines of assistance `t` that the reader sees, in the shape of `PlanLine` with how each stands. */
export const PLAN_LINES = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'country', l.country, 'name', l.name,
  'organisation', l.organisation, 'details', l.details, 'origin', l.origin, 'place', l.place, 'startsOn', l.starts_on,
  'endsOn', l.ends_on, 'quantity', l.quantity, 'unitCents', coalesce(l.value_cents, s.unit_cents), 'deliveredOn', l.delivered_on,
  'deliveredQuantity', l.delivered_quantity, 'told', l.told, 'state', ${LINE_STATE},
  'answered', EXISTS (SELECT FROM delivery_answer w WHERE w.line_id = l.id),
  'reason', coalesce((SELECT w.reason FROM delivery_answer w WHERE w.line_id = l.id AND w.told = l.told), ''),
  'attendance', coalesce((SELECT jsonb_agg(jsonb_build_object('country', h.country, 'women', h.women, 'men', h.men, 'unstated', h.unstated)
    ORDER BY h.country) FROM assistance_attendance h WHERE h.line_id = l.id), '[]'))
  ORDER BY array_position(ARRAY['expert', 'training', 'equipment', 'travel'], l.kind), l.position)
  FROM assistance_line l LEFT JOIN assistance_cost s ON s.line_id = l.id WHERE l.assistance_id = t.id), '[]')`;

/** Whether an agency's experts go on a case. */
const SENDS = (agency: string) => `EXISTS (SELECT FROM assistance_line l
  WHERE l.assistance_id = $1 AND l.kind = 'expert' AND l.agency_id = ${agency})`;

/** Lets the agencies whose experts go see the case. */
export const SHARE_WITH_AGENCIES = `INSERT INTO case_access (case_id, organisation_id, view)
  SELECT $1, o.id, 'participant' FROM organisation o WHERE o.kind = 'EU_AGENCY' AND ${SENDS('o.id')} ON CONFLICT DO NOTHING`;

/** Ends that for those none of whose experts go any more. */
export const UNSHARE_WITH_AGENCIES = `DELETE FROM case_access x USING organisation o WHERE x.case_id = $1
  AND x.view = 'participant' AND o.id = x.organisation_id AND o.kind = 'EU_AGENCY' AND NOT ${SENDS('o.id')}`;
