/** A person writes a letter on a case: drafted and looked at as often as they like, and sent once. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { versionFor } from '../cases/case-version.js';
import { type LoadedCase, loadCase } from '../cases/load-case.js';
import { type PartyRole, ROLE } from '../cases/parties-of-case.query.js';
import type { Transaction } from '../database/database.js';
import type { PersonActor } from '../kernel/actor.js';
import { FieldChecks } from '../kernel/field-checks.js';
import { isId } from '../kernel/id.js';
import { isDay } from '../kernel/instant.js';
import { invalidField, Problem } from '../kernel/problem.js';
import { assertOn } from '../reference/rooms.js';
import { stageOf } from '../workflow/index.js';
import {
  type FiledLetter,
  type FilledLetter,
  fileLetter,
  filledLetter,
  type LetterWanted,
} from './file-letter.js';
import { type LetterCase, letterCase } from './letter-facts.query.js';
import { assertMayLetter } from './letter-rights.js';
import { written } from './letter-values.js';
import { BY_DAY, isFreePart, knownNames } from './placeholders.js';
import { languageFor, type Recipient, recipientsOf } from './recipients.query.js';
import { placeholdersIn, readTemplate } from './template.js';
import { type TemplateInUse, templateInUse } from './template-in-use.query.js';
import { fitsAddressee, fitsPlace } from './template-scope.js';

export interface LetterInput {
  readonly templateId: string;
  /** '' : the addressee's. */
  readonly language: string;
  readonly addresseeId: string;
  /** By the name of the free part. */
  readonly free: Readonly<Record<string, string>>;
  /** Keys of recipients; null: those that it usually goes to. */
  readonly to: readonly string[] | null;
}

export interface LetterDraft {
  readonly reference: string;
  readonly title: string;
  readonly version: string;
  readonly template: TemplateInUse;
  readonly languages: readonly string[];
  readonly language: string;
  readonly addressee: { readonly id: string; readonly name: string };
  /** The free parts that the template has, in the order of the alphabet. */
  readonly freeParts: readonly string[];
  /** As they stand: what was given, else what the case has last said. */
  readonly free: Readonly<Record<string, string>>;
  /** What is wrong with the day by which the addressee has to act; null where nothing is. */
  readonly dayFault: 'date_malformed' | 'day_is_past' | null;
  readonly recipients: readonly Recipient[];
  /** Keys of those it would go to. */
  readonly to: readonly string[];
  readonly filled: FilledLetter;
  /** The same with dots for what is not filled in yet. */
  readonly preview: { readonly title: string; readonly body: string };
}

interface Target {
  readonly subject: string;
  readonly caseId: string;
  readonly publicUrl: string;
}

/**
 * What the letter would say, and to whom it would go. Refuses with 404 a case that is not the actor's to see, with 403 who
 * writes no letters, and with 422 a template of another kind of case or of other stages, or an addressee that does not take
 * part or is not one that such a letter is for.
 */
export async function draftLetter(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: Target,
  input: LetterInput,
): Promise<LetterDraft> {
  return runtime.database.asActor(actor, async (transaction) => {
    const made = await prepare(runtime, transaction, actor, target, input);
    return made.draft;
  });
}

/**
 * Sends it: filed on the case, mailed, and told in the trail. Refuses as `draftLetter`, with 409 where letters are switched
 * off, with 412 when the case moved on
 * since it was looked at, and with 422 what is not filled in, or nobody to send it to.
 */
export async function sendLetter(
  runtime: CaseRuntime,
  actor: PersonActor,
  target: Target,
  input: LetterInput & { readonly expectedVersion: string },
): Promise<FiledLetter> {
  if (!isId(target.caseId)) throw new Problem('not_found');
  const sent = await runtime.database.asActor(
    actor,
    async (transaction) => {
      await assertOn(transaction, 'letters');
      const { draft, wanted, loaded } = await prepare(runtime, transaction, actor, target, input);
      if (versionFor(actor, loaded) !== input.expectedVersion) throw new Problem('stale_version');
      assertComplete(draft);
      const recipients = draft.recipients.filter(({ key }) => draft.to.includes(key));
      return fileLetter(runtime, transaction, {
        ...wanted,
        actor,
        loaded,
        recipients,
        publicUrl: target.publicUrl,
        because: null,
      });
    },
    { lockCase: target.caseId },
  );
  runtime.wakeOutbox();
  return sent;
}

