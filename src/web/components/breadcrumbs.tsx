import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

export interface Crumb {
  readonly path: string;
  readonly text: string;
}

/** The way to this page, without the page itself and without rooms that are switched off. */
export function Breadcrumbs({ visit, crumbs }: { visit: Visit; crumbs: readonly Crumb[] }): Html {
  const open = crumbs.filter(({ path }) => visit.opens(path));
  if (open.length === 0) return '';
  return (
    <nav class="breadcrumbs" aria-label={visit.t('web.list.breadcrumbs')}>
      <ol class="breadcrumb">
        {open.map((crumb) => (
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
