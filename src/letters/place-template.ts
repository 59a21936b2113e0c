/** Says at which stages letters by a template are written, and to whom; letters that were sent stay as they are. */
import { recordEvent } from '../audit/record-event.js';
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { Problem } from '../kernel/problem.js';
import { letterPlaces } from './letter-places.query.js';
import { assertMayLetter } from './letter-rights.js';
import { LETTER_ADDRESSEES, type TemplateScope } from './template-scope.js';

/**
 * Refuses with 403 who may not, with 404 the unknown, and with 422 a stage that its kind of case has not, or a part that
 * nobody takes. What is the same as before is told to nobody.
 */
export async function placeTemplate(
  runtime: CaseRuntime,
  actor: PersonActor,
  wanted: { readonly id: string; readonly places: readonly string[]; readonly addressees: readonly string[] },
): Promise<void> {
  assertMayLetter(actor, 'edit_templates');
  if (!isId(wanted.id)) throw new Problem('not_found');
  const known = await letterPlaces(runtime, actor);
  await runtime.database.asActor(actor, async (transaction) => {
    const [now] = await transaction.run<TemplateScope & { code: string }>(
      'letter_template_scope_lock',
      'SELECT code, subject, places, addressees FROM letter_template WHERE id = $1 FOR UPDATE',
      [wanted.id],
    );
    if (!now) throw new Problem('not_found');
    const checks = new FieldChecks();
    const codes =
      now.subject === 'any' ? [...known.keys()] : (known.get(now.subject) ?? []).map(({ code }) => code);
    // A stage of an older definition, at which cases may still stand, stays while nobody takes it out.
    const options = [...new Set([...codes, ...now.places])];
    const places = chosen(checks, 'places', wanted.places, options);
    const addressees = chosen(checks, 'addressees', wanted.addressees, LETTER_ADDRESSEES);
    checks.done();
    if (same(places, now.places) && same(addressees, now.addressees)) return;
    await transaction.run(
      'letter_template_place',
      'UPDATE letter_template SET places = $2, addressees = $3 WHERE id = $1',
      [wanted.id, places, addressees],
    );
    await recordEvent(transaction, actor, {
      kind: 'letter_template_placed',
      data: { template: wanted.id, code: now.code, places, addressees },
    });
  });
}

/** In the order in which they are offered, each once. */
function chosen(checks: FieldChecks, field: string, wanted: readonly string[], options: readonly string[]) {
  if (wanted.some((one) => !options.includes(one))) {
    checks.add(field, 'not_a_choice', { options: options.join(', ') });
  }
  return options.filter((one) => wanted.includes(one));
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
