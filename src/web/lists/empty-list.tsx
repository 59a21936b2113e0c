import type { MessageKey } from '../../i18n/index.js';
import { ButtonLink, EmptyState } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';
import { clearedUrl, type FilterAsked } from './list-filter.js';
import { isNarrowed } from './list-filters.js';

interface EmptyListProps {
  readonly visit: Visit;
  readonly asked: FilterAsked;
  /** Where there is nothing at all. */
  readonly none: MessageKey;
  /** Where nothing fits what was chosen. */
  readonly noneFits: MessageKey;
}

/** In place of a list that has no rows, with the way back to all of them where it was narrowed. */
export function EmptyList({ visit, asked, none, noneFits }: EmptyListProps): Html {
  const narrowed = isNarrowed(visit, asked);
  return (
    <EmptyState text={visit.sentence(narrowed ? noneFits : none)}>
      {narrowed ? (
        <ButtonLink href={clearedUrl(visit, asked)} text={visit.t('lists.filter_clear')} tone="secondary" />
      ) : (
        ''
      )}
    </EmptyState>
  );
}
