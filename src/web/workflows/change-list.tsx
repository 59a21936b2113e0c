import { namesInBoth } from '../../definitions/names-in-both.js';
import { diffSentence } from '../../i18n/index.js';
import type { Change, WorkflowDefinition } from '../../workflow/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface ChangeListProps {
  readonly visit: Visit;
  readonly changes: readonly Change[];
  readonly before: WorkflowDefinition;
  readonly after: WorkflowDefinition;
}

/** What differs between two versions, one sentence each. */
export function ChangeList({ visit, changes, before, after }: ChangeListProps): Html {
  if (changes.length === 0) return <p safe>{visit.t('workflows.no_changes')}</p>;
  const nameOf = namesInBoth(before, after, visit.locale);
  return (
    <ul class="workflow-changes">
      {changes.map((change) => (
        <li safe>{diffSentence(change, visit.locale, nameOf)}</li>
      ))}
    </ul>
  );
}
