/** By which version of its call's guidelines an action is judged, and whether a newer one is in force meanwhile. */
import { cutOffFor } from '../calls/cut-offs.js';
import { versionOn } from '../calls/guideline-rules.js';
import type { Database } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';

export interface GuidelinesOfAction {
  readonly callId: string;
  readonly version: number;
  /** Fixed on the day of submission; a draft is judged by whatever is in force today. */
  readonly pinned: boolean;
  /** A later version in force today; null: there is none. */
  readonly newer: number | null;
  /** A version issued already that is not in force yet. */
  readonly coming: { readonly version: number; readonly inForceFrom: string } | null;
  /** The day by which those that are decided on with it were filed; `passed`: after the last; null: the call has none. */
  readonly cutOff: string | null;
}

/** Null where no call is chosen, and where no version applies yet. */
export async function guidelinesOfAction(
  database: Database,
  actor: PersonActor,
  actionId: string,
): Promise<GuidelinesOfAction | null> {
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<{
      callId: string;
      pinned: number | null;
      submittedOn: string | null;
      today: string;
      cutOffs: readonly string[];
      versions: readonly { readonly version: number; readonly inForceFrom: string | null }[];
    }>(
      'guidelines_of_action',
      `SELECT l.call_id AS "callId", a.submitted_on::text AS "submittedOn",
         (entente_now() AT TIME ZONE 'Europe/Brussels')::date::text AS today,
         (SELECT g.version FROM guideline_version g WHERE g.id = a.guideline_version_id) AS pinned,
         ARRAY(SELECT d.day::text FROM call_cut_off d WHERE d.call_id = l.call_id ORDER BY d.day) AS "cutOffs",
         coalesce((SELECT jsonb_agg(jsonb_build_object('version', g.version, 'inForceFrom', g.in_force_from) ORDER BY g.version)
           FROM guideline_version g WHERE g.call_id = l.call_id), '[]') AS versions
       FROM action a JOIN lot l ON l.id = a.lot_id WHERE a.id = $1`,
      [actionId],
    ),
  );
  if (!row) return null;
  const { callId, pinned, submittedOn, today, cutOffs, versions } = row;
  const inForce = versionOn(versions, today)?.version ?? null;
  const version = pinned ?? inForce;
  if (version === null) return null;
  const coming = versions.find((one) => one.inForceFrom !== null && one.inForceFrom > today);
  return {
    callId,
    version,
    pinned: pinned !== null,
    newer: inForce !== null && inForce > version ? inForce : null,
    coming: coming?.inForceFrom ? { version: coming.version, inForceFrom: coming.inForceFrom } : null,
    cutOff: cutOffs.length === 0 ? null : (cutOffFor(cutOffs, submittedOn ?? today) ?? 'passed'),
  };
}