/** Everything that keeps a draft from being sent, at the fields of its form. */
export function assertComplete(draft: LetterDraft): void {
  const checks = new FieldChecks();
  if (!draft.filled.ok) {
    for (const name of draft.filled.missing) {
      if (name === BY_DAY && draft.dayFault !== null) checks.add(name, draft.dayFault);
      else if (isFreePart(name)) checks.add(name, 'missing');
      else if (name.startsWith('deadline.')) checks.add('template', 'letters.limit_not_running');
      else checks.add('template', 'letters.case_has_not', { name });
    }
  }
  if (draft.to.length === 0) checks.add('to', 'letters.nobody');
  checks.done();
}

async function prepare(
  runtime: CaseRuntime,
  transaction: Transaction,
  actor: PersonActor,
  { subject, caseId, publicUrl }: Target,
  input: LetterInput,
) {
  const loaded = isId(caseId) ? await loadCase(runtime, transaction, subject, caseId) : null;
  const file = loaded && (await letterCase(transaction, caseId));
  if (!loaded || !file) throw new Problem('not_found');
  assertMayLetter(actor, 'write');
  const template = await templateFor(transaction, input.templateId, file);
  const addressee = await addresseeOf(transaction, caseId, input.addresseeId, template);
  const recipients = await recipientsOf(transaction, addressee.id, file.countries);
  const languages = Object.keys(template.texts).sort();
  const language = input.language === '' ? languageFor(recipients, languages) : input.language;
  if (!languages.includes(language))
    throw invalidField('language', 'not_a_choice', { options: languages.join(', ') });
  const freeParts = freePartsOf(template, language);
  const said: Readonly<Record<string, string>> = {
    ...(await lastSaid(transaction, caseId)),
    [BY_DAY]: dueOfTheirs(loaded, file),
  };
  const free = Object.fromEntries(
    freeParts.map((name) => [name, checkedPart(name, input.free[name] ?? said[name] ?? '')]),
  );
  const dayFault = faultOf(free[BY_DAY] ?? '', file.today);
  const day = dayFault === null ? written('day', free[BY_DAY], language) : '';
  const wanted: LetterWanted = {
    file,
    template,
    language,
    addressee,
    free: { ...free, ...(freeParts.includes(BY_DAY) ? { [BY_DAY]: day } : {}) },
    sender: await senderOf(transaction, actor),
  };
  const keys = recipients.map(({ key }) => key);
  const usual = recipients.filter((one) => one.usual).map(({ key }) => key);
  const filled = await filledLetter(runtime, transaction, wanted, publicUrl);
  const draft: LetterDraft = {
    reference: file.reference,
    title: file.title,
    version: versionFor(actor, loaded),
    template,
    languages,
    language,
    addressee,
    freeParts,
    free,
    dayFault,
    recipients,
    to: input.to === null ? usual : input.to.filter((key) => keys.includes(key)),
    filled,
    preview: filled.ok ? filled : await withDots(runtime, transaction, wanted, publicUrl, filled.missing),
  };
  return { draft, wanted, loaded };
}

async function withDots(
  runtime: CaseRuntime,
  transaction: Transaction,
  wanted: LetterWanted,
  publicUrl: string,
  missing: readonly string[],
): Promise<LetterDraft['preview']> {
  const dots = Object.fromEntries(missing.map((name) => [name, '[…]']));
  const shown = await filledLetter(
    runtime,
    transaction,
    { ...wanted, free: { ...wanted.free, ...dots } },
    publicUrl,
  );
  return shown.ok ? shown : { title: '', body: '' };
}

