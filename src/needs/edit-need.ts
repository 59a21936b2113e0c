/** Changes what a need says, while its stage allows it: before it is filed, and when its country was asked a question. */
import { problemOf } from '../cases/case-problem.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import { editCase } from '../cases/edit-case.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { checkTheme } from '../reference/check-theme.js';
import { checkWishedDay } from './check-wished-day.js';
import { checkPartnership, loadNeed, writeNeed } from './need.repository.js';
import { changedFields, mergedNeed, type NeedInput } from './need-content.js';

export interface EditNeedCommand {
  readonly needId: string;
  readonly expectedVersion: string;
  /** Fields left out stay as they are. */
  readonly changes: NeedInput;
}

/** Answers the new version and the fields that changed; none leaves no trace. */
export async function editNeed(
  runtime: CaseRuntime,
  actor: PersonActor,
  { needId, expectedVersion, changes }: EditNeedCommand,
): Promise<{ version: string; fields: readonly string[] }> {
  if (!isId(needId)) throw new Problem('not_found');
  const title = changes.title === undefined ? {} : { title: titleOf(changes.title) };
  const edited = await editCase(
    runtime,
    actor,
    { subject: 'need', caseId: needId, expectedVersion, ...title },
    async (transaction, loaded) => {
      const stored = await loadNeed(transaction, loaded.id, loaded.title);
      if (!stored) throw new Problem('not_found');
      const checks = new FieldChecks();
      const after = mergedNeed(stored.content, changes, checks);
      checks.done();
      await checkPartnership(transaction, after, stored.country, checks);
      await checkTheme(transaction, stored.content, after, checks);
      await checkWishedDay(transaction, stored.content, after, checks);
      checks.done();
      // The title is the case's, which compares it itself.
      const fields = changedFields(stored.content, after).filter((field) => field !== 'title');
      if (fields.length > 0) await writeNeed(transaction, loaded.id, after);
      return fields;
    },
  );
  if (!edited.ok) throw problemOf(edited);
  runtime.wakeOutbox();
  return { version: edited.version, fields: edited.fields };
}

/** As it will be stored; one that is wrong is told with all else that is. */
function titleOf(title: unknown): string {
  return new FieldChecks().text('title', title, { min: 1, max: 300 });
}
