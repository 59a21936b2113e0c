/** A case's refusal as the problem that the edges answer with. */
import { namesOf, toLocale } from '../i18n/index.js';
import { Problem } from '../kernel/problem.js';
import type { Refusal, WorkflowDefinition } from '../workflow/index.js';

export type NotDone =
  | { readonly ok: false; readonly why: 'not_found' }
  | { readonly ok: false; readonly why: 'stale'; readonly version: string }
  | {
      readonly ok: false;
      readonly why: 'refused';
      readonly refusals: readonly Refusal[];
      /** The definition whose labels the refusals are told with; left out where they name no part of one. */
      readonly wordedBy?: WorkflowDefinition;
    };

/** 404, 412, or by the first refusal's kind 403, 409 or 422. */
export function problemOf(result: NotDone): Problem {
  if (result.why === 'not_found') return new Problem('not_found');
  if (result.why === 'stale') {
    return new Problem('stale_version', [{ code: 'stale_version', params: { version: result.version } }]);
  }
  return problemOfRefusals(result.refusals, result.wordedBy);
}

export function problemOfRefusals(refusals: readonly Refusal[], wordedBy?: WorkflowDefinition): Problem {
  const details = refusals.map(({ code, params, field }) =>
    field === undefined ? { code, params } : { code, params, pointer: `/${field}` },
  );
  const names = wordedBy && ((locale: string) => namesOf(wordedBy, toLocale(locale)));
  const kind = refusals[0]?.kind;
  if (kind === 'permission') return new Problem('not_yours_to_do', details, names);
  return new Problem(kind === 'input' ? 'invalid_field' : 'state_conflict', details, names);
}
