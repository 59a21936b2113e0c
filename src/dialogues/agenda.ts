/** The items of a meeting's agenda, by day and hour; pure. */
import type { FieldChecks } from '../kernel/field-checks.js';

export interface AgendaItem {
  /** 1: the first day of the meeting. */
  readonly day: number;
  /** `09:30`, in the zone of the meeting. */
  readonly begins: string;
  readonly title: string;
  readonly speaker: string;
  /** The papers: documents of the case. */
  readonly documentIds: readonly string[];
}

/** In the order in which they come; adds to `checks` what is wrong with them. */
export function agendaOf(value: unknown, checks: FieldChecks): readonly AgendaItem[] {
  return checks
    .list('agenda', value, 200)
    .map((one, index) => itemOf(one, `agenda/${index}`, checks))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
}

function itemOf(value: unknown, at: string, checks: FieldChecks): AgendaItem {
  const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const begins = fields['begins'];
  const isTime = typeof begins === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(begins);
  if (!isTime)
    checks.add(`${at}/begins`, begins === '' || begins === undefined ? 'missing' : 'time_malformed');
  const papers = fields['documentIds'] ?? [];
  return {
    day: checks.integer(`${at}/day`, fields['day'] ?? 1, { min: 1, max: 30 }),
    begins: isTime ? begins : '',
    title: checks.text(`${at}/title`, fields['title'] ?? '', { min: 1, max: 300 }),
    speaker: checks.text(`${at}/speaker`, fields['speaker'] ?? '', { max: 300 }),
    documentIds: [
      ...new Set(
        checks
          .list(`${at}/documentIds`, papers, 20)
          .map((one, index) => checks.id(`${at}/documentIds/${index}`, one)),
      ),
    ].sort(),
  };
}

/** Two items of one hour stay in the order of their titles, so that the same agenda is always the same. */
function keyOf({ day, begins, title }: AgendaItem): string {
  return `${String(day).padStart(2, '0')} ${begins} ${title}`;
}
