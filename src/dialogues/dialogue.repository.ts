/** All SQL that reads a meeting's content for writing, and writes it. */
import type { Transaction } from '../database/database.js';
import type { FieldChecks } from '../kernel/field-checks.js';
import { newId } from '../kernel/id.js';
import type { DialogueContent } from './dialogue-content.js';

/** The content of dialogue `d`, whose action is `a`, as JSON with the names of `DialogueContent`, but the title. */
export const DIALOGUE_CONTENT = `jsonb_build_object('kind', d.kind, 'pillar', a.pillar, 'theme', a.theme, 'purpose', d.purpose,
  'countries', coalesce((SELECT jsonb_agg(jsonb_build_object('country', k.country, 'partnershipId',
    (SELECT p.id FROM partnership p WHERE p.id = k.partnership_id))
    ORDER BY k.country) FROM action_country k WHERE k.action_id = d.id), '[]'),
  'monthKnown', d.month_known, 'startsLocal', to_char(d.starts_local, 'YYYY-MM-DD"T"HH24:MI'),
  'endsLocal', to_char(d.ends_local, 'YYYY-MM-DD"T"HH24:MI'), 'timeZone', d.time_zone, 'city', d.city, 'venue', d.venue,
  'onlineUrl', d.online_url, 'languages', to_jsonb(d.languages), 'interpretation', d.interpretation, 'replyBy', d.reply_by,
  'organiserIds', coalesce((SELECT jsonb_agg(o.organisation_id ORDER BY o.organisation_id) FROM dialogue_organiser o
    WHERE o.dialogue_id = d.id), '[]'),
  'envelopeId', a.envelope_id, 'estimateCents', a.grant_cents,
  'agenda', coalesce((SELECT jsonb_agg(jsonb_build_object('day', i.day, 'begins', i.begins, 'title', i.title, 'speaker', i.speaker,
      'documentIds', coalesce((SELECT jsonb_agg(w.document_id ORDER BY w.document_id) FROM dialogue_paper w WHERE w.item_id = i.id), '[]'))
    ORDER BY i.day, i.begins, i.title) FROM dialogue_agenda_item i WHERE i.dialogue_id = d.id), '[]'))`;

/** The title lies on the case. Null when there is none for this actor. */
export async function loadDialogue(
  transaction: Transaction,
  id: string,
  title: string,
): Promise<DialogueContent | null> {
  const [row] = await transaction.run<{ content: Omit<DialogueContent, 'title'> }>(
    'dialogue_content',
    `SELECT ${DIALOGUE_CONTENT} AS content FROM dialogue d JOIN action a ON a.id = d.id WHERE d.id = $1`,
    [id],
  );
  return row ? inKnownOrder(title, row.content) : null;
}

/** The database orders the keys of an object by itself; compared with what is sent, they have to stand in ours. */
function inKnownOrder(title: string, content: Omit<DialogueContent, 'title'>): DialogueContent {
  return {
    ...content,
    title,
    countries: content.countries.map(({ country, partnershipId }) => ({ country, partnershipId })),
    agenda: content.agenda.map(({ day, begins, title: item, speaker, documentIds }) => ({
      day,
      begins,
      title: item,
      speaker,
      documentIds,
    })),
  };
}

/** Checks what the content names against what there is: partnerships, organisers, the envelope, the papers. */
export async function checkReferences(
  transaction: Transaction,
  id: string | null,
  content: DialogueContent,
  checks: FieldChecks,
): Promise<void> {
  const [found] = await transaction.run<{
    frameworks: Record<string, string>;
    organisations: string[];
    envelope: boolean;
    documents: string[];
  }>(
    'dialogue_references',
    `SELECT coalesce((SELECT jsonb_object_agg(p.id, p.country) FROM partnership p WHERE p.id = ANY ($1::uuid[])), '{}') AS frameworks,
       ARRAY(SELECT o.id::text FROM organisation o WHERE o.id = ANY ($2::uuid[])) AS organisations,
       EXISTS (SELECT FROM envelope e WHERE e.id = $3) AS envelope,
       ARRAY(SELECT t.id::text FROM document t WHERE t.case_id = $4 AND t.removed_at IS NULL AND t.id = ANY ($5::uuid[])) AS documents`,
    [
      content.countries.flatMap((one) => one.partnershipId ?? []),
      content.organiserIds,
      content.envelopeId,
      id,
      content.agenda.flatMap((item) => item.documentIds),
    ],
  );
  if (!found) throw new Error('The database gave no answer.');
  content.countries.forEach(({ country, partnershipId }, index) => {
    if (partnershipId === null) return;
    const partner = found.frameworks[partnershipId];
    const pointer = `countries/${index}/partnershipId`;
    if (partner === undefined) checks.add(pointer, 'reference_unknown');
    else if (partner !== country) checks.add(pointer, 'partnership_of_other_country');
  });
  content.organiserIds.forEach((one, index) => {
    if (!found.organisations.includes(one)) checks.add(`organiserIds/${index}`, 'reference_unknown');
  });
  if (content.envelopeId !== null && !found.envelope) checks.add('envelopeId', 'reference_unknown');
  content.agenda.forEach((item, index) => {
    item.documentIds.forEach((one, place) => {
      if (!found.documents.includes(one)) {
        checks.add(`agenda/${index}/documentIds/${place}`, 'reference_unknown');
      }
    });
  });
}

