/** Writes the messages for other systems, in the transaction that settles the outbox rows they come from. */
import type { Transaction } from '../../database/database.js';
import type { OutboxRow } from '../../jobs/port.js';
import { newId } from '../../kernel/id.js';
import { stageOf, type Wording, type Wordings } from '../wordings.js';
import { type EventMade, typesOf, type WebhookType } from './event-types.js';
import { messageBody } from './message-body.js';

/** One event makes two messages at most; the first goes before the second. */
const PLACES_PER_EVENT = 4;

interface Endpoint {
  readonly id: string;
  readonly organisationId: string;
  readonly types: readonly string[];
  readonly inside: boolean;
}

interface EventRow {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly seq: number;
  readonly outside: boolean;
  readonly data: {
    readonly definition?: string;
    readonly definitionLeft?: string;
    readonly transition?: string;
    readonly from?: string;
    /** Of a case that went over to another version: the outside stage it left. */
    readonly fromOutside?: string;
    readonly to?: string;
    readonly moved?: boolean;
    readonly visas?: readonly { readonly code: string; readonly instance: string; readonly answer: string }[];
    readonly invalidated?: readonly string[];
    readonly document?: string;
    readonly documentKind?: string;
    readonly fields?: readonly string[];
  };
  readonly byOrganisation: string | null;
  readonly byKind: string | null;
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  readonly stage: string;
  readonly outsideStage: string;
  readonly definitionId: string;
  readonly version: string;
  readonly outsideVersion: string;
  /** The organisations that may see the case. */
  readonly access: readonly string[];
}

/**
 * Endpoints that take messages. An organisation reads the inside when it runs the facility: a Commission service, or the
 * international organisation that is its secretariat. Somebody's role alone does not open it: a national authority that
 * lends an auditor stays outside. To who said they are gone nothing is written any more.
 */
const ENDPOINTS = `
SELECT e.id, e.organisation_id AS "organisationId", e.event_types AS types,
  o.kind = 'COMMISSION_SERVICE' OR (o.kind = 'INTERNATIONAL_ORGANISATION' AND EXISTS (SELECT FROM role_assignment r
    JOIN account a ON a.id = r.account_id WHERE a.organisation_id = o.id AND a.disabled_at IS NULL AND r.ended_at IS NULL
      AND r.role = 'secretariat')) AS inside
FROM webhook_endpoint e JOIN organisation o ON o.id = e.organisation_id
WHERE e.removed_at IS NULL AND e.paused_why IS DISTINCT FROM 'gone'`;

const EVENTS = `
SELECT e.id, e.kind, e.at, e.seq, e.outside, e.body->'data' AS data, o.id AS "byOrganisation", o.kind AS "byKind",
  c.id AS "caseId", c.subject, c.reference, c.stage, c.outside_stage AS "outsideStage", c.definition_id AS "definitionId",
  c.visit || '.' || c.content_version AS version, c.outside_visit || '.' || c.content_version AS "outsideVersion",
  ARRAY(SELECT s.organisation_id::text FROM case_access s WHERE s.case_id = c.id) AS access
FROM audit_event e JOIN case_file c ON c.id = e.case_id
LEFT JOIN account a ON a.id = e.account_id LEFT JOIN organisation o ON o.id = a.organisation_id
WHERE e.id = ANY ($1::uuid[])`;

const WRITE = `
INSERT INTO webhook_message (id, endpoint_id, type, event_id, case_id, outbox_id, place, body)
SELECT id, endpoint, type, event, "case", outbox, place, body
FROM jsonb_to_recordset($1) AS m (id uuid, endpoint uuid, type text, event uuid, "case" uuid, outbox bigint, place integer, body text)
ON CONFLICT (endpoint_id, event_id, type) DO NOTHING`;

export class WebhookMessages {
  constructor(
    private readonly wordings: Wordings,
    private readonly publicUrl: string,
  ) {}

