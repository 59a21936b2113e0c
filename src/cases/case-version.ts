import type { Actor } from '../kernel/actor.js';

/**
 * What `If-Match` compares: the stage visit and the frozen content, so that a parallel visa by somebody else does not
 * make it stale. Outsiders get the visit of their projection, which says nothing of moves inside.
 */
export function versionFor(
  actor: Actor,
  loaded: {
    readonly state: { readonly visit: number };
    readonly outsideVisit: number;
    readonly contentVersion: number;
  },
): string {
  const outside = actor.kind === 'person' && actor.view === 'outside';
  return `${outside ? loaded.outsideVisit : loaded.state.visit}.${loaded.contentVersion}`;
}
