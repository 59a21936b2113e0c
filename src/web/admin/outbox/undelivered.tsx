import { UNDELIVERED_DAYS } from '../../../notifications/mails.query.js';
import { Banner } from '../../components/index.js';
import type { Html } from '../../shell/answers.js';
import type { Visit } from '../../shell/visit.js';

interface UndeliveredProps {
  readonly visit: Visit;
  readonly count: number;
  /** Where they are listed. */
  readonly href: string;
}

/** Tells administrators of mails that could not be delivered lately. */
export function Undelivered({ visit, count, href }: UndeliveredProps): Html {
  return (
    <Banner tone="warning" title={visit.t('mails.undelivered.title')}>
      <p safe>{visit.t('mails.undelivered.all', { count, days: UNDELIVERED_DAYS })}</p>
      <p>
        <a href={href} safe>
          {visit.t('mails.undelivered.link')}
        </a>
      </p>
    </Banner>
  );
}