export async function insertDialogue(
  transaction: Transaction,
  id: string,
  content: DialogueContent,
  from: {
    readonly requestedBy: 'lead' | 'agency' | 'facility';
    /** What was read, of a meeting that is a matter of record. */
    readonly source?: string;
  },
): Promise<void> {
  await transaction.run('dialogue_action_insert', `INSERT INTO action (id, kind) VALUES ($1, 'DIALOGUE')`, [
    id,
  ]);
  await transaction.run(
    'dialogue_insert',
    'INSERT INTO dialogue (id, kind, requested_by, provenance, source) VALUES ($1, $2, $3, $4, $5)',
    [id, content.kind, from.requestedBy, from.source === undefined ? 'entered' : 'source', from.source ?? ''],
  );
  await writeDialogue(transaction, id, content, Object.keys(content) as (keyof DialogueContent)[]);
}

/** Writes the fields named; lists are replaced as a whole. */
export async function writeDialogue(
  transaction: Transaction,
  id: string,
  content: DialogueContent,
  fields: readonly (keyof DialogueContent)[],
): Promise<void> {
  await transaction.run(
    'dialogue_write',
    `UPDATE dialogue SET kind = $2, purpose = $3, month_known = $4, starts_local = $5, ends_local = $6, time_zone = $7, city = $8,
       venue = $9, online_url = $10, languages = $11, interpretation = $12, reply_by = $13 WHERE id = $1`,
    [
      id,
      content.kind,
      content.purpose,
      content.monthKnown,
      content.startsLocal,
      content.endsLocal,
      content.timeZone,
      content.city,
      content.venue,
      content.onlineUrl,
      content.languages,
      content.interpretation,
      content.replyBy,
    ],
  );
  // What the action tells of it: the ledger, the statements and the results read that row alone.
  await transaction.run(
    'dialogue_action_write',
    `UPDATE action SET pillar = $2, theme = $3, summary = left($4, 5000), starts_on = $5::timestamp::date, grant_cents = $6,
       total_cost_cents = $6, envelope_id = $7, lot_id = (SELECT e.lot_id FROM envelope e WHERE e.id = $7) WHERE id = $1`,
    [
      id,
      content.pillar,
      content.theme,
      content.purpose,
      content.startsLocal,
      content.estimateCents,
      content.envelopeId,
    ],
  );
  if (fields.includes('countries')) await writeCountries(transaction, id, content);
  if (fields.includes('organiserIds')) await writeOrganisers(transaction, id, content);
  if (fields.includes('agenda')) await writeAgenda(transaction, id, content);
}

async function writeCountries(
  transaction: Transaction,
  id: string,
  { countries }: DialogueContent,
): Promise<void> {
  await transaction.run('action_country_clear', 'DELETE FROM action_country WHERE action_id = $1', [id]);
  await transaction.run(
    'dialogue_country_fill',
    `INSERT INTO action_country (action_id, country, partnership_id) SELECT $1, country, "partnershipId"
     FROM jsonb_to_recordset($2) AS t (country text, "partnershipId" uuid)`,
    [id, JSON.stringify(countries)],
  );
}

async function writeOrganisers(
  transaction: Transaction,
  id: string,
  { organiserIds }: DialogueContent,
): Promise<void> {
  await transaction.run('dialogue_organiser_clear', 'DELETE FROM dialogue_organiser WHERE dialogue_id = $1', [
    id,
  ]);
  await transaction.run(
    'dialogue_organiser_fill',
    'INSERT INTO dialogue_organiser (dialogue_id, organisation_id) SELECT $1, unnest($2::uuid[])',
    [id, organiserIds],
  );
}

async function writeAgenda(transaction: Transaction, id: string, { agenda }: DialogueContent): Promise<void> {
  const items = agenda.map((item) => ({ ...item, id: newId() }));
  await transaction.run('dialogue_agenda_clear', 'DELETE FROM dialogue_agenda_item WHERE dialogue_id = $1', [
    id,
  ]);
  await transaction.run(
    'dialogue_agenda_fill',
    `INSERT INTO dialogue_agenda_item (id, dialogue_id, day, begins, title, speaker)
     SELECT id, $1, day, begins, title, speaker
     FROM jsonb_to_recordset($2) AS t (id uuid, day integer, begins text, title text, speaker text)`,
    [id, JSON.stringify(items)],
  );
  const papers = items.flatMap((item) => item.documentIds.map((document) => ({ item: item.id, document })));
  await transaction.run(
    'dialogue_paper_fill',
    `INSERT INTO dialogue_paper (item_id, dialogue_id, document_id)
     SELECT item, $1, document FROM jsonb_to_recordset($2) AS t (item uuid, document uuid)`,
    [id, JSON.stringify(papers)],
  );
}
