/** A meeting with everything that whoever reads may know of it. */
import type { CaseRuntime } from '../cases/case-runtime.js';
import { isInside } from '../cases/case-view.js';
import type { PersonActor } from '../kernel/actor.js';
import { isId } from '../kernel/id.js';
import { DIALOGUE_CONTENT } from './dialogue.repository.js';
import type { DialogueContent } from './dialogue-content.js';
import type { InvitationAnswer, ParticipantRole, Sector } from './participant.js';

export interface DialogueInFull {
  readonly content: Omit<DialogueContent, 'title'>;
  /** ISO instants, UTC; null while the days are not known. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly provenance: 'entered' | 'source';
  readonly source: string;
  readonly organisers: readonly { readonly id: string; readonly name: string }[];
  /** Whether what it costs and what the invitees answered are for this reader: for the facility and whoever asked for it. */
  readonly runs: boolean;
  /** Null where it is not theirs to see, or there is none. */
  readonly request: { readonly id: string; readonly reference: string } | null;
  readonly envelope: { readonly id: string; readonly code: string } | null;
  /** Papers by id, as far as this reader may see them. */
  readonly papers: readonly {
    readonly id: string;
    readonly title: string;
    readonly version: number;
    readonly inside: boolean;
  }[];
  readonly participants: readonly ParticipantShown[];
  readonly conclusions: readonly ConclusionShown[];
  readonly followUps: readonly FollowUpShown[];
  /** Whether attendance can be recorded: the meeting has begun. */
  readonly begun: boolean;
}

export interface ParticipantShown {
  readonly id: string;
  readonly name: string;
  readonly job: string;
  readonly party: string;
  readonly organisationId: string | null;
  readonly sector: Sector;
  readonly country: string | null;
  readonly role: ParticipantRole;
  readonly attended: boolean | null;
  readonly walkIn: boolean;
  /** The name of whom they stand in for. */
  readonly substituteFor: string | null;
  /** Null where it is not this reader's to know, as are the following. */
  readonly email: string | null;
  readonly locale: string | null;
  readonly answer: InvitationAnswer | null;
  readonly answeredAt: string | null;
  /** Whether it was written down by the organisers. */
  readonly answeredByStaff: boolean;
  readonly invited: boolean;
}

export interface ConclusionShown {
  readonly id: string;
  readonly text: string;
}

export interface FollowUpShown {
  readonly id: string;
  readonly conclusionId: string;
  readonly kind: 'TASK' | 'CASE';
  readonly title: string;
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly state: 'OPEN' | 'DONE' | 'DROPPED';
  readonly reason: string;
  /** The linked case; null for a task, and where it is not this reader's to see. */
  readonly linked: { readonly id: string; readonly subject: string; readonly reference: string } | null;
}

interface Row extends Omit<DialogueInFull, 'startsAt' | 'endsAt' | 'participants' | 'runs'> {
  readonly leads: boolean;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly participants: readonly (Omit<ParticipantShown, 'answeredAt'> & { answeredAt: string | null })[];
}

/** Null when there is none for this actor. */
export async function dialogueInFull(
  { database }: CaseRuntime,
  actor: PersonActor,
  id: string,
): Promise<DialogueInFull | null> {
  if (!isId(id)) return null;
  const [row] = await database.asActor(actor, (transaction) =>
    transaction.run<Row & Record<string, unknown>>('dialogue_in_full', IN_FULL, [id, actor.organisationId]),
  );
  if (!row) return null;
  const { leads, ...rest } = row;
  const runs = isInside(actor) || leads;
  return {
    ...rest,
    content: runs ? rest.content : { ...rest.content, estimateCents: null, envelopeId: null },
    envelope: runs ? rest.envelope : null,
    runs,
    begun: rest.begun ?? false,
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    participants: row.participants.map((one) => ({
      ...one,
      answeredAt: one.answeredAt === null ? null : new Date(one.answeredAt).toISOString(),
    })),
  };
}

const PARTICIPANTS = `
coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'job', p.job, 'party', p.party,
  'organisationId', p.organisation_id, 'sector', p.sector, 'country', p.country, 'role', p.role, 'attended', p.attended,
  'walkIn', p.walk_in, 'substituteFor', (SELECT s.name FROM dialogue_participant s WHERE s.id = p.substitute_for),
  'email', k.email, 'locale', k.locale, 'answer', k.answer, 'answeredAt', k.answered_at, 'answeredByStaff', k.answered_by IS NOT NULL,
  'invited', EXISTS (SELECT FROM dialogue_invitation i WHERE i.participant_id = p.id)) ORDER BY p.country NULLS LAST, p.party, p.name, p.id)
  FROM dialogue_participant p LEFT JOIN dialogue_contact k ON k.participant_id = p.id
  WHERE p.dialogue_id = d.id AND p.removed_at IS NULL), '[]')`;

const FOLLOW_UPS = `
coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'conclusionId', f.conclusion_id, 'kind', f.kind, 'title', f.title,
  'ownerId', f.organisation_id, 'owner', o.name, 'dueOn', f.due_on,
  'overdue', f.state = 'OPEN' AND coalesce(f.due_on < (entente_now() AT TIME ZONE 'Europe/Brussels')::date, false),
  'state', f.state, 'reason', f.reason,
  'linked', CASE WHEN x.id IS NOT NULL THEN jsonb_build_object('id', x.id, 'subject', x.subject, 'reference', x.reference) END)
  ORDER BY f.due_on NULLS LAST, f.title, f.id)
  FROM dialogue_follow_up f LEFT JOIN organisation o ON o.id = f.organisation_id LEFT JOIN case_file x ON x.id = f.case_id
  WHERE f.dialogue_id = d.id), '[]')`;

const IN_FULL = `
SELECT ${DIALOGUE_CONTENT} AS content, d.starts_local AT TIME ZONE d.time_zone AS "startsAt",
  d.ends_local AT TIME ZONE d.time_zone AS "endsAt", d.provenance, d.source, c.organisation_id IS NOT DISTINCT FROM $2::uuid AS leads,
  d.starts_local AT TIME ZONE d.time_zone <= entente_now() AS begun,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) ORDER BY o.name) FROM dialogue_organiser g
    JOIN organisation o ON o.id = g.organisation_id WHERE g.dialogue_id = d.id), '[]') AS organisers,
  (SELECT jsonb_build_object('id', f.id, 'reference', f.reference) FROM case_file f WHERE f.id = d.funding_request_id) AS request,
  (SELECT jsonb_build_object('id', e.id, 'code', e.code) FROM envelope e WHERE e.id = a.envelope_id) AS envelope,
  coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('id', t.id, 'title', t.title, 'inside', t.visibility = 'inside',
      'version', (SELECT max(v.version) FROM document_version v WHERE v.document_id = t.id)))
    FROM dialogue_paper w JOIN document t ON t.id = w.document_id AND t.removed_at IS NULL WHERE w.dialogue_id = d.id), '[]') AS papers,
  ${PARTICIPANTS} AS participants,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'text', n.text) ORDER BY n.position)
    FROM dialogue_conclusion n WHERE n.dialogue_id = d.id), '[]') AS conclusions,
  ${FOLLOW_UPS} AS "followUps"
FROM dialogue d JOIN case_file c ON c.id = d.id JOIN action a ON a.id = d.id WHERE d.id = $1`;
