/** Another administrator decides on a weaker value of a setting that guards, or who proposed it takes it back. */
import { recordEvent } from '../audit/record-event.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Database } from '../database/database.js';
import { holdsOwnRole, type PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import type { SettingValue } from './settings.js';

export const SETTING_DECISIONS = ['confirm', 'refuse', 'withdraw'] as const;
export type SettingDecision = (typeof SETTING_DECISIONS)[number];

const STATES = { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' } as const;

/**
 * Confirmed, the value holds from the next act on. Refuses with 403 who is no administrator and the natural person who
 * proposed it (and whoever did not, to take it back); with 404 what was not proposed; with 409 what is decided or over, whose
 * proposer administers no longer, and a setting that was changed since.
 */
export async function decideSetting(
  database: Database,
  actor: PersonActor,
  wanted: { readonly id: string; readonly decision: SettingDecision },
): Promise<void> {
  if (!holdsOwnRole(actor, 'administrator')) {
    throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles: ['administrator'] } }]);
  }
  if (!isId(wanted.id)) throw new Problem('not_found');
  try {
    await database.asActor(actor, async (transaction) => {
      const [proposal] = await transaction.run<{ code: string; before: SettingValue; value: SettingValue }>(
        'setting_proposal_settle',
        `UPDATE setting_proposal SET state = $2 WHERE id = $1 RETURNING code, value_before AS before, value`,
        [wanted.id, STATES[wanted.decision]],
      );
      if (!proposal) throw new Problem('not_found');
      await recordEvent(transaction, actor, {
        kind:
          wanted.decision === 'confirm' ? 'setting_changed' : `setting_proposal_${STATES[wanted.decision]}`,
        data: { setting: proposal.code, from: proposal.before, to: proposal.value, proposal: wanted.id },
      });
    });
  } catch (error) {
    throw refusedDecision(error) ?? error;
  }
}

/** The database looks at who decides on what, in one place for whoever writes. */
function refusedDecision(error: unknown): Problem | null {
  switch (constraintOf(error)) {
    case 'setting_proposal_decided':
      return new Problem('state_conflict', [{ code: 'identity.role_decided' }]);
    case 'proposal_expired':
      return new Problem('state_conflict', [{ code: 'identity.proposal_expired' }]);
    case 'proposer_gone':
      return new Problem('state_conflict', [{ code: 'identity.proposer_gone' }]);
    case 'setting_changed_since':
      return new Problem('state_conflict', [{ code: 'setting.changed_since' }]);
    case 'setting_two_people':
      return new Problem('not_yours_to_do', [{ code: 'setting.needs_another' }]);
    case 'setting_own_proposal':
      return new Problem('not_yours_to_do', [{ code: 'setting.of_another' }]);
    default:
      return null;
  }
}
