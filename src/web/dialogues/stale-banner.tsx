import { Banner } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

/** Somebody saved something else meanwhile. */
export function StaleBanner({ visit, stale }: { visit: Visit; stale: boolean }): Html {
  if (!stale) return '';
  return (
    <Banner tone="refused" title={visit.t('dialogues.form.conflict_title')}>
      <p safe>{visit.t('dialogues.form.conflict')}</p>
    </Banner>
  );
}
