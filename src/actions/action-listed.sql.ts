/** What lists of actions, and of cases about one, are narrowed by. */

/** `action` is SQL for the action's id, over case `c`. */
export function aboutAction(action: string) {
  return {
    fund: `(SELECT e.fund FROM action la JOIN envelope e ON e.id = la.envelope_id WHERE la.id = ${action})`,
    pillar: `(SELECT la.pillar FROM action la WHERE la.id = ${action})`,
    theme: `(SELECT la.theme FROM action la WHERE la.id = ${action})`,
  };
}

/** What an action asks for, in cents. */
export const GRANT_LISTED = '(SELECT la.grant_cents FROM action la WHERE la.id = c.id)';
