import type { Database } from '../database/database.js';
import { systemActor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { insertVersion, sameTexts } from './save-template.js';
import { SHIPPED_TEMPLATES } from './shipped-templates.js';
import { readTemplateInFull } from './templates.query.js';

/**
 * Puts the shipped templates there where they are missing. Where the program ships other words than before, they are the
 * next version, unless the installation has written one of its own. May run in several processes.
 */
export async function ensureTemplates(database: Database): Promise<void> {
  await database.asActor(systemActor('import'), async (transaction) => {
    await transaction.run(
      'letter_templates_lock',
      `SELECT pg_advisory_xact_lock(hashtextextended('letters:templates', 0))::text AS locked`,
    );
    const there = await transaction.run<{ id: string; code: string }>(
      'letter_template_codes',
      'SELECT id, code FROM letter_template',
    );
    const codes = new Set(there.map(({ code }) => code));
    for (const { id, code } of there) {
      const shipped = SHIPPED_TEMPLATES.find((one) => one.code === code);
      const now = shipped && (await readTemplateInFull(transaction, id));
      if (!now || now.versions.some(({ madeBy }) => madeBy !== null) || sameTexts(now.texts, shipped.texts))
        continue;
      await insertVersion(transaction, null, id, now.version + 1, shipped.texts);
    }
    for (const template of SHIPPED_TEMPLATES.filter(({ code }) => !codes.has(code))) {
      const id = newId();
      await transaction.run(
        'letter_template_insert',
        'INSERT INTO letter_template (id, code, purpose, subject, names, shipped, places, addressees) VALUES ($1, $2, $3, $4, $5, true, $6, $7)',
        [
          id,
          template.code,
          template.purpose,
          template.subject,
          JSON.stringify(template.names),
          template.places,
          template.addressees,
        ],
      );
      await insertVersion(transaction, null, id, 1, template.texts);
    }
  });
}
