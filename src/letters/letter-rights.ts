/** Who writes letters, who looks after their templates, and who lets them go out by themselves: one table. */
import { holdsOwnRole, holdsRole, type PersonActor, type Role } from '../kernel/actor.js';
import { Problem } from '../kernel/problem.js';

export const LETTER_ACTS = ['write', 'edit_templates', 'set_rules', 'read_templates'] as const;
export type LetterAct = (typeof LETTER_ACTS)[number];

const WHO: Readonly<Record<Exclude<LetterAct, 'read_templates'>, readonly Role[]>> = {
  write: ['secretariat', 'head_of_unit', 'authorising_officer', 'operational_initiator'],
  edit_templates: ['administrator', 'secretariat'],
  set_rules: ['administrator'],
};

/** Letters are written by whoever stands in as well; templates and rules are no work on a case, and are not lent. */
export function mayLetter(actor: PersonActor, act: LetterAct): boolean {
  if (act === 'read_templates') return actor.view === 'inside';
  return act === 'write' ? holdsRole(actor, ...WHO.write) : holdsOwnRole(actor, ...WHO[act]);
}

/** To everybody outside templates are not there; throws 404 to them and 403 to others. */
export function assertMayLetter(actor: PersonActor, act: LetterAct): void {
  if (actor.view !== 'inside') throw new Problem('not_found');
  if (mayLetter(actor, act)) return;
  const roles = act === 'read_templates' ? [] : WHO[act];
  throw new Problem('not_yours_to_do', [{ code: 'role_missing', params: { roles } }]);
}
