import { Problem } from '../../kernel/problem.js';
import type { SignedInVisit } from '../shell/visit.js';

export function assertAdministrator(visit: SignedInVisit): void {
  if (visit.holds('administrator')) return;
  throw new Problem('not_yours_to_do', [{ code: 'identity.administrators_only' }]);
}
