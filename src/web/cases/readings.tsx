import type { Reading } from '../../audit/readings.query.js';
import { Instant } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** Who read files of the case, below its trail; nothing for whom there is nothing to see. */
export function Readings({ visit, readings }: { visit: Visit; readings: readonly Reading[] }): Html {
  if (readings.length === 0) return '';
  return (
    <details id="readings">
      <summary safe>{visit.t('readings.title', { count: readings.length })}</summary>
      <ul class="trail">
        {readings.map((one) => (
          <li class="trail-entry">
            <p class="trail-at">
              <Instant visit={visit} at={one.at} />
            </p>
            <p class="trail-sentence" safe>
              {visit.t(`readings.${one.kind}`, {
                who: whoRead(visit, one),
                document: one.document ?? '–',
                version: one.version ?? 1,
                file: one.file ?? '',
              })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function whoRead(visit: Visit, { name, organisation }: Reading): string {
  const who = name ?? visit.t('audit_trail.erased');
  return organisation === null ? who : `${who} (${organisation})`;
}
