import type { Html } from '../shell/answers.js';
import type { Visit } from '../shell/visit.js';

interface PaginationProps {
  readonly visit: Visit;
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/** Lists go on from a cursor: forward, or back to the beginning. What else the address says is kept. */
export function Pagination({ visit, next }: PaginationProps): Html {
  const query = new URLSearchParams(visit.url.split('?')[1] ?? '');
  const later = query.has('cursor');
  if (!later && next === null) return '';
  return (
    <nav class="pages" aria-label={visit.t('web.list.pages')}>
      {later ? (
        <a href={address(visit.path, query, null)} safe>
          {visit.t('web.list.first')}
        </a>
      ) : (
        ''
      )}
      {next === null ? (
        ''
      ) : (
        <a rel="next" href={address(visit.path, query, next)} safe>
          {visit.t('web.list.next')}
        </a>
      )}
    </nav>
  );
}

function address(path: string, query: URLSearchParams, cursor: string | null): string {
  const other = new URLSearchParams(query);
  if (cursor === null) other.delete('cursor');
  else other.set('cursor', cursor);
  const text = other.toString();
  return text === '' ? path : `${path}?${text}`;
}
