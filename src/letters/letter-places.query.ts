/** The stages that a template can be held to, by kind of case, as the definitions that new cases begin on call them. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import type { Label } from '../workflow/index.js';
import { assertMayLetter } from './letter-rights.js';

export interface LetterPlace {
  readonly code: string;
  readonly label: Label;
}
export type LetterPlaces = ReadonlyMap<string, readonly LetterPlace[]>;

export async function letterPlaces(runtime: CaseRuntime, actor: PersonActor): Promise<LetterPlaces> {
  assertMayLetter(actor, 'read_templates');
  return runtime.database.asActor(actor, async (transaction) => {
    const found = new Map<string, readonly LetterPlace[]>();
    for (const subject of runtime.subjects.all()) {
      const { body } = await runtime.definitions.current(subject.shipped.code, transaction);
      found.set(
        subject.code,
        body.stages.map(({ code, label }) => ({ code, label })),
      );
    }
    return found;
  });
}
