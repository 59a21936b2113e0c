import {
  type Found,
  PASSAGE_LENGTH,
  SEARCH_KINDS,
  SEARCH_LENGTH,
  type SearchKind,
} from '../../insight/search.query.js';
import { excerpt, marked } from '../../kernel/search-marks.js';
import { type CaseSubject, caseUrl, messagesUrl } from '../cases/case-links.js';
import { Day, EmptyState, PageHeader, Pagination } from '../components/index.js';
import type { Html } from '../shell/answers.js';
import { Layout } from '../shell/layout.js';
import type { SignedInVisit } from '../shell/visit.js';

export interface Group {
  readonly kind: SearchKind;
  readonly items: readonly Found[];
  readonly next: string | null;
}

interface SearchPageProps {
  readonly visit: SignedInVisit;
  /** What was asked; '' when nothing was yet. */
  readonly q: string;
  /** The one kind that is looked for; null: all of them. */
  readonly chosen: SearchKind | null;
  readonly groups: readonly Group[];
}

/** What was found, by kind, with what matched marked. */
export function SearchPage({ visit, q, chosen, groups }: SearchPageProps): Html {
  const found = groups.filter(({ items }) => items.length > 0);
  const title = visit.t('search.title');
  return (
    <Layout visit={visit} title={q === '' ? title : visit.t('search.title_for', { q })}>
      <PageHeader title={title} lead={visit.t('search.lead')} />
      <search>
        <form action="/search" method="get" class="search-form">
          <label class="form-label" for="search-q" safe>
            {visit.t('search.label')}
          </label>
          <div class="search-line">
            <input
              class="form-control"
              id="search-q"
              name="q"
              type="search"
              value={q.replaceAll('&', '&amp;')}
              maxlength={SEARCH_LENGTH}
            />
            <button type="submit" class="btn btn-primary" safe>
              {visit.t('search.submit')}
            </button>
          </div>
        </form>
      </search>
      {q === '' ? '' : <Kinds visit={visit} q={q} chosen={chosen} />}
      {found.map((group) => (
        <GroupFound visit={visit} q={q} chosen={chosen} group={group} />
      ))}
      {q !== '' && found.length === 0 ? <EmptyState text={visit.t('search.none')} /> : ''}
      {chosen ? <Pagination visit={visit} next={groups[0]?.next ?? null} /> : ''}
    </Layout>
  );
}

function addressOf(q: string, kind: SearchKind | null): string {
  return `/search?${new URLSearchParams({ q, ...(kind ? { kind } : {}) }).toString()}`;
}

function Kinds({ visit, q, chosen }: Pick<SearchPageProps, 'visit' | 'q' | 'chosen'>): Html {
  const choices = [null, ...SEARCH_KINDS];
  return (
    <nav class="where-link" aria-label={visit.t('search.kinds')}>
      {choices.map((kind) => (
        <a href={addressOf(q, kind)} aria-current={kind === chosen ? 'true' : undefined} safe>
          {visit.t(`search.kind.${kind ?? 'all'}`)}
        </a>
      ))}
    </nav>
  );
}

function GroupFound({
  visit,
  q,
  chosen,
  group,
}: Pick<SearchPageProps, 'visit' | 'q' | 'chosen'> & { readonly group: Group }): Html {
  return (
    <section>
      <h2 safe>{visit.t(`search.kind.${group.kind}`)}</h2>
      <ul class="messages">
        {group.items.map((one) => (
          <FoundItem visit={visit} q={q} one={one} />
        ))}
      </ul>
      {chosen === null && group.next !== null ? (
        <p>
          <a href={addressOf(q, group.kind)} safe>
            {visit.t(`search.more.${group.kind}`)}
          </a>
        </p>
      ) : (
        ''
      )}
    </section>
  );
}

function FoundItem({ visit, q, one }: Pick<SearchPageProps, 'visit' | 'q'> & { readonly one: Found }): Html {
  const name = one.kind === 'case' ? visit.titleOf(one.subject as CaseSubject, one.text) : one.text;
  return (
    <li class="message" data-row>
      <a href={linkOf(one)} dir="auto">
        <Marked
          q={q}
          text={one.kind === 'case' ? `${one.reference} ${name}` : excerpt(name, q, PASSAGE_LENGTH)}
        />
      </a>
      {one.passage === null ? (
        ''
      ) : (
        <p class="found-passage" dir="auto">
          <Marked q={q} text={one.passage} />
        </p>
      )}
      <p class="entry-facts">
        {one.kind === 'case' ? (
          <span safe>{visit.sentence(`cases.room.${one.subject}`)}</span>
        ) : (
          <span safe>{`${one.reference} ${visit.titleOf(one.subject as CaseSubject, one.title)}`}</span>
        )}
        <Day visit={visit} at={one.at} />
      </p>
    </li>
  );
}

function linkOf(one: Found): string {
  if (one.kind === 'message') return `${messagesUrl(one.subject, one.caseId)}#message-${one.id}`;
  return `${caseUrl(one.subject, one.caseId)}${one.kind === 'document' ? '#documents' : ''}`;
}

function Marked({ q, text }: { readonly q: string; readonly text: string }): Html {
  return (
    <>
      {marked(text, q).map((piece) =>
        piece.found ? <mark safe>{piece.text}</mark> : <span safe>{piece.text}</span>,
      )}
    </>
  );
}
