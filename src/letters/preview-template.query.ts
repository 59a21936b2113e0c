/** How a template reads on a real case: to its lead, with the reader as who sends it. Nothing is written. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import type { PersonActor } from '../kernel/actor.js';
import { type FilledLetter, filledLetter } from './file-letter.js';
import { letterCase } from './letter-facts.query.js';
import { assertMayLetter } from './letter-rights.js';
import { FREE_PARTS } from './placeholders.js';
import { fitsPlace } from './template-scope.js';
import type { TemplateInFull } from './templates.query.js';

/** Null where the reader knows no case of this reference and of the template's kind; `other_place`: of another stage. */
export async function previewOnCase(
  runtime: CaseRuntime,
  actor: PersonActor,
  publicUrl: string,
  wanted: { readonly template: TemplateInFull; readonly language: string; readonly reference: string },
): Promise<FilledLetter | 'other_place' | null> {
  assertMayLetter(actor, 'read_templates');
  const { template, language, reference } = wanted;
  return runtime.database.asActor(actor, async (transaction) => {
    const [found] = await transaction.run<{ id: string; subject: string; lead: string | null }>(
      'letter_case_by_reference',
      `SELECT c.id, c.subject, o.name AS lead FROM case_file c LEFT JOIN organisation o ON o.id = c.organisation_id WHERE c.reference = $1`,
      [reference],
    );
    const file = found && (await letterCase(transaction, found.id));
    if (!file || (template.subject !== 'any' && template.subject !== file.subject)) return null;
    if (!fitsPlace(template, file.subject, file.stage)) return 'other_place';
    return filledLetter(
      runtime,
      transaction,
      {
        file,
        template,
        language,
        addressee: { id: '', name: found.lead ?? '–' },
        sender: {
          accountId: actor.accountId,
          name: actor.name,
          organisation: actor.organisationName,
          email: '',
        },
        free: Object.fromEntries(FREE_PARTS.map((part) => [part, `[${part}]`])),
      },
      publicUrl,
    );
  });
}
