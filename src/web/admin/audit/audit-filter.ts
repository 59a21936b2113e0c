/** Which events an address or a form asks for; what is no text is passed over. */
import type { AuditFilter } from '../../../audit/audit-events.query.js';

export function auditFilterIn(given: unknown): AuditFilter {
  const query = (given ?? {}) as Readonly<Record<string, unknown>>;
  return {
    kind: textIn(query['kind']),
    person: textIn(query['person']),
    reference: textIn(query['reference']),
    day: textIn(query['day']),
  };
}

export function isFiltered(filter: AuditFilter): boolean {
  return Object.values(filter).some((text) => text !== '');
}

function textIn(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .replace(/\p{Cc}|\p{Surrogate}/gu, ' ')
    .slice(0, 200)
    .trim();
}
