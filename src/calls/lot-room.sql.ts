/** How the room of a lot is read from its envelopes and the guidelines of its call. */

const THIS_YEAR = 'financial_year(entente_now())';

/** Answers a `LotRoom` as jsonb; `lot` is an SQL expression of the lot's id. */
export function lotRoomSql(lot: string): string {
  return `jsonb_build_object(
    'roomCents', (SELECT max(CASE WHEN coalesce(le.last_year, 9999) >= ${THIS_YEAR} THEN le.free_cents ELSE 0 END)
      FROM envelope le WHERE le.lot_id = ${lot}),
    'minimumGrantCents', coalesce((SELECT lg.minimum_grant_cents FROM guideline_version lg JOIN lot ll ON ll.call_id = lg.call_id
      WHERE ll.id = ${lot}
        AND (lg.in_force_from IS NULL OR lg.in_force_from <= (entente_now() AT TIME ZONE 'Europe/Brussels')::date)
      ORDER BY lg.version DESC LIMIT 1), 0))`;
}
