import type { WhoHasIt } from '../../cases/who-has-it.query.js';
import type { NeedListItem } from '../../needs/need-list.query.js';
import { ButtonLink, EmptyState } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { NeedTable } from './need-table.js';

interface NeedsAtHomeProps {
  readonly visit: SignedInVisit;
  readonly needs: readonly NeedListItem[];
  readonly who: ReadonlyMap<string, WhoHasIt>;
  readonly own: boolean;
}

/** To a partner country its own needs, and the way to tell of one; to a Member State those that wait to be taken up. */
export function NeedsAtHome({ visit, needs, who, own }: NeedsAtHomeProps): Html {
  const open = visit.opens('/needs');
  if (needs.length === 0 && !(own && open)) return '';
  const title = visit.t(own ? 'needs.home.title_own' : 'needs.home.title');
  return (
    <section id="needs">
      <h2 safe>{title}</h2>
      {needs.length === 0 ? (
        <EmptyState text={visit.t('needs.list.empty_own')}>
          <ButtonLink href="/needs/new" text={visit.t('needs.list.new')} tone="secondary" />
        </EmptyState>
      ) : (
        <>
          {own ? '' : <p safe>{visit.t('needs.home.lead')}</p>}
          <NeedTable visit={visit} caption={title} captionHidden rows={needs} who={who} ofOneCountry={own} />
          {open ? (
            <p>
              <a href="/needs" safe>
                {visit.t(own ? 'needs.home.all_own' : 'needs.home.all')}
              </a>
            </p>
          ) : (
            ''
          )}
        </>
      )}
    </section>
  );
}
