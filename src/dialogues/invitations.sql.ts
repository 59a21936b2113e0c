/** Whom a change of a meeting is sent to: rows for the job that writes the mails. */

/** Everybody with an address who has not sent somebody else instead. `p` is the participant, `k` the contact. */
export const ALL_INVITED = `k.answer IS DISTINCT FROM 'SUBSTITUTED'`;

/**
 * Leaves word for those of the meeting `$1` to whom `where` applies, at `$2`, under its present number; a second time for
 * the same change leaves none.
 */
export function invitationsTo(where: string, method: 'REQUEST' | 'CANCEL'): string {
  return `INSERT INTO dialogue_invitation (dialogue_id, participant_id, sequence, method, created_at, starts_at, ends_at)
    SELECT d.id, p.id, d.sequence, '${method}', $2, d.starts_local AT TIME ZONE d.time_zone, d.ends_local AT TIME ZONE d.time_zone
    FROM dialogue d JOIN dialogue_participant p ON p.dialogue_id = d.id
      JOIN dialogue_contact k ON k.participant_id = p.id
    WHERE d.id = $1 AND d.starts_local IS NOT NULL AND p.removed_at IS NULL AND ${where} ON CONFLICT DO NOTHING`;
}

/** Everybody who is invited, as `o` the organisation that is named with them or that their account is of. */
const INVITED = `dialogue_participant p LEFT JOIN dialogue_contact k ON k.participant_id = p.id
    LEFT JOIN account a ON a.id = k.account_id, LATERAL (VALUES (p.organisation_id), (a.organisation_id)) AS o (id)
  WHERE p.dialogue_id = $1 AND p.removed_at IS NULL`;

/** The organisations of whoever takes part see the meeting; `$1` is its id. */
export const SHARE_WITH_PARTICIPANTS = `
  INSERT INTO case_access (case_id, organisation_id, view)
  SELECT DISTINCT $1::uuid, o.id, 'participant' FROM ${INVITED} AND o.id IS NOT NULL ON CONFLICT DO NOTHING`;

/** Ends that for an organisation of which nobody is invited any more, and which has nothing to do there. */
export const UNSHARE_WITH_OTHERS = `
  DELETE FROM case_access x WHERE x.case_id = $1 AND x.view = 'participant' AND NOT EXISTS (SELECT FROM ${INVITED} AND o.id = x.organisation_id)
    AND NOT EXISTS (SELECT FROM dialogue_organiser g WHERE g.dialogue_id = $1 AND g.organisation_id = x.organisation_id)
    AND NOT EXISTS (SELECT FROM dialogue_follow_up f WHERE f.dialogue_id = $1 AND f.organisation_id = x.organisation_id)`;
