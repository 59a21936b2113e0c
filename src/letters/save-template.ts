/** A template is saved as a new version with all its languages; the versions before it stay for the letters they wrote. */
import { recordEvent } from '../audit/record-event.js';
import { constraintOf } from '../database/constraint-of.js';
import type { Database, Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId, newId } from '../kernel/id.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { LETTER_LANGUAGES } from './languages.js';
import { assertMayLetter } from './letter-rights.js';
import { knownNames } from './placeholders.js';
import { missingByLanguage, placeholdersIn, readTemplate } from './template.js';
import {
  LETTER_PURPOSES,
  type LetterPurpose,
  readTemplateInFull,
  type TemplateText,
} from './templates.query.js';

export interface TemplateInput {
  readonly code: unknown;
  readonly purpose: unknown;
  readonly subject: unknown;
  readonly nameEn: unknown;
  readonly nameFr: unknown;
  /** By language. */
  readonly texts: Readonly<Record<string, { readonly title: unknown; readonly body: unknown }>>;
}

export interface CheckedTemplate {
  readonly code: string;
  readonly purpose: LetterPurpose;
  readonly subject: string;
  readonly names: { readonly en: string; readonly fr: string };
  readonly texts: Readonly<Record<string, TemplateText>>;
}

/**
 * What was typed, checked: every placeholder is one of the kind of case's, closed, and in every language the same. Throws
 * 422 with each mistake at its language, and its line.
 */
export function checkedTemplate(input: TemplateInput, subjects: readonly string[]): CheckedTemplate {
  const checks = new FieldChecks();
  const code = checks.text('code', input.code, { min: 1, max: 60 });
  if (code !== '' && !/^[a-z][a-z0-9_]*$/.test(code)) checks.add('code', 'letters.code_malformed');
  const purpose = checks.choice('purpose', input.purpose, LETTER_PURPOSES);
  const subject = checks.choice('subject', input.subject, ['any', ...subjects]) ?? 'any';
  const names = {
    en: checks.text('nameEn', input.nameEn, { min: 1, max: 120 }),
    fr: checks.text('nameFr', input.nameFr, { min: 1, max: 120 }),
  };
  const languages = Object.keys(input.texts).filter((one) => LETTER_LANGUAGES.some((known) => known === one));
  if (languages.length === 0) checks.add('texts.en.title', 'missing');
  const texts: Record<string, TemplateText> = {};
  const used = new Map<string, readonly string[]>();
  for (const language of languages) {
    const title = checks.text(`texts/${language}/title`, input.texts[language]?.title, { min: 1, max: 300 });
    const body = checks.text(`texts/${language}/body`, input.texts[language]?.body, {
      min: 1,
      max: 20_000,
      lines: true,
    });
    texts[language] = { title, body };
    const known = knownNames(subject);
    const names: string[] = [];
    for (const [field, text] of [
      ['title', title],
      ['body', body],
    ] as const) {
      const read = readTemplate(text, known);
      for (const { code: fault, line, name } of read.faults) {
        checks.add(`texts/${language}/${field}`, `letters.${fault}`, { line, name });
      }
      names.push(...placeholdersIn(read.parts));
    }
    used.set(language, [...new Set(names)]);
  }
  for (const [language, lacks] of missingByLanguage(used)) {
    checks.add(`texts/${language}/body`, 'letters.placeholders_differ', {
      names: lacks.map((one) => `{{${one}}}`).join(', '),
    });
  }
  checks.done();
  if (purpose === null) throw invalidField('purpose', 'missing');
  return { code, purpose, subject, names, texts };
}

/**
 * Saves a template, or the next version of one; code, purpose and kind of case of one that is there stay. Refuses with 404
 * the unknown, with 403 who may not, with 412 when somebody was quicker, and with 422 what is wrong. What is the same as
 * before makes no version.
 */
