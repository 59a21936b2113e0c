import { type Locale, type NameOf, namesOf } from '../i18n/index.js';
import type { WorkflowDefinition } from '../workflow/index.js';

/** The names of parts of two versions, those of the newer one first. */
export function namesInBoth(before: WorkflowDefinition, after: WorkflowDefinition, locale: Locale): NameOf {
  const [old, now] = [namesOf(before, locale), namesOf(after, locale)];
  return (kind, code) => now(kind, code) ?? old(kind, code);
}
