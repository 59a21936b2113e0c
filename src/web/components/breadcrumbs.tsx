import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

export interface Crumb {
  readonly path: string;
  readonly text: string;
}

/** The way to this page, without the page itself. */
export function Breadcrumbs({ visit, crumbs }: { visit: Visit; crumbs: readonly Crumb[] }): Html {
  if (crumbs.length === 0) return '';
  return (
    <nav class="breadcrumbs" aria-label={visit.t('web.list.breadcrumbs')}>
      <ol class="breadcrumb">
        {crumbs.map((crumb) => (
          <li class="breadcrumb-item">
            <a href={crumb.path} safe>
              {crumb.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
