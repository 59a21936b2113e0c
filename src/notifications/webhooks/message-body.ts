/** What a message says: ids, codes and where to read more; the rest is for the API, which knows who asks. */
import { caseLink } from '../case-link.js';

export interface MessageData {
  readonly type: string;
  /** When it happened, ISO, UTC. */
  readonly timestamp: string;
  readonly event: string;
  readonly caseId: string;
  readonly subject: string;
  readonly reference: string;
  /** As the receiver is shown it. */
  readonly stage: string;
  readonly version: string;
  /** What only this kind of message says. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** `version` is that of the case when this was written, as If-Match takes it. */
export function messageBody(message: MessageData, publicUrl: string): string {
  const { type, timestamp, event, caseId, subject, reference, stage, version, more } = message;
  const path = caseLink(subject, caseId);
  return JSON.stringify({
    type,
    timestamp,
    data: {
      event,
      id: caseId,
      subject,
      reference,
      stage,
      version,
      link: `${publicUrl}${path}`,
      api: `${publicUrl}/api/v1${path}`,
      ...more,
    },
  });
}

export function testBody(type: string, timestamp: string, endpointId: string, publicUrl: string): string {
  return JSON.stringify({
    type,
    timestamp,
    data: { endpoint: endpointId, link: `${publicUrl}/admin/webhooks/${endpointId}` },
  });
}
