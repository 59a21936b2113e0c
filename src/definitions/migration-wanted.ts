import { FieldChecks } from '../kernel/field-checks.js';
import type { MigrationWanted, WorkflowDefinition } from '../workflow/index.js';

/** What was asked for, when every stage named is there and is not an end; '' for a stage says nothing. */
export function checkedMigration(
  to: WorkflowDefinition,
  asked: { readonly stages: Readonly<Record<string, string>>; readonly outsideMayChange: boolean },
): MigrationWanted {
  const checks = new FieldChecks();
  const open = to.stages.filter((stage) => stage.kind !== 'final').map((stage) => stage.code);
  const named = Object.entries(asked.stages).filter(([, target]) => target !== '');
  for (const [stage, target] of named) checks.choice(`stages/${stage}`, target, open);
  checks.done();
  return { stages: Object.fromEntries(named), outsideMayChange: asked.outsideMayChange };
}
