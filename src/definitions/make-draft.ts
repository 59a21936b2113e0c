import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField } from '../kernel/problem.js';
import type { WorkflowDefinition } from '../workflow/index.js';
import { checkedCode, checkedSource } from './draft-rows.js';
import { assertMayPublish } from './may-publish.js';

export interface NewDraft {
  /** Which workflow it is to be a version of. */
  readonly code: unknown;
  /** The version it begins with; left out, the one that new cases use. */
  readonly from?: string;
  /** The text it begins with, instead of a version's. */
  readonly source?: string;
}

/**
 * Begins a draft of the next version of a workflow. Refuses with 403 who is no administrator, with 422 a workflow or a
 * version that does not exist.
 */
export async function makeDraft(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: NewDraft,
): Promise<{ readonly id: string; readonly revision: number }> {
  assertMayPublish(actor);
  const code = checkedCode(runtime, wanted.code);
  const text = wanted.source === undefined ? undefined : checkedSource(wanted.source);
  return runtime.database.asActor(actor, async (transaction) => {
    const source =
      text ??
      sourceOf(
        wanted.from === undefined
          ? (await runtime.definitions.current(code, transaction)).body
          : await versionOf(code, wanted.from),
      );
    const id = newId();
    await transaction.run(
      'draft_make',
      'INSERT INTO definition_draft (id, code, source, made_by, changed_by) VALUES ($1, $2, $3, $4, $4)',
      [id, code, source, actor.accountId],
    );
    return { id, revision: 1 };

    async function versionOf(workflow: string, version: string): Promise<WorkflowDefinition> {
      const [row] = isId(version)
        ? await transaction.run<{ body: WorkflowDefinition }>(
            'draft_from_version',
            'SELECT body FROM workflow_definition WHERE id = $1 AND code = $2',
            [version, workflow],
          )
        : [];
      if (!row) throw invalidField('from', 'reference_unknown');
      return row.body;
    }
  });
}

/** As people edit it. */
export function sourceOf(definition: WorkflowDefinition): string {
  return `${JSON.stringify(inReadingOrder(definition), null, 2)}\n`;
}

const FIRST = ['code', 'kind', 'subject', 'label', 'initial', 'path'];

/** The database keeps properties by length; people look for the code and the name first. */
function inReadingOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inReadingOrder);
  if (typeof value !== 'object' || value === null) return value;
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  const entries = Object.entries(value).sort(
    ([a, one], [b, other]) => rank(a) - rank(b) || size(one) - size(other),
  );
  return Object.fromEntries(entries.map(([key, one]) => [key, inReadingOrder(one)]));
}

/** Long lists stand last. */
function size(value: unknown): number {
  return typeof value === 'object' && value !== null ? JSON.stringify(value).length : 0;
}
