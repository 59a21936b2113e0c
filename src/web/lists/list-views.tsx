import { type SavedView, savedViews } from '../../cases/saved-views.query.js';
import type { Database } from '../../database/database.js';
import type { Html } from '../shell/answers.js';
import type { SignedInVisit } from '../shell/visit.js';
import { columnsChosen, queryOf } from './list-address.js';
import { changeViewUrl, newViewUrl, viewQuery, viewUrl } from './view-urls.js';

/**
 * The views of the list that is visited, or where to go on instead: to the address that says which columns were chosen, or,
 * for who comes without asking for anything, to the view with which the list opens for them.
 */
export async function listViews(
  database: Database,
  visit: SignedInVisit,
): Promise<{ readonly to: string } | { readonly to: null; readonly views: readonly SavedView[] }> {
  const chosen = columnsChosen(visit);
  if (chosen !== null) return { to: chosen };
  const views = await savedViews(database, visit.actor, visit.path.slice(1));
  const usual = views.find((view) => view.usual);
  if (usual && usual.query !== '' && queryOf(visit).size === 0) return { to: viewUrl(usual) };
  return { to: null, views };
}

/** Views as links, and the way to keep this one. */
export function ListViews({ visit, views }: { visit: SignedInVisit; views: readonly SavedView[] }): Html {
  const now = viewQuery(queryOf(visit));
  return (
    <nav class="list-views" aria-label={visit.t('lists.views')}>
      {views.length === 0 ? (
        ''
      ) : (
        <ul>
          {views.map((view) => (
            <li>
              <a href={viewUrl(view)} aria-current={view.query === now ? 'true' : undefined} safe>
                {view.name}
              </a>{' '}
              <span class="text-body-secondary" safe>
                {[
                  view.own
                    ? visit.t('lists.view_own')
                    : visit.t('lists.view_of', { name: view.by || visit.t('cases.someone_erased') }),
                  ...(view.usual ? [visit.t('lists.view_is_default')] : []),
                ].join(', ')}
              </span>{' '}
              <a
                href={changeViewUrl(view.id)}
                aria-label={visit.t('lists.view_change', { view: view.name })}
                safe
              >
                {visit.t('lists.view_edit')}
              </a>
            </li>
          ))}
          <li>
            <a href={`${visit.path}?all=yes`} safe>
              {visit.t('lists.view_all')}
            </a>
          </li>
        </ul>
      )}
      <a href={newViewUrl(visit)} safe>
        {visit.t('lists.view_save')}
      </a>
    </nav>
  );
}
