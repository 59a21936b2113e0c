import type { Days } from '../../partnerships/frameworks-in-brief.query.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** Marks what no source confirms; nothing for what was read in one. */
export function ProvenanceMark({ visit, provenance }: { visit: Visit; provenance: string }): Html {
  const text = markText(visit, provenance);
  return text === null ? (
    ''
  ) : (
    <span class="marked" safe>
      {`(${text})`}
    </span>
  );
}

function markText(visit: Visit, provenance: string): string | null {
  if (provenance === 'general_knowledge') return visit.t('partnerships.unconfirmed');
  if (provenance === 'disputed') return visit.t('partnerships.disputed');
  return provenance === 'entered' ? visit.t('partnerships.entered') : null;
}

/** A date as far as it is known, honestly: "March 2016, between 29 March 2016 and 30 March 2016". */
export function dateText(visit: Visit, known: string | null, { earliest, latest }: Days): string {
  if (known !== null && known.length === 10) return visit.date(known);
  const span = spanText(visit, earliest, latest);
  if (known === null) return span ?? visit.t('partnerships.signed_not_known');
  const shown = visit.date(known);
  const tells = span !== null && !isWholePeriod(known, earliest, latest);
  return tells ? `${shown}, ${span}` : shown;
}

function spanText(visit: Visit, earliest: string | null, latest: string | null): string | null {
  if (earliest && latest) {
    return visit.t('partnerships.between', { earliest: visit.date(earliest), latest: visit.date(latest) });
  }
  if (latest) return visit.t('partnerships.before', { latest: visit.date(latest) });
  return earliest ? visit.t('partnerships.after', { earliest: visit.date(earliest) }) : null;
}

/** Whether the days are those of the whole month or year, which the date itself says already. */
function isWholePeriod(known: string, earliest: string | null, latest: string | null): boolean {
  if (!earliest?.startsWith(known) || !latest?.startsWith(known)) return false;
  const next = new Date(`${latest}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return earliest.slice(known.length).replace(/-01/g, '') === '' && !next.toISOString().startsWith(known);
}
