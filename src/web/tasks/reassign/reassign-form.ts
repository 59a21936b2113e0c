/** What the pages for handing tasks on send. */
import { readForm } from '../../shell/read-form.js';
import type { Visit } from '../../shell/visit.js';

export interface ReassignForm {
  readonly fromId: string;
  readonly toId: string;
  readonly taskIds: readonly string[];
  readonly reason: string;
}

export function readReassign(body: unknown): ReassignForm {
  const form = readForm(body, { fromId: 'text', toId: 'text', taskIds: 'list', reason: 'text' });
  return { ...form, reason: form.reason.replaceAll('\r\n', '\n') };
}

/** What the form calls its fields. */
export function reassignLabels(visit: Visit) {
  return {
    fromId: visit.t('reassign.from'),
    toId: visit.t('reassign.to'),
    taskIds: visit.t('reassign.tasks'),
    reason: visit.t('reassign.reason'),
  };
}