export async function saveTemplate(
  database: Database,
  actor: PersonActor,
  wanted: {
    /** Null: a new one. */
    readonly id: string | null;
    /** The version it was made from; 0 of a new one. */
    readonly from: number;
    readonly input: TemplateInput;
    readonly subjects: readonly string[];
  },
): Promise<{ id: string; version: number }> {
  assertMayLetter(actor, 'edit_templates');
  if (wanted.id !== null && !isId(wanted.id)) throw new Problem('not_found');
  try {
    return await database.asActor(actor, async (transaction) => {
      const now = wanted.id === null ? null : await lockedTemplate(transaction, wanted.id);
      const fixed =
        now === null
          ? {}
          : {
              code: now.code,
              purpose: now.purpose,
              subject: now.subject,
              nameEn: now.names.en,
              nameFr: now.names.fr,
            };
      const template = checkedTemplate({ ...wanted.input, ...fixed }, wanted.subjects);
      if (now === null) return await insertTemplate(transaction, actor, template);
      if (now.version !== wanted.from) throw new Problem('stale_version');
      if (sameTexts(now.texts, template.texts)) {
        return { id: now.id, version: now.version };
      }
      const version = now.version + 1;
      await insertVersion(transaction, actor.accountId, now.id, version, template.texts);
      await recordEvent(transaction, actor, {
        kind: 'letter_template_changed',
        data: { template: now.id, code: now.code, version, languages: Object.keys(template.texts).sort() },
      });
      return { id: now.id, version };
    });
  } catch (error) {
    if (constraintOf(error) === 'letter_template_code_key') throw invalidField('code', 'taken');
    throw error;
  }
}

/** Takes a template out of use; letters that were written by it stay. Done twice it changes nothing. */
export async function retireTemplate(database: Database, actor: PersonActor, id: string): Promise<void> {
  assertMayLetter(actor, 'edit_templates');
  if (!isId(id)) throw new Problem('not_found');
  await database.asActor(actor, async (transaction) => {
    const now = await lockedTemplate(transaction, id);
    if (now.retired) return;
    const [rule] = await transaction.run(
      'letter_template_rule',
      'SELECT 1 FROM letter_rule WHERE template_id = $1 AND ended_at IS NULL',
      [id],
    );
    if (rule) throw new Problem('state_conflict', [{ code: 'letters.rule_uses_it' }]);
    await transaction.run(
      'letter_template_retire',
      'UPDATE letter_template SET retired_at = entente_now() WHERE id = $1',
      [id],
    );
    await recordEvent(transaction, actor, {
      kind: 'letter_template_retired',
      data: { template: id, code: now.code },
    });
  });
}

async function lockedTemplate(transaction: Transaction, id: string) {
  const locked = await transaction.run(
    'letter_template_lock',
    'SELECT 1 FROM letter_template WHERE id = $1 FOR UPDATE',
    [id],
  );
  const found = locked.length > 0 ? await readTemplateInFull(transaction, id) : null;
  if (!found) throw new Problem('not_found');
  return found;
}

async function insertTemplate(transaction: Transaction, actor: PersonActor, template: CheckedTemplate) {
  const id = newId();
  await transaction.run(
    'letter_template_insert',
    'INSERT INTO letter_template (id, code, purpose, subject, names, shipped) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, template.code, template.purpose, template.subject, JSON.stringify(template.names), false],
  );
  await insertVersion(transaction, actor.accountId, id, 1, template.texts);
  await recordEvent(transaction, actor, {
    kind: 'letter_template_added',
    data: { template: id, code: template.code, languages: Object.keys(template.texts).sort() },
  });
  return { id, version: 1 };
}

/** All languages at once: a version is written whole or not at all. */
export async function insertVersion(
  transaction: Transaction,
  accountId: string | null,
  templateId: string,
  version: number,
  texts: Readonly<Record<string, TemplateText>>,
): Promise<void> {
  await transaction.run(
    'letter_template_version_insert',
    'INSERT INTO letter_template_version (template_id, version, made_by) VALUES ($1, $2, $3)',
    [templateId, version, accountId],
  );
  await transaction.run(
    'letter_template_text_insert',
    `INSERT INTO letter_template_text (template_id, version, language, title, body)
     SELECT $1, $2, language, title, body FROM jsonb_to_recordset($3) AS t (language text, title text, body text)`,
    [
      templateId,
      version,
      JSON.stringify(Object.entries(texts).map(([language, text]) => ({ language, ...text }))),
    ],
  );
}

export function sameTexts(
  one: Readonly<Record<string, TemplateText>>,
  other: Readonly<Record<string, TemplateText>>,
): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(texts: Readonly<Record<string, TemplateText>>) {
  return Object.keys(texts)
    .sort()
    .map((language) => [language, texts[language]?.title, texts[language]?.body]);
}