function faultOf(day: string, today: string): LetterDraft['dayFault'] {
  if (day === '') return null;
  if (!isDay(day)) return 'date_malformed';
  return day < today ? 'day_is_past' : null;
}

/** Until when somebody outside has to act where the case stands: the day that a letter to them names, as long as nobody
 * says another. A limit of the facility's own is none of theirs. */
function dueOfTheirs({ definition, state }: LoadedCase, { due, today }: LetterCase): string {
  const stage = stageOf(definition, state.stage);
  if (!('owner' in stage) || stage.owner.scope === 'facility') return '';
  const days = (stage.clocks ?? []).flatMap(({ clock, does }) => (does === 'run' ? (due[clock] ?? []) : []));
  return days.filter((day) => day >= today).sort()[0] ?? '';
}

function checkedPart(name: string, value: string): string {
  const checks = new FieldChecks();
  const text = checks.text(name, value, { max: 10_000, lines: true });
  checks.done();
  return text;
}

async function templateFor(
  transaction: Transaction,
  id: string,
  { subject, stage }: LetterCase,
): Promise<TemplateInUse> {
  const template = await templateInUse(transaction, id);
  if (id === '') throw invalidField('template', 'missing');
  if (!template || template.retired) throw invalidField('template', 'reference_unknown');
  if (template.subject !== 'any' && template.subject !== subject)
    throw invalidField('template', 'letters.other_kind');
  if (!fitsPlace(template, subject, stage)) throw invalidField('template', 'letters.other_place');
  return template;
}

/** Whoever takes part in the case as one that the letter is for, and nobody else: a letter on a case tells of it. */
async function addresseeOf(
  transaction: Transaction,
  caseId: string,
  partyId: string,
  template: TemplateInUse,
) {
  if (partyId === '') throw invalidField('addressee', 'missing');
  const [party] = await transaction.run<{ id: string; name: string; role: PartyRole }>(
    'letter_addressee',
    `SELECT o.id, o.name, ${ROLE} AS role FROM organisation o JOIN case_access x ON x.organisation_id = o.id WHERE o.id = $1 AND x.case_id = $2`,
    [isId(partyId) ? partyId : null, caseId],
  );
  if (!party) throw invalidField('addressee', 'letters.no_part');
  if (!fitsAddressee(template, party.role)) throw invalidField('addressee', 'letters.other_addressee');
  return { id: party.id, name: party.name };
}

export function freePartsOf(template: TemplateInUse, language: string): readonly string[] {
  const text = template.texts[language];
  if (!text) return [];
  const known = knownNames(template.subject);
  const parts = [text.title, text.body].flatMap((one) => readTemplate(one, known).parts);
  return placeholdersIn(parts).filter(isFreePart);
}

/** What was last written on the case that a letter may repeat: the reasons of a decision, the question that was asked. */
async function lastSaid(transaction: Transaction, caseId: string): Promise<Readonly<Record<string, string>>> {
  const rows = await transaction.run<{ field: string; text: string }>(
    'letter_last_said',
    `SELECT DISTINCT ON (t.field) t.field, t.text FROM audit_event e JOIN audit_text t ON t.event_id = e.id
     WHERE e.case_id = $1 AND e.chain = $1::uuid::text AND e.kind = 'case_advanced' AND (e.body->'data'->>'moved')::boolean
       AND t.field IN ('reason', 'question') ORDER BY t.field, e.seq DESC`,
    [caseId],
  );
  return Object.fromEntries(
    rows.map(({ field, text }) => [field === 'reason' ? 'free.reasons' : 'free.question', text]),
  );
}

async function senderOf(transaction: Transaction, actor: PersonActor) {
  const [account] = await transaction.run<{ email: string }>(
    'letter_sender',
    'SELECT email FROM account WHERE id = $1',
    [actor.accountId],
  );
  return {
    accountId: actor.accountId,
    name: actor.name,
    organisation: actor.organisationName,
    email: account?.email ?? '',
  };
}
