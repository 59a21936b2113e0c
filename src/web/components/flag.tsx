import type { Html } from '../shell/answers.js';
import { flagUrl } from '../shell/assets.js';

/** A country's flag beside its name, which says it to everybody. `country` is an ISO code. */
export function Flag({ country }: { country: string }): Html {
  const url = flagUrl(country);
  return url === null ? '' : <img class="flag" src={url} alt="" width="24" height="18" loading="lazy" />;
}
