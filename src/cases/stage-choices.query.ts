/** The stages that cases of a kind can be in, as an actor is shown them: for filters. */
import type { PersonActor } from '../kernel/actor.js';
import type { Label } from '../workflow/index.js';
import type { CaseRuntime } from './case-runtime.js';
import { isInside } from './case-view.js';

export interface StageChoice {
  /** The first of them, which stands for all in an address. */
  readonly code: string;
  /** The codes of the stages that are called so. */
  readonly codes: readonly string[];
  readonly label: Label;
}

/** Each name once, in the order of the definition that is in force: nobody tells stages apart that are called the same. */
export async function stageChoices(
  runtime: CaseRuntime,
  actor: PersonActor,
  subject: string,
): Promise<readonly StageChoice[]> {
  const { code } = runtime.subjects.get(subject).shipped;
  const { body } = await runtime.database.asActor(actor, (transaction) =>
    runtime.definitions.current(code, transaction),
  );
  return namedOnce(body.stages.map((stage) => (isInside(actor) ? stage : stage.outside)));
}

/** The codes of all stages that cases of a kind can be in, under any version, as this actor is shown them. */
export async function knownStages(
  runtime: CaseRuntime,
  actor: PersonActor,
  subject: string,
): Promise<ReadonlySet<string>> {
  const { code } = runtime.subjects.get(subject).shipped;
  const shown = isInside(actor) ? 'stage' : 'outside';
  const rows = await runtime.database.asActor(actor, (transaction) =>
    transaction.run<{ stage: string; outside: string }>(
      'known_stages',
      `SELECT DISTINCT s->>'code' AS stage, s->'outside'->>'code' AS outside
       FROM workflow_definition d, jsonb_array_elements(d.body->'stages') AS s
       WHERE d.code = $1 AND d.status <> 'draft'`,
      [code],
    ),
  );
  return new Set(rows.map((row) => row[shown]));
}

/** Stages of one name as one choice of all their codes; labels are the same where they are in every language. Pure. */
export function namedOnce(
  stages: readonly { readonly code: string; readonly label: Label }[],
): readonly StageChoice[] {
  const found = new Map<string, StageChoice>();
  for (const { code, label } of stages) {
    const name = JSON.stringify(Object.entries(label).sort(([a], [b]) => (a < b ? -1 : 1)));
    const { codes = [], ...before } = found.get(name) ?? { code, label };
    found.set(name, { ...before, codes: [...new Set([...codes, code])] });
  }
  return [...found.values()];
}

/** The choice that an address asks for by the code of any of its stages; undefined for what is not offered. */
export function stageChosen(stages: readonly StageChoice[], asked: unknown): StageChoice | undefined {
  return stages.find(({ codes }) => codes.some((code) => code === asked));
}