  async write(transaction: Transaction, rows: readonly OutboxRow[]): Promise<void> {
    const endpoints = await transaction.run<Endpoint & Record<string, unknown>>(
      'webhook_endpoints_open',
      ENDPOINTS,
    );
    const outbox = new Map(rows.flatMap((row) => (row.eventId === null ? [] : [[row.eventId, row.id]])));
    if (endpoints.length === 0 || outbox.size === 0) return;
    const events = await transaction.run<EventRow & Record<string, unknown>>('webhook_events', EVENTS, [
      [...outbox.keys()],
    ]);
    const wordingOf = await this.wordings.load(transaction, events.map(definitionOf));
    const messages = events.flatMap((event) =>
      endpoints.flatMap((endpoint) =>
        this.messagesFor(endpoint, event, wordingOf(definitionOf(event))).map((message) => ({
          ...message,
          outbox: outbox.get(event.id),
        })),
      ),
    );
    if (messages.length > 0) await transaction.run('webhook_messages', WRITE, [JSON.stringify(messages)]);
  }

  private messagesFor(endpoint: Endpoint, event: EventRow, wording: Wording) {
    const { inside, organisationId } = endpoint;
    if (!inside && !event.access.includes(organisationId)) return [];
    const isOwn = event.byOrganisation === organisationId;
    const isVeiled = !inside && !isOwn && event.byKind === 'PARTNER_AUTHORITY';
    const types = typesOf(madeBy(event, wording), { inside, isOwn, isVeiled });
    return types
      .map((type, index) => ({ type, place: event.seq * PLACES_PER_EVENT + index }))
      .filter(({ type }) => endpoint.types.includes(type))
      .map(({ type, place }) => ({
        id: newId(),
        endpoint: endpoint.id,
        type,
        event: event.id,
        case: event.caseId,
        place,
        body: messageBody(
          {
            type,
            timestamp: event.at.toISOString(),
            event: event.id,
            caseId: event.caseId,
            subject: event.subject,
            reference: event.reference,
            stage: stageCode(event, wording, inside),
            version: inside ? event.version : event.outsideVersion,
            more: moreOf(type, event, wording, { inside, isOwn }),
          },
          this.publicUrl,
        ),
      }));
  }
}

/** The definition the case ran on when it happened. */
function definitionOf(event: EventRow): string {
  return event.data.definition ?? event.definitionId;
}

function madeBy({ kind, data, outside }: EventRow, wording: Wording): EventMade {
  const before = outsideBefore(data, wording);
  return {
    kind,
    moved: data.moved === true,
    movedOutside: data.to !== undefined && before !== null && before !== outsideCode(wording, data.to),
    givesVisas: (data.visas ?? []).length > 0,
    voidsVisas: (data.invalidated ?? []).length > 0,
    outside,
  };
}

function outsideBefore({ from, fromOutside }: EventRow['data'], wording: Wording): string | null {
  if (fromOutside !== undefined) return fromOutside;
  return from === undefined ? null : outsideCode(wording, from);
}

function outsideCode(wording: Wording, stage: string): string {
  return stageOf(wording, stage).outside.code;
}

/** Where the case stood after the event; where the event does not say, where it stands. */
function stageCode(event: EventRow, wording: Wording, inside: boolean): string {
  const { to } = event.data;
  if (to === undefined) return inside ? event.stage : event.outsideStage;
  return inside ? to : outsideCode(wording, to);
}

function moreOf(
  type: WebhookType,
  { data }: EventRow,
  wording: Wording,
  { inside, isOwn }: { readonly inside: boolean; readonly isOwn: boolean },
): Readonly<Record<string, unknown>> {
  const act = (inside || isOwn) && data.transition !== undefined ? { transition: data.transition } : {};
  switch (type) {
    case 'case.advanced':
      return { from: inside ? data.from : outsideBefore(data, wording), ...act };
    case 'case.migrated':
      return { from: data.from };
    case 'visa.given':
      return {
        visas: (data.visas ?? []).map(({ code, instance, answer }) => ({ code, instance, answer })),
        ...act,
      };
    case 'visa.taken_back':
      return act;
    case 'document.added':
    case 'document.removed':
      return {
        document: data.document,
        ...(data.documentKind === undefined ? {} : { documentKind: data.documentKind }),
      };
    case 'case.edited':
      return { fields: data.fields };
    default:
      return {};
  }
}
