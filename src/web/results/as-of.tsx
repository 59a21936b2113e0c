import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** As of when the figures are, and what they are from. */
export function AsOf({ visit, at, inside }: { visit: Visit; at: string; inside: boolean }): Html {
  return (
    <p class="as-of" safe>
      {`${visit.t('results.as_of', { at: visit.dateTime(at) })} ${visit.t(inside ? 'results.from_inside' : 'results.from_outside')}`}
    </p>
  );
}
