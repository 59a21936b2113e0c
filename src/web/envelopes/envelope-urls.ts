/** Where the pages of envelopes and their changes are. */
import type { EnvelopeEntry } from '../../calls/envelope-entries.query.js';
import { caseUrl } from '../cases/case-links.js';

export const ENVELOPES = '/envelopes';
export const CHANGES = `${ENVELOPES}/changes`;

export function envelopeUrl(id: string): string {
  return `${ENVELOPES}/${id}`;
}

export function changeUrl(id: string): string {
  return `${CHANGES}/${id}`;
}

export function proposeUrl(envelopeId: string): string {
  return `${CHANGES}/new?envelope=${envelopeId}`;
}

/** What moved the money: the event in its case's trail, or the change of the envelope; null of what opened it. */
export function causeUrl(entry: EnvelopeEntry): string | null {
  if (entry.changeId !== null) return changeUrl(entry.changeId);
  if (entry.case === null) return null;
  const place = entry.case.eventSeq === null ? '' : `#event-${entry.case.eventSeq}`;
  return `${caseUrl(entry.case.subject, entry.case.id)}${place}`;
}
